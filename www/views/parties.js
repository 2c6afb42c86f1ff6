/** Who against whom: agents, and under each those it acted against, with how often, how many killed, and by what. */
import { byId, el, fill } from "../dom.js";
import { kindsOf } from "../groups.js";
import { UNKNOWN, pairsOf } from "../parties.js";
import { bestText, rangeText } from "../words.js";
import { noneLeft } from "./filters.js";
import { makeGrid } from "./grid.js";
import { dot } from "./listing.js";
import { isolated } from "./names.js";
import { MOST_ROWS, compare, heading, moreButton } from "./sheet.js";

/** Kinds beyond these are counted only. */
const MOST_KINDS = 4;

const COLUMNS = [
  { id: "party", label: "Who, and against whom", key: ({ party }) => party.name },
  { id: "count", label: "Events", key: ({ events }) => events.length, isNumber: true },
  { id: "killed", label: "Killed", key: ({ toll }) => toll?.best, isNumber: true },
  { id: "kinds", label: "Kinds", key: ({ main }) => main },
];

const view = { most: MOST_ROWS, sort: { column: "count", isDown: true } };

/** Draws the panel for `events`; `only({ agent, target, label })` is called when a row is chosen. */
export function showParties(index, events, { only }) {
  if (events.length === 0) return fill(byId("parties"), noneLeft());
  const kinded = (group) => ({ ...group, kinds: kindsOf(index, group.events) });
  const named = (group) => ({ ...kinded(group), main: kinded(group).kinds[0].party.name });
  const agents = pairsOf(index, events).map((agent) => ({ ...named(agent), targets: agent.targets.map(named) }));
  const count = agents.reduce((sum, { targets }) => sum + targets.length, 0);
  const draw = () => {
    const table = tableOf(index, sorted(agents), { only, draw });
    makeGrid(table);
    const more = moreButton(count, view, ".parties .against", draw);
    fill(byId("parties"), el("div", { class: "results" }, table, more, explanation()));
  };
  view.most = MOST_ROWS;
  draw();
}

const explanation = () =>
  el(
    "p",
    { class: "hint" },
    "An event with several named parties on a side counts under each of them; forces and officials count under their state. ",
    "Figures of killed are sums, from low to high, without what was threatened, planned or denied.",
  );

/** In order; who is not named comes last. */
function sorted(groups) {
  const { column, isDown } = view.sort;
  const { key } = COLUMNS.find(({ id }) => id === column);
  const isUnnamed = ({ party }) => party === UNKNOWN;
  return [...groups].sort((a, b) => isUnnamed(a) - isUnnamed(b) || compare(key(a), key(b), isDown));
}

function tableOf(index, agents, { only, draw }) {
  let left = view.most;
  const bodies = agents.map((agent) => {
    const targets = sorted(agent.targets).slice(0, Math.max(left, 0));
    left -= targets.length;
    return targets.length > 0 && bodyOf(index, agent, targets, only);
  });
  const heads = COLUMNS.map((column) => heading(column, view, "parties", draw));
  return el(
    "table",
    { class: "grid parties", role: "grid", "aria-label": "Who against whom", "aria-describedby": "hint" },
    el("thead", {}, el("tr", {}, heads)),
    bodies,
  );
}

function bodyOf(index, agent, targets, only) {
  const { id, name } = agent.party;
  const any = { agent: id, label: `${name} → anyone` };
  const to = ({ party }) => ({ agent: id, target: party.id, label: `${name} → ${party.name}` });
  const arrow = ({ party }) => el("span", {}, "→ ", isolated(party.name));
  const rows = targets.map((target) => row(index, target, "against", arrow(target), to(target), only));
  return el("tbody", {}, row(index, agent, "agent", isolated(name), any, only), rows);
}

function row(index, group, rank, name, parties, only) {
  const choose = {
    type: "button",
    class: "value",
    "aria-label": parties.label,
    "aria-description": "Show only these events",
    onclick: () => only(parties),
  };
  const cells = {
    party: el("button", choose, name),
    count: count(group.events),
    killed: killed(group.toll),
    kinds: kindList(index, group.kinds),
  };
  return el(
    "tr",
    { class: group.party === UNKNOWN ? `${rank} unnamed` : rank },
    COLUMNS.map(({ id, isNumber }) => el("td", { data: { column: id }, class: isNumber && "number" }, cells[id])),
  );
}

/** How many there are, and of how many it is disputed who did it. */
function count(events) {
  const contested = events.filter(({ corroboration }) => corroboration === "contested").length;
  return [`${events.length}`, contested > 0 && el("span", { class: "range" }, `${contested} contested`)];
}

function killed(toll) {
  if (!toll) return el("span", { class: "unknown", title: "Not said" }, "–");
  const range = rangeText(toll);
  return [el("strong", {}, bestText(toll)), range && el("span", { class: "range" }, range)];
}

function kindList(index, kinds) {
  const items = kinds.slice(0, MOST_KINDS).map(({ party, events }) =>
    el("li", {}, dot(index.colour(party.id)), events.length > 1 ? `${party.name} ${events.length}` : party.name),
  );
  const left = kinds.length - items.length;
  return el("ul", { class: "row" }, items, left > 0 && el("li", { class: "more" }, `+${left}`));
}
