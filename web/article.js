// What a page of an article can do where scripts run.
import {t} from './strings.js';

const citation = document.getElementById('citation');
const copy = document.createElement('button');
copy.textContent = t('cite.copy');
copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(citation.textContent);
  copy.textContent = t('cite.copied');
});
// Only a secure context has a clipboard.
if (navigator.clipboard) document.querySelector('.cite .styles').prepend(copy);
