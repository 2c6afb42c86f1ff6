/** The events table: sorted, filtered, every value a button that brings its evidence. */
import { byId, el, fill } from "../dom.js";
import { STATUS_LABELS, counted } from "../words.js";
import { columnsOf } from "./columns.js";
import { markRow } from "./evidence.js";
import { makeGrid } from "./grid.js";
import { rowsOf } from "./rows.js";

/** Rows beyond these wait for a click. */
const MOST_ROWS = 300;

const HINT = " · click a value, or move with the arrow keys and press Enter, for its words";

const ALL = { query: "", kind: "", status: "", most: MOST_ROWS };

const view = { ...ALL, sort: { column: "time", isDown: true } };

/**
 * Draws the panel for a digest; `onValue(event, field)` is called when a value is chosen, `onShown(events)` with those that
 * pass the filters, in the order of the table.
 */
export function showEvents(index, { onValue, onShown }) {
  const results = el("div", { class: "results" });
  const redraw = () => {
    onShown(drawTable(results, index, onValue, redraw));
    markRow();
  };
  fill(byId("events"), filters(index, redraw), results);
  redraw();
}

/** Draws what the panel says while there are no events; the filters were for those that are gone. */
export function showNoEvents(content) {
  Object.assign(view, ALL);
  fill(byId("events"), el("div", { class: "blank" }, content));
}

function filters(index, redraw) {
  const { events } = index.digest;
  const kinds = [...new Set(events.map((event) => event.kind))].map((kind) => [kind, index.label(kind)]);
  const statuses = [...new Set(events.map((event) => event.status))].map((status) => [status, STATUS_LABELS[status]]);
  if (!events.some((event) => event.kind === view.kind)) view.kind = "";
  if (!events.some((event) => event.status === view.status)) view.status = "";
  const change = (name) => (event) => {
    Object.assign(view, { [name]: event.target.value, most: MOST_ROWS });
    redraw();
  };
  const query = {
    type: "search",
    value: view.query,
    placeholder: "Filter events",
    "aria-label": "Filter events by words",
  };
  return el(
    "div",
    { class: "row filters" },
    el("input", { ...query, oninput: change("query") }),
    select("Kind", "All kinds", kinds, view.kind, change("kind")),
    select("Status", "All statuses", statuses, view.status, change("status")),
    el("p", { class: "hint", id: "hint" }, el("span", { id: "shown", role: "status" }), HINT),
  );
}

function select(name, all, options, chosen, onchange) {
  const sorted = options.sort((a, b) => a[1].localeCompare(b[1], "en"));
  const option = ([value, label]) => el("option", { value, selected: value === chosen }, label);
  return el("select", { "aria-label": name, onchange }, [["", all], ...sorted].map(option));
}

/** Draws the table and gives all its events. */
function drawTable(results, index, onValue, redraw) {
  const { main, background } = rowsOf(index, view);
  const count = main.length + background.length;
  const columns = columnsOf(index.digest.events);
  const heads = el(
    "tr",
    {},
    columns.map((column) => heading(column, redraw)),
  );
  const group = (title, events, most) => {
    const shown = events.slice(0, Math.max(0, most)).map((event) => row(columns, event, index, onValue));
    const head = el("th", { colspan: columns.length, scope: "rowgroup" }, `${title} (${events.length})`);
    return events.length > 0 && [el("tr", { class: "group" }, head), ...shown];
  };
  const table = el(
    "table",
    { class: "events", role: "grid", "aria-label": "Events", "aria-describedby": "hint" },
    el("thead", {}, heads),
    el("tbody", {}, group("Main events", main, view.most)),
    el("tbody", { class: "background" }, group("Mentioned in passing", background, view.most - main.length)),
  );
  makeGrid(table);
  fill(results, count ? table : el("p", { class: "blank" }, "No event passes the filters."), moreButton(count, redraw));
  byId("shown").textContent = counted(count, "event");
  return [...main, ...background];
}

function moreButton(count, redraw) {
  const more = () => {
    const first = view.most;
    view.most += MOST_ROWS;
    redraw();
    document.querySelectorAll(".events tr[data-event]")[first].querySelector("button").focus();
  };
  return (
    count > view.most && el("button", { type: "button", onclick: more }, `Show more (${count - view.most} hidden)`)
  );
}

function heading({ id, label, isNumber }, redraw) {
  const isSorted = view.sort.column === id;
  const sort = () => {
    view.sort = { column: id, isDown: isSorted ? !view.sort.isDown : isNumber || id === "time" };
    redraw();
    document.querySelector(`.events th[data-column="${id}"] button`).focus();
  };
  const direction = view.sort.isDown ? "descending" : "ascending";
  const properties = {
    scope: "col",
    data: { column: id },
    class: isNumber && "number",
    "aria-sort": isSorted && direction,
  };
  return el("th", properties, el("button", { type: "button", onclick: sort }, label));
}

function row(columns, event, index, onValue) {
  return el(
    "tr",
    { data: { event: event.id, status: event.status } },
    columns.map((column) => cell(column, event, index, onValue)),
  );
}

function cell({ id, label, field, cell: content, isNumber }, event, index, onValue) {
  const properties = { class: isNumber && "number", data: { column: id, label } };
  const children = content(event, index);
  if (children === undefined) return el("td", properties, el("span", { class: "unknown", title: "Not said" }, "–"));
  const button = {
    type: "button",
    class: "value",
    "aria-description": `${label}: show the words`,
    onclick: () => onValue(event, field),
  };
  return el("td", properties, el("button", button, children));
}
