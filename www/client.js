/**
 * The page's side of the engine. Requests go to a worker, or to the page's own thread where no worker starts.
 * A cancelled request is given up at once; an engine too deep in an article to hear of it is replaced.
 */
import { startHere, startWorker } from "./engines.js";

/** How long a cancelled engine may take to answer before a new one takes its place, in milliseconds. */
const PATIENCE = 400;

const requests = new Map();
let port;
let isOpen = false;
let isReady = false;
let isWorker = true;
let last = 0;

/** What the engine knows of kinds of events. */
export const eventKinds = () => ask("kinds", []);

/** Articles from files, and corrections saved with them: `{ articles, steps, problems }`. */
export const load = (files, options) => ask("load", [files], options);

/** A digest of articles, corrected: `{ digest, failures }`. Rejects with an `AbortError` when `signal` says so. */
export const analyze = (articles, corrections, options) => ask("analyze", [articles, corrections], options);

/** A digest in another format, as text. */
export const exportAs = (digest, format) => ask("exportAs", [digest, format]);

function ask(call, args, { onProgress, signal } = {}) {
  return new Promise((resolve, reject) => {
    const id = (last += 1);
    requests.set(id, { message: { id, call, args }, resolve, reject, onProgress });
    signal?.addEventListener("abort", () => cancel(id), { once: true });
    if (!isOpen) open();
    else if (isReady) port.postMessage({ id, call, args });
  });
}

function cancel(id) {
  const request = requests.get(id);
  if (!request) return;
  request.isCancelled = true;
  request.reject(new DOMException("Cancelled.", "AbortError"));
  if (isReady) port.postMessage({ cancel: id });
  if (isWorker) setTimeout(() => requests.has(id) && reopen(), PATIENCE);
}

/** Starts the engine: in a worker as long as those start, else here. */
async function open() {
  isOpen = true;
  isReady = false;
  try {
    port = isWorker ? startWorker() : await startHere();
    port.onmessage = ({ data }) => receive(data);
    port.onerror = (event) => (isReady ? fail(event.message) : openHere());
  } catch (error) {
    if (isWorker) openHere();
    else fail(error.message);
  }
}

function openHere() {
  isWorker = false;
  open();
}

/** A new worker, with the requests that are still wanted. */
function reopen() {
  port.terminate();
  for (const [id, { isCancelled }] of requests) if (isCancelled) requests.delete(id);
  open();
}

/** An engine that broke down takes its requests with it; the next one gets a new engine. */
function fail(message) {
  for (const { reject } of requests.values()) reject(new Error(message || "The analysis broke down."));
  requests.clear();
  port?.terminate?.();
  isOpen = false;
}

function receive({ id, ready, progress, result, error }) {
  if (ready) return sendAll();
  const request = requests.get(id);
  if (!request) return undefined;
  if (progress) return request.isCancelled || request.onProgress?.(progress);
  requests.delete(id);
  return error === undefined ? request.resolve(result) : request.reject(new Error(error));
}

function sendAll() {
  isReady = true;
  for (const { message } of requests.values()) port.postMessage(message);
}
