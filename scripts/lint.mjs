/** What is not run: formatting, clippy on both targets, eslint. */

import { isMain, path, run } from "./run.mjs";
import { setup, setupTests } from "./setup.mjs";

const warningsAreErrors = ["--", "-D", "warnings"];

/** Every check, as `[name, check]`, the quickest first. */
export const lints = [
  ["format", () => run("cargo", ["fmt", "--check"])],
  ["eslint", () => run(process.execPath, [path("node_modules", "eslint", "bin", "eslint.js"), "."])],
  ["clippy", () => run("cargo", ["clippy", "--quiet", "--all-targets", ...warningsAreErrors])],
  ["clippy for wasm", () => run("cargo", ["clippy", "--quiet", "--target", "wasm32-unknown-unknown", ...warningsAreErrors])],
];

if (isMain(import.meta.url)) {
  setup();
  setupTests();
  for (const [, check] of lints) check();
}
