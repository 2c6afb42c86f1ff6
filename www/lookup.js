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
  const outlets = repeated(digest.articles.map(({ publisher }) => publisher));
  const articleTitle = (id) => titleOf(articles.get(id), texts.get(id));
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
    articleTitle,
    articleName(id) {
      const publisher = articles.get(id)?.publisher;
      if (!publisher) return articleTitle(id);
      return outlets.has(publisher) ? `${publisher}: ${articleTitle(id)}` : publisher;
    },
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
  return startOf(input?.text ?? "") || (input?.id ?? article?.id ?? "Untitled");
}

/** The first words of a text: 70 characters at most, and no half word where that is possible. */
function startOf(text) {
  const words = text.trim().slice(0, 300).replace(/\s+/g, " ");
  const start = words.match(/^.{1,70}(?!\S)|^.{70}/u)?.[0] ?? "";
  return start.length < words.length ? `${start.trim()}…` : start;
}

/** A digest of some of its events, and of what connects these. */
export function digestOf(digest, events) {
  const ids = new Set(events.map(({ id }) => id));
  return { ...digest, events, relations: digest.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

const byId = (list) => new Map(list.map((item) => [item.id, item]));

/** The values that occur more than once. */
function repeated(values) {
  const seen = new Set();
  return new Set(values.filter((value) => seen.size === seen.add(value).size));
}

function groupByArticle(reports) {
  const groups = new Map();
  for (const report of reports) {
    if (!groups.has(report.article)) groups.set(report.article, []);
    groups.get(report.article).push(report);
  }
  return groups;
}

const sentence = (kind) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
