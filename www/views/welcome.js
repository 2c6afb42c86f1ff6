/** What stands in the place of the events before there is an article. */
import { el } from "../dom.js";

/** The words, and a button that calls `onSamples`. */
export const welcome = (onSamples) => [
  el("h2", {}, "What happened, and who says so"),
  el(
    "p",
    {},
    "Paste news articles on attacks, strikes, clashes, arrests, protests or talks: this table then shows one row for each event they report.",
  ),
  el(
    "p",
    {},
    "Every value leads to the words it came from, and where the articles disagree, all versions stay.",
  ),
  el("button", { type: "button", class: "primary", onclick: onSamples }, "See it on sample articles"),
];
