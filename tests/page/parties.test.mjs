/** Who against whom: how often, how many killed, by what, and only these events at a click. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isBetween, pairsOf, partiesOf } from "../../www/parties.js";
import { bringing, digestOf, event } from "./made.mjs";
import { openSamples, pages, rows } from "./page.mjs";

const open = pages();

/** The table's rows: `agent` and `against` with their figures. */
const table = (page) =>
  page.$$eval(".parties tbody tr", (found) =>
    found.map((row) => [row.className, ...[...row.cells].map((cell) => cell.textContent)].join("|")),
  );

const EVENTS = [
  event("1", { agents: ["Reds"], targets: ["Blues"], killed: [3, 5], day: "2024-03-01" }),
  event("2", { agents: ["Reds"], targets: ["Blues"], killed: [4, 4], day: "2024-03-02" }),
  event("3", { agents: ["Reds"], targets: ["Greens"], kind: "arrest" }),
  event("4", { agents: ["Blues"], killed: [40, 60] }),
  event("5", { targets: ["Reds"], killed: [1] }),
];

test("each pair has its events, its killed from low to high, and its kinds", async (t) => {
  const page = await open(t, { prepare: bringing(digestOf(EVENTS)) });
  await openSamples(page, "parties");
  assert.deepEqual(await table(page), [
    "agent|Reds|3|77–9|Bombing 2Arrest",
    "against|→ Blues|2|77–9|Bombing 2",
    "against|→ Greens|1|–|Arrest",
    "agent|Blues|1|4040–60|Bombing",
    "against unnamed|→ Not said|1|4040–60|Bombing",
    "agent unnamed|Not said|1|1+|Bombing",
    "against|→ Reds|1|1+|Bombing",
  ]);
  await page.click('.parties th[data-column="killed"] button');
  assert.equal((await table(page))[0], "agent|Blues|1|4040–60|Bombing");
  assert.equal(await page.getAttribute('.parties th[data-column="killed"]', "aria-sort"), "descending");
  await page.click('.parties th[data-column="killed"] button');
  assert.equal((await table(page))[0], "agent|Reds|3|77–9|Bombing 2Arrest");
  assert.match((await table(page)).at(-2), /^agent unnamed/, "the unknown stay last");
});

for (const key of ["click", "Enter", "Space"]) {
  test(`${key} on a pair filters to its events`, async (t) => {
    const page = await open(t, { prepare: bringing(digestOf(EVENTS)) });
    await openSamples(page, "parties");
    const row = page.locator(".parties .against button").first();
    if (key === "click") await row.click();
    else await row.press(key);
    assert.ok(await page.isVisible("#events"));
    assert.deepEqual((await rows(page)).map(({ time }) => time), ["2024-03-02", "2024-03-01"]);
    assert.equal(await page.textContent("#exported"), "Export 2 events");
    assert.match(await page.textContent("#between"), /^Reds → Blues/);
    await page.click("#between button");
    assert.equal((await rows(page)).length, EVENTS.length);
    assert.equal(await page.textContent("#between"), "");
  });
}

test("the samples' pairs lead to as many events as they say, and follow the filter", async (t) => {
  const page = await open(t);
  await openSamples(page, "parties");
  const count = await page.locator(".parties .agent").count();
  const said = Number(await page.textContent(".parties .agent td.number"));
  assert.ok(count > 5 && said > 1);
  await page.click(".parties .agent button");
  assert.equal((await rows(page)).length, said);
  await page.click("#tab-parties");
  assert.equal(await page.locator(".parties .agent.unnamed").count(), 0);
  await page.click("#between button");
  await page.fill("#words", "solhan");
  assert.ok((await page.locator(".parties .agent").count()) < count);
  await page.fill("#words", "no such words");
  assert.match(await page.textContent("#parties"), /No event passes/);
  assert.deepEqual(page.faults, []);
});

test("the arrows move through the table, which is one tab stop", async (t) => {
  const page = await open(t, { prepare: bringing(digestOf(EVENTS)) });
  await openSamples(page, "parties");
  await page.focus(".parties tbody button");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Reds → Blues");
  assert.equal(await page.locator('.parties tbody button[tabindex="0"]').count(), 1);
});

test("2,000 pairs wait for a click beyond the first", async (t) => {
  const events = Array.from({ length: 2000 }, (_, n) => event(`${n}`, { agents: [`A${n % 50}`], targets: [`T${n}`] }));
  const page = await open(t, { prepare: bringing(digestOf(events)) });
  await openSamples(page, "parties");
  assert.equal(await page.locator(".parties .against").count(), 300);
  await page.click("#parties .results > button");
  assert.equal(await page.locator(".parties .against").count(), 600);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll(".parties .against button")].indexOf(document.activeElement)), 300);
});

const index = (digest) => ({ digest, actors: new Map(digest.actors.map((actor) => [actor.id, actor])) });
const ACTORS = [
  { id: "state:RUS", name: "Russia", country: "RUS" },
  { id: "military:RUS", name: "Russian military", country: "RUS", side: "state:RUS" },
  { id: "proxy", name: "Proxy", country: "SYR", side: "state:RUS" },
];

test("forces count under their state, those whom it backs do not, and names come before descriptions", () => {
  const names = (...ids) => {
    const [one] = [event("1", { agents: ids })];
    return partiesOf(index(digestOf([one], { actors: ACTORS })), one.agents).map(({ name }) => name);
  };
  assert.deepEqual(names("military:RUS", "state:RUS"), ["Russia"]);
  assert.deepEqual(names("proxy", "military:RUS"), ["Proxy", "Russia"]);
  assert.deepEqual(names("desc:gunman", "proxy"), ["Proxy"]);
  assert.deepEqual(names("desc:gunman", "desc:man"), ["desc:gunman"]);
  assert.deepEqual(names(), ["Not said"]);
});

test("a part's dead are among those of its whole, and what did not happen has none", () => {
  const toll = (events, relations) => pairsOf(index(digestOf(events, { relations })), events)[0].toll;
  const [whole, part, denied] = [
    event("w", { agents: ["A"], killed: [20, 20] }),
    event("p", { agents: ["A"], killed: [4, 4] }),
    event("d", { agents: ["A"], killed: [9, 9], status: "denied" }),
  ];
  assert.equal(toll([whole, part, denied], []).best, 24);
  assert.equal(toll([whole, part, denied], [{ kind: "part_of", from: "p", to: "w" }]).best, 20);
  assert.equal(toll([denied], []), undefined);
});

test("a filter by parties takes any where none is named, and the unknown where that is asked for", () => {
  const [named, unnamed] = [event("1", { agents: ["A"], targets: ["B"] }), event("2", { agents: ["A"] })];
  const has = (one, parties) => isBetween(index(digestOf([named, unnamed])), one, parties);
  assert.ok(has(named, { agent: "A" }) && has(unnamed, { agent: "A" }));
  assert.ok(has(named, { agent: "A", target: "B" }) && !has(unnamed, { agent: "A", target: "B" }));
  assert.ok(!has(named, { agent: "A", target: "" }) && has(unnamed, { agent: "A", target: "" }));
});
