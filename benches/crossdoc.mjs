/**
 * One event across articles, measured on ECB+ (topics 1 to 35): over the pairs of gold mentions of events, of two articles,
 * that both became the triggers of reports, how many of those that we put into one event are one (precision), and how many
 * of those that are one we put into one event (recall). `node benches/crossdoc.mjs` prints the articles as JSON lines,
 * `node benches/crossdoc.mjs --score [-v] < DIGEST` the figures of their digest, whoever made it.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { path } from "../scripts/run.mjs";

const folder = "../shared/corpora/crossdoc/ecbplus";
const topics = Array.from({ length: 35 }, (_, i) => String(i + 1));

/** `{ id, text, mentions: [{ start, end, event }] }`, the gold mentions by the instance that they are linked to. */
export function goldArticles() {
  const files = topics.flatMap((topic) => (existsSync(path(folder, topic)) ? list(topic) : []));
  const checked = checkedSentences();
  return files.map((file) => article(file, readFileSync(path(folder, file), "utf8"), checked));
}

/** The sentences, as "topic/file.xml sentence", of which the annotators checked the links: in others links are missing. */
function checkedSentences() {
  const rows = readFileSync(path(folder, "sentences.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  return new Set(rows.map((row) => row.split(",")).map(([topic, file, sentence]) => `${topic}/${topic}_${file}.xml ${sentence}`));
}

/** The figures of a digest of these articles. */
export function score(articles, digest) {
  const met = articles.flatMap((gold) => found(gold, digest));
  let [linked, right, same] = [0, 0, 0];
  const wrong = [];
  for (const [i, a] of met.entries()) {
    for (const b of met.slice(i + 1)) {
      if (a.article === b.article) continue;
      const [ours, theirs] = [a.cluster === b.cluster, a.event === b.event];
      linked += ours;
      same += theirs;
      right += ours && theirs;
      if (ours !== theirs) wrong.push([ours ? "joined" : "apart", a, b]);
    }
  }
  return { mentions: met.length, linked, same, right, precision: right / linked, recall: right / same, wrong };
}

/** What the package makes of the corpus, in a line. */
export async function measure() {
  if (!existsSync(path(folder))) throw new Error(`accuracy across articles needs ${path(folder)}`);
  const { analyze } = await import("sitrep");
  const articles = goldArticles();
  return line(score(articles, analyze(articles.map(({ id, text }) => ({ id, text })))));
}

/** The figures in a line. */
const line = ({ mentions, linked, same, precision, recall }) =>
  `ECB+ 1 to 35: ${mentions} mentions are triggers; links: precision ${precision.toFixed(3)} of ${linked}, recall ${recall.toFixed(3)} of ${same}`;

function list(topic) {
  const names = readdirSync(path(folder, topic)).filter((name) => name.endsWith(".xml"));
  return names.sort().map((name) => `${topic}/${name}`);
}

/** Sentences stand a line each; an address in the first is left out. */
function article(id, xml, checked) {
  let text = "";
  let last = "";
  const tokens = new Map(); // of the sentences that were checked
  for (const [, token, sentence, raw] of xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)</g)) {
    if (sentence === "0" && /sentence="0" number="0">http</.test(xml)) continue;
    const word = unescape(raw);
    if (text) text += sentence !== last ? "\n" : glued(text, word) ? "" : " ";
    if (checked.has(`${id} ${sentence}`)) tokens.set(token, { start: text.length, end: text.length + word.length });
    text += word;
    last = sentence;
  }
  return { id, text, mentions: mentions(id, xml, tokens) };
}

function unescape(word) {
  const marks = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "``": '"', "''": '"' };
  return word.replace(/&(amp|lt|gt|quot|apos);|``|''/g, (mark) => marks[mark]);
}

const glued = (text, word) => /^([.,;:!?%)’]|'s|n't|’s)/.test(word) || /[($]$/.test(text);

/** The event mentions of the article that stand in the text. */
function mentions(id, xml, tokens) {
  const instances = new Map();
  for (const [, note, body] of xml.matchAll(/<CROSS_DOC_COREF[^>]* note="([^"]*)"[^>]*>([^]*?)<\/CROSS_DOC_COREF>/g)) {
    for (const [, mention] of body.matchAll(/<source m_id="(\d+)"/g)) instances.set(mention, note);
  }
  const found = [];
  for (const [, mention, body] of xml.matchAll(/<(?:NEG_)?ACTION_\w+ m_id="(\d+)"[^>/]*>([^]*?)<\/(?:NEG_)?ACTION/g)) {
    const words = [...body.matchAll(/t_id="(\d+)"/g)].map(([, token]) => tokens.get(token)).filter(Boolean);
    if (!words.length) continue;
    const [start, end] = [Math.min(...words.map((w) => w.start)), Math.max(...words.map((w) => w.end))];
    found.push({ start, end, event: instances.get(mention) ?? `${id} ${mention}` });
  }
  return found;
}

/** The gold mentions that are triggers, of each trigger the one it shares most with, and their events in the digest. */
function found({ id, text, mentions }, digest) {
  const events = new Map(digest.events.flatMap((event) => event.reports.map((report) => [report, event.id])));
  const reports = digest.reports.filter((report) => report.article === id);
  return reports.flatMap(({ id: report, trigger, kind }) => {
    const shared = ({ start, end }) => Math.min(end, trigger.end) - Math.max(start, trigger.start);
    const [best] = mentions.filter((mention) => shared(mention) > 0).sort((a, b) => shared(b) - shared(a));
    if (!best) return [];
    const words = text.slice(text.lastIndexOf("\n", best.start) + 1, best.end + 60);
    return [{ article: id, event: best.event, cluster: events.get(report) ?? report, kind, words }];
  });
}

if (process.argv[1] === path("benches", "crossdoc.mjs")) {
  const articles = goldArticles();
  if (process.argv.includes("--score")) {
    const result = score(articles, JSON.parse(readFileSync(0, "utf8")));
    console.log(line(result));
    const show = ({ article, kind, words }) => `${article} ${kind} ${words}`;
    if (process.argv.includes("-v")) {
      for (const [what, a, b] of result.wrong) console.log(`${what}\n  ${show(a)}\n  ${show(b)}`);
    }
  } else {
    for (const { id, text } of articles) console.log(JSON.stringify({ id, text }));
  }
}
