/** Digests made by hand, for views that show more, or stranger things, than articles of a few lines bring. */

const role = (name) => ({ actor: name, text: name, reports: [] });
const sure = { killed: undefined, kind: "bombing", status: "happened", agents: [], targets: [] };

/** An event: `day` to `end`, at `place` (an id), `agents` against `targets` (names), so many `killed`. */
export function event(id, { day, end = day, place, ...rest } = {}) {
  const { killed, kind, status, agents, targets } = { ...sure, ...rest };
  return {
    id,
    kind,
    status,
    plover: { event: "ASSAULT" },
    reports: [`r-${id}`],
    articles: ["a"],
    time: day && { start: day, end, precision: day === end ? "day" : "range", basis: "explicit", reports: [] },
    places: place ? [{ place, text: place, reports: [] }] : [],
    agents: agents.map(role),
    targets: targets.map(role),
    orderedBy: [],
    means: [],
    responsibility: [],
    casualties: killed ? [{ outcome: "killed", low: killed[0], best: killed[0], high: killed[1], variants: [] }] : [],
    conflicts: [],
    corroboration: "weak",
    confidence: 0.5,
  };
}

/** A place by its name: `place("Gao", 16, 0)`. */
export const place = (name, latitude, longitude, precision = "town") => ({ id: name, name, country: "MLI", latitude, longitude, precision });

/** A digest of these events. */
export function digestOf(events, { places = [], actors = [], relations = [] } = {}) {
  const named = [...new Set(events.flatMap(({ agents, targets }) => [...agents, ...targets].map(({ actor }) => actor)))];
  const others = named.filter((id) => !actors.some((actor) => actor.id === id));
  const report = ({ id, kind, status }) => ({ ...EMPTY, id: `r-${id}`, kind, status });
  return {
    articles: [{ id: "a", language: "en", byline: [], paragraphs: [], entities: [], quotes: [], notes: [] }],
    events,
    reports: events.map(report),
    places,
    actors: [...actors, ...others.map((id) => ({ id, name: id, aliases: [], kind: "armed_group" }))],
    relations,
    notes: [],
  };
}

const nowhere = { start: 0, end: 0 };
const EMPTY = {
  article: "a",
  prominence: "main",
  trigger: nowhere,
  evidence: [nowhere],
  agents: [],
  targets: [],
  orderedBy: [],
  places: [],
  means: [],
  responsibility: [],
  casualties: [],
  attribution: [],
};

/** Lets the page have this digest, whatever is loaded: an engine that has nothing else to tell. */
export const bringing = (digest) => ({ content: `(${tellOnly})(${JSON.stringify(digest)})` });

function tellOnly(digest) {
  const kinds = [
    { id: "bombing", label: "Bombing", colour: "#b3261e" },
    { id: "arrest", label: "Arrest", colour: "#b45309" },
  ];
  const answers = { kinds, analyze: { digest, failures: [] } };
  window.Worker = class {
    constructor() {
      setTimeout(() => this.onmessage({ data: { ready: true } }));
    }
    postMessage({ id, call }) {
      setTimeout(() => this.onmessage({ data: { id, result: answers[call] } }));
    }
    terminate() {}
  };
}
