// The bars of a timeline: years of all that is found, months where few years are looked at, days of a month.
const MONTHS_UP_TO = 3;

const pad = (n) => String(n).padStart(2, '0');
const named = (year) => String(year).padStart(4, '0');

/** Whether a span is chosen that is looked at more closely than the whole. */
export const isZoomed = ({from, to}) =>
  Boolean(from && to) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < MONTHS_UP_TO;

/** The month that holds the whole of the span that is chosen, null when none does. */
export const daysOf = ({from, to}) => (from.length >= 7 && from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : null);

/** Buckets of a date facet without gaps, as {key, count}. */
export function buckets(years, state, days) {
  if (!years.length) return [];
  if (days && days.month === daysOf(state)) {
    const counts = new Map(days.buckets.map(({key, count}) => [key, count]));
    const [year, month] = days.month.split('-').map(Number);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return Array.from({length}, (_, i) => `${days.month}-${pad(i + 1)}`).map((key) => ({key, count: counts.get(key) ?? 0}));
  }
  const counts = new Map();
  for (const year of years) {
    counts.set(year.value, year.count);
    for (const month of year.children) counts.set(month.value, month.count);
  }
  const all = years.map((year) => Number(year.value)).sort((a, b) => a - b);
  const [first, last] = isZoomed(state) ? [Number(state.from.slice(0, 4)), Number(state.to.slice(0, 4))] : [all[0], all.at(-1)];
  const keys = [];
  for (let year = first; year <= last; year++) {
    if (last - first >= MONTHS_UP_TO) keys.push(named(year));
    else for (let month = 1; month <= 12; month++) keys.push(`${named(year)}-${pad(month)}`);
  }
  return keys.map((key) => ({key, count: counts.get(key) ?? 0}));
}

const STEPS = {4: [1, 2, 5, 10, 20, 50, 100], 7: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600], 10: [1, 2, 5, 10]};

/** How many names fit below a row. */
const MOST = {4: 8, 7: 6, 10: 8};

/** Which of a row of years, months or days to name below it: indexes of round ones, no more than fit. */
export function ticks(keys, most = MOST[keys[0]?.length]) {
  if (!keys.length) return [];
  const {length} = keys[0];
  const place = {
    4: (key) => Number(key),
    7: (key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1,
    10: (key) => Number(key.slice(8)),
  }[length];
  const every = (step) => keys.flatMap((key, i) => (place(key) % step ? [] : [i]));
  const lists = STEPS[length].map(every);
  return lists.find((list) => list.length <= most) ?? lists.at(-1);
}

/** What a tick says: 1998, 1998.05, and of one month 5.17. */
export const tick = (key) => (key.length < 10 ? key.replaceAll('-', '.') : `${Number(key.slice(5, 7))}.${Number(key.slice(8))}`);

const EDGE = 0.04;

/** Where in a hundred a tick stands, and by what it stands there: below the middle of its bar, but not over the edge. */
export function placed(i, length) {
  const middle = (i + 0.5) / length;
  if (middle < EDGE || i === 0) return {x: 100 * i / length, anchor: 'start'};
  if (middle > 1 - EDGE || i === length - 1) return {x: 100 * (i + 1) / length, anchor: 'end'};
  return {x: 100 * middle, anchor: 'middle'};
}
