/** Who is said to have said what. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { evidenceOf } from "../../www/facts.js";

const span = (start, end) => ({ start, end });
const speaker = (text, start) => ({ text, span: span(start, start + 5) });
const toll = (start, rest) => ({ outcome: "killed", min: 4, max: 4, span: span(start, start + 4), ...rest });

/** A report read from two sentences. */
const report = (rest) => ({
  trigger: span(10, 16),
  status: "happened",
  evidence: [span(0, 50), span(50, 100)],
  attribution: [],
  casualties: [],
  ...rest,
});
const sources = (field, rest) => evidenceOf([report(rest)], field).facts.map(({ source }) => source || "nobody");

test("a figure is credited to the one speaker of its own sentence", () => {
  const attribution = [speaker("The army", 30)];
  assert.deepEqual(sources("killed", { attribution, casualties: [toll(20), toll(60)] }), ["The army", "nobody"]);
});

test("of two speakers in a sentence none is chosen", () => {
  const attribution = [speaker("The army", 30), speaker("A mayor", 40)];
  assert.deepEqual(sources("killed", { attribution, casualties: [toll(20)] }), ["nobody"]);
});

test("a figure's own source comes before all others", () => {
  const casualties = [toll(20, { source: { text: "A doctor" } })];
  assert.deepEqual(sources("killed", { attribution: [speaker("The army", 30)], casualties }), ["A doctor"]);
});

test("what no words state has no speaker, and no speaker speaks for another", () => {
  const attribution = [speaker("The army", 30)];
  const time = { start: "2024-03-05", end: "2024-03-05", precision: "day", basis: "inferred" };
  assert.deepEqual(sources("time", { attribution, time }), ["nobody"]);
  assert.deepEqual(sources("attribution", { attribution }), ["nobody"]);
});
