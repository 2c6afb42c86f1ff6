/** The functions of the package, the same in every entry. They work once the entry has started the wasm. */

export { Archive, aggregate, analyze, eventKinds, exportDigest, extract, textOf } from "./sitrep.js";
