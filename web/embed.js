// <laobao-search endpoint="https://archive.example">: a search box for pages of other sites. One file, nothing else to load.
// docs/embed.md says how it is used and themed.
const STYLE = `
  :host { display: block; font: 16px/1.6 var(--laobao-font, inherit); color: var(--laobao-ink, #1c1a17); }
  form { display: flex; border: 1px solid var(--laobao-ink, #1c1a17); background: var(--laobao-paper, #fff); }
  form:focus-within { outline: 2px solid var(--laobao-accent, #a81c17); outline-offset: 1px; }
  input { flex: 1; min-width: 0; border: 0; outline: 0; padding: .5em .8em; font: inherit; color: inherit; background: none; }
  button { border: 0; padding: 0 1.2em; font: inherit; cursor: pointer;
    color: var(--laobao-paper, #fff); background: var(--laobao-accent, #a81c17); }
  ol { list-style: none; margin: 0; padding: 0; }
  li { padding: .6em 0; border-bottom: 1px solid var(--laobao-rule, #ddd6c8); }
  a { color: inherit; } li a { font-weight: 700; text-decoration: none; } li a:hover { text-decoration: underline; }
  p { margin: .2em 0; } small { color: var(--laobao-soft, #625c52); }
  mark { background: var(--laobao-mark, #f6e9d2); color: inherit; }
`;
const STRINGS = {
  zh: {search: '检索', hint: '检索报道', none: '没有找到', failed: '检索没有完成', all: (n) => `在档案库看全部 ${n} 篇`, untitled: '(无题)', page: (n) => `第${n}版`},
  en: {search: 'Search', hint: 'Search the archive', none: 'No article matches', failed: 'The search was not completed', all: (n) => `See all ${n} in the archive`, untitled: '(untitled)', page: (n) => `page ${n}`},
};

/** An element with children; text only ever becomes text. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const pieces = (list) => list.map((piece) => (piece.hit ? element('mark', {}, piece.text) : piece.text));

class LaobaoSearch extends HTMLElement {
  #running = null;

  connectedCallback() {
    if (this.shadowRoot) return;
    const say = this.say = STRINGS[this.getAttribute('lang')?.startsWith('en') ? 'en' : 'zh'];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    this.input = element('input', {type: 'search', name: 'q', maxLength: 500, placeholder: say.hint, ariaLabel: say.hint});
    this.form = element('form', {method: 'get', action: this.address('/search'), role: 'search'},
      this.input, element('button', {}, say.search));
    this.output = element('div', {ariaLive: 'polite'});
    root.append(this.form, this.output);
    this.form.addEventListener('submit', (event) => {
      // Without the attribute `inline` the form leads to the archive, as forms do.
      if (!this.hasAttribute('inline')) return;
      event.preventDefault();
      this.search(this.input.value.trim());
    });
  }

  address(path) {
    return new URL(path, this.getAttribute('endpoint') ?? import.meta.url).href;
  }

  async search(q) {
    this.#running?.abort();
    const running = this.#running = new AbortController();
    const size = Math.min(20, Math.max(1, Number(this.getAttribute('size') ?? 5) || 5));
    try {
      const query = new URLSearchParams({q, size});
      const response = await fetch(this.address(`/api/v1/search?${query}`), {signal: running.signal});
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.message);
      this.show(q, answer);
    } catch (e) {
      if (e.name === 'AbortError') return;
      this.output.replaceChildren(element('p', {}, this.say.failed), element('p', {lang: 'en'}, element('small', {}, e.message)));
    }
  }

  show(q, {total, hits}) {
    const where = ({newspaper, date, page}) => [newspaper, date, page && this.say.page(page)].filter(Boolean).join(' · ');
    const all = element('a', {href: this.address(`/search?${new URLSearchParams({q})}`)}, this.say.all(total));
    this.output.replaceChildren(total
      ? element('ol', {}, ...hits.map((hit) => element('li', {},
        element('a', {href: this.address(`/articles/${encodeURIComponent(hit.id)}`)},
          ...(hit.title === null ? [this.say.untitled] : hit.highlights.title.length ? pieces(hit.highlights.title) : [hit.title])),
        ...hit.highlights.body.slice(0, 1).map((passage) => element('p', {}, ...pieces(passage))),
        element('p', {}, element('small', {}, where(hit))))))
      : element('p', {}, this.say.none), ...(total ? [element('p', {}, all)] : []));
    this.dispatchEvent(new CustomEvent('laobao-results', {bubbles: true, composed: true, detail: {q, total}}));
  }
}

customElements.define('laobao-search', LaobaoSearch);
