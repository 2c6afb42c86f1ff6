/** Input that is no news: an answer or a clear error each, in time that grows with the length alone. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, extract } from "sitrep";

/** Long enough for the slowest machine; what does not end is the defect that is looked for. */
const patience = { timeout: 20 * 60 * 1000 };

const codes = ({ notes }) => notes.map((note) => note.code);

for (const text of ["", " \n\t\r\n ", "\ufeff"]) {
  test(`nothing: ${JSON.stringify(text)}`, () => {
    const found = extract({ text });
    assert.deepEqual([found.reports, found.article.entities], [[], []]);
    assert.ok(codes(found).length > 0, "a note says so");
  });
}

test("no articles", () => assert.deepEqual(analyze([]).events, []));

test("bytes of a picture as text", () => {
  const bytes = Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join("");
  assert.deepEqual(extract({ text: bytes }).reports, []);
});

test("every UTF-16 unit, lone surrogates among them", () => {
  const units = Array.from({ length: 65536 }, (_, i) => String.fromCharCode((i * 40503) % 65536)).join("");
  for (const { span } of extract({ text: units }).article.paragraphs) assert.ok(span.end <= units.length);
});

test("scripts, comments and hostile markup of HTML are not read", () => {
  const html = `<script>document.write("Gunmen killed 40 soldiers in Gao.")</script><style>p::after{content:"Bombs killed 50"}</style>
    <!-- Rebels killed 60 people in Bunia. --><p onclick="alert('Troops killed 70 in Goma')">Rain fell on Goma.</p><p><img src=x onerror=alert(1)>`;
  const found = extract({ html });
  assert.deepEqual(found.reports, []);
  const words = found.article.paragraphs.map(({ span }) => html.slice(span.start, span.end));
  assert.deepEqual(words, ["Rain fell on Goma."]);
});

test("HTML without an end", () => {
  for (const html of ["<p>Rain <b>fell", "<!--", "<script>", "<".repeat(100000), "<div>".repeat(50000), "&".repeat(100000), '<a href="']) {
    assert.doesNotThrow(() => extract({ html }), html.slice(0, 20));
  }
});

test("a date that the calendar does not have", () => {
  for (const published of ["2021-02-30", "yesterday", "2021-13-01T00:00:00Z", "9".repeat(10000)]) {
    const found = extract({ text: "Rain fell on Goma on Tuesday.", published });
    assert.notEqual(found.article.published?.basis, "given", published);
    assert.ok(codes(found).includes("bad_date"), published.slice(0, 20));
  }
});

test("50 MB in one line", patience, () => {
  const sentence = "Gunmen killed four soldiers near the town of Gao on Tuesday, the army said. ";
  const text = sentence.repeat(Math.ceil(50e6 / sentence.length));
  const found = extract({ text });
  assert.ok(codes(found).includes("too_long"), "a note says how much was read");
  assert.ok(found.reports.length > 0);
});

for (const unit of ["a", "7 ", "\"", "攻", "(", "the ", "Mr. ", "A"]) {
  test(`2 MB of ${JSON.stringify(unit)}`, patience, () => {
    assert.doesNotThrow(() => extract({ text: unit.repeat(2e6 / unit.length) }));
  });
}
