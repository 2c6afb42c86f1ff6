/** The shapes of the map and where on it a point of the globe lies. It comes after the page: nothing else needs it. */
import { geoMercator, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";

/** The width and height of the whole world where nothing is enlarged, in pixels. */
export const WORLD = 1000;

/** Mercator's shapes stay true however far one goes in; what it does to the size of Greenland matters little here. */
const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2]);

/** Mercator has no poles. */
const MOST_LATITUDE = 83;

const path = geoPath(projection).digits(2);

/** Where a place lies: `{ x, y }`. */
export function pointOf({ longitude, latitude }) {
  const [x, y] = projection([longitude, Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude))]);
  return { x, y };
}

const ANTARCTICA = "010";
const inhabited = atlas.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
const countries = feature(atlas, { type: "GeometryCollection", geometries: inhabited });

/** The land and the borders on it, as paths of SVG. */
export const land = path(countries);
export const borders = path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b));

/** The countries' names, the widest first: `{ name, x, y, width }`, each in the middle of its largest part. */
export const names = countries.features.map(nameOf).sort((a, b) => b.width - a.width);

function nameOf({ properties, geometry }) {
  const [[left], [right]] = path.bounds(largestOf(geometry));
  const [x, y] = path.centroid(largestOf(geometry));
  return { name: properties.name, x, y, width: right - left };
}

function largestOf({ type, coordinates }) {
  const parts = (type === "Polygon" ? [coordinates] : coordinates).map((part) => ({ type: "Polygon", coordinates: part }));
  return parts.reduce((largest, part) => (path.area(part) > path.area(largest) ? part : largest));
}
