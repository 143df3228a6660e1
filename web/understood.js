// How a query was understood: its parts in words where it is more than words side by side, and the other forms of its words as chips
// that can be removed.
import {html, nothing} from 'lit';
import {address, changed} from './state.js';
import {t, tOr} from './strings.js';

/** The terms of a query tree that have variants. */
function terms(node) {
  if (Array.isArray(node)) return node.flatMap(terms);
  if (node === null || typeof node !== 'object') return [];
  if (node.variants?.length) return [node];
  return Object.values(node).flatMap(terms);
}

const joined = (parts, word, isInner) => {
  const text = parts.map((part) => inWords(part, true)).join(` ${t(word)} `);
  return isInner && parts.length > 1 ? `${t('query.open')}${text}${t('query.close')}` : text;
};

/** A query tree as a sentence. */
function inWords(node, isInner = false) {
  switch (node.type) {
    case 'words': return node.text;
    case 'literal': return t('query.literal', node.text);
    case 'prefix': return t('query.prefix', node.text);
    case 'near': return t('query.near', node.words.join(' '), node.distance);
    case 'in': return t('query.in', tOr(`query.field.${node.field}`, node.field), inWords(node.query, true));
    case 'dates': return t('query.dates', node.from ?? '…', node.to ?? '…');
    case 'pages': return node.from === node.to ? t('page', node.from) : t('query.pages', node.from, node.to);
    case 'and': return joined(node.parts, 'query.and', isInner);
    case 'or': return joined(node.parts, 'query.or', isInner);
    case 'not': return t('query.not', inWords(node.part, true));
    default: return '';
  }
}

export function understood(query, state) {
  const parts = [];
  if (query && !['all', 'words'].includes(query.type)) {
    const words = inWords(query);
    if (words) parts.push(html`<span class="sentence">${t('query.understood', words)}</span>`);
  }
  if (state.variants === 'false')
    parts.push(html`<span>${t('variants.off')}</span> <a href=${address(changed(state, {variants: ''}))}>${t('variants.turn-on')}</a>`);
  else {
    const all = terms(query);
    const without = address(changed(state, {variants: 'false'}));
    if (all.length)
      parts.push(html`<span>${t('variants')}</span> ${all.map((term) => {
        const text = `${term.text} = ${term.variants.map((v) => v.text).join(t('comma'))}`;
        return html`<a class="chip" href=${without} title=${t('variants.turn-off')} aria-label=${t('variants.remove', text)}>${text}</a> `;
      })}`);
  }
  return parts.length ? html`<p class="understood">${parts}</p>` : nothing;
}
