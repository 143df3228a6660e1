// The first script of every page: lets the browser paint what the server wrote, and only then fetches the scripts that go on from it.
const {run, need} = JSON.parse(document.getElementById('scripts').textContent);

await new Promise((done) => {
  // What nobody looks at is not painted.
  if (document.visibilityState === 'hidden') done();
  else requestAnimationFrame(() => setTimeout(done));
});
// All at once, and not one after another as each is read.
for (const href of need) document.head.append(Object.assign(document.createElement('link'), {rel: 'modulepreload', href}));
for (const address of run) await import(address);
document.documentElement.dataset.ready = 'true';
