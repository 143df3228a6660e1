// Hits as a list. Text of articles only ever becomes text nodes.
import {html, nothing} from 'lit';
import {date, place, wide} from './format.js';
import {t} from './strings.js';

const ENDS = /[。！？；…!?;”」』）)]$/;

/** The pieces of a text, set as a whole and cut where they were. */
function pieces(list) {
  const text = wide(list.map((piece) => piece.text).join(''));
  let at = 0;
  return list.map((piece) => {
    const shown = text.slice(at, at += piece.text.length);
    return piece.hit ? html`<mark>${shown}</mark>` : shown;
  });
}

const link = (field, value) => `/search?${field}=${encodeURIComponent(value)}`;

/** The passages below the heading; what has no headline is known by how it begins. */
const passages = (hit) => (hit.title === null ? hit.highlights.body.slice(1) : hit.highlights.body);

const passage = (list) => html`<p class="passage">${pieces(list)}${ENDS.test(list.at(-1)?.text ?? '。') ? nothing : '……'}</p>`;

const heading = (hit) => {
  if (hit.title === null) return hit.highlights.body.length ? pieces(hit.highlights.body[0]) : t('untitled');
  return hit.highlights.title.length ? pieces(hit.highlights.title) : wide(hit.title);
};

const where = (hit) => html`
  <p class="where">
    ${hit.newspaper ? html`<a href=${link('newspaper', hit.newspaper)}>${hit.newspaper}</a>` : nothing}
    ${hit.date ? html`<time datetime=${hit.date}>${date(hit.date)}</time>` : nothing}
    ${hit.page ? html`<span>${t('page', hit.page)}</span>` : nothing}
    ${hit.byline.slice(0, 3).map((author) => html`<a href=${link('byline', author.name)}>${author.name}</a>`)}
    ${hit.copies > 1 ? html`<a class="copies" href="/articles/${encodeURIComponent(hit.id)}#reprints">${t('copies.short', hit.copies)}</a>` : nothing}
  </p>`;

const facts = (hit) => {
  const all = [
    ...hit.regions.slice(0, 4).map((path) => ['region', path, place(path)]),
    ...hit.unions.slice(0, 3).map((name) => ['union', name, name]),
  ];
  if (!all.length) return nothing;
  return html`<p class="tags">${all.map(([field, value, text]) => html`<a href=${link(field, value)}>${text}</a>`)}</p>`;
};

const item = (hit) => html`
  <li class="hit">
    ${hit.column || hit.genre !== 'news'
      ? html`<p class="column">${hit.column ?? t(`genre.${hit.genre}`)}</p>` : nothing}
    ${hit.kicker ? html`<p class="kicker">${wide(hit.kicker)}</p>` : nothing}
    <h2 class=${hit.title === null ? 'untitled' : ''}>
      <a href="/articles/${encodeURIComponent(hit.id)}">${heading(hit)}</a>
    </h2>
    ${passages(hit).map(passage)}
    ${where(hit)}
    ${facts(hit)}
  </li>`;

/** A ranked list of hits. */
export const hits = (list) => html`<ol class="hits" lang="zh-CN">${list.map(item)}</ol>`;
