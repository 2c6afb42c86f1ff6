/** A card of the evidence: one report's value, the words it came from, and what to do about it. */
import { parting, rejection } from "../corrections.js";
import { el } from "../dom.js";
import { sentenceOf } from "../facts.js";
import { isolated } from "./names.js";

/** Sentences longer than this are cut around the words, in characters. */
const LONGEST = 600;

/** A fact of an event; `act` holds `onJump(article, span)` and `onCorrect(corrections)`. */
export function card(index, event, { value, span, source, isImplied, report }, act) {
  const words = span ?? report.trigger;
  const sentence = sentenceOf(report, words);
  const date = index.articles.get(report.article)?.published?.date;
  return el(
    "li",
    { class: "card" },
    el(
      "p",
      { class: "fact" },
      el("strong", {}, isolated(value)),
      source && [" — ", isolated(source)],
      isImplied && " (no words state it)",
    ),
    el("blockquote", {}, quoted(index.text(report.article), sentence, words)),
    el("p", { class: "source" }, [index.articleName(report.article), date].filter(Boolean).join(" · ")),
    el(
      "div",
      { class: "row" },
      button("link", "Show in article", () => act.onJump(report.article, words)),
      event.reports.length > 1 && button("quiet", "Not this event", () => act.onCorrect(parting(report.id, event))),
      button("quiet", "Not an event", () => act.onCorrect(rejection(report.id))),
    ),
  );
}

const button = (kind, label, onclick) => el("button", { type: "button", class: kind, onclick }, label);

/** The sentence with the words marked; `mark` is the element's own meaning. */
function quoted(text, sentence, { start, end }) {
  const from = Math.max(Math.min(sentence.start, start), start - LONGEST);
  const to = Math.min(Math.max(sentence.end, end), end + LONGEST);
  const before = (from > sentence.start ? "… " : "") + text.slice(from, start);
  const after = text.slice(end, to) + (to < sentence.end ? " …" : "");
  return isolated(before, el("mark", {}, text.slice(start, end)), after);
}
