/** Files to articles. Says in words a reader understands what is wrong with a file that holds none. */
import { isCorrection } from "./corrections.js";

/** Bigger files are not read. */
const MOST_BYTES = 200e6;
/** Longer articles are not articles: a list of them in one file, or no news at all. */
const MOST_TEXT = 1e6;

const UNREADABLE_DATE = "The publication date is not written like 2024-03-07, so it was left out.";

/** The articles of one file, corrections that were saved with them, and its problems as sentences. */
export async function readFile(file, sitrep) {
  try {
    const read = readText(file.name, await decode(file));
    return finish(file.name, read, sitrep);
  } catch (error) {
    return { articles: [], steps: [], problems: [`${file.name}: ${error.message}`] };
  }
}

async function decode(file) {
  if (file.size === 0) throw new Error("The file is empty.");
  if (file.size > MOST_BYTES) throw new Error(`The file is bigger than ${MOST_BYTES / 1e6} MB.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = (bytes[0] << 8) | bytes[1];
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes);
  const text = decodeBytes(bytes);
  if (isBinary(text)) throw new Error("This is not a text file. Articles come as txt, html, json or jsonl.");
  return text;
}

/** Control characters but tab, line feed, form feed, carriage return and escape stand in no text. */
function isBinary(text) {
  const codes = Array.from(text.slice(0, 10_000), (character) => character.charCodeAt(0));
  return codes.some((code) => code < 9 || (code > 13 && code < 27) || (code > 27 && code < 32));
}

function decodeBytes(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Old pages and exports; every byte has a letter there, so what is binary shows in its control characters.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readText(name, text) {
  if (/\.(jsonl|ndjson)$/i.test(name)) return readLines(text);
  if (/\.json$/i.test(name)) return { found: listOf(parse(text)), problems: [] };
  const isHtml = /\.(x?html?)$/i.test(name) || /^\s*<(!doctype html|html)[\s>]/i.test(text.slice(0, 200));
  return { found: [isHtml ? { html: text } : { text }], problems: [] };
}

function readLines(text) {
  const found = [];
  const problems = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (!line.trim()) continue;
    try {
      found.push(parse(line));
    } catch (error) {
      problems.push(`line ${index + 1}: ${error.message}`);
    }
  }
  return { found, problems };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is not valid JSON (${error.message}).`, { cause: error });
  }
}

const listOf = (value) => (Array.isArray(value) ? value : [value]);

/** Keeps what is an article, under an id of its own. */
function finish(name, { found, problems }, sitrep) {
  const articles = [];
  const steps = [];
  const wrong = [...problems];
  for (const [index, item] of found.entries()) {
    const where = found.length > 1 ? `article ${index + 1}: ` : "";
    try {
      if (isStep(item)) steps.push(item.corrections);
      else articles.push(articleOf(check(item), found.length > 1 ? `${name}#${index + 1}` : name, sitrep));
      if (item.published && !dayOf(item.published)) wrong.push(where + UNREADABLE_DATE);
    } catch (error) {
      wrong.push(where + error.message);
    }
  }
  if (found.length === 0 && wrong.length === 0) wrong.push("There is no article in this file.");
  return { articles, steps, problems: wrong.map((problem) => `${name}: ${problem}`) };
}

const isStep = (item) => Array.isArray(item?.corrections) && item.corrections.every(isCorrection);

function check(item) {
  const text = item?.text || (item?.html ?? item?.text);
  if (typeof text !== "string")
    throw new Error('This is no article: an article is an object with a "text" or an "html".');
  if (!text.trim()) throw new Error("The article has no text.");
  if (text.length > MOST_TEXT) {
    throw new Error(`The text is longer than ${MOST_TEXT / 1e6} million characters. Is it one article?`);
  }
  return item;
}

/** Text is kept as it came. HTML is turned into the text it shows once, so that spans and what is shown agree. */
function articleOf(item, name, sitrep) {
  const { text, html, id, title, publisher, url, published } = item;
  const words = { id: string(id) ?? name, title: string(title), publisher: string(publisher), url: string(url) };
  const article = { ...words, published: dayOf(published) };
  if (text) return { ...article, text };
  const shown = sitrep.textOf(html);
  if (!shown.trim()) throw new Error("The page shows no text.");
  const { title: headline, publisher: outlet, published: date } = sitrep.extract({ html }).article;
  return {
    ...article,
    title: article.title ?? headline,
    publisher: article.publisher ?? outlet,
    published: article.published ?? (date?.basis === "stated" ? date.date : undefined),
    text: shown,
  };
}

function dayOf(published) {
  const day = string(published)?.match(/^\d{4}-\d\d-\d\d/)?.[0];
  return Number.isNaN(Date.parse(day)) ? undefined : day;
}

const string = (value) => (typeof value === "string" && value.trim() ? value.trim() : undefined);
