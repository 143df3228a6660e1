// The conditions of a search as chips, each a link to the search without it.
import {html, nothing} from 'lit';
import {date} from './format.js';
import {FILTERS, address, bare, changed, hasFilters, toggled} from './state.js';
import {t, tOr} from './strings.js';

const span = ({from, to}) => {
  if (from === to) return date(from);
  if (!to) return t('span.from', date(from));
  return from ? t('span', date(from), date(to)) : t('span.to', date(to));
};

/** The conditions, as [text, state without it]. */
export function conditions(state) {
  const list = [];
  for (const field of FILTERS)
    for (const value of state.filters[field] ?? []) {
      const text = field === 'genre' ? tOr(`genre.${value}`, value) : value.replaceAll('/', ' ');
      list.push([text, toggled(state, field, value)]);
    }
  if (state.from || state.to) list.push([span(state), changed(state, {from: '', to: ''})]);
  return list;
}

export const chosen = (state) => hasFilters(state)
  ? html`
      <nav class="chosen" aria-label=${t('chosen')}>
        ${conditions(state).map(([text, without]) => html`
          <a class="chip" href=${address(without)} aria-label=${t('remove', text)}>${text}</a>`)}
        <a class="clear" href=${address(bare(state))}>${t('clear')}</a>
      </nav>`
  : nothing;
