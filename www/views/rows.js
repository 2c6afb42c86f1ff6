/** Which events the table shows, and in what order. */
import { COLUMNS } from "./columns.js";

/** The events that pass the filters, main ones apart from those articles only mention in passing. */
export function rowsOf(index, { query, kind, status, sort }) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (event) =>
    (!kind || event.kind === kind) && (!status || event.status === status) && hasAll(textOf(index, event), words);
  const shown = index.digest.events.filter(passes).sort(orderBy(index, sort));
  return {
    main: shown.filter((event) => isMain(index, event)),
    background: shown.filter((event) => !isMain(index, event)),
  };
}

const isMain = (index, event) => index.reportsBehind(event.reports).some((report) => report.prominence === "main");

const hasAll = (text, words) => words.every((word) => text.includes(word));

/** All that can be searched of an event. */
function textOf(index, event) {
  const roles = [...event.agents, ...event.targets, ...event.orderedBy, ...event.places, ...event.means];
  const known = roles.flatMap(
    ({ actor, place }) => index.actors.get(actor)?.name ?? index.places.get(place)?.name ?? [],
  );
  const words = [index.label(event.kind), event.status, event.time?.start, ...roles.map((role) => role.text), ...known];
  return words.filter(Boolean).join(" ").toLowerCase();
}

/** What is not known comes last, whichever way the rest is sorted. */
function orderBy(index, { column, isDown }) {
  const { key } = COLUMNS.find(({ id }) => id === column);
  return (a, b) => {
    const [x, y] = [key(a, index), key(b, index)];
    if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
    const order = typeof x === "number" ? x - y : x.localeCompare(y, "en");
    return isDown ? -order : order;
  };
}
