// Starts what the page needs: the search where it stands, and the keys that work everywhere.
const box = document.querySelector('.masthead input');
const search = document.querySelector('laobao-results');

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'Escape' && typing === box) {
    box.blur();
  }
});

if (search) {
  const {searchFor} = await import('./search.js');
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchFor(search, box.value.trim());
    box.blur();
  });
}

if (document.querySelector('.cite')) await import('./article.js');

if (document.querySelector('laobao-compare')) await import('./compare.js');
