/**
 * `npm run bench -- --accuracy`: names, Sitrep's beside compromise's, by the scorer and the corpus beside the project; and
 * events told by several articles, by ECB+.
 */

import { existsSync } from "node:fs";
import { ask, path } from "../scripts/run.mjs";
import { measure } from "./crossdoc.mjs";

const scorer = path("../shared/eval/score_names.py");
const corpus = path("../shared/corpora/names/worldwide");
const commands = [
  ["sitrep", `"${process.execPath}" "${path("pkg", "cli.js")}" extract -`],
  ["compromise", `"${process.execPath}" "${path("benches/engines/compromise_names.mjs")}"`],
];
const shown = /^(person|place|organization|core strict) .*/gm;

/** Prints precision, recall and F1 of each engine, and how events meet across articles. */
export async function accuracy() {
  if (!existsSync(scorer) || !existsSync(corpus)) throw new Error(`accuracy needs ${scorer} and ${corpus}`);
  for (const [name, command] of commands) {
    const figures = ask("python3", [scorer, corpus, "--natural", "--cmd", command]);
    if (figures === null) throw new Error(`${name} could not be scored`);
    console.log(`\n${name}\n${figures.match(shown).join("\n")}`);
  }
  console.log(`\n${await measure()}`);
}
