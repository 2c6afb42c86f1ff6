/** The wasm that ships and the native crate give the same records, on a thousand texts made of the words of news. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";
import { extract } from "sitrep";
import { path, root } from "../../scripts/run.mjs";

const who = ["Gunmen", "The army", "Russian forces", "“Witnesses”", "President Ana Lúcia Mbeki", "Kata'ib Hizballah", "She", "Police in Kano", "U.S. jets"];
const does = ["killed", "have denied attacking", "said they would strike", "arrested", "were hit by", "clashed with", "shelled", "met", "accused"];
const whom = ["at least 22 people", "two dozen soldiers", "Médecins Sans Frontières", "the al-Shuhada brigade", "a 7-year-old girl", "protesters", "it", "1,500 homes"];
const rest = ["on Tuesday", "near Deir al-Zour", "in response to the attack", "between 3 and 5 May 2021", ", officials told Reuters", "(AFP)", "— 12 km north of Gao", "with drones", "🙂", "в Киеве", "\u00a0", "\n\n"];
const ends = [". ", "! ", "?” ", ".\n\n", " ", "… "];

/** Numbers from 0 to `n` - 1, the same in every run. */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function article(i) {
  const roll = dice(i);
  const pick = (list) => list[roll(list.length)];
  const sentence = () => [pick(who), pick(does), pick(whom), ...Array.from({ length: roll(4) }, () => pick(rest))].join(" ") + pick(ends);
  const text = Array.from({ length: 1 + roll(7) }, sentence).join("");
  return { id: `text ${i}`, text, ...(roll(2) ? { published: `2023-0${1 + roll(9)}-1${roll(10)}` } : {}) };
}

test("native and wasm agree on 1,000 texts", { timeout: 20 * 60 * 1000 }, () => {
  const articles = Array.from({ length: 1000 }, (_, i) => article(i));
  execFileSync("cargo", ["build", "--quiet", "--example", "digest"], { cwd: root, stdio: "inherit" });
  const input = articles.map((a) => `${JSON.stringify(a)}\n`).join("");
  const native = spawnSync(path("target", "debug", "examples", "digest"), ["--extractions"], { input, encoding: "utf8", maxBuffer: 1e9 });
  const lines = native.stdout.trimEnd().split("\n");
  assert.equal(lines.length, articles.length, native.stderr);
  articles.forEach((a, i) => assert.equal(JSON.stringify(sorted(extract(a))), JSON.stringify(sorted(JSON.parse(lines[i]))), a.text));
});

/** A record with its keys in order: the two write them in orders of their own. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, sorted(v)]));
}
