/**
 * `npm run bench -- --accuracy`: events, by the corpora beside the project. Alone, with another reader and every miss:
 *
 *     node benches/events.mjs [-v] [COMMAND...]     COMMAND reads articles as JSON lines and prints extractions, a line each
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isMain, path } from "../scripts/run.mjs";
import { muc } from "./muc.mjs";
import { plover } from "./plover.mjs";

const corpora = [
  [plover, path("../shared/corpora/events/plover/PLV_train.tsv")],
  [muc, path("../shared/corpora/events/muc")],
];

/** Prints the figures of each corpus. */
export function events(command = [process.execPath, path("pkg", "cli.js"), "extract", "-"], log = () => {}) {
  for (const [corpus, place] of corpora) {
    if (!existsSync(place)) throw new Error(`accuracy needs ${place}`);
    const { articles, score } = corpus(place);
    console.log();
    for (const [name, hits, all] of score(read(command, articles), log)) {
      console.log(`${name.padEnd(24)}${(hits / all).toFixed(3)}  (${hits}/${all})`);
    }
  }
}

/** What the command makes of the articles, by their ids. */
function read([program, ...args], articles) {
  const input = articles.map((article) => `${JSON.stringify(article)}\n`).join("");
  const done = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}`);
  const lines = done.stdout.trim().split("\n").map((line) => JSON.parse(line));
  return new Map(lines.map((extraction) => [extraction.article.id, extraction]));
}

if (isMain(import.meta.url)) {
  const rest = process.argv.slice(2);
  const verbose = rest[0] === "-v" && rest.shift();
  events(rest.length > 0 ? rest : undefined, verbose ? (...miss) => console.log(JSON.stringify(miss)) : undefined);
}
