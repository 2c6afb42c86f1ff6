/** Writing to standard output as fast as its reader takes it, and to standard error. */

import { once } from "node:events";

/** Writes text and waits where the reader is slower. */
export async function print(text) {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Says what could not be read. */
export function complain(where, problem) {
  process.stderr.write(`${where}: ${problem}\n`);
}

/** A reader that stops early (`sitrep ... | head`) is no error. */
export function stopQuietly() {
  process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** A line on a terminal that says how far it is, from the second second on. */
export class Progress {
  #began = Date.now();
  #shown = 0;
  #done = 0;

  /** One article more. */
  advance() {
    this.#done += 1;
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#began < 1000 || now - this.#shown < 100) return;
    this.#shown = now;
    process.stderr.write(`\r${this.#done} articles read`);
  }

  /** Takes the line away. */
  clear() {
    if (this.#shown) process.stderr.write("\r\x1b[K");
  }
}
