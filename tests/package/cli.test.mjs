/** The command line: files of every kind, standard input as a stream, exit codes, messages. */

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { aggregate, extract } from "sitrep";
import { path } from "../../scripts/run.mjs";

const command = path("pkg", "cli.js");
const text = "Séléka gunmen killed four soldiers in Bangui on Tuesday, the army said.\n";
const html = "<html><body><h1>Four killed</h1><p>Gunmen killed four soldiers in Bangui on Tuesday.</p></body></html>\n";
const files = {
  "a.txt": text,
  "b.html": html,
  "same/a.txt": "Police arrested two men in Lagos on Monday.\n",
  "own.tsv": "mine\tSéléka\tBlue Hats\tarmed_group\tCAF\n",
  "one.json": JSON.stringify({ id: "mine", text, published: "2014-03-06" }),
  "list.json": JSON.stringify([{ text }, { id: "x", html }, text]),
  "lines.jsonl": `${JSON.stringify({ text })}\n\n${JSON.stringify({ id: "x", text })}\n`,
  "latin1.txt": Buffer.from(text, "latin1"),
  "utf16.txt": Buffer.from(`\ufeff${text}`, "utf16le"),
};
const wrong = {
  "no.json": "{ no json",
  "digest.json": JSON.stringify({ articles: [] }),
  "mixed.jsonl": `no json\n{"id":"n"}\n${JSON.stringify({ id: "good", text })}\n`,
  "binary.txt": Buffer.from([0x89, 0x50, 0, 0, 1]),
};

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-cli-"));
  mkdirSync(join(folder, "same"));
  for (const [name, content] of Object.entries({ ...files, ...wrong })) writeFileSync(join(folder, name), content);
});
after(() => rmSync(folder, { recursive: true }));

