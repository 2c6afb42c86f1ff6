/** The built page in a real browser: served from `dist/`, or the offline file from disk. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { launchChromium } from "../../scripts/chromium.mjs";
import { path } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";

/** Two reports of one attack that agree on all but the dead. */
export const WIRE = "Gunmen killed four soldiers near the Malian town of Gao on Tuesday, the army said.";
export const GAZETTE = "Gunmen killed six soldiers near the Malian town of Gao on Tuesday, a local official said.";

/** Gives `open`, once a test file: a function that opens a fresh page and closes it after the test. */
export function pages() {
  const shared = {};
  before(async () => {
    shared.server = await serve(path("dist"));
    shared.browser = await launchChromium();
  });
  after(async () => {
    await shared.browser?.close();
    shared.server?.close();
  });
  return (test, options) => open(shared, test, options);
}

/** A page with nothing loaded. `faults` collects what it reports to its console, `requests` what it asks for. */
async function open({ browser, server }, test, { address, width = 1280, prepare } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
  test.after(() => context.close());
  if (address) await context.setOffline(true);
  const page = await context.newPage();
  page.faults = [];
  page.requests = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("request", (request) => page.requests.push(request.url()));
  if (prepare) await page.addInitScript(prepare);
  page.home = address ?? server.address;
  await page.goto(page.home);
  return page;
}

/** Pastes an article and waits for its events. */
export async function paste(page, text, published = "") {
  await page.fill("#text", text);
  await page.fill("#published", published);
  await page.click("#paste button");
  await settled(page);
}

/** Hands files to the file field, each `{ name, text }`, and waits for what they bring. */
export async function choose(page, ...files) {
  const buffers = files.map(({ name, text }) => ({ name, mimeType: "", buffer: Buffer.from(text) }));
  await page.setInputFiles("#files", buffers);
  await settled(page);
}

/** Waits until the page has nothing more to do. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const status = document.getElementById("status").textContent;
    return status !== "" && !/^(Reading|Merging)/.test(status) && document.getElementById("work").hidden;
  });
}

/** The rows of the events table, each an object from column to text. */
export const rows = (page) =>
  page.$$eval(".events tr[data-event]", (found) =>
    found.map((row) => Object.fromEntries([...row.cells].map((cell) => [cell.dataset.column, cell.textContent]))),
  );

/** The samples, read, in one of the views. */
export async function openSamples(page, view) {
  await page.click("#samples");
  await settled(page);
  await page.click(`#tab-${view}`);
}

/** Exports in a format; gives what was saved. */
export async function save(page, format) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format="${format}"]`)]);
  assert.equal(file.suggestedFilename(), `sitrep.${format}`);
  return readFile(await file.path(), "utf8");
}

/** The loaded articles, each the text of its entry. */
export const loaded = (page) => page.$$eval("#library > li", (entries) => entries.map((entry) => entry.textContent));

/** The words an article is scrolled to; other highlights may cut them in pieces. */
export const target = async (page) => (await page.locator("#article .target").allTextContents()).join("");

/** What the page says could not be read. */
export const problems = (page) => page.$$eval("#problems li", (items) => items.map((item) => item.textContent));
