/** The timeline: a mark for each event with a date, as wide as the date is vague. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { gather, lanesOf, stack } from "../../www/lanes.js";
import { ticksOf } from "../../www/ticks.js";
import { bringing, digestOf, event } from "./made.mjs";
import { openSamples, pages, paste, save } from "./page.mjs";

const open = pages();

const shown = (page, selector) => page.locator(`#timeline ${selector}:not([hidden])`).count();
const day = (iso) => Date.parse(iso) / 86_400_000;

test("each event of the samples is on the line or in the list of those without a date", async (t) => {
  const page = await open(t);
  await openSamples(page, "timeline");
  const { events } = JSON.parse(await save(page, "json"));
  const dated = events.filter(({ time }) => time);
  assert.ok(dated.length > 20);
  assert.equal(await shown(page, ".moment"), dated.length);
  assert.equal(await shown(page, ".moment.span"), dated.filter(({ time }) => time.start !== time.end).length);
  assert.equal(await page.locator("#timeline .listing li").count(), events.length - dated.length);
  const lanes = await page.locator("#timeline .lane h3").allTextContents();
  assert.equal(lanes.reduce((sum, name) => sum + Number(/\((\d+)\)$/.exec(name)[1]), 0), dated.length);
  assert.deepEqual(page.faults, []);
});

test("the timeline follows the filter", async (t) => {
  const page = await open(t);
  await openSamples(page, "timeline");
  const before = await shown(page, ".moment");
  await page.selectOption('[aria-label="Kind"]', "arrest");
  const names = await page.$$eval(".moment", (marks) => marks.map((mark) => mark.ariaLabel));
  assert.ok(names.length > 0 && names.length < before);
  assert.ok(names.every((name) => /^Arrest/.test(name)), names.join("\n"));
  await page.fill("#words", "no such words");
  assert.match(await page.textContent("#timeline"), /No event passes/);
});

for (const key of ["Enter", "Space"]) {
  test(`${key} on a mark opens its event, Escape leads back`, async (t) => {
    const page = await open(t, { prepare: bringing(digestOf([event("1", { day: "2024-03-05" })])) });
    await openSamples(page, "timeline");
    await page.focus(".moment");
    await page.keyboard.press(key);
    assert.equal(await page.textContent("#evidence-title"), "Bombing, 2024-03-05");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.event), "1");
  });
}

test("a month is a span, a day a dot, and no date neither", async (t) => {
  const page = await open(t);
  await paste(page, "Gunmen killed four soldiers near the Malian town of Gao in March 2018, the army said.", "2024-03-07");
  await paste(page, "A bomb killed six people in Kabul on 20 March 2018, police said.", "2024-03-07");
  await page.click("#tab-timeline");
  const boxes = await page.$$eval(".moment", (marks) => marks.map((mark) => ({ name: mark.ariaLabel, width: mark.offsetWidth })));
  const [month, dot] = boxes.sort((a, b) => b.width - a.width);
  assert.match(month.name, /2018-03, no closer date known$/);
  assert.match(dot.name, /2018-03-20$/);
  assert.ok(month.width > 20 * dot.width, `${month.width} and ${dot.width} pixels`);
});

test("events of one day are stacked; those without room are counted and listed", async (t) => {
  const events = Array.from({ length: 40 }, (_, n) => event(`${n}`, { day: "2024-03-05" }));
  const page = await open(t, { prepare: bringing(digestOf(events)) });
  await openSamples(page, "timeline");
  const tops = await page.$$eval(".moment:not([hidden])", (marks) => marks.map((mark) => mark.getBoundingClientRect().top));
  assert.equal(new Set(tops).size, 9);
  assert.equal(await page.textContent(".many"), "+31");
  await page.focus(".many");
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent(".chosen h3"), "Close together (31)");
  assert.equal(await page.locator(".chosen li").count(), 31);
  await page.keyboard.press("Enter");
  assert.match(await page.textContent("#evidence-title"), /^Bombing, 2024-03-05/);
});

test("zooming spreads the marks and moves nothing up or down", async (t) => {
  const events = Array.from({ length: 90 }, (_, n) => event(`${n}`, { day: `2024-0${1 + (n % 3)}-${10 + (n % 17)}` }));
  const page = await open(t, { prepare: bringing(digestOf(events)) });
  await openSamples(page, "timeline");
  const lane = () => page.$eval(".lane", (node) => node.offsetHeight);
  const [height, marks] = [await lane(), await shown(page, ".moment")];
  for (let n = 0; n < 6; n += 1) await page.click('#timeline [aria-label="Zoom in"]');
  assert.equal(await lane(), height);
  assert.ok((await shown(page, ".moment")) >= marks);
  assert.match(await page.textContent(".ticks"), /2024-\d\d-\d\d/);
  await page.click('#timeline [aria-label="Show all"]');
  assert.equal(await shown(page, ".moment"), marks);
});

test("the tab stop is a mark that is shown", async (t) => {
  const others = Array.from({ length: 40 }, (_, n) => event(`${n}`, { day: "2024-03-05" }));
  const events = [event("late", { day: "2024-03-06" }), ...others, event("early", { day: "2020-03-05" })];
  const page = await open(t, { prepare: bringing(digestOf(events)) });
  await openSamples(page, "timeline");
  assert.ok(await page.isHidden('.moment[data-event="late"]'));
  const stops = await page.$$eval('.moment[tabindex="0"], .many[tabindex="0"]', (marks) => marks.map((mark) => mark.hidden));
  assert.deepEqual(stops, [false]);
});

test("2,000 events are drawn in good time, none is lost", async (t) => {
  const iso = (n) => new Date(Date.UTC(2022, 0, 1 + (n % 700))).toISOString().slice(0, 10);
  const page = await open(t, { prepare: bringing(digestOf(Array.from({ length: 2000 }, (_, n) => event(`${n}`, { day: iso(n) })))) });
  const since = Date.now();
  await openSamples(page, "timeline");
  await page.waitForSelector(".moment");
  const counts = await page.locator(".many").allTextContents();
  assert.equal((await shown(page, ".moment")) + counts.reduce((sum, words) => sum + Number(words), 0), 2000);
  assert.ok(Date.now() - since < 15_000, `${Date.now() - since} ms`);
});

test("what overlaps goes into another row, what has no row is left", () => {
  const item = (from, to) => ({ from, to, isSpan: to - from > 1 });
  const place = (items, ...rest) => {
    const { placed, left } = stack(items, 10, ...rest);
    return [placed.map(({ item: { from }, row }) => `${from}:${row}`).join(" "), left.map(({ item: { from } }) => from).join(" ")];
  };
  assert.deepEqual(place([item(0, 1), item(5, 6), item(0, 10)], 9), ["0:0 0:1 5:0", ""]);
  assert.deepEqual(place([item(0, 1), item(0, 1), item(0, 1)], 2), ["0:0 0:1", "0"]);
  assert.deepEqual(place([item(0, 1), item(5, 6)], 9, () => 100), ["0:0 5:1", ""]);
  assert.deepEqual(gather([{ at: 0, item: 1 }, { at: 90, item: 3 }, { at: 20, item: 2 }], 34), [
    { at: 0, items: [1, 2] },
    { at: 90, items: [3] },
  ]);
});

test("days end where the next begins, and what has no date or none that is one is apart", () => {
  const index = { colour: () => "red" };
  const events = [event("1", { day: "2024-03-05" }), event("2", { day: "2023-01-01", end: "2023-12-31" }), event("3"), event("4", { day: "soon" })];
  const { lanes, from, to, undated } = lanesOf(index, events);
  assert.deepEqual([from, to], [day("2023-01-01"), day("2024-03-06")]);
  assert.deepEqual(lanes.map(({ items }) => items.map(({ isSpan }) => isSpan)), [[false, true]]);
  assert.deepEqual(undated.map(({ id }) => id), ["3", "4"]);
});

test("ticks are days, Mondays, months, quarters or years, whatever has room", () => {
  const names = (from, to, k) => ticksOf(day(from), day(to), k).map(({ name }) => name).join(" ");
  assert.equal(names("2024-02-28", "2024-03-01", 90), "2024-02-28 2024-02-29 2024-03-01");
  assert.equal(names("2024-03-01", "2024-03-15", 15), "2024-03-04 2024-03-11");
  assert.equal(names("2023-12-15", "2024-02-15", 3), "2024-01 2024-02");
  assert.equal(names("2023-12-15", "2024-08-15", 1), "2024-01 2024-04 2024-07");
  assert.equal(names("1999-06-01", "2024-06-01", 0.02), "2000 2010 2020");
  assert.equal(names("0098-06-01", "0101-06-01", 0.2), "0099 0100 0101");
});
