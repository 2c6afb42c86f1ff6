/** The page without a mouse. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { GAZETTE, WIRE, choose, pages, paste, rows, settled } from "./page.mjs";

const open = pages();

/** Presses Tab until the focus is on `selector`; gives up where it comes round again. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

const focused = (page) =>
  page.evaluate(() => document.activeElement.closest("td")?.dataset.column ?? document.activeElement.id);

test("paste, analyze, reach the table, open the evidence, leave it", async (t) => {
  const page = await open(t);
  await tabTo(page, "#text");
  await page.keyboard.type(WIRE);
  await tabTo(page, "#published");
  await page.keyboard.type("03072024");
  await tabTo(page, "#paste button");
  await page.keyboard.press("Enter");
  await settled(page);
  await tabTo(page, ".events td button");
  assert.equal(await focused(page), "time");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "kind");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "evidence-title");
  assert.ok(await page.isVisible("#evidence .card"));
  await tabTo(page, "#evidence .card .link");
  await page.keyboard.press("Escape");
  assert.ok(await page.isHidden("#evidence"));
  assert.equal(await focused(page), "kind");
  assert.equal((await rows(page))[0].time, "2024-03-05");
});

test("the value opened last is the one gone back to", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.click('td[data-column="time"] button');
  await page.click('tr[data-event]:nth-child(3) td[data-column="kind"] button');
  const id = await page.getAttribute("tr[data-open]", "data-event");
  await page.click('th[data-column="kind"] button');
  assert.equal(await page.getAttribute("tr[data-open]", "data-event"), id);
  await page.click(`tr[data-event="${id}"] td[data-column="kind"] button`);
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), "kind");
  assert.equal(await page.evaluate(() => document.activeElement.closest("tr").dataset.event), id);
});

test("Escape in the search box empties it and leaves the evidence open", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.click('td[data-column="kind"] button');
  await page.fill('.filters input[type="search"]', "kerman");
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue('.filters input[type="search"]'), "");
  assert.ok(await page.isVisible("#evidence"));
});

test("the focus stays with what was changed", async (t) => {
  const page = await open(t);
  await paste(page, WIRE);
  await paste(page, GAZETTE, "2024-03-07");
  await page.click('td[data-column="kind"] button');
  await page.fill('#library input[type="date"]', "2024-03-07");
  await settled(page);
  await page.waitForSelector("#evidence", { state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement.type), "date");
  await page.click("#library .remove");
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.dataset.id), "Pasted (2)");
  await page.click("#library .remove");
  assert.equal(await focused(page), "choose");
});

test("showing more rows leads to the first of them", async (t) => {
  const page = await open(t);
  const town = (n) => `Gunmen killed ${n + 2} soldiers near the Malian town of Gao on 1 March ${1700 + n}, the army said.`;
  const text = Array.from({ length: 305 }, (_, n) => JSON.stringify({ text: town(n) })).join("\n");
  await choose(page, { name: "many.jsonl", text });
  await page.click(".results > button");
  const at = await page.evaluate(() => {
    const open = document.activeElement.closest("tr");
    return [...document.querySelectorAll("tr[data-event]")].indexOf(open);
  });
  assert.equal(at, 300);
});

test("the arrows stay inside the table, whatever is at its edges", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.focus(".events td button");
  for (const key of [
    "ArrowUp",
    "ArrowLeft",
    "Home",
    "Control+End",
    "ArrowDown",
    "ArrowRight",
    "PageUp",
    "Control+Home",
  ]) {
    await page.keyboard.press(key);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".events td button")), key);
  }
  assert.equal(await page.locator('.events tbody button[tabindex="0"]').count(), 1);
});

test("the tabs follow the arrows, and each shows its panel", async (t) => {
  const page = await open(t);
  await page.focus("#tab-events");
  for (const panel of ["map", "timeline", "parties", "article", "conflicts", "events"]) {
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), `tab-${panel}`);
    assert.ok(await page.isVisible(`#${panel}`));
    assert.equal(await page.locator('[role="tabpanel"]:visible').count(), 1);
  }
});

test("a date typed into the list is not cut short by the analysis", async (t) => {
  const page = await open(t);
  await paste(page, WIRE);
  await page.focus('#library input[type="date"]');
  await page.keyboard.type("03072024", { delay: 60 });
  await page.waitForSelector('td[data-column="time"]:has-text("2024-03-05")');
  assert.equal(await page.inputValue('#library input[type="date"]'), "2024-03-07");
});

test("what happens is announced", async (t) => {
  const page = await open(t);
  assert.equal(await page.getAttribute("#status", "role"), "status");
  await paste(page, WIRE, "2024-03-07");
  assert.match(await page.textContent("#status"), /^\d+ events? in 1 article\.$/);
  assert.equal(await page.getAttribute("#shown", "role"), "status");
  assert.match(await page.textContent("#shown"), /^\d+ events?$/);
  await page.click("#library .link");
  assert.equal(await page.locator('#library [aria-current="true"]').count(), 1);
});

test("every control has a name", async (t) => {
  const page = await open(t);
  await page.click("#samples");
  await settled(page);
  await page.click('td[data-column="kind"] button');
  const nameless = await page.$$eval("button, input:not([hidden]), select, textarea", (controls) =>
    controls
      .filter((control) => !control.textContent.trim() && !control.ariaLabel && !(control.labels?.length > 0))
      .map((control) => control.outerHTML),
  );
  assert.deepEqual(nameless, []);
});
