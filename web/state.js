// What is searched for, as it stands in the address bar. A state is immutable; every change gives another.
export const FILTERS = ['region', 'union', 'newspaper', 'genre', 'column', 'byline'];
export const SORTS = ['relevance', 'newest', 'oldest'];
export const PAGE = 20;
export const MOST = 100;

const EMPTY = {q: '', from: '', to: '', sort: '', size: PAGE, after: '', collapse: '', variants: '', filters: {}};

/** The state that an address's query string names. */
export function read(search) {
  const given = new URLSearchParams(search);
  const filters = {};
  for (const field of FILTERS) {
    const values = given.getAll(field);
    if (values.length) filters[field] = values;
  }
  return {
    ...EMPTY,
    q: given.get('q') ?? '',
    from: given.get('from') ?? '',
    to: given.get('to') ?? '',
    sort: given.get('sort') ?? '',
    size: Number(given.get('size') ?? PAGE),
    after: given.get('after') ?? '',
    collapse: given.get('collapse') === 'false' ? 'false' : '',
    variants: given.get('variants') ?? '',
    filters,
  };
}

/** The query string of a state; what is not set is not in it. */
export function write(state) {
  const out = new URLSearchParams();
  for (const name of ['q', 'from', 'to', 'sort', 'collapse', 'variants', 'after']) if (state[name]) out.set(name, state[name]);
  if (state.size !== PAGE) out.set('size', state.size);
  for (const field of FILTERS) for (const value of state.filters[field] ?? []) out.append(field, value);
  return out.toString();
}

/** The page's address of a state. */
export const address = (state) => {
  const query = write(state);
  return query ? `/search?${query}` : '/';
};

/** The state with changes, from its first page. */
export const changed = (state, changes) => ({...state, size: PAGE, after: '', ...changes});

/** The state with one filter value added, or taken away where it was set. */
export function toggled(state, field, value) {
  const before = state.filters[field] ?? [];
  const after = before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
  const filters = {...state.filters, [field]: after};
  if (!after.length) delete filters[field];
  return changed(state, {filters});
}

/** The state narrowed to a year, month or day; taken away where it was just that. */
export const during = (state, date) =>
  state.from === date && state.to === date ? changed(state, {from: '', to: ''}) : changed(state, {from: date, to: date});

export const hasFilters = (state) => Boolean(state.from || state.to || Object.keys(state.filters).length);

/** The state without filters. */
export const bare = (state) => changed(state, {from: '', to: '', filters: {}});

/** The order of hits where none is chosen: without words nothing is relevant, so that the newest stand first. */
export const usualSort = (state) => (state.q.trim() ? 'relevance' : 'newest');

/** Reprints of one story are one hit unless the reader wants each. */
export const isFolded = (state) => state.collapse !== 'false';

const asked = (state) => {
  const query = write(state);
  if (!isFolded(state)) return query;
  return query ? `${query}&collapse=true` : 'collapse=true';
};

/** The query string by which the archive is asked for a state. */
export const question = (state) => asked({...state, sort: state.sort || usualSort(state)});

/** The query string of all that a state finds, whatever part of it is shown: for counts, files and feeds. */
export const scope = (state) => asked(changed(state, {sort: ''}));
