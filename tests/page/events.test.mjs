/** From articles to events, values, words and files. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { GAZETTE, WIRE, choose, loaded, pages, paste, rows, save, settled, target } from "./page.mjs";

const open = pages();

test("the samples bring a table of events in one click, with nothing from elsewhere", async (t) => {
  const page = await open(t);
  const foreign = [];
  await page.route("**/*", (route) => {
    if (route.request().url().startsWith(page.home)) return route.continue();
    foreign.push(route.request().url());
    return route.abort();
  });
  await page.reload();
  await page.click("#samples");
  await settled(page);
  const events = await rows(page);
  assert.ok(events.length >= 8, `${events.length} events`);
  assert.ok(events.some(({ killed }) => /\d/.test(killed)));
  assert.deepEqual(foreign, []);
  assert.deepEqual(page.faults, []);
});

test("a value leads to its words, and these to their place in the article", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await page.click('td[data-column="killed"] button');
  assert.match(await page.textContent("#evidence mark"), /four/);
  assert.match(await page.textContent("#evidence blockquote"), /^.*Gunmen killed four soldiers/);
  await page.click("#evidence .card .link");
  assert.match(await target(page), /four/);
  assert.ok(await page.locator("#article .target").first().isVisible());
});

test("what happened in an article leads back to its event", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await page.click("#library .link");
  await page.click("#article .text p a.mark");
  assert.equal(await page.getAttribute('#evidence [aria-pressed="true"]', "aria-pressed"), "true");
  assert.ok(await page.isVisible("#evidence .card"));
});

test("highlights are switched off by layer", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await page.click("#library .link");
  const colour = () => page.$eval('.text p [data-layers~="place"]', (mark) => getComputedStyle(mark).backgroundColor);
  const on = await colour();
  await page.uncheck('[data-layer="place"] input');
  assert.notEqual(await colour(), on);
});

test("articles that disagree make one event that keeps both versions", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await paste(page, GAZETTE, "2024-03-07");
  const [event] = (await rows(page)).filter(({ killed }) => /\d/.test(killed));
  assert.match(event.sources, /2 articles/);
  assert.match(event.sources, /conflict/);
  await page.click("#tab-conflicts");
  const words = await page.textContent("#conflicts");
  assert.match(words, /Killed.*4.*6|Killed.*6.*4/s);
});

test("a disagreement names actors, and who gave just that version", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.click("#tab-conflicts");
  const words = await page.textContent("#conflicts");
  assert.doesNotMatch(words, /\b(state|military|desc|name):/);
  await page.click("#clear");
  await paste(page, "Gunmen killed 2 soldiers near the Malian town of Gao on Tuesday, the army said.", "2024-03-07");
  await paste(page, GAZETTE.replace("six", "22"), "2024-03-07");
  const versions = await page.$$eval(".disagreement li", (items) => items.map((item) => item.textContent));
  assert.match(versions.find((version) => /^2 /.test(version)), /^2 — the army, in /);
  assert.match(versions.find((version) => /^22 /.test(version)), /^22 — a local official, in /);
});

test("an event's name says no more of its time than is known", async (t) => {
  const page = await open(t);
  await paste(page, "Gunmen killed four soldiers near the Malian town of Gao in March 2018, the army said.", "2024-03-07");
  await page.click('td[data-column="kind"] button');
  assert.match(await page.textContent("#evidence-title"), /, 2018-03$/);
});

test("a corrected date moves the times that hang on it", async (t) => {
  const page = await open(t);
  await paste(page, WIRE);
  assert.match((await loaded(page))[0], /please set/);
  await page.fill('#library input[type="date"]', "2024-03-07");
  await page.waitForSelector('td[data-column="time"]:has-text("2024-03-05")');
  await page.fill('#library input[type="date"]', "2024-03-14");
  await page.waitForSelector('td[data-column="time"]:has-text("2024-03-12")');
});

test("the table is sorted by its headings and filtered by words, kind and status", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.click('th[data-column="time"] button');
  const dates = await page.$$eval(".events tbody:first-of-type td[data-column=time] button", (all) =>
    all.map((b) => b.textContent),
  );
  assert.deepEqual(dates, [...dates].sort());
  const before = (await rows(page)).length;
  await page.fill('.filters input[type="search"]', "kramatorsk");
  const after = await rows(page);
  assert.ok(after.length > 0 && after.length < before);
  await page.fill('.filters input[type="search"]', "no such words");
  assert.match(await page.textContent("#events"), /No event passes/);
});

test("the exports can be read back", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  const digest = JSON.parse(await save(page, "json"));
  assert.equal(digest.events.length, (await rows(page)).length);
  const lines = (await save(page, "jsonl"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ id }) => id),
    digest.events.map(({ id }) => id),
  );
  const table = await save(page, "csv");
  assert.ok(table.startsWith("\ufeffevent,"));
  assert.equal(table.trim().split("\n").length, digest.events.length + 1);
});

