/** Events as a list of buttons, and the colours that stand for their families. */
import { el, fill } from "../dom.js";
import { familiesOf } from "../groups.js";
import { eventName } from "./names.js";

/** Events beyond these wait for a click. */
const MOST = 100;

/** A list of events, each a way to its words: `onEvent(id)`. */
export function listing(index, events, onEvent, most = MOST) {
  const list = el("ul", { class: "listing" });
  const left = events.length - most;
  const more = () => {
    fill(list, ...items(events));
    list.children[most].querySelector("button").focus();
  };
  const items = (some) => some.map((event) => item(index, event, onEvent));
  const button = { type: "button", class: "quiet", onclick: more };
  fill(list, items(events.slice(0, most)), left > 0 && el("li", {}, el("button", button, `Show ${left} more`)));
  return list;
}

function item(index, event, onEvent) {
  const button = { type: "button", class: "link", onclick: () => onEvent(event.id) };
  return el("li", { data: { event: event.id } }, dot(index.colour(event.kind)), el("button", button, eventName(index, event)));
}

/** A heading with events below it; nothing where there are none. */
export function listed(title, index, events, onEvent) {
  if (events.length === 0) return undefined;
  return el("section", {}, el("h3", {}, `${title} (${events.length})`), listing(index, events, onEvent));
}

/** Which colour stands for what. */
export function legend(index, events, ...others) {
  const families = familiesOf(index, events).map(({ party }) => el("li", {}, dot(party.id), party.name));
  return el("ul", { class: "row key", "aria-label": "Colours" }, families, others);
}

/** A dot of a colour. */
export function dot(colour) {
  const node = el("span", { class: "dot" });
  node.style.background = colour;
  return node;
}
