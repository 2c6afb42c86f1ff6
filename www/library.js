/**
 * The articles the reader has loaded, in order. Each text once, each under an id of its own. And what the reader has
 * corrected, step by step.
 */
import { renamed } from "./corrections.js";

/** An empty library. */
export const createLibrary = () => ({ articles: [], ids: new Set(), texts: new Map(), steps: [] });

/** Adds what is new, and to what is known the date it lacked; says how many there were of each. */
export function addArticles(library, articles, steps) {
  const count = { added: 0, duplicates: 0, dated: 0, corrected: 0 };
  const names = new Map();
  for (const article of articles) {
    const known = library.texts.get(article.text.trim());
    names.set(article.id, known ?? addArticle(library, article));
    count[known === undefined ? "added" : "duplicates"] += 1;
    if (known !== undefined && lendDate(library, known, article.published)) count.dated += 1;
  }
  count.corrected = addSteps(library, renamed(steps, names));
  return count;
}

function addArticle(library, article) {
  const id = freeId(library, article.id);
  library.ids.add(id);
  library.texts.set(article.text.trim(), id);
  library.articles.push({ ...article, id });
  return id;
}

function addSteps(library, steps) {
  const known = new Set(library.steps.map((step) => JSON.stringify(step)));
  const added = steps.filter((step) => !known.has(JSON.stringify(step)));
  library.steps.push(...added);
  return added.length;
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

/** Takes one article out, and what was corrected in it. */
export function removeArticle(library, id) {
  const gone = library.articles.find((article) => article.id === id);
  library.texts.delete(gone.text.trim());
  library.ids.delete(id);
  library.articles = library.articles.filter((article) => article !== gone);
  library.steps = renamed(library.steps, new Map([...library.ids].map((kept) => [kept, kept])));
}

/** Takes all articles out. */
export function clearArticles(library) {
  library.articles = [];
  library.texts.clear();
  library.ids.clear();
  library.steps = [];
}

/** Corrects a publication date; an empty one leaves it to the article to say. */
export function setDate(library, id, date) {
  const change = (article) => (article.id === id ? { ...article, published: date || undefined } : article);
  library.articles = library.articles.map(change);
}

/** Corrects reports; `step` is a list of corrections. */
export const correct = (library, step) => library.steps.push(step);

/** Takes the last step back. */
export const undo = (library) => library.steps.pop();

/** All of it as text, in a form that intake reads. */
export function toList({ articles, steps }) {
  return JSON.stringify([...articles, ...steps.map((corrections) => ({ corrections }))], null, 1);
}

/** Whether anything would be lost with the page; `saved` is what `toList` gave when it was last saved. */
export const isUnsaved = (library) => library.articles.length > 0 && toList(library) !== library.saved;
