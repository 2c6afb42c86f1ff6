/**
 * Merging alone, in a process of its own, so that its memory is its own: `node benches/merging.mjs COUNT` merges so many
 * synthetic reports and prints `{ reports, events, seconds, add, peak }` (seconds for all, and for taking one article more in and telling what it changes).
 */

import { performance } from "node:perf_hooks";
import { Archive, aggregate } from "sitrep";
import { extractions } from "./reports.mjs";

/** Articles that are taken in one at a time. */
const several = 20;

const articles = extractions(Number(process.argv[2]));
const before = process.memoryUsage().rss;
const [{ reports, events }, seconds] = timed(() => aggregate(articles));
const peak = process.resourceUsage().maxRSS * 1024 - before;

const step = Math.ceil(articles.length / several);
const late = articles.filter((_, i) => i % step === 0);
const archive = new Archive();
for (const article of articles) if (!late.includes(article)) archive.add(article);
archive.changes();
const [, added] = timed(() => late.forEach((article) => (archive.add(article), archive.changes())));
console.log(JSON.stringify({ reports: reports.length, events: events.length, seconds, add: added / late.length, peak }));

function timed(work) {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1000];
}
