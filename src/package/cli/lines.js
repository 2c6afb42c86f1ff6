/** A byte stream as lines. */

/** The lines of a UTF-8 stream, each as soon as it is complete. A line may come in any number of pieces. */
export async function* lines(stream) {
  const decoder = new TextDecoder();
  let pieces = [];
  for await (const bytes of stream) {
    const parts = decoder.decode(bytes, { stream: true }).split("\n");
    for (const part of parts.slice(0, -1)) {
      yield pieces.join("") + part;
      pieces = [];
    }
    pieces.push(parts.at(-1));
  }
  const last = pieces.join("") + decoder.decode();
  if (last) yield last;
}
