/** The map's frame: land, names and marks, moved and enlarged by hand, wheel, fingers and keys. */
import { el, svg, fill } from "../dom.js";
import { heedGestures } from "../gestures.js";
import { LINE, createRoom, widthOf } from "../room.js";
import { makeField } from "./roving.js";
import { spotMark } from "./spotmark.js";
import { zoomButtons, zoomKeys } from "./zoom.js";

/** How much may be enlarged. */
const MOST = 400;

/** The least of the world that is shown by itself, in pixels of the world: a country or two. */
const LEAST_BY_ITSELF = 50;

/** What is left free around the marks, in pixels. */
const MARGIN = 56;
const MARGIN_ASIDE = 110;

/** Marks beyond these have no words beside them. */
const MOST_WORDS = 200;

/** What is shown: enlarged by `k`, moved to `x` and `y`; `of` are the spots for which it was chosen. */
const view = { k: 0, x: 0, y: 0, of: undefined };

/** Draws the map with its spots into `frame`; `onSpot(spot)` is called when one is chosen. */
export function drawFrame(frame, world, { index, spots, onSpot }) {
  const map = { frame, world, index };
  const choose = (spot) => {
    for (const { node, of } of map.marks) node.toggleAttribute("data-chosen", of === spot && spot.events.length > 1);
    onSpot(spot);
  };
  map.land = svg("g", {}, svg("path", { class: "land", d: world.land }), svg("path", { class: "borders", d: world.borders }));
  map.names = world.names.map((place) => ({ ...place, node: svg("text", {}, place.name) }));
  map.words = svg("g", {}, map.names.map(({ node }) => node));
  map.marks = spots.map((spot) => ({ ...spotMark(index, spot, choose), ...world.pointOf(spot.place) }));
  map.layer = el("div", { class: "marks" }, map.marks.map(({ node }) => node));
  const shapes = svg("svg", { class: "shapes", "aria-hidden": "true" }, map.land, map.words);
  fill(frame, shapes, map.layer, zoomButtons((by) => (by ? zoom(map, by) : fit(map))));
  makeField(frame, ".spot");
  heedGestures(frame, (move) => shift(map, move));
  zoomKeys(frame, (move) => (move ? shift(map, { ...middle(frame), ...move }) : fit(map)));
  frame.addEventListener("focusin", ({ target }) => reveal(map, target));
  heedSize(map, spots.map(({ id }) => id).join(" "));
}

/** Draws once there is a size, and again when it changes: what was looked at stays where it is. */
function heedSize(map, of) {
  new ResizeObserver(() => {
    if (map.frame.clientWidth === 0) return;
    if (view.of !== of) fit(map);
    else place(map);
    view.of = of;
    reveal(map, map.frame.querySelector(".spot[data-open]") ?? map.frame.querySelector(".spot[data-chosen]"));
  }).observe(map.frame);
}

const middle = ({ clientWidth, clientHeight }) => ({ x: clientWidth / 2, y: clientHeight / 2, dx: 0, dy: 0, by: 1 });

const zoom = (map, by) => shift(map, { ...middle(map.frame), by });

/** Shows all marks, or the whole world where there are none. */
function fit(map) {
  const { clientWidth: width, clientHeight: height } = map.frame;
  const xs = map.marks.map(({ x }) => x);
  const ys = map.marks.map(({ y }) => y);
  const [left, right] = xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, map.world.WORLD];
  const [top, bottom] = ys.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0.2 * map.world.WORLD, 0.75 * map.world.WORLD];
  const room = (length, margin) => Math.max(length - 2 * margin, length * 0.6);
  const across = room(width, MARGIN_ASIDE) / (right - left || 1e-6);
  const nearest = Math.min(width, height) / LEAST_BY_ITSELF;
  const k = Math.min(nearest, across, room(height, MARGIN) / (bottom - top || 1e-6));
  set(map, k, width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2);
}

function shift(map, { dx, dy, by, x, y }) {
  const k = Math.min(MOST, Math.max(leastOf(map), view.k * by));
  const share = k / view.k;
  set(map, k, x - (x - dx - view.x) * share, y - (y - dy - view.y) * share);
}

/** The whole world in the frame. */
const leastOf = ({ frame, world }) => Math.min(frame.clientWidth, frame.clientHeight) / world.WORLD;

/** The middle of the frame never leaves the world. */
function set(map, k, x, y) {
  const { clientWidth: width, clientHeight: height } = map.frame;
  const size = Math.max(leastOf(map), k) * map.world.WORLD;
  const hold = (at, half) => Math.min(half, Math.max(half - size, at));
  Object.assign(view, { k: size / map.world.WORLD, x: hold(x, width / 2), y: hold(y, height / 2) });
  place(map);
}

/** Brings a mark that has the focus, or of which the words are shown, into the frame. */
function reveal(map, node) {
  const mark = map.marks.find((other) => other.node === node);
  if (!mark) return;
  const { x: halfWidth, y: halfHeight } = middle(map.frame);
  const [x, y] = [mark.x * view.k + view.x, mark.y * view.k + view.y];
  const isSeen = Math.abs(x - halfWidth) < halfWidth - 16 && Math.abs(y - halfHeight) < halfHeight - 16;
  if (!isSeen) set(map, view.k, view.x + halfWidth - x, view.y + halfHeight - y);
}

function place(map) {
  const { k, x, y } = view;
  map.land.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
  map.words.setAttribute("transform", `translate(${x} ${y})`);
  map.layer.style.transform = `translate(${x}px, ${y}px)`;
  // What moves together need not be laid out again.
  if (map.k === k) return;
  map.k = k;
  const room = createRoom();
  for (const mark of map.marks) placeMark(mark, k, room);
  for (const [at, mark] of map.marks.entries()) mark.words.hidden = at >= MOST_WORDS || !room.take(boxBeside(mark, k));
  for (const name of map.names) placeName(name, k, room);
}

function placeMark({ node, x, y, size }, k, room) {
  node.style.transform = `translate(${x * k}px, ${y * k}px)`;
  const half = size / 2;
  room.block({ left: x * k - half, right: x * k + half, top: y * k - half, bottom: y * k + half });
}

function boxBeside({ x, y, size, words }, k) {
  const left = x * k + size / 2 + 2;
  return { left, right: left + widthOf(words.textContent), top: y * k - LINE / 2, bottom: y * k + LINE / 2 };
}

/** A country's name stands in it if both the country and the marks leave it room. */
function placeName({ node, name, x, y, width }, k, room) {
  const half = widthOf(name) / 2;
  const box = { left: x * k - half, right: x * k + half, top: y * k - LINE / 2, bottom: y * k + LINE / 2 };
  const isShown = width * k > 2 * half && room.take(box);
  node.toggleAttribute("hidden", !isShown);
  node.setAttribute("x", x * k);
  node.setAttribute("y", y * k + LINE / 4);
}