/** Runs the command in the folder of the files: `{ status, out, err }`. */
function sitrep(words, input = "") {
  const done = spawnSync(process.execPath, [command, ...words.split(" ").filter(Boolean)], { cwd: folder, encoding: "utf8", input, maxBuffer: 2 ** 28 });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

const extractions = (out) => out.split("\n").filter(Boolean).map((line) => JSON.parse(line));
const idsOf = (words) => extractions(sitrep(`extract ${words}`).out).map(({ article }) => article.id);

test("extract prints what the function gives, a line an article", () => {
  const { status, out, err } = sitrep("extract a.txt b.html --published 2014-03-06");
  const expected = [{ id: "a.txt", text }, { id: "b.html", html }].map((article) => extract({ ...article, published: "2014-03-06" }));
  assert.deepEqual([status, extractions(out), err], [0, JSON.parse(JSON.stringify(expected)), ""]);
});

test("--lexicon adds actors", () => {
  const [{ actors }] = extractions(sitrep("extract a.txt --lexicon own.tsv").out);
  assert.ok(actors.some(({ id }) => id === "mine"), JSON.stringify(actors));
});

test("analyze prints the digest of all", () => {
  const { status, out } = sitrep("analyze a.txt one.json --format json");
  const expected = aggregate([extract({ id: "a.txt", text }), extract({ id: "mine", text, published: "2014-03-06" })]);
  assert.deepEqual([status, JSON.parse(out)], [0, JSON.parse(JSON.stringify(expected))]);
});

test("analyze heeds what the user knows better", () => {
  const { reports: [{ id }] } = extract({ id: "a.txt", text });
  writeFileSync(join(folder, "better.json"), JSON.stringify([{ correction: "rejected", report: id }]));
  const { status, out } = sitrep("analyze a.txt --corrections better.json");
  assert.deepEqual([status, JSON.parse(out).events], [0, []]);
});

test("analyze writes other formats", () => {
  assert.equal(sitrep("analyze a.txt --format csv").status, 0);
  assert.doesNotThrow(() => extractions(sitrep("analyze a.txt --format jsonl").out));
});

test("ids are file names, paths where two are the same, the articles' own where they have some", () => {
  assert.deepEqual(idsOf("b.html same/a.txt"), ["b.html", "a.txt"]);
  assert.deepEqual(idsOf("a.txt same/a.txt b.html"), ["a.txt", "same/a.txt", "b.html"]);
  assert.deepEqual(idsOf("one.json list.json"), ["mine", "list.json#1", "x", "list.json#3"]);
  assert.deepEqual(idsOf("lines.jsonl"), ["lines.jsonl#1", "x"]);
});

test("a date on the command line is for articles without one", () => {
  const dates = extractions(sitrep("extract a.txt one.json --published=2020-01-02").out).map(({ article }) => article.published?.date);
  assert.deepEqual(dates, ["2020-01-02", "2014-03-06"]);
});

test("text in other encodings is read", () => {
  for (const file of ["latin1.txt", "utf16.txt"]) {
    assert.equal(sitrep(`extract ${file}`).out.replaceAll(file, "a.txt"), sitrep("extract a.txt").out, file);
  }
});

const problems = [
  ["nowhere.txt", "nowhere.txt: there is no such file"],
  ["same", "same: is a folder"],
  ["no.json", "no.json: is not JSON: "],
  ["digest.json", "digest.json: article: text is missing"],
  ["binary.txt", "binary.txt: is binary, not text"],
];
for (const [file, message] of problems) {
  test(`${file} is said to be wrong, the rest is read`, () => {
    const { status, out, err } = sitrep(`extract ${file} a.txt`);
    assert.equal(status, 1);
    assert.ok(err.startsWith(message), err);
    assert.deepEqual(extractions(out).map(({ article }) => article.id), ["a.txt"]);
  });
}

test("wrong lines are named, the rest is read", () => {
  const { status, out, err } = sitrep("extract mixed.jsonl");
  assert.equal(status, 1);
  assert.match(err, /^mixed\.jsonl:1: is not JSON: .*\nmixed\.jsonl:2: article: text is missing/);
  assert.deepEqual(extractions(out).map(({ article }) => article.id), ["good"]);
});

for (const words of ["", "read a.txt", "extract", "extract a.txt --format csv", "analyze a.txt --format pdf", "analyze a.txt --published 2021-02-30", "analyze --nonsense a.txt", "extract a.txt --lexicon none.tsv", "analyze a.txt --corrections a.txt", "analyze a.txt --corrections digest.json"]) {
  test(`usage: sitrep ${words}`, () => {
    const { status, out, err } = sitrep(words);
    assert.deepEqual([status, out], [2, ""]);
    assert.match(err, /^sitrep: .+\nTry: sitrep --help\n$/);
  });
}

test("--help and --version", () => {
  assert.match(sitrep("--help").out, /sitrep analyze FILE/);
  assert.match(sitrep("extract --version").out, /^\d+\.\d+\.\d+\n$/);
});

test("standard input is answered line by line", async () => {
  const child = spawn(process.execPath, [command, "extract", "-"]);
  const answers = child.stdout.setEncoding("utf8")[Symbol.asyncIterator]();
  for (const id of ["a", "b", "c"]) {
    child.stdin.write(`${JSON.stringify({ id, text })}\n`);
    let answer = "";
    while (!answer.endsWith("\n")) answer += (await answers.next()).value;
    assert.equal(JSON.parse(answer).article.id, id);
  }
  child.stdin.end('{"id":"last","text":"No newline at the end."}');
  assert.equal(JSON.parse((await answers.next()).value).article.id, "last");
});

test("a long stream is read in the same memory, and waits for a slow reader", { timeout: 300000 }, async () => {
  const child = spawn(process.execPath, ["--max-old-space-size=32", command, "extract", "-"]);
  const line = `${JSON.stringify({ text: "The weather was fine.", unread: "-".repeat(100000) })}\n`;
  Readable.from(Array(600).fill(line)).pipe(child.stdin);
  await new Promise((resolve) => setTimeout(resolve, 500));
  let read = 0;
  for await (const text of child.stdout.setEncoding("utf8")) read += text.split("\n").length - 1;
  assert.deepEqual([read, child.exitCode ?? (await once(child, "close"))[0]], [600, 0]);
});

test("a reader that stops early is no error", async () => {
  const child = spawn(process.execPath, [command, "extract", ...Array(60).fill(join(folder, "a.txt"))]);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (words) => (err += words));
  child.stdout.once("data", () => child.stdout.destroy());
  assert.deepEqual([(await once(child, "close"))[0], err], [0, ""]);
});
