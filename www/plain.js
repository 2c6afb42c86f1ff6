/** HTML to the text it shows. The document is parsed apart from the page: nothing in it runs or loads. */

const BLOCK = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN " +
    "NAV OL P PRE SECTION TABLE TD TH TR UL"
  ).split(" "),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG TEXTAREA SELECT".split(" "));

/** An article with its HTML turned into text; others as they are. */
export function toPlain(article) {
  if (typeof article.text === "string") return article;
  const { html, ...rest } = article;
  const page = new DOMParser().parseFromString(html, "text/html");
  const meta = (name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content || undefined;
  return {
    ...rest,
    title: rest.title ?? meta("og:title") ?? (page.title || undefined),
    publisher: rest.publisher ?? meta("og:site_name"),
    published: rest.published ?? meta("article:published_time")?.slice(0, 10),
    text: textOf(page.body),
  };
}

function textOf(body) {
  const parts = [];
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    SILENT.has(node.nodeName.toUpperCase()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (BLOCK.has(node.nodeName)) parts.push("\n");
    else if (node.nodeType === Node.TEXT_NODE) parts.push(node.data.replace(/\s+/g, " "), endsBlock(node) ? "\n" : "");
  }
  return parts
    .join("")
    .replace(/ *\n\s*/g, "\n\n")
    .trim();
}

const endsBlock = (node) => !node.nextSibling && BLOCK.has(node.parentNode.nodeName);
