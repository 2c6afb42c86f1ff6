/** What stands behind a value of an event: which report says it, in which words. */
import { tollText, timeText } from "./words.js";

const role = ({ text, span }) => ({ value: text, span });
const toll = (outcome) => (report) =>
  report.casualties
    .filter((casualty) => casualty.outcome === outcome)
    .map((casualty) => ({ value: tollText(casualty), span: casualty.span, source: casualty.source?.text }));

/** For each field of an event, what a report says of it. */
const SAID = {
  kind: (report) => [{ value: report.status, span: report.trigger }],
  time: ({ time }) => (time ? [{ value: timeText(time), span: time.span, isImplied: time.basis === "inferred" }] : []),
  agents: (report) => report.agents.map(role),
  targets: (report) => report.targets.map(role),
  orderedBy: (report) => report.orderedBy.map(role),
  places: (report) => report.places.map(role),
  means: (report) => report.means.map(role),
  responsibility: (report) =>
    report.responsibility.map(({ actor, status, span, by }) => ({
      value: `${actor.text}: ${status}`,
      span,
      source: by?.text,
    })),
  attribution: ({ attribution, trigger }) =>
    attribution.length > 0 ? attribution.map(role) : [{ value: "The article itself", span: trigger }],
  count: ({ count }) => (count ? [{ value: tollText(count), span: count.span }] : []),
  killed: toll("killed"),
  wounded: toll("wounded"),
  missing: toll("missing"),
  captured: toll("captured"),
  displaced: toll("displaced"),
};

/** What a conflict's field is called among the fields above. */
const ALIASES = { status: "kind", date: "time", when: "time", place: "places", agent: "agents", target: "targets" };

/** The name under which evidence for `field` is found. */
export function fieldOf(field) {
  const last = field.split(".").at(-1);
  const name = ALIASES[last] ?? last;
  return name in SAID ? name : "kind";
}

/** What each of the reports says of a field; those that say nothing come in `silent`. */
export function evidenceOf(reports, field) {
  const facts = [];
  const silent = [];
  for (const report of reports) {
    const said = SAID[field](report);
    if (said.length === 0) silent.push(report);
    for (const fact of said) facts.push({ source: sourceOf(report), ...clean(fact), report });
  }
  return { facts, silent };
}

const clean = (fact) => Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));

const sourceOf = (report) => report.attribution[0]?.text;

/** The sentence of a report in which a span stands, or its first. */
export function sentenceOf(report, span) {
  const wanted = span ?? report.trigger;
  const holds = ({ start, end }) => start <= wanted.start && wanted.end <= end;
  return report.evidence.find(holds) ?? (span ? { ...span } : (report.evidence[0] ?? report.trigger));
}
