/** This package: every stage, up to the reports. */
export async function start() {
  const { extract } = await import("sitrep");
  return (article) => extract(article);
}
