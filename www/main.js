/** Wires the page: what the reader loads goes to the engine, what comes back to the views. */
import { analyze, eventKinds, exportAs, load } from "./client.js";
import { announce, byId, download } from "./dom.js";
import * as lib from "./library.js";
import { digestOf, indexOf, notesOf } from "./lookup.js";
import { samples } from "./samples/index.js";
import { showArticle, showNoArticle } from "./views/article.js";
import { showConflicts } from "./views/conflicts.js";
import { hideEvidence, showEvidence } from "./views/evidence.js";
import { setUpExports, showExports } from "./views/exports.js";
import { setUpIntake, showProblems } from "./views/intake.js";
import { showLibrary } from "./views/library.js";
import { drawPanel, showDigest, showNoDigest } from "./views/panels.js";
import { focusTab, setUpTabs, showTab } from "./views/tabs.js";
import { welcome } from "./views/welcome.js";
import { counted } from "./words.js";

const library = lib.createLibrary();
const kinds = eventKinds();
let index;
let notes = new Map();
let current;
let job;
let shown = [];

const act = { open, remove: change(lib.removeArticle), setDate: change(lib.setDate) };

/** A change to the library that is followed by a new analysis. */
function change(edit) {
  return (...args) => {
    edit(library, ...args);
    return refresh();
  };
}

/** Reads files and starts their analysis; says whether they held an article. */
async function addFiles(files, published) {
  announce("Reading…");
  showProblems([]);
  try {
    const { articles, steps, problems } = await load(files, { onProgress: ({ name }) => announce(`Reading ${name}…`) });
    const dated = articles.map((article) => ({ ...article, published: published || article.published }));
    add(dated, steps, problems);
    return articles.length > 0;
  } catch (error) {
    showProblems([error.message]);
    return false;
  }
}

async function add(articles, steps = [], problems = []) {
  const { added, duplicates, dated, corrected } = lib.addArticles(library, articles, steps);
  const taken = dated > 0 ? `; ${counted(dated, "date")} taken over` : "";
  const again = duplicates > 0 ? [`${counted(duplicates, "article")} loaded already, not added again${taken}.`] : [];
  showProblems([...problems, ...again]);
  announce(`${counted(added, "article")} added.`);
  if (added + dated + corrected > 0) await refresh();
}

/** Analyzes the library anew; what is still under way for an earlier state of it is given up. */
async function refresh() {
  job?.abort();
  const own = (job = new AbortController());
  drawLibrary();
  showWork(true);
  try {
    const task = { signal: own.signal, onProgress: showProgress };
    const { digest, failures } = await analyze(library.articles, library.steps.flat(), task);
    index = indexOf(digest, await kinds, library.articles);
    notes = notesOf(digest, failures);
    draw();
    showWork(false);
  } catch (error) {
    if (own !== job) return;
    showWork(false, true);
    announce(error.name === "AbortError" ? "Cancelled. The table does not show all articles." : error.message);
  }
}

function draw() {
  drawLibrary();
  const { events, articles } = index.digest;
  onShown([]);
  if (events.length > 0) showDigest(index, { onValue: openValue, onEvent: openEvent, onShown });
  else showNoDigest(articles.length > 0 ? "No event was found in these articles." : welcome(addSamples));
  showConflicts(index, openValue);
  if (index.articles.has(current)) showArticle(index, current, { onEvent: openEvent });
  else showNoArticle();
  hideEvidence();
  announce(`${counted(events.length, "event")} in ${counted(articles.length, "article")}.`);
}

const drawLibrary = () => showLibrary({ library, index, notes, current }, act);

function open(id, target) {
  current = id;
  drawLibrary();
  const hint = byId("resume").hidden ? "" : " Resume, then open it.";
  if (!index?.articles.has(id)) return void announce(`This article is not read yet.${hint}`);
  if (matchMedia("(max-width: 899px)").matches) hideEvidence();
  showTab("article");
  showArticle(index, id, { target, onEvent: openEvent });
}

const openValue = (event, field) => showEvidence(index, event, field, { onJump: open, onCorrect: change(lib.correct) });
const openEvent = (id) => openValue(index.events.get(id), "kind");

function showWork(isRunning, isStopped = false) {
  byId("work").hidden = !isRunning && !isStopped;
  byId("progress").hidden = byId("cancel").hidden = !isRunning;
  byId("resume").hidden = !isStopped;
}

function showProgress({ done, of, name }) {
  Object.assign(byId("progress"), { max: Math.max(of, 1), value: done });
  announce(name ? `Reading ${done + 1} of ${of}: ${name}` : "Merging…");
}

/** The events that pass the filters are those that are exported. */
function onShown(events) {
  shown = events;
  showExports(events.length);
}

function save() {
  library.saved = lib.toList(library);
  download("articles.json", "application/json", library.saved);
}

const addSamples = () => add(samples);

setUpTabs(drawPanel);
setUpExports((format) => exportAs(digestOf(index.digest, shown), format));
setUpIntake({ onFiles: addFiles, onSamples: addSamples });
showNoDigest(welcome(addSamples));
showNoArticle();
showConflicts();
for (const [id, edit] of Object.entries({ clear: lib.clearArticles, undo: lib.undo }))
  byId(id).addEventListener("click", ({ target }) => {
    change(edit)();
    if (target.hidden) focusTab();
  });
byId("cancel").addEventListener("click", () => job.abort());
byId("resume").addEventListener("click", refresh);
byId("save").addEventListener("click", save);
addEventListener("beforeunload", (event) => lib.isUnsaved(library) && event.preventDefault());
// In the search box, Escape is the box's own.
addEventListener("keydown", ({ key, target }) => key === "Escape" && target.type !== "search" && hideEvidence());
kinds.catch((error) => announce(`The reader did not start: ${error.message}`));
