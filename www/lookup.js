/** A digest with everything findable by id. */

/** An index over a digest; `kinds` is the table of event kinds, `inputs` the articles as they were loaded. */
export function indexOf(digest, kinds, inputs) {
  const actors = byId(digest.actors);
  const places = byId(digest.places);
  const reports = byId(digest.reports);
  const events = byId(digest.events);
  const articles = byId(digest.articles);
  const texts = byId(inputs);
  const table = byId(kinds);
  const eventOfReport = new Map(digest.events.flatMap((event) => event.reports.map((id) => [id, event])));
  const reportsByArticle = groupByArticle(digest.reports);
  return {
    digest,
    actors,
    places,
    reports,
    events,
    articles,
    label: (kind) => table.get(kind)?.label ?? sentence(kind),
    colour: (kind) => table.get(kind)?.colour ?? "",
    text: (id) => texts.get(id)?.text ?? "",
    articleName: (id) => articles.get(id)?.publisher ?? titleOf(articles.get(id), texts.get(id)),
    articleTitle: (id) => titleOf(articles.get(id), texts.get(id)),
    eventOf: (report) => eventOfReport.get(report),
    reportsOf: (article) => reportsByArticle.get(article) ?? [],
    reportsBehind: (ids) => ids.map((id) => reports.get(id)).filter(Boolean),
  };
}

/** What the reader should know of each article, by its id: each sentence once. */
export function notesOf({ articles, notes: general }, failures) {
  const own = articles.flatMap(({ id, notes }) => notes.map(({ message }) => ({ id, message })));
  const others = general.map(({ article, message }) => ({ id: article, message }));
  const notes = new Map();
  for (const { id, message } of [...own, ...others, ...failures]) {
    if (!notes.has(id)) notes.set(id, new Set());
    notes.get(id).add(message);
  }
  return new Map([...notes].map(([id, messages]) => [id, [...messages]]));
}

/** What to call an article: its headline, or how it begins. */
export function titleOf(article, input) {
  const title = article?.title ?? input?.title;
  if (title) return title;
  const start = (input?.text ?? "").trim().slice(0, 70).replace(/\s+/g, " ");
  return start || (input?.id ?? article?.id ?? "Untitled");
}

const byId = (list) => new Map(list.map((item) => [item.id, item]));

function groupByArticle(reports) {
  const groups = new Map();
  for (const report of reports) {
    if (!groups.has(report.article)) groups.set(report.article, []);
    groups.get(report.article).push(report);
  }
  return groups;
}

const sentence = (kind) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
