// Completions while typing, as an ARIA combobox on the page's search box. Where the archive gives none, the box is a plain one.
import {get} from './api.js';
import {leaf, number} from './format.js';
import {FILTERS} from './state.js';
import {t, tOr} from './strings.js';

const KEPT = 200;

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
  let running = null;
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
    running?.abort();
    if (shown.length) show([]);
  };

  const take = (suggestion) => {
    shut();
    choose(suggestion);
  };

  const ask = async () => {
    const q = box.value.trim();
    running?.abort();
    if (!q || isOff) return shut();
    if (!known.has(q)) {
      const signal = (running = new AbortController()).signal;
      try {
        known.set(q, await get(`suggest?${new URLSearchParams({q})}`, signal));
        if (known.size > KEPT) known.delete(known.keys().next().value);
      } catch (e) {
        // An archive that cannot suggest is not asked again; another failure is no matter for who types.
        if (e.name !== 'AbortError') isOff = e.code === 'not-found';
        return;
      }
    }
    if (q === box.value.trim() && document.activeElement === box) show(known.get(q));
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
