/** Events in groups: by whom they are of, by kind, by family of kinds. */

/** Groups of events, each `{ party, events }`, the largest first; `partiesOf(event)` gives `{ id, name }` of each it is in. */
export function eventsOf(events, partiesOf) {
  const groups = new Map();
  for (const event of events) {
    for (const party of partiesOf(event)) {
      if (!groups.has(party.id)) groups.set(party.id, { party, events: [] });
      groups.get(party.id).events.push(event);
    }
  }
  return [...groups.values()].sort((a, b) => b.events.length - a.events.length);
}

/** The families of kinds that share a colour, each `{ party: { id, name }, events }`; `id` is the colour. */
export function familiesOf(index, events) {
  const groups = eventsOf(events, ({ kind }) => [{ id: index.colour(kind) }]);
  const named = groups.map(({ party, events: own }) => ({ party: { ...party, name: classesOf(own) }, events: own }));
  return named;
}

/** The kinds among events, each `{ party: { id, name }, events }`. */
export const kindsOf = (index, events) => eventsOf(events, ({ kind }) => [{ id: kind, name: index.label(kind) }]);

/** PLOVER's classes of events, as words: "Threaten, sanction". */
function classesOf(events) {
  const words = [...new Set(events.map(({ plover }) => plover.event.toLowerCase()))].sort().join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
