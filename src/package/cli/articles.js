/** From files and standard input to articles, one by one, so that a stream of any length is read in the same memory. */

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decode } from "./decode.js";
import { lines } from "./lines.js";

const readers = { ".json": readJson, ".jsonl": readJsonl, ".ndjson": readJsonl, ".html": readHtml, ".htm": readHtml };

/** All articles, in the order of the input: `{ where, article }`, or `{ where, problem }` for what could not be read. */
export async function* readArticles(files) {
  const names = namesOf(files);
  for (const [i, file] of files.entries()) {
    if (file === "-") {
      yield* readLines(process.stdin, "-");
      continue;
    }
    const read = readers[extname(file).toLowerCase()] ?? readText;
    try {
      yield* read(file, names[i]);
    } catch (error) {
      yield { where: file, problem: reasons[error.code] ?? error.message };
    }
  }
}

const reasons = { ENOENT: "there is no such file", EISDIR: "is a folder", EACCES: "may not be read" };

/** An article's id is its file's name; the path where two files have one name. */
function namesOf(files) {
  const count = new Map();
  for (const file of new Set(files)) count.set(basename(file), (count.get(basename(file)) ?? 0) + 1);
  return files.map((file) => (count.get(basename(file)) > 1 ? file : basename(file)));
}

async function* readText(file, name) {
  yield { where: file, article: { id: name, text: decode(await readFile(file)) } };
}

async function* readHtml(file, name) {
  yield { where: file, article: { id: name, html: decode(await readFile(file)) } };
}

async function* readJson(file, name) {
  const value = parse(decode(await readFile(file)));
  if (!Array.isArray(value)) yield { where: file, article: named(value, name) };
  else for (const [i, item] of value.entries()) yield { where: `${file}[${i}]`, article: named(item, `${name}#${i + 1}`) };
}

async function* readJsonl(file, name) {
  yield* readLines(createReadStream(file), file, name);
}

/** JSON lines; empty lines are none. Articles of standard input that have no id get one from their content. */
async function* readLines(stream, where, name) {
  let number = 0;
  for await (const line of lines(stream)) {
    number += 1;
    if (line.trim() === "") continue;
    yield { where: `${where}:${number}`, ...parseLine(line, name && `${name}#${number}`) };
  }
}

function parseLine(line, name) {
  try {
    return { article: named(parse(line), name) };
  } catch (error) {
    return { problem: error.message };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is not JSON: ${error.message}`, { cause: error });
  }
}

/** The article under its own id, else under `name`. */
function named(article, name) {
  if (typeof article === "string") return { id: name, text: article };
  const lacksId = typeof article === "object" && article !== null && !Array.isArray(article) && article.id === undefined;
  return lacksId ? { ...article, id: name } : article;
}
