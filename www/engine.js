/**
 * What does the work, behind a message port: a worker's or one end of a channel in the page. It always answers.
 *
 * In: `{ id, call, args }`, and `{ cancel: id }`. Out: `{ ready }` once, then to each id any number of `{ id, progress }`
 * and one `{ id, result }` or `{ id, error }`.
 */
import { readFile } from "./intake.js";

/** How long the engine may work before it lets other messages in, in milliseconds. */
const SLICE = 30;

/** Answers the requests that arrive at `port`. */
export function serve(port) {
  const sitrep = import("sitrep");
  // Each call reports the failure; this only keeps it from being reported once more as unhandled.
  sitrep.catch(() => {});
  const cancelled = new Set();
  const extractions = new Map();
  port.onmessage = async ({ data: { id, call, args, cancel } }) => {
    if (cancel) return void cancelled.add(cancel);
    const progress = (done) => port.postMessage({ id, progress: done });
    const task = { progress, extractions, isCancelled: () => cancelled.has(id) };
    try {
      port.postMessage({ id, result: await calls[call](await sitrep, task, ...args) });
    } catch (error) {
      port.postMessage({ id, error: error?.message ?? String(error) });
    }
    cancelled.delete(id);
  };
  port.postMessage({ ready: true });
}

const calls = {
  load,
  analyze,
  kinds: (sitrep) => sitrep.eventKinds(),
  exportAs: (sitrep, task, digest, format) => sitrep.exportDigest(digest, format),
};

/** Articles and corrections from files, and what was wrong with the others. */
async function load(sitrep, task, files) {
  const loaded = { articles: [], steps: [], problems: [] };
  for (const [done, file] of files.entries()) {
    task.progress({ done, of: files.length, name: file.name });
    const read = await readFile(file, sitrep);
    for (const part of Object.keys(loaded)) loaded[part].push(...read[part]);
  }
  return loaded;
}

/** A digest of articles. What was read before is not read again; what cannot be read is named in `failures`. */
async function analyze(sitrep, task, articles, corrections) {
  const known = task.extractions;
  const read = new Map();
  const failures = [];
  let since = Date.now();
  for (const [done, article] of articles.entries()) {
    task.progress({ done, of: articles.length, name: article.title ?? article.id });
    if (Date.now() - since > SLICE || done === 0) {
      await breathe();
      since = Date.now();
    }
    if (task.isCancelled()) throw new Error("cancelled");
    const key = keyOf(article);
    try {
      read.set(key, known.get(key) ?? sitrep.extract(article));
      known.set(key, read.get(key));
    } catch (error) {
      failures.push({ id: article.id, message: `This article could not be read: ${error?.message ?? error}` });
    }
  }
  for (const key of known.keys()) if (!read.has(key)) known.delete(key);
  task.progress({ done: articles.length, of: articles.length });
  return { digest: sitrep.aggregate([...read.values()], { corrections }), failures };
}

/** All of an article: once it is removed, its id may be given to another text. */
const keyOf = (article) => JSON.stringify(article);

const breathe = () => new Promise((resolve) => setTimeout(resolve));
