/** The marks of the timeline: a dot for a day, a bar for what is known less closely, a count for those without room. */
import { el } from "../dom.js";
import { counted, timeText } from "../words.js";
import { eventName, isolated, shortName } from "./names.js";

/** The height of a row of marks, in pixels. */
export const ROW = 20;

/** `{ node, words }`: the button of an item of a lane, and the words beside it; `onEvent(id)` is called when it is chosen. */
export function momentMark(index, { event, isSpan }, onEvent) {
  const words = el("span", { class: "words", "aria-hidden": "true" }, isolated(shortName(index, event)));
  const name = isSpan ? `${eventName(index, event)}, no closer date known` : eventName(index, event);
  const stroke = el("span", { class: "stroke" });
  stroke.style.setProperty("--colour", index.colour(event.kind));
  const button = {
    type: "button",
    class: isSpan ? "moment span" : "moment",
    "aria-label": name,
    title: name,
    data: { event: event.id },
    onclick: () => onEvent(event.id),
  };
  return { node: el("button", button, stroke, words), words };
}

/** Puts a mark where `stack` has found it room, from the day at `origin` on; `room` is that of its words. */
export function placeMoment({ node, words }, { at, width, row }, origin, room) {
  node.hidden = false;
  node.style.transform = `translate(${at - origin}px, ${row * ROW}px)`;
  node.style.width = `${width}px`;
  words.hidden = room === 0;
  words.style.width = `${Math.abs(room)}px`;
  words.classList.toggle("before", room < 0);
}

/** A mark for events that found no room, in a lane of so many rows. */
export function manyMark({ at, items }, rows, origin, onMany) {
  const events = items.map(({ event }) => event);
  const days = { start: events[0].time.start, end: events.at(-1).time.end };
  const label = `${counted(events.length, "more event")} close together, ${timeText(days)}`;
  const onclick = () => onMany(events);
  const button = { type: "button", class: "many", tabindex: -1, "aria-label": label, title: label, onclick };
  const node = el("button", button, `+${events.length}`);
  node.style.transform = `translate(${at - origin}px, ${(rows - 1) * ROW}px)`;
  return node;
}
