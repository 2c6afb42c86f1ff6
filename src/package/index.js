/** The entry for browsers and bundlers: the wasm is a file beside this one, and importing waits for it. */

import init, { version as readVersion } from "./sitrep.js";

await init({ module_or_path: new URL("./sitrep_bg.wasm", import.meta.url) });

export * from "./api.js";
export const version = readVersion();
