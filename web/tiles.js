// Where: the provinces as tiles, each in about its place on the map.
import {html, nothing} from 'lit';
import {number} from './format.js';
import {address, toggled} from './state.js';
import {t} from './strings.js';

/** Each province with its sign and place, as the server's own map has them. */
const PLACES = JSON.parse(document.getElementById('provinces').textContent);
const LEVELS = 5;

/** The least that the darkest tile stands for, so that one article does not look like many. */
const DARK = 12;

/** Counts are spread by their root, since one province often has most. */
const level = (count, most) => (count ? Math.ceil(LEVELS * Math.sqrt(count / Math.max(most, DARK))) : 0);

/** A count that fits a tile. */
const short = (count) => (count < 1000 ? String(count) : `${Math.round(count / 1000)}k`);

/** The map of a region facet. */
export function tiles(values, state) {
  const counts = new Map(values.map((value) => [value.value, value.count]));
  const most = Math.max(0, ...PLACES.map(({name}) => counts.get(name) ?? 0));
  if (!most) return nothing;
  const chosen = state.filters.region ?? [];
  return html`
    <section class="tiles" aria-labelledby="tiles">
      <h2 id="tiles">${t('tiles')}</h2>
      <ul>${PLACES.map(({sign, name, x, y}) => {
        const count = counts.get(name) ?? 0;
        const text = t('bar', name, number(count));
        const isChosen = chosen.includes(name);
        return html`
          <li class="x${x} y${y}">
            ${count || isChosen ? html`
              <a class="level-${level(count, most)}" href=${address(toggled(state, 'region', name))} title=${text}
                aria-label=${text} aria-current=${isChosen ? 'true' : nothing} rel="nofollow">${sign}<small>${short(count)}</small></a>`
              : html`<span title=${text}>${sign}</span>`}
          </li>`;
      })}</ul>
    </section>`;
}
