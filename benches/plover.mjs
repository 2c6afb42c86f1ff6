/**
 * PLOVER's root classes on sentences with a marked source and target (PLV_train.tsv).
 *
 * Found: the share of sentences with a report between the two, the source among its agents, orderers or sources and the target
 * among its targets or places, or the two among its parties where it is of a class that has no direction. Right: of these, the
 * share whose first such report is of the sentence's class; RETREAT and CONCEDE are the corpus's YIELD.
 */

import { readFileSync } from "node:fs";

const undirected = ["CONSULT", "AGREE", "COOPERATE", "SUPPORT"];

/** A cell without the marks that the table's format puts around it. */
const unquoted = (cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** The sentences as articles, and a function that scores what was read of them. */
export function plover(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/).map((line) => line.split("\t").map(unquoted));
  const column = (name) => head.indexOf(name);
  const all = lines.map((cells) => ({ id: cells[column("sentence_id")], root: cells[column("gold_root")], ...marked(cells[column("marked_sentence")]) }));
  const rows = all.filter(({ source, target }) => source.end > source.start && target.end > target.start); // a few lack one
  return { articles: rows.map(({ id, text }) => ({ id, text })), score: (found, log) => score(rows, found, log) };
}

/** The sentence without its marks, and where they stood. */
function marked(sentence) {
  const place = (tag) => {
    const start = sentence.slice(0, sentence.indexOf(`<${tag}>`)).replace(/<\/?[st]>/g, "").length;
    const words = sentence.slice(sentence.indexOf(`<${tag}>`), sentence.indexOf(`</${tag}>`)).replace(/<\/?[st]>/g, "");
    return { start, end: start + words.length };
  };
  return { text: sentence.replace(/<\/?[st]>/g, ""), source: place("s"), target: place("t") };
}

function score(rows, found, log) {
  const between = rows.map((row) => [row, found.get(row.id).reports.find((report) => joins(report, row))]);
  const hits = between.filter(([, report]) => report);
  const right = hits.filter(([row, report]) => root(report) === row.root);
  for (const [row, report] of between) if (!report || root(report) !== row.root) log(row, report, found.get(row.id).reports);
  return [["PLOVER, found", hits.length, rows.length], ["PLOVER, right of found", right.length, hits.length]];
}

function joins(report, { source, target }) {
  const touches = (roles, span) => roles.some((role) => role.span.start < span.end && span.start < role.span.end);
  const from = [...report.agents, ...report.orderedBy, ...report.attribution];
  const to = [...report.targets, ...report.places];
  const both = [...from, ...to];
  if (undirected.includes(report.plover.event)) return touches(both, source) && touches(both, target);
  return touches(from, source) && touches(to, target);
}

const root = ({ plover: { event } }) => (event === "RETREAT" || event === "CONCEDE" ? "YIELD" : event);
