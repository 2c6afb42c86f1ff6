/**
 * `npm run bench`: how fast Sitrep reads, in Node and native, beside the peers, on the same text in the same run.
 * What each of them finds in the text differs; the table says it. With `--accuracy` it scores names and events instead.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { ask, path } from "../scripts/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { accuracy } from "./accuracy.mjs";
import { events } from "./events.mjs";
import { growthTexts, newsTexts } from "./texts.mjs";

const engines = [
  ["sitrep, Node", "sitrep", "events with all their parts"],
  ["compromise + dates", "compromise", "people, places, organizations, dates"],
  ["wink-nlp + model", "wink", "tags, dates, numbers"],
  ["chrono-node", "chrono", "dates"],
];

const inNode = (engine) => (file) => JSON.parse(ask(process.execPath, [path("benches", "measure.mjs"), engine, file]) ?? fail(engine));
const native = (file) => JSON.parse(ask("cargo", ["bench", "--quiet", "--bench", "native", "--", file]) ?? fail("native"));

setup();
build();
const folder = mkdtempSync(join(tmpdir(), "sitrep-bench-"));
try {
  if (process.argv.includes("--accuracy")) {
    await accuracy();
    events();
  } else {
    compare(newsTexts());
    grow();
    growMerging();
  }
} finally {
  rmSync(folder, { recursive: true });
}

function compare({ from, articles }) {
  const file = save(articles);
  const bytes = sizeOf(articles);
  console.log(`\n${articles.length} articles, ${(bytes / 1000).toFixed(0)} KB, from ${from}\n`);
  const nativeRun = native(file);
  const rows = [["sitrep, native", nativeRun, engines[0][2]]];
  for (const [name, engine, finds] of engines) rows.push([name, inNode(engine)(file), finds]);
  const own = rows[1][1];
  console.log(row("", "start ms", "articles/s", "MB/s", "ratio", "peak MB", "finds"));
  for (const [name, { start, pass, peak }, finds] of rows) {
    const ratio = `${(own.pass / pass).toFixed(2)}x`;
    console.log(row(name, start * 1e3, articles.length / pass, bytes / pass / 1e6, ratio, (peak ?? NaN) / 1e6, finds));
  }
  printStages(nativeRun.stages, own.stages, bytes);
  console.log(`  aggregate       ${number(nativeRun.aggregate * 1e3, 10)}`);
}

/** What of the time each stage takes, native and in Node, and how many tokens the reader proper reads a second. */
function printStages(native, node, bytes) {
  const own = ({ seconds }) => seconds.map((end, i) => end - (seconds[i - 1] ?? 0));
  const [nativeTimes, nodeTimes] = [own(native), own(node)];
  const cells = (seconds) => number(seconds * 1e3, 10) + number(bytes / seconds / 1e6, 10);
  console.log("\nby stage           native ms      MB/s   Node ms      MB/s");
  native.names.forEach((name, i) => console.log(`  ${name.padEnd(16)}${cells(nativeTimes[i])}${cells(nodeTimes[i])}`));
  const speed = ({ seconds, tokens }) => Math.round(tokens / (seconds[3] - seconds[0])).toLocaleString("en");
  console.log(`  tokens to trees: ${speed(native)} tokens/s native, ${speed(node)} in Node`);
}

/** The cost of one string must grow as its length. */
function grow() {
  console.log("\none string of          seconds      MB/s   (sitrep, Node)");
  for (const article of growthTexts()) {
    const { pass } = inNode("sitrep")(save([article]));
    const bytes = sizeOf([article]);
    console.log(`  ${`${bytes / 1000} KB`.padEnd(16)}${number(pass, 12)}${number(bytes / pass / 1e6, 10)}`);
  }
}

/** The cost of merging must grow as the number of reports: exponent 1, or little more. */
function growMerging() {
  console.log("\nmerging, Node    seconds   exponent    peak MB   one article more, ms     reports, events");
  let last;
  for (const count of [1e3, 1e4, 1e5]) {
    const { reports, events, seconds, add, peak } = JSON.parse(ask(process.execPath, [path("benches", "merging.mjs"), `${count}`]) ?? fail("merging"));
    const exponent = last ? Math.log(seconds / last.seconds) / Math.log(reports / last.reports) : NaN;
    console.log(`  ${`${count}`.padEnd(8)}${[seconds, exponent, peak / 1e6, add * 1e3].map((n, i) => number(n, [14, 11, 11, 23][i])).join("")}     ${reports}, ${events}`);
    last = { reports, seconds };
  }
}

function save(articles) {
  const file = join(folder, "articles.jsonl");
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return file;
}

function row(name, ...cells) {
  const finds = cells.pop();
  return `${name.padEnd(20)}${cells.map((cell) => (typeof cell === "number" ? number(cell, 12) : cell.padStart(12))).join("")}   ${finds}`;
}

function number(value, width) {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
  return (Number.isFinite(value) ? value.toFixed(digits) : "-").padStart(width);
}

function sizeOf(articles) {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

function fail(what) {
  throw new Error(`${what} could not be measured`);
}
