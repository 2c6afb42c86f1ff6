/** What crosses between JavaScript and Rust: shapes, offsets, errors. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Archive, aggregate, analyze, eventKinds, exportDigest, extract, version } from "sitrep";
import { path } from "../../scripts/run.mjs";

const text = "Séléka 🚨 gunmen killed four soldiers in Bangui on Tuesday, the army said.\n\nThe Séléka denied it.";
const article = { id: "a", text, published: "2014-03-06" };

/** Every `{ start, end }` inside a record. */
function spansOf(value) {
  if (typeof value !== "object" || value === null) return [];
  const own = Number.isInteger(value.start) && Number.isInteger(value.end) ? [value] : [];
  return own.concat(Object.values(value).flatMap(spansOf));
}

const words = (source, span) => source.slice(span.start, span.end);

test("the version is the package's", () => {
  assert.equal(version, JSON.parse(readFileSync(path("package.json"), "utf8")).version);
});

test("spans are UTF-16 units of the given text", () => {
  const { article: read } = extract(article);
  const [first, second] = read.paragraphs.filter((paragraph) => paragraph.kind === "body");
  assert.match(words(text, first.span), /^Séléka 🚨 gunmen .* said\.$/);
  assert.equal(words(text, second.span), "The Séléka denied it.");
  for (const entity of read.entities) assert.equal(words(text, entity.span), entity.text);
});

