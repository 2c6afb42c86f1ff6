/** What the reader knows better. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { renamed } from "../../www/corrections.js";
import { GAZETTE, WIRE, choose, pages, paste, problems, rows, settled } from "./page.mjs";

const open = pages();

/** A page with one event that two articles tell of. */
async function openStory(t) {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await paste(page, GAZETTE, "2024-03-07");
  return page;
}

/** Presses a button of the first card of the first event that two articles tell of. */
async function press(page, label) {
  await page.click('tr:has([data-column="sources"]:has-text("2 articles")) [data-column="killed"] button');
  await page.click(`#evidence .card button:text-is("${label}")`);
  await settled(page);
}

const sources = async (page) => (await rows(page)).map((row) => row.sources.match(/\d articles?/)[0]);

test("a report that tells of another event is parted, and comes back", async (t) => {
  const page = await openStory(t);
  const before = await rows(page);
  await press(page, "Not this event");
  assert.deepEqual(await sources(page), ["1 article", "1 article"]);
  assert.ok(await page.isHidden("#evidence"));
  await page.click("#undo");
  await settled(page);
  assert.deepEqual(await rows(page), before);
  assert.ok(await page.isHidden("#undo"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-events");
});

test("what is no event goes, and stays away when saved articles are loaded", async (t) => {
  const page = await openStory(t);
  await press(page, "Not an event");
  const after = await rows(page);
  assert.deepEqual(await sources(page), ["1 article"]);
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const saved = { name: "articles.json", text: await readFile(await file.path(), "utf8") };
  await page.click("#clear");
  await paste(page, "Nothing happened on Tuesday.");
  await choose(page, saved);
  assert.deepEqual(await rows(page), after, "though an article bears the same name");
  await choose(page, saved);
  await page.click("#undo");
  await settled(page);
  assert.deepEqual(await sources(page), ["2 articles"], "though loaded twice");
});

test("corrections go with their articles", async (t) => {
  const page = await openStory(t);
  await press(page, "Not this event");
  await page.click("#library .remove");
  await settled(page);
  assert.ok(await page.isHidden("#undo"));
});

test("corrections of another form are refused in words", async (t) => {
  const page = await open(t);
  const list = [{ text: WIRE }, { corrections: [{ correction: "rejected", report: 7 }] }];
  await choose(page, { name: "odd.json", text: JSON.stringify(list) });
  assert.match((await problems(page)).join(), /no article/);
  assert.equal((await rows(page)).length, 1);
});

test("a correction follows its article to a new name, or is left out", () => {
  const names = new Map([["a#1", "a#1 (2)"]]);
  const known = { correction: "rejected", report: "a#1#7" };
  const apart = { correction: "apart", reports: ["a#1#7", "b#3"] };
  assert.deepEqual(renamed([[known, apart], [apart]], names), [[{ correction: "rejected", report: "a#1 (2)#7" }]]);
});
