/** What the words after `sitrep` mean. */

import { parseArgs } from "node:util";

/** Wrong words on the command line. */
export class UsageError extends Error {}

/** The help text. */
export const usage = `Reads news articles and gives the events they report.

  sitrep analyze FILE... [--published DATE] [--lexicon FILE] [--corrections FILE] [--format NAME]
      One digest: the events of all articles together.
  sitrep extract FILE... [--published DATE] [--lexicon FILE]
      One extraction a line, in the order of the input.

FILE is .txt, .html, .json (an article or a list of them), .jsonl (an article a line),
or - for JSON lines on standard input, each answered as it is read. An article:
  { "id": ..., "text" or "html": ..., "title": ..., "published": "2024-03-07", "publisher": ..., "url": ... }

  --published DATE   the date (YYYY-MM-DD) of articles that come without one
  --lexicon FILE     your own actors, one a line, with tabs between id, name, other names
                     (with | between them), kind, country, sector, side, first and last day
  --corrections FILE what you know better, a JSON list: which reports are of one event ("same"),
                     which are not ("apart"), which are none ("rejected"), which fields are "wrong"
  --format NAME      json (the usual), jsonl, csv, ...: what the digest is written as
  --help, --version

Ends with 0, with 1 where some input could not be read (the rest is), with 2 where the command is wrong.
`;

const options = {
  published: { type: "string" },
  lexicon: { type: "string" },
  corrections: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
};

/** `{ command, files, published, lexicon, corrections, format, help, version }`. Throws a `UsageError`. */
export function parseArguments(words) {
  const { values, positionals } = parse(words);
  if (values.help || values.version) return values;
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError("a command is missing: analyze or extract");
  if (command !== "analyze" && command !== "extract") throw new UsageError(`there is no command "${command}"`);
  if (files.length === 0) throw new UsageError("a file is missing (- for standard input)");
  if (command === "extract" && values.format) throw new UsageError("--format is for analyze; extract gives JSON lines");
  if (command === "extract" && values.corrections) throw new UsageError("--corrections is for analyze");
  if (values.published !== undefined && !isDate(values.published)) {
    throw new UsageError(`--published: "${values.published}" is no date; it is written as in 2024-03-07`);
  }
  return { ...values, command, files };
}

function parse(words) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

/** Whether the calendar has the day: JavaScript reads 30 February as 1 March. */
function isDate(text) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
