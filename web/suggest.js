// Completions while typing, as an ARIA combobox on the page's search box. Where the archive gives none, the box is a plain one.
import {get} from './api.js';
import {leaf, number} from './format.js';
import {FILTERS} from './state.js';
import {t, tOr} from './strings.js';

const KEPT = 200;
/** Questions under way at once. */
const UNDERWAY = 3;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/**
 * Lets a box complete what is typed.
 * @param choose called with a suggestion that was taken
 */
export function suggestTo(box, choose) {
  const list = element('ul', {id: 'suggestions', role: 'listbox', ariaLabel: t('suggestions'), hidden: true});
  const said = element('p', {className: 'unseen', role: 'status'});
  box.form.append(list, said);
  for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id}))
    box.setAttribute(name, value);
  const known = new Map();
  let shown = [];
  let active = -1;
  let running = [];
  let turn = 0;
  let isOff = false;

  const mark = (i) => {
    active = i;
    [...list.children].forEach((option, n) => option.setAttribute('aria-selected', n === i));
    if (i < 0) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', list.children[i].id);
      list.children[i].scrollIntoView({block: 'nearest'});
    }
  };

  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(({text, kind, count}, i) => {
      const name = FILTERS.includes(kind) ? leaf(text) : text;
      const kindName = tOr(`suggest.${kind}`, tOr(`facet.${kind}`, ''));
      const option = element('li', {id: `suggestion-${i}`, role: 'option'}, element('span', {}, name),
        element('small', {}, kindName), element('b', {}, count ? number(count) : ''));
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => take(suggestions[i]));
      return option;
    }));
    mark(-1);
    list.hidden = !suggestions.length;
    box.setAttribute('aria-expanded', Boolean(suggestions.length));
    said.textContent = suggestions.length ? t('suggestions.count', suggestions.length) : '';
  };

  const shut = () => {
    turn++;
    if (shown.length) show([]);
  };

  const take = (suggestion) => {
    shut();
    choose(suggestion);
  };

  /** What is suggested for a text, from the archive. To break a question off would cost its connection, so that only the oldest of many is. */
  const fetched = async (q) => {
    const question = new AbortController();
    running.push(question);
    if (running.length > UNDERWAY) running.shift().abort();
    try {
      const answer = await get(`suggest?${new URLSearchParams({q})}`, question.signal);
      known.set(q, answer);
      if (known.size > KEPT) known.delete(known.keys().next().value);
      return answer;
    } finally {
      running = running.filter((other) => other !== question);
    }
  };

  const ask = async () => {
    const q = box.value.trim();
    if (!q || isOff) return shut();
    const mine = ++turn;
    let suggestions;
    try {
      suggestions = known.get(q) ?? await fetched(q);
    } catch (e) {
      // An archive that cannot suggest is not asked again; another failure is no matter for who types.
      if (e.name !== 'AbortError') isOff = e.code === 'not-found';
      return;
    }
    // What comes after the next key, or when the list was shut, is too late.
    if (mine === turn && document.activeElement === box) show(suggestions);
  };

  box.addEventListener('input', (event) => {
    // What an input method composes is not yet written.
    if (!event.isComposing) ask();
  });
  box.addEventListener('compositionend', ask);
  box.addEventListener('blur', shut);
  box.form.addEventListener('submit', shut);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const {key} = event;
    const count = shown.length;
    if (key === 'ArrowDown' && !count) ask();
    else if (!count) return;
    else if (key === 'ArrowDown') mark(active + 1 < count ? active + 1 : -1);
    else if (key === 'ArrowUp') mark(active < 0 ? count - 1 : active - 1);
    else if (key === 'Enter' && active >= 0) take(shown[active]);
    else if (key === 'Escape') {
      shut();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
}
