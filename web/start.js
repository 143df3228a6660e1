// The first script of every page: the others are fetched when the browser has all it needs to paint what the server wrote, and not before.
const {run, need} = JSON.parse(document.getElementById('scripts').textContent);

// All at once, and not one after another as each is read.
for (const href of need) document.head.append(Object.assign(document.createElement('link'), {rel: 'modulepreload', href}));

// As elements, which the page's load waits for: whoever looks at a page that has loaded sees it whole.
const started = run.map((src) => new Promise((done, failed) => {
  const script = Object.assign(document.createElement('script'), {type: 'module', async: false, src, onload: done, onerror: failed});
  document.head.append(script);
}));
await Promise.all(started);
document.documentElement.dataset.ready = 'true';
