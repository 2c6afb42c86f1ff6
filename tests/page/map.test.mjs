/** The map: a mark for each spot, as closely as it is known. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { createRoom } from "../../www/room.js";
import { bringing, digestOf, event, place } from "./made.mjs";
import { openSamples, pages, save } from "./page.mjs";

const open = pages();

const marks = (page) =>
  page.$$eval(".spot", (spots) => spots.map((spot) => ({ label: spot.ariaLabel, isCoarse: spot.matches(".coarse") })));

const listed = (page, title) => page.locator(`.beside section:has(h3:text("${title}")) li`).count();

/** Where the middle of each mark is, by the mark's label. */
const positions = (page) =>
  page.$$eval(".spot .disc", (discs) => {
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2].map(Math.round);
    return discs.map((disc) => [disc.parentElement.ariaLabel, ...middle(disc.getBoundingClientRect())]);
  });

const TOWNS = [place("Gao", 16.3, 0), place("Kidal", 18.4, 1.4), place("Mali", 17, -4, "country")];

test("each event of the samples is at a spot of the map or in the list beside it", async (t) => {
  const page = await open(t);
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const { events, places } = JSON.parse(await save(page, "json"));
  const found = new Map(places.map((one) => [one.id, one]));
  const spots = events.map((one) => one.places.map((role) => found.get(role.place)).find((p) => p?.latitude !== undefined));
  const different = new Set(spots.filter(Boolean).map((p) => `${p.latitude} ${p.longitude} ${/region|country/.test(p.precision)}`));
  assert.ok(different.size > 5);
  assert.equal((await marks(page)).length, different.size);
  assert.equal(await listed(page, "Without a place"), spots.filter((spot) => !spot).length);
  assert.deepEqual(page.faults, []);
});

test("what is known by country only looks different and says so", async (t) => {
  const places = TOWNS;
  const events = [event("1", { place: "Gao" }), event("2", { place: "Mali" }), event("3")];
  const page = await open(t, { prepare: bringing(digestOf(events, { places })) });
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const [gao, mali] = (await marks(page)).sort((a, b) => a.label.localeCompare(b.label));
  assert.deepEqual([gao.isCoarse, mali.isCoarse], [false, true]);
  assert.match(gao.label, /^Gao, MLI: 1 event: Bombing/);
  assert.match(mali.label, /^Mali, only the country is known: 1 event/);
  const border = (selector) => page.$eval(`${selector} .disc`, (disc) => getComputedStyle(disc).borderStyle);
  assert.equal(await border(".coarse"), "dashed");
  assert.notEqual(await border(".spot:not(.coarse)"), "dashed");
  assert.equal(await listed(page, "Known only by"), 1);
  assert.equal(await listed(page, "Without a place"), 1);
});

test("the map follows the filter", async (t) => {
  const page = await open(t);
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const before = (await marks(page)).length;
  await page.fill("#words", "kerman");
  await page.waitForFunction((count) => document.querySelectorAll(".spot").length < count, before);
  const after = await marks(page);
  assert.ok(after.length > 0);
  assert.ok(after.some(({ label }) => /^Kerman, IRN: \d events?/.test(label)), after.map(({ label }) => label).join("\n"));
  await page.fill("#words", "no such words");
  assert.match(await page.textContent("#map"), /No event passes/);
  await page.click("#tab-events");
  assert.match(await page.textContent("#events"), /No event passes/);
});

for (const key of ["Enter", "Space"]) {
  test(`${key} on a mark opens its event, Escape leads back`, async (t) => {
    const events = [event("1", { place: "Gao", day: "2024-03-05" })];
    const page = await open(t, { prepare: bringing(digestOf(events, { places: TOWNS })) });
    await openSamples(page, "map");
    await page.focus(".spot");
    await page.keyboard.press(key);
    assert.equal(await page.textContent("#evidence-title"), "Bombing, Gao, MLI, 2024-03-05");
    assert.equal(await page.locator('.spot[data-open]').count(), 1);
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#evidence"));
    assert.equal(await page.evaluate(() => document.activeElement.dataset.spot), "16.3,0,false");
  });
}

test("several events at one spot are listed, and each is opened from there", async (t) => {
  const events = ["1", "2", "3"].map((id) => event(id, { place: "Gao", day: `2024-03-0${id}` }));
  const page = await open(t, { prepare: bringing(digestOf(events, { places: TOWNS })) });
  await openSamples(page, "map");
  assert.equal(await page.textContent(".spot .disc"), "3");
  await page.focus(".spot");
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent(".chosen h3"), "Gao, MLI (3)");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent("#evidence-title"), "Bombing, Gao, MLI, 2024-03-02");
  assert.equal(await page.getAttribute(".chosen li[data-open]", "data-event"), "2");
});

test("a mark is as large as its events are many, and shows the colours of all", async (t) => {
  const events = [
    ...Array.from({ length: 9 }, (_, n) => event(`g${n}`, { place: "Gao", kind: n < 3 ? "arrest" : "bombing" })),
    event("k", { place: "Kidal" }),
  ];
  const page = await open(t, { prepare: bringing(digestOf(events, { places: TOWNS })) });
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const discs = await page.$$eval(".disc", (all) => all.map((disc) => [disc.offsetWidth, disc.style.background]));
  assert.ok(discs[0][0] > discs[1][0] + 5, `${discs[0][0]} and ${discs[1][0]} pixels`);
  assert.match(discs[0][1], /rgb\(179, 38, 30\) 240deg, rgb\(180, 83, 9\) 240deg/);
});

