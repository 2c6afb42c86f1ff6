/** Room for words on a map: who comes first has it. */

/** The width of a letter of the map's small print, in pixels, and the height of a line of it. */
const LETTER = 6.4;
export const LINE = 15;

/** How wide words are, near enough. */
export const widthOf = (words) => words.length * LETTER;

/** An empty map. Its `take(box)` says whether nothing stands there yet, and if so, that something does now. */
export function createRoom() {
  const taken = [];
  const isFree = (box) => !taken.some((other) => overlap(box, other));
  return {
    block: (box) => void taken.push(box),
    take: (box) => isFree(box) && taken.push(box) > 0,
  };
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
