/** Articles that try to be more than text. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { path } from "../../scripts/run.mjs";
import { bringing, digestOf, event, place } from "./made.mjs";
import { choose, openSamples, pages, paste } from "./page.mjs";

const open = pages();

const MARKUP = `</textarea></script><script>window.hit = 1</script><img src=x onerror="window.hit = 1"><svg onload="window.hit = 1">
<a href="javascript:window.hit = 1">click</a><iframe src="https://example.invalid/"></iframe><style>body { display: none }</style>`;
const TEXT = `Gunmen kill four ${MARKUP}\n\nGunmen killed four soldiers ${MARKUP} near Gao on Tuesday, "${MARKUP}" \u202eevil\u2066 said.`;
const PAGE = `<!doctype html><title>${MARKUP}</title><base href="https://example.invalid/"><p onclick="window.hit = 1">Gunmen killed four
soldiers near Gao on Tuesday, the army said.</p>${MARKUP}<link rel="stylesheet" href="https://example.invalid/x.css">`;

/** Looks at every view; gives the elements that are not the page's own. */
async function visitAll(page) {
  await page.click("#library .link");
  for (const tab of ["conflicts", "timeline", "parties", "map"]) {
    await page.click(`#tab-${tab}`);
    await page.waitForTimeout(50);
  }
  const strange = await strangers(page);
  await page.click("#tab-events");
  for (const column of ["kind", "killed", "places"]) {
    const value = page.locator(`td[data-column="${column}"] button`).first();
    if (await value.count()) await value.click();
  }
  await page.waitForTimeout(100);
  return [...strange, ...(await strangers(page))];
}

/** What is not of the page's own making; the map is, and holds nothing but shapes and names of countries. */
const strangers = (page) =>
  page.$$eval("img, svg, iframe, base, object, embed, style, script, link, a[href]", (found) =>
    found
      .filter(
        (node) =>
          !(
            node.matches("script[src], link") &&
            node.href !== "" &&
            new URL(node.src || node.href).host === location.host
          ),
      )
      .filter((node) => !node.matches('svg.shapes:not(:has(:not(g, path, text))), link[rel="icon"], a[href="#evidence"], head > style, body > script'))
      .map((node) => node.outerHTML),
  );

async function check(page) {
  assert.deepEqual(await visitAll(page), []);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(page.faults, []);
  assert.ok(page.requests.every((address) => address.startsWith(page.home) || /^(blob|data):/.test(address)));
}

test("pasted text stays text", async (t) => {
  const page = await open(t);
  await paste(page, TEXT, "2024-03-07");
  await check(page);
  await page.click("#library .link");
  assert.ok((await page.textContent("#article .text")).includes('<img src=x onerror="window.hit = 1">'));
});

test("a hostile page is read, and nothing of it runs or loads", async (t) => {
  const page = await open(t);
  await choose(page, { name: "hostile.html", text: PAGE });
  await check(page);
});

test("hostile names, titles and publishers stay text", async (t) => {
  const page = await open(t);
  const article = { id: MARKUP, title: MARKUP, publisher: MARKUP, url: "javascript:window.hit = 1", text: TEXT };
  await choose(page, { name: `<img src=x onerror=alert(1)>.json`, text: JSON.stringify([article, { bad: MARKUP }]) });
  await check(page);
});

test("an article named like a part of every object harms nothing", async (t) => {
  const page = await open(t);
  await choose(page, {
    name: "a.json",
    text: `[{"id": "__proto__", "text": "One."}, {"id": "constructor", "text": "Two."}]`,
  });
  await check(page);
  assert.equal(await page.locator("#library > li").count(), 2);
});

test("hostile names of actors and places stay text in every view", async (t) => {
  const events = [
    event("1", { place: MARKUP, agents: [MARKUP], targets: [MARKUP], day: "2024-03-05" }),
    event("2", { place: MARKUP, agents: [MARKUP], kind: MARKUP, day: MARKUP }),
  ];
  const digest = digestOf(events, { places: [place(MARKUP, 16, 0)] });
  const page = await open(t, { prepare: bringing(digest) });
  await openSamples(page, "events");
  await check(page);
  for (const view of ["map", "timeline", "parties"]) {
    await page.click(`#tab-${view}`);
    const words = await page.textContent(`#${view} .${{ map: "spot", timeline: "moment", parties: "agent" }[view]}`);
    assert.ok(words.includes('<img src=x onerror="window.hit = 1">'), view);
  }
  await page.click(".parties button.value");
  assert.ok((await page.textContent("#between")).includes("<svg onload="));
  await check(page);
});

test("no part of the page turns text into markup", () => {
  const names = readdirSync(path("www"), { recursive: true }).filter((name) => name.endsWith(".js"));
  const dangerous =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\(/;
  assert.ok(names.length > 10);
  for (const name of names) assert.doesNotMatch(readFileSync(path("www", name), "utf8"), dangerous, name);
});
