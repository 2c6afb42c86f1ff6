/** The events table: sorted, every value a button that brings its evidence. */
import { byId, el, fill } from "../dom.js";
import { columnsOf } from "./columns.js";
import { markRow } from "./evidence.js";
import { noneLeft } from "./filters.js";
import { makeGrid } from "./grid.js";
import { rowsOf } from "./rows.js";
import { MOST_ROWS, heading, moreButton } from "./sheet.js";

const view = { most: MOST_ROWS, sort: { column: "time", isDown: true } };

/**
 * Draws the table of `events`; `onValue(event, field)` is called when a value is chosen, `onShown(events)` with all of them in
 * the order of the table.
 */
export function showEvents(index, events, { onValue, onShown }) {
  const results = el("div", { class: "results" });
  // Another filter begins anew; another digest may be the same but for a correction.
  if (view.index === index) view.most = MOST_ROWS;
  view.index = index;
  const redraw = () => {
    onShown(drawTable(results, index, events, onValue, redraw));
    markRow();
  };
  fill(byId("events"), results);
  redraw();
}

/** Draws the table and gives all its events. */
function drawTable(results, index, events, onValue, redraw) {
  const { main, background } = rowsOf(index, events, view.sort);
  const count = main.length + background.length;
  const columns = columnsOf(index.digest.events);
  const heads = el(
    "tr",
    {},
    columns.map((column) => heading(column, view, "events", redraw)),
  );
  const group = (title, all, most) => {
    const shown = all.slice(0, Math.max(0, most)).map((event) => row(columns, event, index, onValue));
    const head = el("th", { colspan: columns.length, scope: "rowgroup" }, `${title} (${all.length})`);
    return all.length > 0 && [el("tr", { class: "group" }, head), ...shown];
  };
  const table = el(
    "table",
    { class: "grid events", role: "grid", "aria-label": "Events", "aria-describedby": "hint" },
    el("thead", {}, heads),
    el("tbody", {}, group("Main events", main, view.most)),
    el("tbody", { class: "background" }, group("Mentioned in passing", background, view.most - main.length)),
  );
  makeGrid(table);
  fill(results, count ? table : noneLeft(), moreButton(count, view, ".events tr[data-event]", redraw));
  return [...main, ...background];
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
