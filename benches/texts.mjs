/** The texts that the bench reads: news where there is some beside the project, the page's samples otherwise. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { path } from "../scripts/run.mjs";

const folders = ["../shared/seeds", "../shared/gold/dev"];

/** `{ from, articles }` */
export function newsTexts() {
  const present = folders.filter((folder) => existsSync(path(folder)));
  if (present.length) return { from: present.join(", "), articles: present.flatMap(textFiles) };
  return { from: "www/samples", articles: samples() };
}

/** The same articles over and over, in one string of each size. */
export function growthTexts() {
  const all = newsTexts().articles.map(({ text }) => text).join("\n\n");
  return [10e3, 100e3, 1e6].map((bytes) => ({ text: all.repeat(Math.ceil(bytes / all.length)).slice(0, bytes) }));
}

function textFiles(folder) {
  const names = readdirSync(path(folder)).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => ({ id: name, text: readFileSync(path(folder, name), "utf8"), published: "2024-03-07" }));
}

function samples() {
  const names = readdirSync(path("www/samples")).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => JSON.parse(readFileSync(path("www/samples", name), "utf8")));
}
