/** Bytes of a file as text, whatever they were written in. */

const marks = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The text of `bytes`: by its byte order mark, by what its HTML declares, as UTF-8, else as Windows-1252. Throws where it is none. */
export function decode(bytes) {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  if (bytes.subarray(0, 65536).includes(0)) throw new Error("is binary, not text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared(bytes)).decode(bytes);
  }
}

/** What `<meta charset>` says; Windows-1252 is what most pages were written in that say nothing and are not UTF-8. */
function declared(bytes) {
  const name = /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2048).toString("latin1"))?.[1];
  try {
    return new TextDecoder(name).encoding === "utf-8" ? "windows-1252" : new TextDecoder(name).encoding;
  } catch {
    return "windows-1252";
  }
}
