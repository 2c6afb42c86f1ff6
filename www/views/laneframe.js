/** The timeline's frame: lanes of marks over the days, moved and enlarged by hand, wheel, fingers and keys. */
import { el, fill } from "../dom.js";
import { heedGestures } from "../gestures.js";
import { DOT, gather, stack } from "../lanes.js";
import { widthOf } from "../room.js";
import { ticksOf } from "../ticks.js";
import { ROW, manyMark, momentMark, placeMoment } from "./moments.js";
import { keepStop, makeField } from "./roving.js";
import { zoomButtons, zoomKeys } from "./zoom.js";

/** How wide a day may become, in pixels. */
const MOST = 160;

/** What is left free at either end, in pixels, and the fewest days that are shown by themselves. */
const MARGIN = 40;
const FEWEST_DAYS = 14;

/** A lane has no more rows than these. */
const MOST_ROWS = 10;

/** The width of a mark that stands for many. */
const MANY = 34;

const MARKS = ":is(.moment, .many)";

/** What is shown: a day is `k` pixels wide, and the first day of 1970 stands at `x`; `of` is what it was chosen for. */
const view = { k: 0, x: 0, of: undefined };

/** Draws lanes into `frame`; `onEvent(id)` is called when one event is chosen, `onMany(events)` where there are several. */
export function drawLanes(frame, { lanes, from, to }, { index, onEvent, onMany }) {
  const line = { frame, from, to, onMany, ticks: el("div", { class: "ticks", "aria-hidden": "true" }) };
  line.lanes = lanes.map((lane) => laneOf(index, lane, onEvent));
  fill(frame, line.ticks, zoomButtons((by) => (by ? zoom(line, by) : fit(line))), line.lanes.map(({ node }) => node));
  makeField(frame, MARKS);
  heedGestures(frame, (move) => shift(line, move), { isShy: true });
  zoomKeys(frame, (move) => (move ? shift(line, { x: frame.clientWidth / 2, dx: 0, by: 1, ...move }) : fit(line)));
  frame.addEventListener("focusin", ({ target }) => reveal(line, target));
  heedSize(line, `${from} ${to}`);
}

function heedSize(line, of) {
  let width = 0;
  new ResizeObserver(() => {
    if (line.frame.clientWidth === width || line.frame.clientWidth === 0) return;
    width = line.frame.clientWidth;
    line.k = undefined;
    for (const lane of line.lanes) setHeight(line, lane);
    if (view.of !== of) fit(line);
    else place(line);
    view.of = of;
  }).observe(line.frame);
}

function laneOf(index, { party, items }, onEvent) {
  const marks = new Map(items.map((item) => [item, momentMark(index, item, onEvent)]));
  const layer = el("div", { class: "moments" }, [...marks.values()].map(({ node }) => node));
  const node = el("section", { class: "lane" }, el("h3", {}, `${party.name} (${items.length})`), layer);
  return { node, items, rows: 0, marks, layer, many: [] };
}

const zoom = (line, by) => shift(line, { x: line.frame.clientWidth / 2, dx: 0, by });

/** How wide a day is where all are shown. */
const fitting = ({ frame, from, to }) => Math.max(frame.clientWidth - 2 * MARGIN, MARGIN) / Math.max(to - from, FEWEST_DAYS);

/** A lane is as high as it must be where all days are shown, and stays so: nothing moves up or down with the zoom. */
function setHeight(line, lane) {
  const rowsOf = ({ placed }) => 1 + placed.reduce((most, { row }) => Math.max(most, row), 0);
  const k = fitting(line);
  const worded = stack(lane.items, k, MOST_ROWS, wordsIn(line, lane));
  lane.rows = rowsOf(worded.left.length > 0 ? stack(lane.items, k, MOST_ROWS) : worded);
  lane.layer.style.height = `${lane.rows * ROW}px`;
}

/** Shows all days. */
function fit(line) {
  const k = fitting(line);
  set(line, k, line.frame.clientWidth / 2 - (k * (line.from + line.to)) / 2);
}

function shift(line, { dx, by, x }) {
  const least = line.frame.clientWidth / 2 / Math.max(line.to - line.from, FEWEST_DAYS);
  const k = Math.min(MOST, Math.max(least, view.k * by));
  set(line, k, x - (x - dx - view.x) * (k / view.k));
}

/** The middle of the frame never leaves the days that have events. */
function set(line, k, x) {
  const half = line.frame.clientWidth / 2;
  Object.assign(view, { k, x: Math.min(half - line.from * k, Math.max(half - line.to * k, x)) });
  place(line);
}

/** Brings a mark that has the focus into the frame. */
function reveal(line, node) {
  const { left, right } = node.getBoundingClientRect();
  const frame = line.frame.getBoundingClientRect();
  const isMark = node.matches(MARKS);
  if (isMark && (right < frame.left + DOT || left > frame.right - DOT))
    set(line, view.k, view.x + (frame.left + frame.right - left - right) / 2);
}

function place(line) {
  const { k, x } = view;
  const width = line.frame.clientWidth;
  // Far from 1970 the browser's own numbers would be too coarse: marks are placed from the first day on.
  const origin = x + line.from * k;
  const ticks = ticksOf(-x / k, (width - x) / k, k).map(({ day, name }) => [day * k + x, el("span", {}, el("b", {}, name))]);
  for (const [at, node] of ticks) node.style.transform = `translateX(${Math.round(at)}px)`;
  fill(line.ticks, ticks.map(([, node]) => node));
  for (const { layer } of line.lanes) layer.style.transform = `translateX(${origin}px)`;
  if (line.k === k) return;
  line.k = k;
  const hadFocus = line.frame.contains(document.activeElement);
  for (const lane of line.lanes) placeLane(line, lane, k);
  keepStop(line.frame, MARKS, hadFocus);
}

/** With words beside the marks where all find room with them, else without. */
function placeLane(line, lane, k) {
  const wordsOf = wordsIn(line, lane);
  const worded = stack(lane.items, k, lane.rows, wordsOf);
  const isWorded = worded.left.length === 0;
  const bare = stack(lane.items, k, lane.rows);
  const isFull = !isWorded && bare.left.length > 0;
  const { placed, left } = isWorded ? worded : isFull ? stack(lane.items, k, lane.rows - 1) : bare;
  for (const { node } of lane.marks.values()) node.hidden = true;
  for (const box of placed) placeMoment(lane.marks.get(box.item), box, line.from * k, isWorded ? wordsOf(box.item) : 0);
  for (const node of lane.many) node.remove();
  lane.many = gather(left, MANY).map((group) => manyMark(group, lane.rows, line.from * k, line.onMany));
  lane.layer.append(...lane.many);
}

/** The room for the words of each item; those of the later half stand before their mark. */
const wordsIn = ({ frame, from, to }, { marks }) => (item) => {
  const width = Math.min(frame.clientWidth / 2 - MARGIN, widthOf(marks.get(item).words.textContent) + 10);
  return item.from + item.to > from + to ? -width : width;
};
