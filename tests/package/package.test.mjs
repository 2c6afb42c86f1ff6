/** The packed file: what is in it, and that it works in Node, in a Vite build and in a worker, in a real browser. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launchChromium } from "../../scripts/chromium.mjs";
import { path } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { buildWithVite, copyInstalled, installPackage, writeFiles } from "./installed.mjs";

const article = { id: "a", text: "Séléka gunmen killed four soldiers in Bangui on Tuesday, the army said.", published: "2014-03-06" };
const given = JSON.stringify(article);
const shown = `import { analyze, version } from "sitrep";
document.title = JSON.stringify({ version, digest: analyze([${given}]) });`;

const viteConfig = 'export default { build: { target: "es2022" }, worker: { format: "es" } };';
const page = (script) => `<!doctype html><meta charset="utf-8"><title></title><script type="module" src="${script}"></script>`;

let installed, browser, expected;

before(async () => {
  installed = installPackage();
  browser = await launchChromium();
  const { analyze, version } = await import("sitrep");
  expected = JSON.parse(JSON.stringify({ version, digest: analyze([article]) }));
});
after(async () => {
  await browser?.close();
  installed?.remove();
});

const inUser = (...parts) => join(installed.folder, ...parts);

function node(code, ...options) {
  return execFileSync(process.execPath, [...options, "-e", code], { cwd: installed.folder, encoding: "utf8" });
}

/** What a page of `folder` puts into its title. */
async function titleOf(folder) {
  const server = await serve(folder);
  const tab = await browser.newPage();
  const errors = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  try {
    await tab.goto(server.address);
    await tab.waitForFunction(() => document.title !== "", null, { timeout: 30000 }).catch(() => assert.fail(errors.join("\n") || "no answer"));
    return JSON.parse(await tab.title());
  } finally {
    await tab.close();
    server.close();
  }
}

describe("the package", () => {
  test("contains just what is needed", () => {
    const own = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE", "README.md", "package.json"];
    const entries = ["api.js", "index.d.ts", "index.js", "inline.js", "node.js"];
    const command = ["cli.js", ...["arguments", "articles", "commands", "decode", "lines", "output"].map((name) => `cli/${name}.js`)];
    const core = ["sitrep.js", "sitrep_bg.base64.js", "sitrep_bg.wasm"];
    assert.deepEqual(installed.files, [...own, ...[...entries, ...command, ...core].map((name) => `pkg/${name}`)].sort());
  });

  test("the README's lines run in Node, as they say", () => {
    const [, code] = /```js\n([^]*?)```/.exec(readFileSync(path("README.md"), "utf8"));
    const [, printed] = /console\.log.*\/\/ (.*)/.exec(code);
    assert.equal(node(code, "--input-type=module").trim(), printed);
  });

  test("works in Node as a module, with the wasm inside, and by require", () => {
    const print = `console.log(JSON.stringify({ version, digest: analyze([${given}]) }))`;
    for (const entry of ["sitrep", "sitrep/inline"]) {
      assert.deepEqual(JSON.parse(node(`import { analyze, version } from "${entry}"; ${print}`, "--input-type=module")), expected, entry);
    }
    if (process.features.require_module) {
      assert.deepEqual(JSON.parse(node(`const { analyze, version } = require("sitrep"); ${print}`, "--input-type=commonjs")), expected);
    }
  });

  test("its command works", () => {
    const printed = execFileSync("npx", ["--no-install", "sitrep", "--version"], { cwd: installed.folder, encoding: "utf8" });
    assert.equal(printed.trim(), expected.version);
  });

  test("works in a Vite build", async () => {
    const folder = inUser("page");
    writeFiles(folder, { "vite.config.js": viteConfig, "index.html": page("./main.js"), "main.js": shown });
    assert.deepEqual(await titleOf(buildWithVite(folder)), expected);
  });

  test("works in a worker of a Vite build", async () => {
    const folder = inUser("worker");
    const main = `new Worker(new URL("./worker.js", import.meta.url), { type: "module" }).onmessage = ({ data }) => { document.title = data; };`;
    const worker = shown.replace("document.title = ", "postMessage(").replace(/;$/, ");");
    writeFiles(folder, { "vite.config.js": viteConfig, "index.html": page("./main.js"), "main.js": main, "worker.js": worker });
    assert.deepEqual(await titleOf(buildWithVite(folder)), expected);
  });

  test("works in a browser without a bundler", async () => {
    const folder = inUser("plain");
    const map = '<script type="importmap">{ "imports": { "sitrep": "./sitrep/pkg/index.js" } }</script>';
    writeFiles(folder, { "index.html": map + page("./main.js"), "main.js": shown });
    copyInstalled(installed.folder, join(folder, "sitrep"));
    assert.deepEqual(await titleOf(folder), expected);
  });

  test("works with the wasm inside as a classic script", async () => {
    const folder = inUser("classic");
    const config = 'export default { build: { target: "es2022", lib: { entry: "main.js", formats: ["iife"], name: "s", fileName: () => "main.js" } } };';
    writeFiles(folder, { "vite.config.js": config, "main.js": shown.replace('"sitrep"', '"sitrep/inline"') });
    writeFiles(buildWithVite(folder), { "index.html": '<!doctype html><title></title><script src="main.js"></script>' });
    assert.deepEqual(await titleOf(join(folder, "dist")), expected);
  });
});
