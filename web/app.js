// What every page has: the search box, and the keys that work everywhere. It runs after the page's own script.
import {FILTERS, address, changed, read, toggled} from './state.js';
import {suggestTo} from './suggest.js';

const box = document.querySelector('.masthead input');
const results = document.querySelector('laobao-results');

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'Escape' && typing === box) {
    box.blur();
  }
});

/** Goes to a state: on the page that is open where it shows results. */
const go = (state) => {
  if (results?.go) results.go(state);
  else location.assign(address(state));
  box.blur();
};

suggestTo(box, ({text, kind}) => {
  const state = changed(read(results ? location.search : ''), {q: '', sort: ''});
  // A region is suggested by its name alone, by which a query can ask for it but no filter.
  const isRegion = kind === 'region' && !text.includes('/');
  if (isRegion || !FILTERS.includes(kind)) {
    // Phrases and headlines are counted to the letter.
    box.value = isRegion ? `地区:${text}` : `"${text.replaceAll('"', '”')}"`;
    return go({...state, q: box.value});
  }
  box.value = '';
  go(state.filters[kind]?.includes(text) ? state : toggled(state, kind, text));
});

if (results)
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(changed(results.state, {q: box.value.trim(), sort: ''}));
  });
