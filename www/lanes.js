/** Events on a line of time: a lane for each family of kinds, rows in a lane where they would overlap. */
import { familiesOf } from "./groups.js";

const DAY = 86_400_000;

/** The width of a dot and the least of a span, in pixels. */
export const DOT = 14;

/** What stays free between two marks of a row, in pixels. */
const GAP = 4;

/**
 * The lanes, the first and last day of all, and the events without a date: `{ lanes, from, to, undated }`. A lane is
 * `{ party, items }`, an item `{ event, from, to, isSpan }` in days since 1970; a day ends where the next begins.
 */
export function lanesOf(index, events) {
  const items = events.map(itemOf);
  const dated = items.filter(({ from, to }) => from < to);
  const lanes = familiesOf(index, dated.map(({ event }) => event)).map(({ party }) => ({
    party,
    items: dated.filter(({ event }) => index.colour(event.kind) === party.id),
  }));
  return {
    lanes,
    from: dated.reduce((first, item) => Math.min(first, item.from), Infinity),
    to: dated.reduce((last, item) => Math.max(last, item.to), -Infinity),
    undated: items.filter(({ from, to }) => !(from < to)).map(({ event }) => event),
  };
}

function itemOf(event) {
  const { start, end } = event.time ?? {};
  return { event, from: Date.parse(start) / DAY, to: Date.parse(end) / DAY + 1, isSpan: start !== end };
}

/**
 * Where the items of a lane stand if a day is `k` pixels wide: `{ placed, left }`. Of those placed each has its `row` and, in
 * pixels, `at` and `width`; those in `left` have found no room in so many `rows`. `wordsOf(item)` is the width of the words beside
 * a mark: less than nothing where they stand before it.
 */
export function stack(items, k, rows, wordsOf = () => 0) {
  const boxes = items.map((item) => boxOf(item, k, wordsOf(item))).sort((a, b) => a.start - b.start);
  const ends = [];
  const placed = [];
  const left = [];
  for (const box of boxes) {
    const free = ends.findIndex((end) => end <= box.start);
    const row = free < 0 ? ends.length : free;
    if (row >= rows) left.push(box);
    else placed.push({ ...box, row });
    if (row < rows) ends[row] = box.end + GAP;
  }
  return { placed, left };
}

function boxOf(item, k, words) {
  const { from, to, isSpan } = item;
  const width = isSpan ? Math.max((to - from) * k, DOT) : DOT;
  const at = ((from + to) / 2) * k - width / 2;
  return { item, at, width, start: at + Math.min(words, 0), end: at + width + Math.max(words, 0) };
}

/** What found no room, where it would have stood: groups `{ at, items }` that do not overlap. */
export function gather(boxes, width) {
  const groups = [];
  for (const { item, at } of [...boxes].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && at < last.at + width) last.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups;
}
