// The searches that a reader keeps, in this browser alone: {query, total, seen}, the newest first.
import {changed, read, scope, write} from './state.js';

const KEY = 'laobao.searches';

/** The searches kept. What another program put there is not read as one. */
export function searches() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one?.query === 'string' && Number.isInteger(one.total)) : [];
  } catch {
    return [];
  }
}

export function keep(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing keeps no searches.
  }
}

/** What tells one search from another: all but its order and how much of it is shown. */
const named = (state) => write(changed(state, {sort: ''}));

export const isSaved = (state) => searches().some(({query}) => query === named(state));

/** Keeps a search, or lets it go when it was kept. */
export function save(state, total) {
  const query = named(state);
  const others = searches().filter((one) => one.query !== query);
  keep(isSaved(state) ? others : [{query, total, seen: new Date().toISOString().slice(0, 10)}, ...others]);
}

/** Notes that a search was looked at, with as many hits as it has now. */
export function look(state, total) {
  const query = named(state);
  const list = searches();
  const one = list.find((other) => other.query === query);
  if (!one) return;
  Object.assign(one, {total, seen: new Date().toISOString().slice(0, 10)});
  keep(list);
}

/** The state and the query for all hits of a search kept. */
export const opened = ({query}) => {
  const state = read(query);
  return {state, scope: scope(state)};
};
