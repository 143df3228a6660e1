// What can be done with a whole result: take it away as a file, or hear of what is new in it.
import {html} from 'lit';
import {scope} from './state.js';
import {t} from './strings.js';

const FORMATS = ['csv', 'jsonl', 'bibtex', 'ris'];

export function tools(state) {
  const query = scope(state);
  return html`
    <section class="tools">
      <h2>${t('tools')}</h2>
      <p>${t('tools.export')}
        ${FORMATS.map((format) => html`
          <a href="/api/v1/export?${query}&format=${format}" download>${t(`format.${format}`)}</a>`)}</p>
      <p><a href="/api/v1/feed?${query}" type="application/atom+xml">${t('tools.feed')}</a></p>
    </section>`;
}
