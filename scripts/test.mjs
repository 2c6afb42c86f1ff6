/** `npm test`: sets up and runs everything, what is quick and fails often first. The last line counts. */

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { spec } from "node:test/reporters";
import { run as runTests } from "node:test";
import { build } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { lints } from "./lint.mjs";
import { path, root } from "./run.mjs";
import { setup, setupTests } from "./setup.mjs";

const count = { passed: 0, failed: 0 };

/** Each step ends the run where it fails: what follows would fail for the same reason. */
const steps = [
  ["setup", () => (setup(), setupTests())],
  ...lints,
  ["Rust tests", testRust],
  ["build", build],
  ["browser for the tests", ensureChromium],
  ["package and page tests", testJavaScript],
];

for (const [name, step] of steps) {
  console.log(`\n— ${name}`);
  try {
    await step();
  } catch (error) {
    console.error(`✖ ${name}: ${error.message}`);
    count.failed ||= 1;
    break;
  }
}
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;

/** `cargo test`, its output shown, its tests counted. */
async function testRust() {
  const cargo = spawn("cargo", ["test", "--quiet", "--no-fail-fast"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const text of cargo.stdout.setEncoding("utf8")) {
    process.stdout.write(text);
    output += text;
  }
  for (const [, passed, failed] of output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)) {
    count.passed += Number(passed);
    count.failed += Number(failed);
  }
  const status = cargo.exitCode ?? (await new Promise((resolve) => cargo.once("close", resolve)));
  if (status !== 0) throw new Error(`cargo test ended with ${status}`);
}

/** Every `tests/**.test.mjs`, a process a file. */
async function testJavaScript() {
  const names = readdirSync(path("tests"), { recursive: true }).filter((name) => name.endsWith(".test.mjs"));
  const failedBefore = count.failed;
  const tests = runTests({ files: names.sort().map((name) => path("tests", name)), concurrency: 2 });
  tests.on("test:pass", ({ details, skip }) => (count.passed += details.type === "suite" || skip ? 0 : 1));
  tests.on("test:fail", ({ details }) => (count.failed += details.type === "suite" ? 0 : 1));
  for await (const text of tests.compose(new spec())) process.stdout.write(text);
  if (count.failed > failedBefore) throw new Error(`${count.failed - failedBefore} failed`);
}