test("spans lie inside the text and split no pair", () => {
  for (const { start, end } of spansOf(extract(article))) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end}`);
    assert.ok(text.slice(start, end).isWellFormed?.() ?? true, `${start}..${end}`);
  }
});

test("a lone surrogate is one unit, as in the caller's string", () => {
  const broken = `\ud83d ${text} \udea8`;
  const paragraphs = extract({ text: broken }).article.paragraphs;
  assert.equal(words(broken, paragraphs.at(-1).span), "The Séléka denied it. \udea8");
});

test("a string is an article's text", () => {
  assert.deepEqual(extract(text), extract({ text }));
  assert.deepEqual(analyze([text]), analyze([{ text }]));
});

test("null and empty strings are not known", () => {
  const { article: read } = extract({ ...article, title: null, publisher: "", url: " ", html: undefined });
  for (const field of ["title", "publisher", "url"]) assert.notEqual(read[field]?.trim(), "");
});

test("a table of one's own actors joins what is known, and wins", () => {
  const lexicon = "mine\tSéléka\tBlue Hats\tarmed_group\tCAF";
  for (const { actors } of [extract(article, { lexicon }), analyze([article], { lexicon })]) {
    assert.ok(actors.some(({ id }) => id === "mine"), JSON.stringify(actors));
  }
  for (const none of [undefined, null, {}, { lexicon: null }, 0]) assert.deepEqual(extract(article, none), extract(article));
});

test("an id may be a number", () => assert.equal(extract({ id: 7, text }).article.id, "7"));

test("analyze is aggregate of each extract", () => {
  const articles = [article, { id: "b", html: "<p>Police arrested two men in Lagos on Monday.</p>" }];
  assert.deepEqual(analyze(articles), aggregate(articles.map((each) => extract(each))));
});

const soldiers = { id: "b", text: "At least six soldiers were killed by gunmen in Bangui on Tuesday.", published: "2014-03-06" };
const extractions = [article, soldiers].map((each) => extract(each));
const [first, second] = extractions.map(({ reports }) => reports[0].id);

test("what users know better is input to aggregate", () => {
  const events = (...corrections) => aggregate(extractions, { corrections }).events;
  assert.deepEqual(aggregate(extractions, {}), aggregate(extractions));
  assert.deepEqual(events().map((event) => event.reports), [[first, second]]);
  assert.equal(events({ correction: "apart", reports: [first, second] }).length, 2);
  assert.deepEqual(events({ correction: "rejected", report: first }).map((event) => event.reports), [[second]]);
  const value = [{ outcome: "killed", min: 5, max: 5, category: "combatant", hedged: false, span: { start: 0, end: 8 } }];
  const [event] = events({ correction: "wrong", report: first, field: "casualties", value });
  assert.deepEqual(event.casualties.map(({ low, high }) => [low, high]), [[5, undefined]]);
});

test("reports that merging does not change come back as they were given, others as an archive has them", () => {
  assert.deepEqual(aggregate(extractions).reports.map(({ id }) => id), [first, second]);
  aggregate(extractions).reports.forEach((report, i) => assert.equal(report, extractions[i].reports[0]));
  const undated = extract({ id: "c", text: article.text });
  const twins = [article, soldiers].map((each) => extract({ ...each, id: "twin" }));
  for (const articles of [[...extractions, undated], [...twins, undated], [...extractions, extractions[0]]]) {
    const archive = new Archive();
    articles.forEach((each) => archive.add(each));
    assert.deepEqual(aggregate(articles), archive.digest());
  }
});

test("an archive takes articles in and out and is saved with what users know better", () => {
  const archive = new Archive();
  extractions.forEach((each) => archive.add(each));
  assert.deepEqual(archive.changes().events, aggregate(extractions).events);
  assert.deepEqual(archive.changes(), { events: [], gone: [], relations: [] });
  assert.deepEqual(archive.digest(), aggregate(extractions));
  const corrections = [{ correction: "apart", reports: [first, second] }];
  archive.correct(corrections);
  assert.deepEqual(archive.corrections, corrections);
  const again = new Archive(archive.save());
  assert.deepEqual(again.digest(), aggregate(extractions, { corrections }));
  assert.deepEqual(again.remove("b"), [extractions[1]]);
  assert.deepEqual(again.digest().events, aggregate([extractions[0]]).events);
  const other = new Archive();
  other.add(extractions[1]);
  again.merge(other);
  assert.deepEqual(again.digest(), archive.digest());
});

test("the same input gives the same bytes, in any order of articles", () => {
  const other = { ...article, id: "b", text: "Rebels shelled a market in Bambari on Monday, killing 12 people." };
  assert.equal(JSON.stringify(analyze([article, other])), JSON.stringify(analyze([article, other])));
  assert.equal(JSON.stringify(analyze([article, other])), JSON.stringify(analyze([other, article])));
});

test("a digest survives JSON", () => {
  const digest = analyze([article]);
  assert.deepEqual(JSON.parse(JSON.stringify(digest)), digest);
  assert.deepEqual(JSON.parse(exportDigest(digest, "json")), digest);
});

test("kinds have an id and a label", () => {
  for (const kind of eventKinds()) assert.ok(kind.id && kind.label, JSON.stringify(kind));
});

const refused = [
  [() => extract(), /^article: undefined where an article or its text is expected$/],
  [() => extract(5), /^article: number /],
  [() => extract([]), /^article: a list /],
  [() => extract({}), /^article: text is missing/],
  [() => extract({ text: 5 }), /^article\.text: number where a string is expected$/],
  [() => extract({ text: "x", published: new Date(0) }), /^article\.published: object where a string/],
  [() => analyze({ text }), /^articles: object where a list is expected$/],
  [() => analyze("x"), /^articles: string where a list/],
  [() => analyze([text, text, text, { id: "d" }]), /^articles\[3\]: text is missing/],
  [() => analyze([text, null]), /^articles\[1\]: null /],
  [() => extract(text, { lexicon: 7 }), /^options\.lexicon: number where a string/],
  [() => analyze([text], []), /^options: a list where an object/],
  [() => aggregate([{}]), /^extractions\[0\]: .*missing field/],
  [() => aggregate([{ ...extract(article), reports: [{}] }]), /^extractions\[0\]: .*missing field/],
  [() => aggregate([], { corrections: [{ correction: "same" }] }), /^corrections\[0\]: .*missing field/],
  [() => aggregate([], { corrections: {} }), /^corrections: object where a list/],
  [() => new Archive("{"), /^saved: /],
  [() => exportDigest({}, "json"), /^digest: .*missing field/],
];

for (const [call, message] of refused) {
  test(`refused: ${String(call).slice(6)}`, () => assert.throws(call, { name: "TypeError", message }));
}

test("an unknown format is refused", () => {
  assert.throws(() => exportDigest(analyze([]), "pdf"), { name: "RangeError", message: /"pdf"/ });
});

test("an error of the caller's own getter comes through", () => {
  const article = { get text() { throw new Error("mine"); } };
  assert.throws(() => extract(article), { message: "mine" });
});
