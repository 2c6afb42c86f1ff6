/** What there is to highlight in an article, in layers that can be switched off. */

/** The layers, in the order of the legend. */
export const LAYERS = [
  { id: "trigger", label: "What happened" },
  { id: "actor", label: "Actors" },
  { id: "place", label: "Places" },
  { id: "time", label: "Times" },
  { id: "casualty", label: "Casualties" },
  { id: "means", label: "Means" },
  { id: "quote", label: "Quotes" },
];

const LAYER_OF = {
  person: "actor",
  organization: "actor",
  group: "actor",
  nationality: "actor",
  place: "place",
  facility: "place",
  time: "time",
  weapon: "means",
  vehicle: "means",
};

/** The marks of one article: `{ start, end, layer, title, event? }`. */
export function marksOf(index, article) {
  const reports = index.reportsOf(article.id);
  return [
    ...article.entities.flatMap((entity) => entityMark(index, entity)),
    ...article.quotes.map(({ span, speaker }) => mark("quote", span, speaker && `said by ${speaker.text}`)),
    ...reports.flatMap((report) => reportMarks(index, report)),
  ];
}

const mark = (layer, span, title, event) => ({ ...span, layer, title, event });

function entityMark(index, { type, span, actor, place, value, basis }) {
  const layer = LAYER_OF[type];
  if (!layer) return [];
  const known = index.actors.get(actor) ?? index.places.get(place);
  const words = [type, known?.name, value, basis === "inferred" && "inferred"].filter(Boolean);
  return [mark(layer, span, words.join(" · "))];
}

function reportMarks(index, report) {
  const event = index.eventOf(report.id);
  const toll = ({ span, outcome, min, max }) =>
    mark("casualty", span, `${outcome}: ${max === min ? min : `${min} or more`}`);
  return [
    mark("trigger", report.trigger, `${index.label(report.kind)}, ${report.status}`, event?.id),
    ...report.casualties.map(toll),
    ...report.means.map(({ span, name }) => mark("means", span, name ?? "means")),
  ];
}