test("the map is enlarged, moved and shown whole again", async (t) => {
  const events = TOWNS.map(({ id }) => event(id, { place: id }));
  const page = await open(t, { prepare: bringing(digestOf(events, { places: TOWNS })) });
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const whole = await positions(page);
  const spread = (all) => Math.max(...all.map(([, x]) => x)) - Math.min(...all.map(([, x]) => x));
  await page.click('[aria-label="Zoom in"]');
  assert.ok(spread(await positions(page)) > 1.5 * spread(whole));
  await page.click('#map [aria-label="Show all"]');
  assert.deepEqual(await positions(page), whole);
  const { x, y, width, height } = await page.locator("#map .frame").boundingBox();
  await page.mouse.move(x + width / 2, y + height - 40);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 70, y + height - 60, { steps: 4 });
  await page.mouse.up();
  assert.deepEqual(await positions(page), whole.map(([label, left, top]) => [label, left + 70, top - 20]));
  assert.ok(await page.isHidden("#evidence"));
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(100);
  assert.ok(spread(await positions(page)) > 1.3 * spread(whole));
  await page.focus("#map .frame");
  await page.keyboard.press("0");
  assert.deepEqual(await positions(page), whole);
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await positions(page), whole.map(([label, left, top]) => [label, left + 60, top]));
});

test("north is up, east is right, and the arrows go from mark to mark", async (t) => {
  const events = TOWNS.map(({ id }) => event(id, { place: id }));
  const page = await open(t, { prepare: bringing(digestOf(events, { places: TOWNS })) });
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  const at = Object.fromEntries((await positions(page)).map(([label, x, y]) => [label.slice(0, 3), { x, y }]));
  assert.ok(at.Kid.y < at.Mal.y && at.Mal.y < at.Gao.y);
  assert.ok(at.Mal.x < at.Gao.x && at.Gao.x < at.Kid.x);
  const focused = () => page.evaluate(() => document.activeElement.ariaLabel.slice(0, 3));
  await page.focus('.spot[aria-label^="Mali"]');
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "Gao");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "Kid");
  assert.equal(await page.locator('.spot[tabindex="0"]').count(), 1);
});

test("where no event has a place, the whole world is shown", async (t) => {
  const page = await open(t, { prepare: bringing(digestOf([event("1")])) });
  await openSamples(page, "map");
  await page.waitForSelector(".land");
  const { width, height } = await page.locator(".land").boundingBox();
  assert.ok(width > 500 && height > 400, `${width} by ${height} pixels`);
  assert.equal(await listed(page, "Without a place"), 1);
  assert.deepEqual(page.faults, []);
});

test("a mark stays in sight beside its words, which narrow the map", async (t) => {
  const places = [place("Far", 50, 0), place("Gao", -30, 0)];
  const events = places.map(({ id }) => event(id, { place: id }));
  const page = await open(t, { prepare: bringing(digestOf(events, { places })) });
  await openSamples(page, "map");
  const height = () => page.$eval("#map .frame", (frame) => frame.clientHeight);
  const whole = await height();
  await page.click('.spot[aria-label^="Gao"]');
  await page.waitForFunction((most) => document.querySelector("#map .frame").clientHeight < most, whole);
  await page.waitForTimeout(100);
  const [, , y] = (await positions(page)).find(([label]) => label.startsWith("Gao"));
  const { y: top } = await page.locator("#map .frame").boundingBox();
  assert.ok(y > top && y < top + (await height()), `${y} is not within ${top} and ${await height()} more`);
});

test("a page that has gone offline still has its map", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await page.waitForLoadState("networkidle");
  await page.waitForSelector(".events tr[data-event]");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const asked = page.requests.length;
  await page.click("#tab-map");
  await page.waitForSelector(".spot");
  assert.ok((await page.getAttribute(".land", "d")).length > 10_000);
  assert.deepEqual(page.requests.slice(asked), []);
});

test("2,000 events at 500 spots are drawn and moved in good time", async (t) => {
  const places = Array.from({ length: 500 }, (_, n) => place(`Town ${n}`, -40 + (n % 25) * 4, -100 + Math.floor(n / 25) * 10));
  const events = Array.from({ length: 2000 }, (_, n) => event(`${n}`, { place: `Town ${n % 500}` }));
  const page = await open(t, { prepare: bringing(digestOf(events, { places })) });
  const since = Date.now();
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  for (let n = 0; n < 5; n += 1) await page.click('[aria-label="Zoom in"]');
  assert.equal(await page.locator(".spot").count(), 500);
  assert.ok(Date.now() - since < 15_000, `${Date.now() - since} ms`);
});

test("words have room or do not", () => {
  const room = createRoom();
  const box = (left, right) => ({ left, right, top: 0, bottom: 10 });
  room.block(box(0, 5));
  assert.equal(room.take(box(4, 20)), false);
  assert.equal(room.take(box(5, 20)), true);
  assert.equal(room.take(box(19, 30)), false);
  assert.equal(room.take({ ...box(19, 30), top: 10, bottom: 20 }), true);
});
