/** The articles the reader has loaded, in order. Each text once, each under an id of its own. */

/** An empty library. */
export const createLibrary = () => ({ articles: [], ids: new Set(), texts: new Set() });

/** Adds what is new; says how many there were of each. */
export function addArticles(library, articles) {
  let added = 0;
  for (const article of articles) {
    const text = article.text.trim();
    if (library.texts.has(text)) continue;
    library.texts.add(text);
    library.articles.push({ ...article, id: freeId(library, article.id) });
    added += 1;
  }
  return { added, duplicates: articles.length - added };
}

/** An id is never given out twice, since what was read stays filed under it. */
function freeId({ ids }, wanted) {
  let id = wanted;
  for (let n = 2; ids.has(id); n += 1) id = `${wanted} (${n})`;
  ids.add(id);
  return id;
}

/** Takes one article out. */
export function removeArticle(library, id) {
  const gone = library.articles.find((article) => article.id === id);
  library.texts.delete(gone?.text.trim());
  library.articles = library.articles.filter((article) => article !== gone);
}

/** Takes all articles out. */
export function clearArticles(library) {
  library.articles = [];
  library.texts.clear();
}

/** Corrects a publication date; an empty one leaves it to the article to say. */
export function setDate(library, id, date) {
  const change = (article) => (article.id === id ? { ...article, published: date || undefined } : article);
  library.articles = library.articles.map(change);
}
