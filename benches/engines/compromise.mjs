/** compromise with compromise-dates: people, places, organizations, dates. */
export async function start() {
  const { default: nlp } = await import("compromise");
  const { default: dates } = await import("compromise-dates");
  nlp.plugin(dates);
  return ({ text, published }) => {
    const doc = nlp(text);
    const names = [doc.people(), doc.places(), doc.organizations()].map((found) => found.json({ offset: true }));
    return [...names, doc.dates({ today: published }).get()];
  };
}
