/** The entry with the wasm inside: for classic scripts and workers, and pages opened from disk. */

import base64 from "./sitrep_bg.base64.js";
import { initSync, version as readVersion } from "./sitrep.js";

initSync({ module: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) });

export * from "./api.js";
export const version = readVersion();
