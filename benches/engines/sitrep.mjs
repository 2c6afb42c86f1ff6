/** This package: every stage, up to the reports. */
export async function start() {
  const { extract } = await import("sitrep");
  return (article) => extract(article);
}

/** The pipeline cut short: `{ names, read(article, stage) }`, where reading gives the number of tokens. */
export async function stages() {
  const { readTo, stages } = await import("../../pkg/sitrep.js");
  return { names: stages(), read: ({ text }, stage) => readTo(text, stage) };
}
