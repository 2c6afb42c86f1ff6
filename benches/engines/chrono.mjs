/** chrono-node: dates alone. */
export async function start() {
  const { parse } = await import("chrono-node");
  return ({ text, published }) => parse(text, published ? new Date(published) : undefined);
}
