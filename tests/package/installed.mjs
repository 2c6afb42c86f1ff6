/** The package as its users have it: packed, and installed in an empty project outside this one. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { path } from "../../scripts/run.mjs";

const npm = (args, cwd) => execFileSync("npm", [...args, "--loglevel=error"], { cwd, encoding: "utf8", shell: process.platform === "win32" });

/** Packs, installs, and gives the project's folder, what was packed, and how to take all away. */
export function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-user-"));
  const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], path("")));
  writeFileSync(join(folder, "package.json"), '{ "name": "user", "private": true, "type": "module" }\n');
  npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], folder);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, files: packed.files.map((file) => file.path).sort(), remove };
}

/** Puts files, `{ name: text }`, into a folder of that project. */
export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A Vite build of a folder of that project, with our own Vite. */
export function buildWithVite(folder) {
  execFileSync(process.execPath, [path("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "error"], { cwd: folder });
  return join(folder, "dist");
}

/** The installed package's own folder, copied out of `node_modules` for tests that serve it as it is. */
export function copyInstalled(folder, to) {
  cpSync(join(folder, "node_modules", "sitrep"), to, { recursive: true });
}
