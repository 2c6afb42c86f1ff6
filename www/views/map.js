/** The map: where the events took place, how closely that is known, and the events without a place. */
import { byId, el, fill } from "../dom.js";
import { importWorld } from "../shapes.js";
import { spotsOf } from "../spots.js";
import { counted } from "../words.js";
import { noneLeft } from "./filters.js";
import { legend, listed } from "./listing.js";
import { drawFrame } from "./mapframe.js";
import { placeName } from "./names.js";

let world;

/** The shapes, fetched once; what fails is tried again. */
export function loadWorld() {
  world ??= importWorld();
  world.catch(() => (world = undefined));
  return world;
}

/** Draws the panel for `events`; `onEvent(id)` is called when one is chosen. */
export async function showMap(index, events, { onEvent }) {
  if (events.length === 0) return fill(byId("map"), noneLeft());
  const { spots, placeless } = spotsOf(index, events);
  const chosen = el("div", { class: "chosen" });
  const frame = el("div", { class: "frame", tabindex: 0, role: "group", "aria-label": frameLabel(spots) });
  const coarse = spots.filter(({ isCoarse }) => isCoarse).flatMap((spot) => spot.events);
  fill(
    byId("map"),
    frame,
    el(
      "div",
      { class: "beside" },
      chosen,
      legend(index, events, coarse.length > 0 && coarseKey()),
      listed("Known only by country or region", index, coarse, onEvent),
      listed("Without a place on the map", index, placeless, onEvent),
      el("p", { class: "hint" }, "Borders are Natural Earth's: as they are held, not as they are claimed."),
    ),
  );
  const onSpot = (spot) =>
    spot.events.length === 1 ? onEvent(spot.events[0].id) : showSpot(index, chosen, spot, onEvent);
  try {
    drawFrame(frame, await loadWorld(), { index, spots, onSpot });
  } catch (error) {
    fill(frame, el("p", { class: "blank" }, `The map could not be loaded: ${error.message}`));
  }
}

function frameLabel(spots) {
  const count = spots.reduce((sum, spot) => sum + spot.events.length, 0);
  return `Map of ${counted(count, "event")} at ${counted(spots.length, "spot")}: arrow keys move it, plus and minus zoom`;
}

const coarseKey = () => el("li", {}, el("span", { class: "dot coarse" }), "Only the country or region is known");

/** Lists the events of one spot, and leads there. */
function showSpot(index, chosen, spot, onEvent) {
  const title = spot.isCoarse ? `${placeName(spot.place)}, no place nearer known` : placeName(spot.place);
  fill(chosen, listed(title, index, spot.events, onEvent));
  chosen.scrollIntoView({ block: "nearest" });
  chosen.querySelector("button").focus();
}
