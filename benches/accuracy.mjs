/**
 * `npm run bench -- --accuracy`: names and times, Sitrep's beside a peer's, by the scorers and corpora beside the project; and
 * events told by several articles, by ECB+.
 */

import { existsSync } from "node:fs";
import { ask, path } from "../scripts/run.mjs";
import { measure } from "./crossdoc.mjs";

const shared = (...parts) => path("..", "shared", ...parts);
const engine = (file) => `"${process.execPath}" "${path("benches", "engines", file)}"`;
const sitrep = ["sitrep", `"${process.execPath}" "${path("pkg", "cli.js")}" extract -`];

const measures = [
  {
    what: "names/worldwide",
    scorer: "score_names.py",
    corpora: [shared("corpora/names/worldwide")],
    options: ["--natural"],
    engines: [sitrep, ["compromise", engine("compromise_names.mjs")]],
    shown: /^(person|place|organization|core strict) .*/gm,
  },
  {
    what: "times of TimeBank and AQUAINT",
    scorer: "score_times.py",
    corpora: ["TimeBank", "AQUAINT"].map((name) => shared("corpora/times/TBAQ-cleaned", name)),
    options: [],
    engines: [sitrep, ["chrono-node", engine("chrono_times.mjs")]],
    shown: /^(strict|value) all .*/gm,
  },
];

/** Prints precision, recall and F1 of each engine on each corpus. */
export async function accuracy() {
  for (const { what, scorer, corpora, options, engines, shown } of measures) {
    const needed = [shared("eval", scorer), ...corpora];
    if (!needed.every((file) => existsSync(file))) throw new Error(`accuracy needs ${needed.join(" and ")}`);
    for (const [name, command] of engines) {
      const figures = ask("python3", [...needed, ...options, "--cmd", command]);
      if (figures === null) throw new Error(`${name} could not be scored`);
      console.log(`\n${what}, ${name}\n${figures.match(shown).join("\n")}`);
    }
  }
  console.log(`\n${await measure()}`);
}
