/** The list of loaded articles, with what is known of each. Its entries are kept, so that a date can be typed in peace. */
import { titleOf } from "../lookup.js";
import { byId, el, fill } from "../dom.js";

const BASIS = { given: "given", stated: "stated in the text", inferred: "inferred from the text" };

const entries = new Map();

/** Draws the list. `act` holds `open(id)`, `remove(id)` and `setDate(id, date)`. */
export function showLibrary({ library, index, notes, current }, act) {
  const { articles } = library;
  byId("loaded").textContent = articles.length ? `Articles (${articles.length})` : "Articles";
  byId("save").hidden = byId("clear").hidden = articles.length === 0;
  byId("undo").hidden = library.steps.length === 0;
  const list = byId("library");
  for (const [id, entry] of entries) if (!articles.some((article) => article.id === id)) drop(id, entry);
  for (const input of articles) {
    if (!entries.has(input.id)) entries.set(input.id, append(list, input.id, act));
    update(entries.get(input.id), input, index?.articles.get(input.id), notes.get(input.id) ?? [], current);
  }
}

function drop(id, { node }) {
  node.remove();
  entries.delete(id);
}

function append(list, id, act) {
  const open = el("button", { type: "button", class: "link", onclick: () => act.open(id) });
  const remove = el("button", { type: "button", class: "remove", onclick: () => removeEntry(id, act) }, "×");
  // While a year is being typed, the field passes through the years 2, 20 and 202.
  const change = ({ target }) => (target.value === "" || target.value > "1800") && act.setDate(id, target.value);
  const date = el("input", { type: "date", onchange: change });
  const [source, basis, notes] = [
    el("p", { class: "source" }),
    el("span", { class: "basis" }),
    el("ul", { class: "notes" }),
  ];
  const node = el("li", { data: { id } }, open, remove, source, el("div", { class: "row date" }, date, basis), notes);
  list.append(node);
  return { node, open, remove, date, source, basis, notes };
}

/** Removes an article; the focus goes to its neighbour. */
function removeEntry(id, act) {
  const { node } = entries.get(id);
  const next = (node.nextElementSibling ?? node.previousElementSibling)?.querySelector(".remove") ?? byId("choose");
  act.remove(id);
  next.focus();
}

function update(entry, input, article, notes, current) {
  const title = titleOf(article, input);
  const date = input.published ?? article?.published?.date ?? "";
  const isMissing = Boolean(article) && !date;
  entry.node.ariaCurrent = input.id === current ? "true" : null;
  entry.open.textContent = title;
  entry.remove.setAttribute("aria-label", `Remove ${title}`);
  entry.date.setAttribute("aria-label", `Publication date of ${title}`);
  entry.source.textContent = [article?.publisher ?? input.publisher, input.id].filter(Boolean).join(" · ");
  if (entry.date.value !== date) entry.date.value = date;
  entry.basis.classList.toggle("missing", isMissing);
  entry.basis.textContent = isMissing ? "no date: please set one" : basisOf(input, article);
  fill(
    entry.notes,
    notes.map((note) => el("li", {}, note)),
  );
}

const basisOf = (input, article) => (input.published ? BASIS.given : (BASIS[article?.published?.basis] ?? ""));
