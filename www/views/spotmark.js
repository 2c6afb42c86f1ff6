/** A mark of the map: a disc as large as its events are many, in the colours of their families. */
import { el } from "../dom.js";
import { familiesOf } from "../groups.js";
import { counted } from "../words.js";
import { eventName, isolated, placeName } from "./names.js";

/** The largest disc, in pixels. */
const MOST = 44;

/** Events that are named to those who hear the page; the others are counted. */
const MOST_NAMED = 3;

/** `{ of, node, words, size }`: a spot, the mark's button, the words beside it, its width; `onSpot(spot)` is called when it is chosen. */
export function spotMark(index, spot, onSpot) {
  const { events, isCoarse, place } = spot;
  const size = Math.min(MOST, 10 + 5 * Math.sqrt(events.length) + (isCoarse ? 5 : 0));
  const name = isCoarse ? `${place.name} (${place.precision})` : place.name;
  const words = el("span", { class: "words", "aria-hidden": "true" }, isolated(name));
  const disc = el("span", { class: "disc", "aria-hidden": "true" }, events.length > 1 && `${events.length}`);
  const button = {
    type: "button",
    class: isCoarse ? "spot coarse" : "spot",
    "aria-label": spotLabel(index, spot),
    data: { spot: spot.id, ...(events.length === 1 && { event: events[0].id }) },
    onclick: () => onSpot(spot),
  };
  const node = el("button", button, disc, words);
  const families = familiesOf(index, events);
  node.style.width = node.style.height = `${size}px`;
  node.style.margin = `${-size / 2}px`;
  disc.style.setProperty("--colour", families[0].party.id);
  if (!isCoarse) disc.style.background = pie(families, events.length);
  return { of: spot, node, words, size };
}

/** "Kerman, IRN: 2 events: Bombing, ...; Arrest, ...". */
function spotLabel(index, { events, isCoarse, place }) {
  const name = isCoarse ? `${placeName(place)}, only the ${place.precision} is known` : placeName(place);
  const named = events.slice(0, MOST_NAMED).map((event) => eventName(index, event));
  const left = events.length - named.length;
  return `${name}: ${counted(events.length, "event")}: ${named.join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
}

function pie(families, count) {
  let at = 0;
  const slices = families.map(({ party, events }) => {
    const from = at;
    at += (360 * events.length) / count;
    return `${party.id || "gray"} ${from}deg ${at}deg`;
  });
  return `conic-gradient(${slices.join(", ")})`;
}
