/** The articles the reader has loaded, in order. Each text once, each under an id of its own. */

/** An empty library. */
export const createLibrary = () => ({ articles: [], ids: new Set(), texts: new Map() });

/** Adds what is new, and to what is known the date it lacked; says how many there were of each. */
export function addArticles(library, articles) {
  const count = { added: 0, duplicates: 0, dated: 0 };
  for (const article of articles) {
    const known = library.texts.get(article.text.trim());
    count[known === undefined ? "added" : "duplicates"] += 1;
    if (known === undefined) addArticle(library, article);
    else if (lendDate(library, known, article.published)) count.dated += 1;
  }
  return count;
}

function addArticle(library, article) {
  const id = freeId(library, article.id);
  library.ids.add(id);
  library.texts.set(article.text.trim(), id);
  library.articles.push({ ...article, id });
}

function freeId({ ids }, wanted) {
  let id = wanted;
  for (let n = 2; ids.has(id); n += 1) id = `${wanted} (${n})`;
  return id;
}

function lendDate(library, id, date) {
  const lacksIt = date && library.articles.some((article) => article.id === id && !article.published);
  if (lacksIt) setDate(library, id, date);
  return lacksIt;
}

/** Takes one article out. */
export function removeArticle(library, id) {
  const gone = library.articles.find((article) => article.id === id);
  library.texts.delete(gone.text.trim());
  library.ids.delete(id);
  library.articles = library.articles.filter((article) => article !== gone);
}

/** Takes all articles out. */
export function clearArticles(library) {
  library.articles = [];
  library.texts.clear();
  library.ids.clear();
}

/** Corrects a publication date; an empty one leaves it to the article to say. */
export function setDate(library, id, date) {
  const change = (article) => (article.id === id ? { ...article, published: date || undefined } : article);
  library.articles = library.articles.map(change);
}

/** All of it as text, in a form that intake reads. */
export const toList = ({ articles }) => JSON.stringify(articles, null, 1);

/** Whether anything would be lost with the page; `saved` is what `toList` gave when it was last saved. */
export const isUnsaved = (library) => library.articles.length > 0 && toList(library) !== library.saved;
