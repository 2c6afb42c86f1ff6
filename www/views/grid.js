/** Arrow keys in a table of buttons: one tab stop, the arrows move from value to value, Enter is the button's own. */
import { makeOneStop } from "./roving.js";

/** Makes the buttons in the rows of a new `table` one tab stop. */
export function makeGrid(table) {
  makeOneStop(table, "tbody button");
  table.addEventListener("keydown", (event) => move(table, event));
}

function move(table, event) {
  const cell = event.target.closest("tbody td");
  const to = cell && target(table, cell, event);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function target(table, cell, { key, ctrlKey }) {
  const row = cell.parentElement;
  const inRow = [...row.querySelectorAll("button")];
  const at = inRow.indexOf(cell.querySelector("button"));
  const rows = [...table.querySelectorAll("tbody tr")].filter((other) => other.querySelector("button"));
  const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 }[key];
  if (step) return nearest(rows[clamp(rows.indexOf(row) + step, rows.length)], cell.cellIndex);
  if (key === "ArrowRight") return inRow[at + 1];
  if (key === "ArrowLeft") return inRow[at - 1];
  if (key === "Home") return (ctrlKey ? rows[0] : row).querySelector("button");
  if (key === "End") return [...(ctrlKey ? rows.at(-1) : row).querySelectorAll("button")].at(-1);
  return undefined;
}

const clamp = (at, length) => Math.min(Math.max(at, 0), length - 1);

/** The value in the same column, or the one before it in that row where nothing is known. */
function nearest(row, column) {
  const buttons = [...row.querySelectorAll("button")];
  return buttons.filter((button) => button.closest("td").cellIndex <= column).at(-1) ?? buttons[0];
}
