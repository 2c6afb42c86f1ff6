/** Events by the spot where they took place. */
import { eventsOf } from "./groups.js";

/** Of all that a place may be known by, what says little of where in it something took place. */
const COARSE = new Set(["region", "country"]);

/** From the finest to the coarsest. */
const PRECISIONS = ["exact", "town", "near", "region", "country"];

/**
 * The spots where events took place, the one with most events first, and the events of which no place on the map is known:
 * `{ spots, placeless }`. A spot is `{ id, place, isCoarse, events }`; the same coordinates are two of them if they stand for a
 * town and for the whole country.
 */
export function spotsOf(index, events) {
  const placeOf = (event) => event.places.map(({ place }) => index.places.get(place)).find(isOnMap);
  const spots = eventsOf(
    events.filter(placeOf),
    (event) => [spotOf(placeOf(event))],
  ).map(({ party, events: own }) => ({ ...party, place: finest(own.map(placeOf)), events: own }));
  return { spots, placeless: events.filter((event) => !placeOf(event)) };
}

const isOnMap = (place) => Number.isFinite(place?.latitude) && Number.isFinite(place?.longitude);

function spotOf({ latitude, longitude, precision }) {
  const isCoarse = COARSE.has(precision);
  return { id: `${latitude},${longitude},${isCoarse}`, isCoarse };
}

const finest = (places) =>
  places.reduce((best, place) =>
    PRECISIONS.indexOf(place.precision) < PRECISIONS.indexOf(best.precision) ? place : best,
  );
