/** One article with what was found in it, highlighted. Long texts are shown a window at a time. */
import { byId, el, fill } from "../dom.js";
import { LAYERS, marksOf } from "../marks.js";
import { segmentsOf } from "../segments.js";

/** The length of a window, in characters. */
const WINDOW = 60_000;

const hidden = new Set();

/** Draws an article around `target`, a span that is scrolled to and focused; `onEvent(id)` follows a trigger. */
export function showArticle(index, id, { target, onEvent }) {
  const article = index.articles.get(id);
  const draw = (start, span) => {
    const page = pageOf(index, article, start, span, onEvent);
    fill(byId("article"), header(index, article), legend(), turnButtons(page, draw), page.body);
    if (span) reveal(page.body);
  };
  draw(target ? Math.max(0, target.start - WINDOW / 2) : 0, target);
}

/** Draws what the panel says while there is no article. */
export function showNoArticle() {
  fill(
    byId("article"),
    el("p", { class: "blank" }, "Choose an article from the list to read it with everything found in it."),
  );
}

function header(index, { id, publisher, published, byline, paragraphs, url }) {
  const words = new Set([publisher, ...byline, published?.date].filter(Boolean));
  const title = !paragraphs.some(({ kind }) => kind === "title") && el("h2", {}, index.articleTitle(id));
  const link = /^https?:\/\//i.test(url) && el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url);
  const source = el("p", { class: "source" }, [...words].join(" · "), link && words.size > 0 && " · ", link);
  return el("header", {}, title, source);
}

function legend() {
  const toggle = ({ id, label }) => {
    const change = ({ target }) => {
      hidden[target.checked ? "delete" : "add"](id);
      byId("article").querySelector(".text").dataset.hidden = [...hidden].join(" ");
    };
    const box = el("input", { type: "checkbox", checked: !hidden.has(id), onchange: change });
    return el("label", { class: "layer", data: { layer: id } }, box, el("span", {}, label));
  };
  return el("fieldset", { class: "row legend" }, el("legend", {}, "Highlights"), LAYERS.map(toggle));
}

function pageOf(index, article, wanted, target, onEvent) {
  const text = index.text(article.id);
  const start = wordStart(text, Math.min(wanted, Math.max(0, text.length - WINDOW)));
  const end = wordStart(text, Math.min(text.length, start + WINDOW));
  const marks = marksOf(index, article).filter((mark) => mark.start < end && mark.end > start);
  const blocks = blocksOf(text, article.paragraphs, { start, end });
  const body = el("div", { class: "text", dir: "auto", data: { hidden: [...hidden].join(" ") } });
  for (const block of blocks) {
    const spans = segmentsOf(block.span, marks).map((segment) => piece(text, segment, target, onEvent));
    body.append(el(block.kind === "title" ? "h2" : "p", { class: block.kind, dir: "auto" }, spans));
  }
  return { start, end, length: text.length, body };
}

/** Paragraphs inside the window; what stands between them (none should) is shown as well. */
function blocksOf(text, paragraphs, { start, end }) {
  const blocks = [];
  let at = start;
  for (const { span, kind } of [...paragraphs, { span: { start: end, end }, kind: "body" }]) {
    if (span.end < start || span.start > end) continue;
    const from = Math.max(at, span.start);
    if (text.slice(at, from).trim()) blocks.push({ span: { start: at, end: from }, kind: "body" });
    at = Math.max(at, Math.min(span.end, end));
    if (from < at) blocks.push({ span: { start: from, end: at }, kind });
  }
  return blocks;
}

/** A place to cut near `at`: never inside a word or a surrogate pair. */
function wordStart(text, at) {
  if (at === 0 || at === text.length) return at;
  const blank = text.lastIndexOf(" ", at);
  if (at - blank < 200) return blank + 1;
  return /[\udc00-\udfff]/.test(text[at]) ? at - 1 : at;
}

function piece(text, { start, end, marks }, target, onEvent) {
  const words = text.slice(start, end);
  const isTarget = target && start < target.end && end > target.start;
  if (marks.length === 0 && !isTarget) return words;
  const layers = [...new Set(marks.map((mark) => mark.layer))].join(" ");
  const title = marks
    .map((mark) => mark.title)
    .filter(Boolean)
    .join("\n");
  const properties = { class: isTarget ? "mark target" : "mark", title, data: { layers } };
  const event = marks.find((mark) => mark.event)?.event;
  if (!event) return el("span", properties, words);
  const follow = (click) => {
    click.preventDefault();
    onEvent(event);
  };
  return el("a", { ...properties, href: "#evidence", onclick: follow }, words);
}

function turnButtons({ start, end, length }, draw) {
  if (start === 0 && end === length) return undefined;
  const turn = (label, to, isPossible) =>
    el("button", { type: "button", disabled: !isPossible, onclick: () => draw(to) }, label);
  const share = (at) => Math.round((at / length) * 100);
  return el(
    "p",
    { class: "row notice" },
    `This text is long: ${share(start)} to ${share(end)} % of it is shown.`,
    turn("Earlier", Math.max(0, start - WINDOW), start > 0),
    turn("Later", end, end < length),
  );
}

function reveal(body) {
  const first = body.querySelector(".target");
  if (!first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}
