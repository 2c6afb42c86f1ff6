/** The timeline: when the events took place, as closely as that is known, and the events without a date. */
import { byId, el, fill } from "../dom.js";
import { lanesOf } from "../lanes.js";
import { counted } from "../words.js";
import { noneLeft } from "./filters.js";
import { drawLanes } from "./laneframe.js";
import { legend, listed } from "./listing.js";

/** Draws the panel for `events`; `onEvent(id)` is called when one is chosen. */
export function showTimeline(index, events, { onEvent }) {
  if (events.length === 0) return fill(byId("timeline"), noneLeft());
  const { undated, ...time } = lanesOf(index, events);
  const chosen = el("div", { class: "chosen" });
  const count = events.length - undated.length;
  const label = `Timeline of ${counted(count, "event")}: arrow keys move it, plus and minus zoom`;
  const frame = el("div", { class: "frame lanes", tabindex: 0, role: "group", "aria-label": label });
  const onMany = (some) => showSome(index, chosen, some, onEvent);
  const key = el("li", {}, el("span", { class: "dot span" }), "No closer date is known");
  fill(
    byId("timeline"),
    count > 0 ? el("div", { class: "scroll" }, frame) : el("p", { class: "blank" }, "No event has a date."),
    el("div", { class: "beside" }, chosen, legend(index, events, key), listed("Without a date", index, undated, onEvent)),
  );
  if (count > 0) drawLanes(frame, time, { index, onEvent, onMany });
}

/** Lists the events that have no room of their own, and leads there. */
function showSome(index, chosen, events, onEvent) {
  fill(chosen, listed("Close together", index, events, onEvent));
  chosen.scrollIntoView({ block: "nearest" });
  chosen.querySelector("button").focus();
}
