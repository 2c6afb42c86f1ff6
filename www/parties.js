/** Who is against whom: each event under the parties that it has on either side. */
import { eventsOf } from "./groups.js";

/** Who is not named: an event that says of nobody that he did it, or to whom. */
export const UNKNOWN = { id: "", name: "Not said" };

/** What did not happen, or not yet, has killed nobody. */
const NO_DEED = new Set(["planned", "threatened", "possible", "denied", "negated"]);

/**
 * The parties among an event's agents or targets: all that have a name; where none has, the first that the table shows;
 * where there is none, the unknown.
 */
export function partiesOf(index, roles) {
  const named = roles.filter(({ actor }) => actor && !actor.startsWith("desc:"));
  const parties = (named.length > 0 ? named : roles.slice(0, 1)).map((role) => partyOf(index, role));
  return parties.length > 0 ? [...new Map(parties.map((party) => [party.id, party])).values()] : [UNKNOWN];
}

/** Who belongs to a state acts for it; whom a state of another country backs acts for himself. */
function partyOf(index, { actor: id, text }) {
  const actor = index.actors.get(id);
  const side = index.actors.get(actor?.side);
  const party = side && side.country === actor.country ? side : actor;
  return party ? { id: party.id, name: party.name } : { id: `text:${text.toLowerCase()}`, name: text };
}

/** Whether an event is one of these agents' against these targets; either may be absent, which means any. */
export function isBetween(index, event, { agent, target }) {
  const has = (roles, id) => id === undefined || partiesOf(index, roles).some((party) => party.id === id);
  return has(event.agents, agent) && has(event.targets, target);
}

/** All agents, each `{ party, events, toll, targets }`, and of these each `{ party, events, toll }`. */
export function pairsOf(index, events) {
  const isPart = partOf(index);
  const count = (group) => ({ ...group, toll: tollOf(group.events, isPart) });
  const split = (all, field) => eventsOf(all, (event) => partiesOf(index, event[field])).map(count);
  return split(events, "agents").map((agent) => ({ ...agent, targets: split(agent.events, "targets") }));
}

/** The wholes of which each event is a part, by id. */
function partOf(index) {
  const wholes = new Map();
  for (const { kind, from, to } of index.digest.relations)
    if (kind === "part_of") wholes.set(from, [...(wholes.get(from) ?? []), to]);
  return wholes;
}

/** All killed in these events; a part's dead are among those of its whole. Nothing where no event tells of any. */
function tollOf(events, wholes) {
  const figures = (event) => event.casualties.find(({ outcome }) => outcome === "killed");
  const counted = new Map(events.filter((event) => !NO_DEED.has(event.status) && figures(event)).map((event) => [event.id, event]));
  const isCounted = ({ id }) => !(wholes.get(id) ?? []).some((whole) => counted.has(whole));
  const tolls = [...counted.values()].filter(isCounted).map(figures);
  return tolls.length > 0 ? tolls.reduce(sum) : undefined;
}

const isOpen = (high) => high === undefined || high === null;

const sum = (a, b) => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: isOpen(a.high) || isOpen(b.high) ? undefined : a.high + b.high,
});
