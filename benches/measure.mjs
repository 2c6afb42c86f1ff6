/**
 * One engine in a process of its own, so that its memory and its start are its own:
 * `node benches/measure.mjs ENGINE ARTICLES.jsonl` prints `{ start, pass, peak }` (seconds, seconds, bytes) and, for an
 * engine with stages, the seconds up to the end of each and the tokens read.
 */

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** Passes go on for at least so long; the best counts, as the machine's other work only slows. */
const least = 2;

const [engine, file] = process.argv.slice(2);
const articles = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const now = () => performance.now() / 1000;

const began = now();
const { start, stages } = await import(`./engines/${engine}.mjs`);
const read = await start();
read({ text: "Police arrested two men in Lagos on Monday.", published: "2024-03-07" });
const started = now() - began;

/** The best time of a pass over all articles, in seconds. */
function best(work) {
  let pass = Infinity;
  for (const first = now(); now() - first < least; ) {
    const before = now();
    for (const article of articles) work(article);
    pass = Math.min(pass, now() - before);
  }
  return pass;
}

async function timeStages() {
  const { names, read } = await stages();
  const seconds = names.map((_, stage) => best((article) => read(article, stage)));
  return { names, seconds, tokens: articles.reduce((sum, article) => sum + read(article, 1), 0) };
}

const pass = best(read);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ start: started, pass, peak, stages: stages && (await timeStages()) }));
