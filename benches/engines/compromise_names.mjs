/** The names that compromise finds, as the scorers read them: articles as JSON lines in, an `Extraction` a line out. */

import { createInterface } from "node:readline";
import nlp from "compromise";

const entitiesOf = (found, type) => found.json({ offset: true }).map(({ text, offset }) => {
  const words = text.replace(/[\s.,;:!?'"’”)]+$/u, "");
  return { type, text: words, span: { start: offset.start, end: offset.start + words.length } };
});

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  const doc = nlp(text);
  const entities = [
    ...entitiesOf(doc.people(), "person"),
    ...entitiesOf(doc.places(), "place"),
    ...entitiesOf(doc.organizations(), "organization"),
  ];
  const exact = entities.filter(({ text: words, span }) => text.slice(span.start, span.end) === words);
  console.log(JSON.stringify({ article: { id, entities: exact, quotes: [] }, places: [], reports: [] }));
}
