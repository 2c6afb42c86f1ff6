/** What the tables share: headings that sort, and rows that wait for a click. */
import { el } from "../dom.js";

/** Rows beyond these wait for a click. */
export const MOST_ROWS = 300;

/** Which of two values comes first; what is not known comes last, whichever way the rest is sorted. */
export function compare(x, y, isDown) {
  if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
  const order = typeof x === "number" ? x - y : x.localeCompare(y, "en");
  return isDown ? -order : order;
}

/** The heading of a column, which sorts by it: `view.sort` is what is sorted by in the table of this class. */
export function heading({ id, label, isNumber }, view, table, redraw) {
  const isSorted = view.sort.column === id;
  const sort = () => {
    view.sort = { column: id, isDown: isSorted ? !view.sort.isDown : isNumber || id === "time" };
    redraw();
    document.querySelector(`.${table} th[data-column="${id}"] button`).focus();
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

/** A button for more rows than `view.most`; it leads to the first button in the first new one of those that fit `rows`. */
export function moreButton(count, view, rows, redraw) {
  const more = () => {
    const first = view.most;
    view.most += MOST_ROWS;
    redraw();
    document.querySelectorAll(rows)[first].querySelector("button").focus();
  };
  return (
    count > view.most && el("button", { type: "button", onclick: more }, `Show more (${count - view.most} hidden)`)
  );
}