test("the events that pass the filters are exported, in the order of the table", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.fill('.filters input[type="search"]', "kerman");
  const ids = await page.$$eval("tr[data-event]", (found) => found.map((row) => row.dataset.event));
  assert.equal(await page.textContent("#exported"), `Export ${ids.length} events`);
  const { events, relations } = JSON.parse(await save(page, "json"));
  assert.deepEqual(
    events.map(({ id }) => id),
    ids,
  );
  assert.ok(relations.every(({ from, to }) => ids.includes(from) && ids.includes(to)));
  await page.fill('.filters input[type="search"]', "no such words");
  assert.ok(await page.isDisabled('[data-format="csv"]'));
});

test("the filter's days are those on which an event may have been; what has no date passes without them alone", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  const shown = async (from, to) => {
    await page.fill('.filters input[name="from"]', from);
    await page.fill('.filters input[name="to"]', to);
    return (await rows(page)).length;
  };
  assert.equal(await shown("2024-03-05", "2024-03-05"), 1);
  assert.equal(await shown("", "2024-03-04"), 0);
  assert.equal(await shown("2024-03-06", ""), 0);
  await paste(page, "Gunmen killed four soldiers near the Malian town of Kidal, the army said.");
  assert.equal(await shown("", ""), 2);
  assert.equal(await shown("2000-01-01", ""), 1);
});

test("the filter finds what the table shows, and is forgotten with its events", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  for (const words of ["MLI", "happened", "weak", "2024-03-05", "gunmen killed four"]) {
    await page.fill('.filters input[type="search"]', words);
    assert.equal((await rows(page)).length, 1, words);
  }
  await page.fill('.filters input[type="search"]', "no such words");
  await page.click("#clear");
  await page.waitForSelector("#events .blank h2");
  await paste(page, WIRE, "2024-03-07");
  assert.equal((await rows(page)).length, 1);
});

test("rare counts have a column where they occur", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  assert.equal(await page.locator('th[data-column="captured"]').count(), 0);
  await paste(page, "Gunmen kidnapped 14 students near the Malian town of Mopti on Monday, police said.", "2024-03-07");
  assert.ok((await rows(page)).some(({ captured }) => /^14/.test(captured)));
});

test("two articles of one outlet are told apart, and lead to their pages", async (t) => {
  const page = await open(t);
  const article = (title, text, url) => ({ title, text, url, publisher: "Sample Wire", published: "2024-03-07" });
  const list = [
    article("Four dead", WIRE, "https://wire.example/4"),
    article("Six dead", GAZETTE, "javascript:window.hit = 1"),
  ];
  await choose(page, { name: "two.json", text: JSON.stringify(list) });
  await page.click('td[data-column="killed"] button');
  const sources = (await page.locator("#evidence .card .source").allTextContents()).join();
  assert.match(sources, /Sample Wire: Four dead/);
  assert.match(sources, /Sample Wire: Six dead/);
  await page.click("#library li:first-child .link");
  assert.equal(await page.getAttribute("#article header a", "href"), "https://wire.example/4");
  assert.match(await page.getAttribute("#article header a", "rel"), /noopener/);
  await page.click("#library li:last-child .link");
  assert.equal(await page.locator("#article header a").count(), 0);
});

test("saved articles bring the same table again", async (t) => {
  const page = await open(t);
  const asked = [];
  page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.accept()));
  await paste(page, WIRE, "2024-03-07");
  await paste(page, GAZETTE, "2024-03-07");
  const before = await rows(page);
  await page.reload();
  assert.deepEqual(asked, ["beforeunload"]);
  await paste(page, WIRE, "2024-03-07");
  await paste(page, GAZETTE, "2024-03-07");
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  await page.reload();
  assert.deepEqual(asked, ["beforeunload"], "nothing is lost that was saved");
  await choose(page, { name: "articles.json", text: await readFile(await file.path(), "utf8") });
  assert.deepEqual(await rows(page), before);
  assert.match((await loaded(page))[1], /Pasted \(2\)/);
});

test("an article is removed, and all are", async (t) => {
  const page = await open(t);
  await paste(page, WIRE, "2024-03-07");
  await paste(page, GAZETTE, "2024-03-07");
  await page.click("#library .remove");
  await page.waitForFunction(() => document.querySelectorAll("#library > li").length === 1);
  await settled(page);
  assert.ok(!(await page.textContent("#events")).includes("2 articles"));
  await page.click("#clear");
  await page.waitForSelector("#events .blank");
  assert.deepEqual(await loaded(page), []);
  assert.ok(await page.isDisabled('[data-format="csv"]'));
});

for (const width of [1280, 1024, 700, 360]) {
  test(`at ${width} pixels nothing sticks out`, async (t) => {
    const page = await open(t, { width });
    await page.click("#samples");
    await settled(page);
    await page.click('td[data-column="kind"] button');
    for (const tab of ["#tab-events", "#tab-map", "#tab-timeline", "#tab-parties", "#tab-conflicts"]) {
      await page.keyboard.press("Escape");
      await page.click(tab);
      const [right, below] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - innerWidth, scrollHeight - Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)];
      });
      assert.equal(right, 0);
      assert.ok(below <= 0, `${below} pixels of nothing below the page`);
    }
  });
}
