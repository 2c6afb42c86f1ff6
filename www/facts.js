/** What stands behind a value of an event: which report says it, in which words. */
import { STATUS_LABELS, figureText, timeText, tollText } from "./words.js";

const role = ({ text, span, actor, place }) => ({ value: text, id: actor ?? place, span });
const toll = (outcome) => (report) =>
  report.casualties
    .filter((casualty) => casualty.outcome === outcome)
    .map((casualty) => ({
      value: tollText(casualty),
      id: figureText(casualty),
      span: casualty.span,
      source: casualty.source?.text,
    }));

/** For each field of an event, what a report says of it; `id` is what a conflict calls the value, or the place's id. */
const SAID = {
  kind: ({ status, trigger }) => [{ value: STATUS_LABELS[status] ?? status, id: status, span: trigger }],
  time: ({ time }) =>
    time ? [{ value: timeText(time), id: time.start, span: time.span, isImplied: time.basis === "inferred" }] : [],
  agents: (report) => report.agents.map(role),
  targets: (report) => report.targets.map(role),
  orderedBy: (report) => report.orderedBy.map(role),
  places: (report) => report.places.map(role),
  means: (report) => report.means.map(({ text, name, span }) => ({ value: text, id: name, span })),
  responsibility: (report) =>
    report.responsibility.map(({ actor, status, span, by }) => ({
      value: `${actor.text}: ${status}`,
      // Who denies it is no version of who did it.
      id: status === "denied" ? undefined : (actor.actor ?? actor.text),
      span,
      source: by?.text,
    })),
  attribution: ({ attribution, trigger }) =>
    attribution.length > 0
      ? attribution.map(({ text, span }) => ({ value: text, span, source: "" }))
      : [{ value: "The article itself", span: trigger }],
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
    for (const fact of said) facts.push({ ...fact, source: fact.source ?? sourceOf(report, fact.span), report });
  }
  return { facts, silent };
}

/** The one speaker of the sentence in which a value stands; of two, it is not known which of them gave it. */
function sourceOf(report, span) {
  const sentence = span && report.evidence.find(holds(span));
  const speakers = sentence ? report.attribution.filter((speaker) => holds(speaker.span)(sentence)) : [];
  return speakers.length === 1 ? speakers[0].text : undefined;
}

/** The sentence of a report in which a span stands, or its first. */
export function sentenceOf(report, span) {
  const wanted = span ?? report.trigger;
  return report.evidence.find(holds(wanted)) ?? (span ? { ...span } : (report.evidence[0] ?? report.trigger));
}

const holds = (span) => (sentence) => sentence.start <= span.start && span.end <= sentence.end;
