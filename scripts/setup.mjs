/**
 * Makes a fresh machine ready: Rust by rustup and Node 20 are there, the rest is fetched into the project's folder.
 * Does nothing, quickly, where all is there.
 */

import { existsSync, readFileSync, statSync } from "node:fs";
import { ask, isMain, path, run, which } from "./run.mjs";

const target = "wasm32-unknown-unknown";

/** All that building needs. */
export function setup() {
  checkNode();
  addRustTarget();
  installWasmBindgen();
  installNodeModules();
}

/** What `npm test` needs besides: the formatter and the linter of Rust. */
export function setupTests() {
  const missing = ["rustfmt", "clippy"].filter((part) => ask("cargo", [part === "clippy" ? part : "fmt", "--version"]) === null);
  if (missing.length) run("rustup", ["component", "add", ...missing]);
}

/** The wasm-bindgen that fits the library: the project's own, or one on PATH of the same version. */
export function wasmBindgen() {
  const version = libraryVersion();
  const own = path(".tools", "bin", process.platform === "win32" ? "wasm-bindgen.exe" : "wasm-bindgen");
  const fits = (program) => program !== null && ask(program, ["--version"])?.split(" ")[1]?.trim() === version;
  return [own, which("wasm-bindgen")].find(fits) ?? null;
}

function checkNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  if (which("cargo") === null) throw new Error("Rust is needed: https://rustup.rs");
}

function addRustTarget() {
  const library = ask("rustc", ["--print", "target-libdir", "--target", target])?.trim();
  if (!library || !existsSync(library)) run("rustup", ["target", "add", target]);
}

/** Without `--locked` where its lock names a version that the registry does not have. */
function installWasmBindgen() {
  if (wasmBindgen() !== null) return;
  const version = libraryVersion();
  console.log(`Installing wasm-bindgen ${version} into .tools (some minutes, once) ...`);
  const install = ["install", "wasm-bindgen-cli", "--quiet", "--version", `=${version}`, "--root", path(".tools")];
  try {
    run("cargo", [...install, "--locked"]);
  } catch {
    run("cargo", install);
  }
}

function libraryVersion() {
  return /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(readFileSync(path("Cargo.lock"), "utf8"))[1];
}

function installNodeModules() {
  const installed = path("node_modules", ".package-lock.json");
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(path("package-lock.json")).mtimeMs;
  if (!fresh) run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

if (isMain(import.meta.url)) setup();
