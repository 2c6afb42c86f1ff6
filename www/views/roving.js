/** Marks as one tab stop: only the one that had the focus last is reached by Tab. */

/** Makes those of a `node`'s descendants that fit `selector` one tab stop. */
export function makeOneStop(node, selector) {
  const marks = [...node.querySelectorAll(selector)];
  for (const mark of marks) mark.tabIndex = -1;
  if (marks.length > 0) marks[0].tabIndex = 0;
  node.addEventListener("focusin", ({ target }) => target.matches(selector) && hold(node, selector, target));
}

function hold(node, selector, mark) {
  for (const other of node.querySelectorAll(`${selector}[tabindex="0"]`)) other.tabIndex = -1;
  mark.tabIndex = 0;
}

const AHEAD = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The marks of a `frame` as one tab stop; an arrow leads to the nearest in its direction, Home and End to the first and last. */
export function makeField(frame, selector) {
  makeOneStop(frame, selector);
  frame.addEventListener("keydown", (event) => {
    if (!event.target.matches(selector)) return;
    const marks = [...frame.querySelectorAll(`${selector}:not([hidden])`)];
    const ends = { Home: marks[0], End: marks.at(-1) };
    const to = ends[event.key] ?? (AHEAD[event.key] && nearest(event.target, marks, AHEAD[event.key]));
    if (!to) return;
    event.preventDefault();
    to.focus({ preventScroll: true });
  });
}

/** After marks of a field were hidden or taken out: one that is there is the tab stop, and the focus is not lost. */
export function keepStop(frame, selector, hadFocus) {
  const marks = [...frame.querySelectorAll(`${selector}:not([hidden])`)];
  if (!marks.some((mark) => mark.tabIndex === 0)) hold(frame, selector, marks[0]);
  const { activeElement } = document;
  if (hadFocus && (activeElement.hidden || !frame.contains(activeElement))) frame.focus({ preventScroll: true });
}

/** What lies aside counts double: an arrow should not turn. */
function nearest(from, marks, [right, down]) {
  const start = middleOf(from);
  const distance = (mark) => {
    const { x, y } = middleOf(mark);
    const ahead = (x - start.x) * right + (y - start.y) * down;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * right);
    return mark === from || ahead <= 0 ? Infinity : ahead + 2 * aside;
  };
  const found = marks.map((mark) => [distance(mark), mark]).reduce((best, next) => (next[0] < best[0] ? next : best));
  return found[0] < Infinity ? found[1] : undefined;
}

function middleOf(mark) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
