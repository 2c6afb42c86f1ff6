/**
 * Synthetic reports, as many as asked for, as dense as news of wars is: so many events a day in a hundred towns of forty
 * countries, over as many days as it takes; each told by one to six articles of four reports that disagree on tolls, name
 * the place more or less closely, and now and then lack the day or know only the month. The same in every run.
 */

const kinds = ["air_strike", "shelling", "shooting", "bombing", "armed_clash", "attack", "abduction", "arrest", "demonstration"];
const classes = { abduction: "ASSAULT", arrest: "COERCE", demonstration: "PROTEST" };
const eventsADay = 12;
const day = 86_400_000;

/** `count` reports in extractions of four. */
export function extractions(count) {
  const random = generator(7);
  const pick = (n) => Math.floor(random() * n);
  const waiting = []; // reports not yet in an article, of the last days
  const found = [];
  for (let date = Date.UTC(2010, 0, 1); found.length * 4 < count; date += day) {
    for (let n = 0; n < eventsADay; n++) {
      const event = { kind: kinds[pick(kinds.length)], date, town: pick(4000), side: pick(120), killed: pick(30) };
      for (let told = 1 + Math.floor(6 * random() ** 2); told > 0; told--) waiting.push(event);
    }
    while (waiting.length > 80 && found.length * 4 < count) {
      const events = new Set([0, 1, 2, 3].map(() => waiting.splice(pick(waiting.length), 1)[0]));
      found.push(extraction(`a${String(found.length).padStart(7, "0")}`, [...events], date, random));
    }
  }
  return found;
}

function extraction(id, events, date, random) {
  const reports = events.map((event, i) => report(id, event, 100 + 200 * i, random));
  const text = new Map(events.flatMap(({ town, side }) => [[`t${town}`, town], [`s${side}`, side]]));
  const towns = [...text].filter(([key]) => key.startsWith("t")).map(([, town]) => place(town));
  const sides = [...text].filter(([key]) => key.startsWith("s")).map(([, side]) => actor(side));
  const published = { date: iso(date), basis: "given" };
  const article = { id, byline: [], publisher: `paper ${Math.floor(random() * 60)}`, language: "en", published, paragraphs: [], entities: [], quotes: [], notes: [] };
  return { article, actors: sides, places: [...towns, ...towns.map(({ country }) => nation(country))], reports, notes: [] };
}

function report(article, { kind, date, town, side, killed }, at, random) {
  const span = { start: at, end: at + 8 };
  const chance = random();
  const wide = random() < 0.15;
  const role = (name) => ({ text: name, span, actor: name });
  const guess = Math.max(0, killed + Math.round(6 * random() - 3));
  return {
    id: `${article}#${at}`, article, kind, plover: { event: classes[kind] ?? "ASSAULT" }, trigger: span,
    evidence: [{ start: at - 50, end: at + 100 }], rule: kind, prominence: "main", status: "happened",
    agents: random() < 0.7 ? [role(`group${side}`)] : [], targets: [], orderedBy: [],
    places: [{ text: "there", span, place: wide ? country(town) : `town${town}` }],
    time: chance < 0.06 ? undefined : time(date, chance > 0.92), means: [],
    casualties: guess ? [{ outcome: "killed", min: guess, max: guess, category: "unknown", hedged: false, span }] : [],
    responsibility: [], attribution: [], words: [`word${town}`, `word${side}`, `word${Math.floor(random() * 3000)}`], confidence: 0.8,
  };
}

function time(date, vague) {
  const month = iso(date).slice(0, 7);
  const last = iso(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
  if (vague) return { start: `${month}-01`, end: last, precision: "month", basis: "explicit" };
  return { start: iso(date), end: iso(date), precision: "day", basis: "relative" };
}

const iso = (date) => new Date(date).toISOString().slice(0, 10);
const country = (town) => `C${String(town % 40).padStart(2, "0")}`;
const actor = (side) => ({ id: `group${side}`, name: `Group ${side}`, aliases: [], kind: "armed_group", country: country(side) });
const nation = (id) => ({ id, name: id, country: id, precision: "country" });

function place(town) {
  const [latitude, longitude] = [(town % 100) - 40, (town % 77) * 2];
  return { id: `town${town}`, name: `Town ${town}`, country: country(town), latitude, longitude, precision: "town" };
}

/** Numbers from 0 to 1 by Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
