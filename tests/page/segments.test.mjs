/** Overlapping spans as a flat row. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { segmentsOf } from "../../www/segments.js";

const draw = (window, marks) =>
  segmentsOf(window, marks).map((s) => `${s.start}-${s.end}:${s.marks.map((m) => m.id).join("")}`);
const mark = (id, start, end) => ({ id, start, end });

test("without marks there is one segment", () => assert.deepEqual(draw({ start: 2, end: 9 }, []), ["2-9:"]));

test("marks that overlap, nest and touch are cut at each edge", () => {
  const marks = [mark("b", 3, 6), mark("a", 0, 5), mark("c", 6, 8), mark("d", 6, 7)];
  assert.deepEqual(draw({ start: 0, end: 10 }, marks), ["0-3:a", "3-5:ab", "5-6:b", "6-7:cd", "7-8:c", "8-10:"]);
});

test("marks are cut at the window, empty and outer ones left out", () => {
  const marks = [mark("a", 0, 4), mark("b", 6, 20), mark("c", 5, 5), mark("d", 8, 9), mark("e", -3, 1)];
  assert.deepEqual(draw({ start: 2, end: 7 }, marks), ["2-4:a", "4-6:", "6-7:b"]);
});

test("the segments cover the window without a gap, whatever the marks", () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const at = (n) => (seed * (n + 7) * 2654435761) % 40;
    const marks = Array.from({ length: seed % 9 }, (_, n) => mark(n, at(n), at(n * 3 + 1)));
    const segments = segmentsOf({ start: 5, end: 30 }, marks);
    assert.equal(segments[0].start, 5);
    assert.equal(segments.at(-1).end, 30);
    segments.slice(1).forEach((segment, n) => assert.equal(segment.start, segments[n].end));
  }
});
