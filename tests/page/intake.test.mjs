/** What goes in: every kind of file, and what is none. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { GAZETTE, WIRE, choose, loaded, pages, paste, problems, rows, settled, target } from "./page.mjs";

const open = pages();
const HTML = `<!doctype html><html><head><title>Gunmen kill four soldiers in Mali</title></head><body><article>
<h1>Gunmen kill four soldiers in Mali</h1><p>Gunmen killed <b>four</b> soldiers near the Malian town of Gao on Tuesday, the
army said.</p><script>document.title = "run"</script></article></body></html>`;

test("text, HTML, JSON and JSON lines are read", async (t) => {
  const page = await open(t);
  const article = (text) => JSON.stringify({ text, published: "2024-03-07", publisher: "Sample Wire" });
  await choose(
    page,
    { name: "one.txt", text: "A first text.\n\nNothing happens in it." },
    { name: "two.html", text: HTML },
    { name: "three.json", text: article(GAZETTE) },
    { name: "four.json", text: `[${article("A fourth text.")}, ${article("A fifth text.")}]` },
    { name: "six.jsonl", text: `${article("A sixth text.")}\n\n${article("A seventh text.")}\n` },
  );
  const entries = await loaded(page);
  assert.equal(entries.length, 7);
  assert.match(entries[2], /Sample Wire · three\.json/);
  assert.match(entries[6], /six\.jsonl#2/);
  assert.deepEqual(await problems(page), []);
});

test("HTML is shown as the text it shows, its words where the events found them", async (t) => {
  const page = await open(t);
  await choose(page, { name: "page.html", text: HTML });
  await page.fill('#library input[type="date"]', "2024-03-07");
  await page.waitForSelector('td[data-column="time"]:has-text("2024-03-05")');
  await page.click('td[data-column="killed"] button');
  assert.match(await page.textContent("#evidence mark"), /four/);
  await page.click("#evidence .card .link");
  assert.doesNotMatch(await page.textContent("#article .text"), /[<>]|document\.title/);
  assert.equal(await page.title(), "Sitrep");
});

test("files dropped anywhere are read", async (t) => {
  const page = await open(t);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "dropped.txt"));
    document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, WIRE);
  await page.waitForSelector("#library > li");
  assert.match((await loaded(page))[0], /dropped\.txt/);
  assert.ok(await page.isHidden("#drop"));
});

for (const [name, text, complaint] of [
  ["empty.txt", "", /empty/],
  ["blank.txt", " \n\t\n", /no text/],
  ["picture.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", /not a text file/],
  ["broken.json", '{"text": ', /not valid JSON/],
  ["number.json", "42", /no article/],
  ["settings.json", '{"colour": "red"}', /"text"/],
  ["none.json", "[]", /no article/],
  ["null.json", "[null]", /no article/],
  ["lines.jsonl", '{"text": "Good."}\nbad\n', /line 2/],
]) {
  test(`${name} is refused in words`, async (t) => {
    const page = await open(t);
    await choose(page, { name, text });
    const said = await problems(page);
    assert.equal(said.length, 1);
    assert.ok(said[0].startsWith(`${name}: `), said[0]);
    assert.match(said[0], complaint);
    assert.deepEqual(page.faults, []);
  });
}

test("the same article twice is one", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  const before = await rows(page);
  await paste(page, `${WIRE}\n`, "2024-03-07");
  assert.match((await problems(page))[0], /already/);
  assert.equal((await loaded(page)).length, 1);
  assert.deepEqual(await rows(page), before);
});

test("a text pasted again lends its date", async (t) => {
  const page = await open(t);
  await paste(page, WIRE);
  await paste(page, WIRE, "2024-03-07");
  assert.match((await problems(page))[0], /already.*1 date taken over/);
  assert.equal((await rows(page))[0].time, "2024-03-05");
  await paste(page, WIRE, "2024-03-14");
  assert.equal((await rows(page))[0].time, "2024-03-05");
});

test("pasted text stays in its field until it is read", async (t) => {
  const page = await open(t);
  await paste(page, `\u0001${WIRE}`);
  assert.match((await problems(page))[0], /not a text file/);
  assert.equal(await page.inputValue("#text"), `\u0001${WIRE}`);
  await paste(page, WIRE);
  assert.equal(await page.inputValue("#text"), "");
});

test("an article without a headline is called by its first whole words", async (t) => {
  const page = await open(t);
  await paste(page, `${"\u{1f600}".repeat(80)} end`);
  await paste(page, `So ${"many words ".repeat(20)}`);
  const [emoji, words] = await page.$$eval("#library .link", (links) => links.map((link) => link.textContent));
  assert.equal(emoji, `${"\u{1f600}".repeat(70)}…`);
  assert.match(words, /^So (many words ?)+…$/);
});

test("an empty text gives way to the page beside it", async (t) => {
  const page = await open(t);
  await choose(page, { name: "both.json", text: JSON.stringify({ text: "", html: HTML }) });
  assert.deepEqual(await problems(page), []);
  assert.equal((await loaded(page)).length, 1);
});

test("a date that cannot be read is named, and its article kept", async (t) => {
  const page = await open(t);
  await choose(page, { name: "dated.json", text: JSON.stringify({ text: WIRE, published: "7 March" }) });
  assert.match((await problems(page))[0], /^dated\.json: .*date/);
  assert.equal((await loaded(page)).length, 1);
});

test("an id that is free again may stand for another text", async (t) => {
  const page = await open(t);
  await choose(page, { name: "a.txt", text: WIRE });
  await page.click("#clear");
  await settled(page);
  await choose(page, { name: "a.txt", text: GAZETTE });
  assert.match((await loaded(page))[0], /a\.txt(?! \()/);
  assert.match((await rows(page))[0].killed, /6/);
});

test("two articles of one name are two", async (t) => {
  const page = await open(t);
  await choose(page, { name: "a.txt", text: WIRE });
  await choose(page, { name: "a.txt", text: GAZETTE });
  assert.equal((await loaded(page)).length, 2);
});

test("50 MB in one line do not hang the page", async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    const text = "Gunmen killed four soldiers near Gao. ".repeat(1.4e6);
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "huge.txt"));
    document.getElementById("files").files = transfer.files;
    document.getElementById("files").dispatchEvent(new Event("change"));
  });
  await page.waitForSelector("#problems li");
  assert.match((await problems(page))[0], /million characters/);
});

test("a long article is shown a window at a time", async (t) => {
  const page = await open(t);
  const filler = "The weather stayed calm and the market was open. ".repeat(30);
  const text = `${Array.from({ length: 200 }, (_, n) => `${n} ${filler}`).join("\n\n")}\n\n${WIRE}`;
  await choose(page, { name: "long.txt", text });
  await page.click("#library .link");
  assert.match(await page.textContent("#article .notice"), /0 to \d+ %/);
  await page.click("#tab-events");
  await page.click('td[data-column="killed"] button');
  await page.click("#evidence .card .link");
  assert.match(await target(page), /four/);
});

test("lone surrogates and writing from the right are shown as they are", async (t) => {
  const page = await open(t);
  await choose(page, { name: "odd.json", text: JSON.stringify({ text: `\ud800 \u202eabc\u202c ${WIRE} \udfff` }) });
  await page.click("#library .link");
  assert.match(await page.textContent("#article .text"), /killed four soldiers/);
  assert.deepEqual(page.faults, []);
});

test("work can be cancelled and resumed, even where the engine hears of nothing", async (t) => {
  const prepare = () => {
    const { postMessage } = Worker.prototype;
    window.isStuck = true;
    Worker.prototype.postMessage = function (message) {
      if (!window.isStuck || message.call !== "analyze") postMessage.call(this, message);
    };
  };
  const page = await open(t, { prepare });
  await page.fill("#text", WIRE);
  await page.click("#paste button");
  await page.click("#cancel");
  await page.waitForFunction(() => /^Cancelled/.test(document.getElementById("status").textContent));
  await page.click("#library .link");
  assert.match(await page.textContent("#status"), /not read yet. Resume/);
  await page.evaluate(() => (window.isStuck = false));
  await page.click("#resume");
  await settled(page);
  assert.ok((await rows(page)).length > 0);
  assert.ok(await page.isHidden("#resume"));
});

test("a newer change gives up the work on an older one", async (t) => {
  const page = await open(t);
  const line = (n) =>
    JSON.stringify({ id: `a${n}`, text: `Report ${n}. ${"Gunmen killed four soldiers near Gao. ".repeat(50)}` });
  const text = Array.from({ length: 400 }, (_, n) => line(n)).join("\n");
  await page.setInputFiles("#files", [{ name: "many.jsonl", mimeType: "", buffer: Buffer.from(text) }]);
  await page.waitForSelector("#clear:visible");
  await page.click("#clear");
  await settled(page);
  await paste(page, WIRE, "2024-03-07");
  assert.match(await page.textContent("#status"), /in 1 article\.$/);
});
