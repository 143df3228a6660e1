// What a page of an article can do where scripts run: citations to copy, and coverage close to it.
import {get} from './api.js';
import {date, number, wide} from './format.js';
import {reporting} from './report.js';
import {t} from './strings.js';

const BEGINNING = 24;

const {id} = document.querySelector('.article').dataset;
const cite = document.querySelector('.cite');
const citation = document.getElementById('citation');

/** A button that copies, and says that it did. Only a secure context has a clipboard. */
function copier(text, said, name) {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = said;
    setTimeout(() => { button.textContent = name; }, 2_000);
  });
  return button;
}

if (navigator.clipboard) {
  cite.querySelector('.styles').append(copier(() => citation.textContent, t('cite.copied'), t('cite.copy')));
  const link = cite.querySelector('.permalink a');
  link.after(copier(() => link.href, t('permalink.copied'), t('cite.copy')));
}

cite.querySelector('.styles').addEventListener('click', async (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  citation.textContent = (await response.text()).trim();
  for (const other of cite.querySelectorAll('.styles a')) other.toggleAttribute('aria-current', false);
  link.setAttribute('aria-current', 'true');
});

reporting(document.querySelector('.article'), document.querySelector('.about'));

/** How an article begins that has no headline, as long as the server makes it among its neighbours. */
function beginning(hit) {
  const signs = [...hit.highlights?.body?.[0]?.map((piece) => piece.text).join('') ?? ''];
  if (!signs.length) return t('untitled');
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join('')}…` : signs.join('');
}

/** A list of articles elsewhere, below the neighbours. */
function list(heading, name, hits) {
  const section = Object.assign(document.createElement('section'), {className: 'neighbours', id: name});
  section.append(Object.assign(document.createElement('h2'), {textContent: heading}));
  const items = document.createElement('ol');
  for (const hit of hits) {
    const link = Object.assign(document.createElement('a'), {href: `/articles/${encodeURIComponent(hit.id)}`});
    const where = [hit.newspaper, hit.date && date(hit.date), hit.page && t('page', number(hit.page))].filter(Boolean).join(' ');
    link.append(wide(hit.title ?? beginning(hit)),
      Object.assign(document.createElement('small'), {textContent: where}));
    const item = document.createElement('li');
    item.append(link);
    items.append(item);
  }
  section.append(items);
  document.querySelector('.beside').append(section);
}

try {
  const answer = await get(`articles/${encodeURIComponent(id)}/similar`);
  if (answer.hits.length) list(t('similar'), 'similar', answer.hits);
} catch (e) {
  // Coverage close by is an extra: an archive without it shows the article all the same.
  if (e instanceof TypeError) throw e;
}
