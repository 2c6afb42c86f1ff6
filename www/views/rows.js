/** Which events the table shows, and in what order. */
import { STATUS_LABELS, bestText, timeText } from "../words.js";
import { isBetween } from "../parties.js";
import { COLUMNS } from "./columns.js";
import { placeOf } from "./names.js";
import { compare } from "./sheet.js";

/** The events that pass the filter. */
export function passing(index, { query, kind, status, from, to, parties }) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (event) =>
    (!kind || event.kind === kind) &&
    (!status || event.status === status) &&
    isWithin(event.time, from, to) &&
    (!parties || isBetween(index, event, parties)) &&
    hasAll(textOf(index, event), words);
  return index.digest.events.filter(passes);
}

/** Events in order, main ones apart from those articles only mention in passing. */
export function rowsOf(index, events, sort) {
  const sorted = [...events].sort(orderBy(index, sort));
  return {
    main: sorted.filter((event) => isMain(index, event)),
    background: sorted.filter((event) => !isMain(index, event)),
  };
}

/** Whether a time may lie within days of which either may be open; what has no time lies within all days alone. */
const isWithin = (time, from, to) =>
  (!from || time?.end.slice(0, 10) >= from) && (!to || time?.start.slice(0, 10) <= to);

const isMain = (index, event) => index.reportsBehind(event.reports).some((report) => report.prominence === "main");

const hasAll = (text, words) => words.every((word) => text.includes(word));

/** All that can be searched of an event: what the table shows, other names for it, and whose articles tell of it. */
function textOf(index, event) {
  const { kind, status, time } = event;
  const actors = [...event.agents, ...event.targets, ...event.orderedBy];
  const words = [
    index.label(kind),
    STATUS_LABELS[status] ?? status,
    time && timeText(time),
    event.corroboration,
    ...actors.flatMap((role) => [role.text, index.actors.get(role.actor)?.name]),
    ...event.places.flatMap((role) => [role.text, placeOf(index)(role)]),
    ...event.means.flatMap(({ text, name }) => [text, name]),
    ...event.casualties.map(bestText),
    ...event.articles.map(index.articleName),
  ];
  return words.filter(Boolean).join(" ").toLowerCase();
}

function orderBy(index, { column, isDown }) {
  const { key } = COLUMNS.find(({ id }) => id === column);
  return (a, b) => compare(key(a, index), key(b, index), isDown);
}
