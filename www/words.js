/** How values are written. Dates stay ISO: they sort, and they are the same in every country. */

/** Labels of an event's fields. */
export const FIELD_LABELS = {
  kind: "What happened",
  time: "When",
  agents: "Who",
  targets: "Against",
  orderedBy: "Ordered by",
  places: "Where",
  means: "With what",
  count: "How often",
  responsibility: "Responsibility",
  attribution: "Sources",
  killed: "Killed",
  wounded: "Wounded",
  missing: "Missing",
  captured: "Captured",
  displaced: "Displaced",
};

/** How one event hangs together with another, seen from either. */
export const RELATION_LABELS = {
  response_to: { from: "In response to:", to: "Answered by:" },
  part_of: { from: "Part of:", to: "Includes:" },
};

/** What an event's status means to a reader of the table. */
export const STATUS_LABELS = {
  happened: "Happened",
  ongoing: "Ongoing",
  claimed: "Claimed",
  alleged: "Alleged",
  planned: "Planned",
  threatened: "Threatened",
  possible: "Possible",
  denied: "Denied",
  negated: "Did not happen",
};

/** "2021-02-25", "2021-02", "2021-02-25 – 2021-03-02". */
export function timeText({ start, end, precision }) {
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  if (precision === "year" && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  return start === end ? start : `${start} – ${end}`;
}

/** "22", "at least 22", "20 to 30 (civilian)". The words themselves stand in the sentence below it. */
export function tollText({ min, max, category, hedged }) {
  const exact = max === min ? `${min}` : `${min} to ${max}`;
  const count = isOpen(max) ? `at least ${min}` : exact;
  const isKnown = category && category !== "unknown";
  return [hedged && min === max && "about", count, isKnown && `(${category})`].filter(Boolean).join(" ");
}

/** A figure as a conflict names it: "22", "20–30", "60+". */
export const figureText = ({ min, max }) => (isOpen(max) ? `${min}+` : max === min ? `${min}` : `${min}–${max}`);

/** An event's best figure, with a plus where there is no upper end: "22", "60+". */
export const bestText = ({ best, high }) => (isOpen(high) ? `${best}+` : `${best}`);

/** The range around it: "17–26", "17 or more", nothing where all agree. */
export function rangeText({ low, best, high }) {
  if (isOpen(high)) return low === best ? "" : `${low} or more`;
  return low === best && high === best ? "" : `${low}–${high}`;
}

const isOpen = (high) => high === undefined || high === null;

/** "1 article", "2 articles". */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
