/** Where reports disagree, event by event. */
import { atMost, byId, el, fill } from "../dom.js";
import { evidenceOf, fieldOf } from "../facts.js";
import { FIELD_LABELS, STATUS_LABELS, counted } from "../words.js";
import { eventName, isolated } from "./names.js";

/** More events, or versions of one fact, than these are counted only. */
const MOST = 200;

/** Draws the panel; `onValue(event, field)` is called when a disagreement is chosen. */
export function showConflicts(index, onValue) {
  const events = index?.digest.events.filter((event) => event.conflicts.length > 0) ?? [];
  const count = events.reduce((sum, event) => sum + event.conflicts.length, 0);
  byId("tab-conflicts").textContent = count ? `Conflicts (${count})` : "Conflicts";
  const sections = atMost(MOST, events, "p", (event) => section(index, event, onValue));
  const none = el("p", { class: "blank" }, "No reports disagree. Load several articles on the same story.");
  fill(byId("conflicts"), sections.length ? sections : none);
}

function section(index, event, onValue) {
  const pick = (field) => onValue(event, field);
  const articles = counted(event.articles.length, "article");
  return el(
    "section",
    { class: "conflict" },
    el("h3", {}, eventName(index, event), el("span", { class: "more" }, ` ${articles}`)),
    conflictList(index, event, pick),
  );
}

/** The disagreements of one event, each variant with who has it. */
export function conflictList(index, event, pick) {
  const item = ({ field, variants }) => {
    const name = fieldOf(field);
    const button = el("button", { type: "button", class: "link", onclick: () => pick(name) }, FIELD_LABELS[name]);
    const versions = atMost(MOST, variants, "li", (variant) => el("li", {}, versionWords(index, name, variant)));
    return el("div", { class: "disagreement" }, el("dt", {}, button), el("dd", {}, el("ul", {}, versions)));
  };
  return el("dl", { class: "disagreements" }, event.conflicts.map(item));
}

function versionWords(index, field, { value, reports }) {
  const says = ({ id }) => (index.places.get(id)?.name ?? id) === value;
  const sources = index.reportsBehind(reports).map((report) => {
    const said = evidenceOf([report], field).facts.find(says)?.source;
    const outlet = index.articleName(report.article);
    return said ? `${said}, in ${outlet}` : outlet;
  });
  const shown = (field === "kind" ? STATUS_LABELS[value] : index.actors.get(value)?.name) ?? value;
  return [el("strong", {}, isolated(shown)), " — ", isolated([...new Set(sources)].join("; "))];
}
