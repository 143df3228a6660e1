// What was understood: the other forms under which words were searched too, with a way to leave them out.
import {html, nothing} from 'lit';
import {address, changed} from './state.js';
import {t} from './strings.js';

/** The terms of a query tree that have variants. */
function terms(node) {
  if (Array.isArray(node)) return node.flatMap(terms);
  if (node === null || typeof node !== 'object') return [];
  if (node.variants?.length) return [node];
  return Object.values(node).flatMap(terms);
}

export function understood(query, state) {
  if (state.variants === 'false')
    return html`<p class="understood">${t('variants.off')}
      <a href=${address(changed(state, {variants: ''}))}>${t('variants.turn-on')}</a></p>`;
  const all = terms(query);
  if (!all.length) return nothing;
  return html`
    <p class="understood">${t('variants')}
      ${all.map((term) => html`<span>${term.text} = ${term.variants.map((v) => v.text).join(t('comma'))}</span>`)}
      <a href=${address(changed(state, {variants: 'false'}))}>${t('variants.turn-off')}</a></p>`;
}
