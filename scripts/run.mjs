/** Where things are, and how the scripts start other programs. Node's own modules only: setup runs before npm does. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const windows = process.platform === "win32";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A path inside the project. */
export const path = (...parts) => join(root, ...parts);

/** Runs a program in the project's folder, its output shown. Throws where it fails. */
export function run(program, args, options = {}) {
  const done = start(program, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  if (done.error) throw new Error(`${program} could not be started: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${done.status ?? done.signal}`);
}

/** Runs a program and gives what it prints; `null` where it fails or is not there. */
export function ask(program, args) {
  const done = start(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  return done.status === 0 ? done.stdout : null;
}

/** The program's path where it is on PATH, `null` otherwise. */
export function which(program) {
  const name = windows ? `${program}.exe` : program;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Whether the script `url` is the one that node was started with. */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];

function start(program, args, options) {
  return spawnSync(program, args, { cwd: root, encoding: "utf8", shell: windows, maxBuffer: 2 ** 28, ...options });
}
