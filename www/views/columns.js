/** The columns of the events table: what each shows, how it sorts, and whose evidence a click on it brings. */
import { el } from "../dom.js";
import { FIELD_LABELS, STATUS_LABELS, bestText, counted, rangeText, timeText } from "../words.js";
import { dot } from "./listing.js";
import { nameOf, placeOf } from "./names.js";

/** In the order of the table. `cell` gives the children of the value's button, or nothing where nothing is known. */
export const COLUMNS = [
  { id: "time", label: "Date", field: "time", cell: time, key: ({ time: at }) => at?.start },
  { id: "kind", label: "Event", field: "kind", cell: kind, key: (event, index) => index.label(event.kind) },
  { id: "status", label: "Status", field: "kind", cell: status, key: (event) => event.status },
  {
    id: "agents",
    label: "Who",
    field: "agents",
    cell: (e, index) => names(e.agents, nameOf(index)),
    key: first("agents"),
  },
  {
    id: "targets",
    label: "Against",
    field: "targets",
    cell: (e, index) => names(e.targets, nameOf(index)),
    key: first("targets"),
  },
  {
    id: "places",
    label: "Where",
    field: "places",
    cell: (e, index) => names(e.places, placeOf(index)),
    key: first("places"),
  },
  toll("killed"),
  toll("wounded"),
  { ...toll("missing"), isRare: true },
  { ...toll("captured"), isRare: true },
  { ...toll("displaced"), isRare: true },
  {
    id: "sources",
    label: "Sources",
    field: "attribution",
    cell: sources,
    key: (event) => event.articles.length,
    isNumber: true,
  },
  {
    id: "confidence",
    label: "Confidence",
    field: "kind",
    cell: confidence,
    key: (event) => event.confidence,
    isNumber: true,
  },
];

/** Those of them that are needed for some events: what is rare stands there only if it occurs. */
export const columnsOf = (events) =>
  COLUMNS.filter(({ isRare, key }) => !isRare || events.some((event) => key(event) !== undefined));

function time({ time: at }) {
  if (!at) return undefined;
  const isImplied = at.basis === "inferred";
  return el("span", { class: isImplied && "implied", title: isImplied && "No words state this date" }, timeText(at));
}

function kind(event, index) {
  return el("span", { class: "kind" }, dot(index.colour(event.kind)), el("span", { class: "label" }, index.label(event.kind)));
}

function status(event) {
  return el("span", { class: "badge", data: { status: event.status } }, STATUS_LABELS[event.status] ?? event.status);
}

function names(values, nameOfValue) {
  if (values.length === 0) return undefined;
  const all = [...new Set(values.map(nameOfValue))];
  const more = all.length > 1 && el("span", { class: "more" }, ` +${all.length - 1}`);
  return [el("span", { title: all.length > 1 && all.join("; ") }, all[0]), more];
}

function toll(outcome) {
  const figuresOf = (event) => event.casualties.find((casualties) => casualties.outcome === outcome);
  const cell = (event) => {
    const figures = figuresOf(event);
    if (!figures) return undefined;
    const range = rangeText(figures);
    return [el("strong", {}, bestText(figures)), range && el("span", { class: "range" }, range)];
  };
  const key = (event) => figuresOf(event)?.best;
  return { id: outcome, label: FIELD_LABELS[outcome], field: outcome, cell, key, isNumber: true };
}

function sources(event) {
  const conflicts = event.conflicts.length;
  const words = counted(event.articles.length, "article");
  const badge = el("span", { class: "badge", data: { status: "conflict" } }, counted(conflicts, "conflict"));
  return [el("span", { title: counted(event.reports.length, "report") }, words), conflicts > 0 && badge];
}

function confidence(event) {
  const share = `${Math.round(event.confidence * 100)} %`;
  return [
    el("meter", { min: 0, max: 1, value: event.confidence, "aria-hidden": "true", title: share }),
    el("span", { class: "range", title: share }, event.corroboration, el("span", { class: "unseen" }, `, ${share}`)),
  ];
}

function first(field) {
  return (event, index) => {
    const [value] = event[field];
    return value && (field === "places" ? placeOf(index) : nameOf(index))(value);
  };
}
