/** The times that chrono-node finds, as the scorers read them: articles as JSON lines in, an `Extraction` a line out. */

import { createInterface } from "node:readline";
import { parse } from "chrono-node";

const two = (n) => String(n).padStart(2, "0");

/** What chrono-node is certain of, as TIMEX3 has it. */
function valueOf(date) {
  const [year, month, day] = ["year", "month", "day"].map((part) => date.get(part));
  if (date.isCertain("hour")) return `${year}-${two(month)}-${two(day)}T${two(date.get("hour"))}:${two(date.get("minute"))}`;
  if (!date.isCertain("day") && !date.isCertain("weekday") && date.isCertain("month")) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, published } = JSON.parse(line);
  const found = parse(text, published ? new Date(`${published}T12:00:00`) : undefined);
  const entities = found.map(({ text: words, index, start }) => (
    { type: "time", text: words, span: { start: index, end: index + words.length }, value: valueOf(start) }
  ));
  console.log(JSON.stringify({ article: { id, entities, quotes: [] }, places: [], reports: [] }));
}
