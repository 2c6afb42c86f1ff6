/** What actors, places and events are called. */
import { el } from "../dom.js";
import { timeText } from "../words.js";

/** An actor by its usual name, or in the article's words where these say more: "57 people", not "people". */
export const nameOf = (index) => (role) => {
  const name = index.actors.get(role.actor)?.name ?? role.text;
  return role.text.toLowerCase().includes(name.toLowerCase()) ? role.text : name;
};

/** A place by its usual name and its country. */
export const placeOf = (index) => (role) => {
  const place = index.places.get(role.place);
  return place ? placeName(place) : role.text;
};

/** "Kerman, IRN". */
export const placeName = ({ name, country, precision }) =>
  country && precision !== "country" ? `${name}, ${country}` : name;

/** An event in one line: "Air strike, Abu Kamal, SYR, 2021-02-25". */
export const eventName = (index, event) =>
  [shortName(index, event), event.time && timeText(event.time)].filter(Boolean).join(", ");

/** An event without its time: "Air strike, Abu Kamal, SYR". */
export function shortName(index, event) {
  const [place] = event.places;
  const [target] = event.targets;
  const where = place ? placeOf(index)(place) : target && nameOf(index)(target);
  return [index.label(event.kind), where].filter(Boolean).join(", ");
}

/** Words of an article in the page's own sentences: `bdi` keeps their writing direction to themselves. */
export const isolated = (...children) => el("bdi", {}, children);
