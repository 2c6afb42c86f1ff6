/** What a browser downloads, brotli, file by file, held to `budget.json`. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { path } from "./run.mjs";

/** The one file that is opened from disk and not downloaded with the page. */
const offline = "sitrep.html";

/** What a program's page downloads of the package, where our own page is not built. */
const browserFiles = ["index.js", "api.js", "sitrep.js", "sitrep_bg.wasm"];

/** The core, and the most that Chromium compiles at once on a page's own thread: `sitrep/inline` needs that. In bytes. */
const core = "pkg/sitrep_bg.wasm";
const LARGEST_CORE = 8 * 1024 * 1024;

/** Prints the table. Throws where the page is over budget, or the core too large. */
export function checkBudget() {
  const { page } = JSON.parse(readFileSync(path("budget.json"), "utf8"));
  const total = print("page", downloads().map(measure), page);
  if (existsSync(path("dist", offline))) print("one-file demo", [measure(`dist/${offline}`)]);
  const over = readFileSync(path(core)).length - LARGEST_CORE;
  if (over > 0) throw new Error(`The core is ${over} bytes larger than Chromium compiles at once.`);
  if (total > page) throw new Error(`The page is ${total - page} bytes over its budget of ${page} (budget.json).`);
}

/** The files of the page; of the package in a browser where no page is built. */
function downloads() {
  if (!existsSync(path("dist", "index.html"))) return browserFiles.map((file) => `pkg/${file}`);
  const all = readdirSync(path("dist"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map((entry) => `${entry.parentPath}/${entry.name}`.slice(path("").length).replaceAll("\\", "/"));
  return names.filter((name) => name !== `dist/${offline}` && !name.endsWith(".map")).sort();
}

function measure(file) {
  const bytes = readFileSync(path(file));
  return { file, bytes: bytes.length, brotli: brotliCompressSync(bytes).length };
}

function print(what, rows, budget) {
  const total = rows.reduce((sum, row) => sum + row.brotli, 0);
  const number = (n) => n.toLocaleString("en").padStart(12);
  console.log(`\n${what.padEnd(44)}${"bytes".padStart(12)}${"brotli".padStart(12)}`);
  for (const row of rows) console.log(`  ${row.file.padEnd(42)}${number(row.bytes)}${number(row.brotli)}`);
  console.log(`  ${"total".padEnd(42)}${" ".repeat(12)}${number(total)}${budget ? ` of ${budget.toLocaleString("en")}` : ""}`);
  return total;
}
