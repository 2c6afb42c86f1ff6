/** The one file, opened from disk with the network off. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { path } from "../../scripts/run.mjs";
import { WIRE, openSamples, pages, paste, rows, settled } from "./page.mjs";

const open = pages();
const address = pathToFileURL(path("dist", "sitrep.html")).href;

test("it analyzes a pasted article in a worker", async (t) => {
  const page = await open(t, { address });
  await paste(page, WIRE, "2024-03-07");
  const [event] = await rows(page);
  assert.equal(event.time, "2024-03-05");
  assert.match(event.killed, /4/);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(page.faults, []);
  assert.deepEqual(
    page.requests.filter((url) => !/^(blob|data):/.test(url)),
    [address],
  );
});

test("it analyzes on its own thread where no worker starts", async (t) => {
  const prepare = () => {
    window.Worker = class {
      constructor() {
        throw new Error("no workers here");
      }
    };
  };
  const page = await open(t, { address, prepare });
  await page.click("#samples");
  await settled(page);
  assert.ok((await rows(page)).length > 0);
  assert.deepEqual(page.faults, []);
});

test("it has the map, the timeline and who is against whom", async (t) => {
  const page = await open(t, { address });
  await openSamples(page, "map");
  await page.waitForSelector(".spot");
  assert.ok((await page.getAttribute(".land", "d")).length > 10_000);
  await page.click("#tab-timeline");
  assert.ok(await page.isVisible(".moment"));
  await page.click("#tab-parties");
  assert.ok(await page.isVisible(".parties .agent"));
  assert.deepEqual(page.faults, []);
  assert.deepEqual(
    page.requests.filter((url) => !/^(blob|data):/.test(url)),
    [address],
  );
});
