/** The entry for Node: the wasm is read from disk. No top-level await, so `require` can load it too. */

import { readFileSync } from "node:fs";
import { initSync, version as readVersion } from "./sitrep.js";

initSync({ module: readFileSync(new URL("./sitrep_bg.wasm", import.meta.url)) });

export * from "./api.js";
export const version = readVersion();
