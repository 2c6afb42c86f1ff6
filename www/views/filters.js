/** The filter above the views of events: words, a kind, a status, days, and who is against whom. */
import { byId, el, fill } from "../dom.js";
import { STATUS_LABELS, counted } from "../words.js";
import { isolated } from "./names.js";
import { passing } from "./rows.js";

const HINT = " · arrow keys move, a click or Enter shows the words";

const ALL = { query: "", kind: "", status: "", from: "", to: "", parties: undefined };

const filter = { ...ALL };

/** Draws the filter for a digest; `onChange(events)` is called with the events that pass it, now and at each change. */
export function showFilters(index, onChange) {
  const { events } = index.digest;
  if (!events.some((event) => event.kind === filter.kind)) filter.kind = "";
  if (!events.some((event) => event.status === filter.status)) filter.status = "";
  if (passing(index, { ...ALL, parties: filter.parties }).length === 0) filter.parties = undefined;
  const chosen = el("span", { id: "between" });
  const apply = () => {
    const passed = passing(index, filter);
    byId("shown").textContent = counted(passed.length, "event");
    fill(chosen, filter.parties && partiesButton());
    onChange(passed);
  };
  const change = (part) => {
    Object.assign(filter, part);
    apply();
  };
  const partiesButton = () => {
    const clear = () => (change({ parties: undefined }), byId("words").focus());
    const label = `All parties, not only ${filter.parties.label}`;
    return el("button", { type: "button", "aria-label": label, onclick: clear }, isolated(filter.parties.label), " ×");
  };
  fill(byId("filters"), controls(index, change), chosen, hint());
  apply();
  return change;
}

/** Hides the filter and forgets it: it was for events that are gone. */
export function hideFilters() {
  Object.assign(filter, ALL);
  fill(byId("filters"));
}

/** What a view says where the filter lets nothing pass. */
export const noneLeft = () => el("p", { class: "blank" }, "No event passes the filters.");

function controls(index, change) {
  const { events } = index.digest;
  const kinds = [...new Set(events.map((event) => event.kind))].map((kind) => [kind, index.label(kind)]);
  const statuses = [...new Set(events.map((event) => event.status))].map((status) => [status, STATUS_LABELS[status]]);
  const heed = (name) => (event) => change({ [name]: event.target.value });
  const words = {
    type: "search",
    id: "words",
    value: filter.query,
    placeholder: "Filter events",
    "aria-label": "Filter events by words",
  };
  return [
    el("input", { ...words, oninput: heed("query") }),
    select("Kind", "All kinds", kinds, filter.kind, heed("kind")),
    select("Status", "All statuses", statuses, filter.status, heed("status")),
    day("From", "from", heed),
    day("to", "to", heed),
  ];
}

/** The first or the last day; none where it is empty. */
const day = (label, name, heed) =>
  el("label", {}, `${label} `, el("input", { type: "date", name, value: filter[name], max: "9999-12-31", oninput: heed(name) }));

const hint = () => el("p", { class: "hint", id: "hint" }, el("span", { id: "shown", role: "status" }), el("span", { class: "how" }, HINT));

function select(name, all, options, chosen, onchange) {
  const sorted = options.sort((a, b) => a[1].localeCompare(b[1], "en"));
  const option = ([value, label]) => el("option", { value, selected: value === chosen }, label);
  return el("select", { "aria-label": name, onchange }, [["", all], ...sorted].map(option));
}
