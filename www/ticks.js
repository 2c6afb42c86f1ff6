/** The marks of a line of time: days, months or years, as close as their names allow. */

const DAY = 86_400_000;

/** From the finest: so many of a unit, how many days that is, what its name needs in pixels, and how much of a date is its name. */
const STEPS = [
  { unit: "day", count: 1, days: 1, room: 84, letters: 10 },
  { unit: "day", count: 7, days: 7, room: 84, letters: 10 },
  { unit: "month", count: 1, days: 30, room: 64, letters: 7 },
  { unit: "month", count: 3, days: 91, room: 64, letters: 7 },
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000].map((count) => ({ unit: "year", count, days: 365 * count, room: 46, letters: 4 })),
];

/** A Monday: weeks begin there. */
const MONDAY = 4;

/** The ticks between two days, each `{ day, name }`, where a day is `k` pixels wide. */
export function ticksOf(from, to, k) {
  const step = STEPS.find(({ days, room }) => days * k >= room) ?? STEPS.at(-1);
  const days = step.unit === "day" ? evenDays(step, from, to) : monthsOf(step, from, to);
  return days.map((day) => ({ day, name: nameOf(day, step) })).filter(({ name }) => /^\d/.test(name));
}

function evenDays({ count }, from, to) {
  const first = Math.ceil((from - MONDAY) / count) * count + MONDAY;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / count) + 1) }, (_, n) => first + n * count);
}

/** The first days of every so many months. */
function monthsOf({ unit, count }, from, to) {
  const step = unit === "year" ? 12 * count : count;
  const days = [];
  for (let month = Math.floor(monthOf(from) / step) * step; dayOf(month) <= to; month += step)
    if (dayOf(month) >= from) days.push(dayOf(month));
  return days;
}

function monthOf(day) {
  const date = new Date(day * DAY);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

const dayOf = (month) => new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / DAY;

const nameOf = (day, { letters }) => new Date(day * DAY).toISOString().slice(0, letters);
