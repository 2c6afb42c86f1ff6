/** Overlapping spans to a flat row of segments. */

/**
 * The pieces of `window` in order, each with the marks that cover all of it. Marks that are empty or outside are left
 * out, those that reach over an edge are cut there.
 */
export function segmentsOf(window, marks) {
  const inside = marks
    .filter(({ start, end }) => start < end && start < window.end && end > window.start)
    .sort((a, b) => a.start - b.start);
  const cuts = cutsOf(window, inside);
  const segments = [];
  let active = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    active = active.filter((mark) => mark.end > start);
    while (next < inside.length && inside[next].start <= start) active.push(inside[next++]);
    segments.push({ start, end, marks: active.filter((mark) => mark.end > start) });
  }
  return segments;
}

function cutsOf({ start, end }, marks) {
  const cuts = new Set([start, end]);
  for (const mark of marks) cuts.add(Math.max(mark.start, start)).add(Math.min(mark.end, end));
  return [...cuts].sort((a, b) => a - b);
}
