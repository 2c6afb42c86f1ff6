/** Rust to wasm, wasm and JavaScript to the npm package in `pkg/`, the page to `dist/`; then the budget. */

import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { checkBudget } from "./budget.mjs";
import { isMain, path, run } from "./run.mjs";
import { setup, wasmBindgen } from "./setup.mjs";

const target = "wasm32-unknown-unknown";
const compiled = path("target", target, "release", "sitrep.wasm");
const shipped = path("pkg", "sitrep_bg.wasm");

/** What Rust's target uses and every browser since 2023 and Node 20 have. `--all-features` would use more than they have. */
const features = [
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
  "--enable-simd",
];

/** The first kilobyte of memory is the end of the stack, so that no address wraps around to it: additions go into loads. */
const unused = "--low-memory-unused";

/** Builds everything. */
export function build() {
  buildWasm();
  buildPackage();
  buildPage();
  checkBudget();
}

function buildWasm() {
  // The parser's sums are four at a time.
  process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = "-C target-feature=+simd128";
  run("cargo", ["build", "--quiet", "--release", "--lib", "--target", target]);
  if (isNewer(shipped, [compiled, path("scripts", "build.mjs")])) return;
  const bindgen = ["--target", "web", "--no-typescript", "--omit-default-module-path", "--remove-producers-section"];
  const unoptimized = path("target", "bindgen");
  run(wasmBindgen(), [...bindgen, "--out-dir", unoptimized, "--out-name", "sitrep", compiled]);
  mkdirSync(path("pkg"), { recursive: true });
  cpSync(`${unoptimized}/sitrep.js`, path("pkg", "sitrep.js"));
  const optimizer = path("node_modules", "binaryen", "bin", "wasm-opt");
  run(process.execPath, [optimizer, `${unoptimized}/sitrep_bg.wasm`, "-O3", unused, ...features, "-o", shipped]);
}

function buildPackage() {
  cpSync(path("src", "package"), path("pkg"), { recursive: true });
  cpSync(path("src", "types.d.ts"), path("pkg", "index.d.ts"));
  const base64 = readFileSync(shipped, "base64");
  writeFileSync(path("pkg", "sitrep_bg.base64.js"), `export default ${JSON.stringify(base64)};\n`);
  chmodSync(path("pkg", "cli.js"), 0o755);
  linkCommand();
}

/** `npx sitrep` in the project's own folder: npm links the commands of dependencies alone. */
function linkCommand() {
  const link = path("node_modules", ".bin", process.platform === "win32" ? "sitrep.cmd" : "sitrep");
  rmSync(link, { force: true });
  if (process.platform === "win32") writeFileSync(link, '@node "%~dp0\\..\\..\\pkg\\cli.js" %*\r\n');
  else symlinkSync("../../pkg/cli.js", link);
}

function buildPage() {
  const vite = path("node_modules", "vite", "bin", "vite.js");
  for (const config of ["www/vite.config.js", "www/vite.offline.config.js"]) {
    if (existsSync(path(config))) run(process.execPath, [vite, "build", "--logLevel", "warn", "--config", config]);
  }
}

function isNewer(file, sources) {
  return existsSync(file) && sources.every((source) => statSync(file).mtimeMs > statSync(source).mtimeMs);
}

if (isMain(import.meta.url)) {
  setup();
  build();
}
