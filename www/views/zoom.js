/** Enlarging by buttons and keys. */
import { el } from "../dom.js";

/** How much a press enlarges, and how far an arrow moves, in pixels. */
const STEP = 1.6;
const STRIDE = 60;

/** The buttons; `onZoom(by)` is called with a factor, or with nothing for all that there is. */
export function zoomButtons(onZoom) {
  const button = (sign, label, by) =>
    el("button", { type: "button", "aria-label": label, title: label, onclick: () => onZoom(by) }, sign);
  return el(
    "div",
    { class: "zoom", role: "group", "aria-label": "Zoom" },
    button("+", "Zoom in", STEP),
    button("−", "Zoom out", 1 / STEP),
    button("⤢", "Show all"),
  );
}

const MOVES = {
  "+": { by: STEP },
  "=": { by: STEP },
  "-": { by: 1 / STEP },
  ArrowLeft: { dx: STRIDE },
  ArrowRight: { dx: -STRIDE },
  ArrowUp: { dy: STRIDE },
  ArrowDown: { dy: -STRIDE },
};

/** Keys of a `frame`: plus and minus anywhere in it, 0 for all, arrows where the frame itself has the focus. */
export function zoomKeys(frame, onMove) {
  frame.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isOurs = target === frame || !key.startsWith("Arrow");
    if (ctrlKey || metaKey || altKey || !isOurs || (key !== "0" && !MOVES[key])) return;
    event.preventDefault();
    onMove(MOVES[key]);
  });
}
