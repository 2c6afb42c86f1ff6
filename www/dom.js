/** The few words the page needs to build itself. Text becomes text nodes and nothing else, whatever stands in it. */

/**
 * A new element. Properties that begin with `on` are listeners, `data` fills the dataset, the rest are attributes;
 * those that are absent or false are left out, and so are absent children.
 */
export const el = (tag, ...rest) => build(document.createElement(tag), ...rest);

/** The same for a part of a drawing. */
export const svg = (tag, ...rest) => build(document.createElementNS("http://www.w3.org/2000/svg", tag), ...rest);

function build(node, properties = {}, ...children) {
  for (const [name, value] of Object.entries(properties)) set(node, name, value);
  node.append(...children.flat().filter(isThere));
  return node;
}

function set(node, name, value) {
  if (!isThere(value)) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "data") Object.assign(node.dataset, value);
  else node.setAttribute(name, value === true ? "" : value);
}

const isThere = (value) => value !== undefined && value !== null && value !== false;

/** The element of index.html with this id. */
export const byId = (id) => document.getElementById(id);

/** Puts `children` in place of what `node` holds. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(isThere));
}

/** The first `most` of `items` as elements, and a last one that says how many are left out. */
export function atMost(most, items, tag, toElement) {
  const shown = items.slice(0, most).map(toElement);
  const left = items.length - shown.length;
  return left > 0 ? [...shown, el(tag, { class: "hint" }, `and ${left} more`)] : shown;
}

/** Says a sentence to screen readers and shows it in the status line. */
export function announce(sentence) {
  byId("status").textContent = sentence;
}

/** Saves text as a file. */
export function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
