/** The evidence panel: for one value of one event, what each report says, in its own words. */
import { atMost, byId, el, fill } from "../dom.js";
import { evidenceOf } from "../facts.js";
import { FIELD_LABELS, RELATION_LABELS, counted } from "../words.js";
import { card } from "./card.js";
import { conflictList } from "./conflicts.js";
import { eventName } from "./names.js";
import { focusTab } from "./tabs.js";

/** More reports than these are counted only. */
const MOST_CARDS = 60;

let opener;

/**
 * Shows the evidence for `field` of `event`. `act` holds `onJump(article, span)`, which leads to the words in their article,
 * and `onCorrect(corrections)`.
 */
export function showEvidence(index, event, field, act) {
  const panel = byId("evidence");
  if (!panel.contains(document.activeElement)) opener = document.activeElement;
  const reports = index.reportsBehind(event.reports);
  const { facts, silent } = evidenceOf(reports, field);
  const pick = (other) => showEvidence(index, event, other, act);
  fill(
    panel,
    heading(index, event),
    fieldTabs(reports, field, pick),
    el(
      "ul",
      { class: "cards" },
      atMost(MOST_CARDS, facts, "li", (fact) => card(index, event, fact, act)),
    ),
    silence(index, silent, field),
    relations(index, event, (other) => showEvidence(index, other, "kind", act)),
    event.conflicts.length > 0 && el("section", {}, el("h3", {}, "Reports disagree"), conflictList(index, event, pick)),
  );
  panel.dataset.event = event.id;
  markRow();
  panel.hidden = false;
  panel.scrollTop = 0;
  opener.scrollIntoView({ block: "nearest" });
  byId("evidence-title").focus();
}

/** Closes the panel and, if the focus was there, goes back to the value it was opened from. */
export function hideEvidence() {
  const panel = byId("evidence");
  if (panel.hidden) return;
  const hadFocus = panel.contains(document.activeElement);
  panel.hidden = true;
  delete panel.dataset.event;
  markRow();
  fill(panel);
  if (!hadFocus) return;
  if (opener?.isConnected && opener.offsetParent) opener.focus();
  else focusTab();
}

/** Shows in the table, and in the other views, which event the evidence is about. */
export function markRow() {
  const { event } = byId("evidence").dataset;
  for (const mark of document.querySelectorAll(".main > section [data-event]"))
    mark.toggleAttribute("data-open", mark.dataset.event === event);
}

function heading(index, event) {
  const close = { type: "button", class: "remove", "aria-label": "Close the evidence", onclick: hideEvidence };
  return el(
    "div",
    { class: "row apart" },
    el("h2", { id: "evidence-title", tabindex: -1 }, eventName(index, event)),
    el("button", close, "×"),
  );
}

/** How the event hangs together with others, each a way there. */
function relations(index, event, follow) {
  const sides = index.digest.relations.flatMap(({ kind, from, to }) => {
    if (from === event.id) return [[RELATION_LABELS[kind].from, to]];
    return to === event.id ? [[RELATION_LABELS[kind].to, from]] : [];
  });
  const item = ([label, id]) => {
    const other = index.events.get(id);
    const link = { type: "button", class: "link", onclick: () => follow(other) };
    return other && el("li", {}, `${label} `, el("button", link, eventName(index, other)));
  };
  return sides.length > 0 && el("ul", { class: "relations" }, sides.map(item));
}

/** One button for each field that some report fills. */
function fieldTabs(reports, field, pick) {
  const filled = Object.keys(FIELD_LABELS).filter(
    (name) => name === field || evidenceOf(reports, name).facts.length > 0,
  );
  const button = (name) => {
    const properties = { type: "button", "aria-pressed": String(name === field), onclick: () => pick(name) };
    return el("button", properties, FIELD_LABELS[name]);
  };
  return el(
    "div",
    { class: "row fields", role: "group", "aria-label": "What to show the words for" },
    filled.map(button),
  );
}

function silence(index, silent, field) {
  if (silent.length === 0) return undefined;
  const names = [...new Set(silent.map((report) => index.articleName(report.article)))].join(", ");
  const verb = silent.length === 1 ? "does" : "do";
  return el(
    "p",
    { class: "hint" },
    `${counted(silent.length, "other report")} (${names}) ${verb} not say: ${FIELD_LABELS[field].toLowerCase()}.`,
  );
}
