#!/usr/bin/env node
/** The command `sitrep`: reads the arguments, runs, and ends with 0 (all read), 1 (some input was not) or 2 (usage). */

import { parseArguments, UsageError, usage } from "./cli/arguments.js";
import { print, stopQuietly } from "./cli/output.js";

stopQuietly();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`sitrep: ${error.message}\nTry: sitrep --help\n`);
  process.exitCode = 2;
}

async function main(words) {
  const call = parseArguments(words);
  if (call.help) return print(usage).then(() => 0);
  const sitrep = await import("./node.js");
  if (call.version) return print(`${sitrep.version}\n`).then(() => 0);
  const { analyze, extract } = await import("./cli/commands.js");
  return call.command === "analyze" ? analyze(call, sitrep) : extract(call, sitrep);
}
