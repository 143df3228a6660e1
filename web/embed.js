// <laobao-search endpoint="https://archive.example">: a search box for pages of other sites. One file, nothing else to load.
// docs/embed.md says how it is used and themed.
const STYLE = `
  :host { display: block; font-family: var(--laobao-font, inherit); line-height: 1.6;
    text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; color: var(--laobao-ink, #1c1a17); text-align: start; }
  form { position: relative; display: flex; border: 1px solid var(--laobao-ink, #1c1a17); background: var(--laobao-paper, #fff);
    border-radius: var(--laobao-radius, 0); }
  form:focus-within { outline: 2px solid var(--laobao-accent, #a81c17); outline-offset: 1px; }
  input { flex: 1; width: 100%; min-width: 0; border: 0; outline: 0; padding: .5em .8em; font: inherit; color: inherit; background: none; }
  input::placeholder { color: var(--laobao-soft, #625c52); opacity: 1; }
  button { border: 0; padding: 0 1.2em; font: inherit; white-space: nowrap; cursor: pointer; border-radius: inherit;
    border-start-start-radius: 0; border-end-start-radius: 0; color: var(--laobao-paper, #fff); background: var(--laobao-accent, #a81c17); }
  ol, ul { list-style: none; margin: 0; padding: 0; }
  ul { position: absolute; inset: calc(100% + 1px) -1px auto; z-index: 9; background: var(--laobao-paper, #fff);
    border: 1px solid var(--laobao-ink, #1c1a17); }
  ul li { display: flex; gap: .8em; align-items: baseline; padding: .35em .8em; cursor: pointer; }
  ul span { flex: 1; min-width: 0; }
  ul li:hover, [aria-selected=true] { background: var(--laobao-mark, #f6e9d2); }
  [hidden] { display: none; }
  ol li { padding: .7em 0; border-bottom: 1px solid var(--laobao-rule, #ddd6c8); }
  a { color: inherit; } ol a { font-weight: 700; text-decoration: none; } ol a:hover { text-decoration: underline; }
  p { margin: .2em 0; } small { color: var(--laobao-soft, #625c52); }
  mark { background: var(--laobao-mark, #f6e9d2); color: inherit; }
  @media (forced-colors: active) {
    ul :is(li:hover, [aria-selected=true]) { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    ul :is(li:hover, [aria-selected=true]) * { color: inherit; }
  }
  @media print { form { display: none; } }
`;
const STRINGS = {
  zh: {search: '检索', hint: '检索报道', none: '没有找到相符的报道', failed: '检索没有完成', untitled: '（无题）', suggestions: '检索建议',
    all: (n) => `在档案库看全部 ${n} 篇`, page: (n) => `第${n}版`,
    date: (text) => text.split('-').map((part, i) => Number(part) + '年月日'[i]).join(''),
    kinds: {region: '地区', union: '工会', byline: '署名', newspaper: '报纸', column: '栏目', title: '标题', phrase: '词语'}},
  en: {search: 'Search', hint: 'Search the archive', none: 'No article matches', failed: 'The search was not completed', untitled: '(untitled)',
    suggestions: 'Suggestions', all: (n) => `See all ${n} in the archive`, page: (n) => `page ${n}`, date: (text) => text,
    kinds: {region: 'Region', union: 'Union', byline: 'Byline', newspaper: 'Newspaper', column: 'Column', title: 'Headline', phrase: 'Phrase'}},
};
/** Suggestions that narrow the search rather than being its words. */
const FILTERS = ['region', 'union', 'newspaper', 'column', 'byline'];

/** An element with children; text only ever becomes text. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)/gu;
const MARKS = /(?<=[\p{Script=Han}”’》」』）】〕])[,;:?!]|[,;:?!](?=[\p{Script=Han}“‘《「『（【〔])/gu;

/** Marks of ASCII among Chinese as Chinese print has them, sign for sign, as the archive's own pages show them (format.js). */
const wide = (text) =>
  text.replace(BRACKETS, '（$1）').replace(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xFEE0));

/** The pieces of a text, set as a whole and cut where they were; what goes on says so. */
function pieces(list, isPassage) {
  const text = wide(list.map((piece) => piece.text).join(''));
  let at = 0;
  const shown = list.map((piece) => {
    const part = text.slice(at, at += piece.text.length);
    return piece.hit ? element('mark', {}, part) : part;
  });
  return isPassage && !/[。！？；…!?;”」』）)]$/.test(text) ? [...shown, '……'] : shown;
}

class LaobaoSearch extends HTMLElement {
  #searching = null;
  #suggesting = null;
  #shown = [];
  #active = -1;
  #isDumb = false;

  connectedCallback() {
    if (this.shadowRoot) return;
    const lang = this.getAttribute('lang')?.startsWith('en') ? 'en' : 'zh';
    const say = this.say = STRINGS[lang];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    this.input = element('input', {type: 'search', name: 'q', maxLength: 500, placeholder: say.hint, ariaLabel: say.hint, autocomplete: 'off',
      role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false'});
    this.input.setAttribute('aria-controls', 'options');
    this.list = element('ul', {id: 'options', role: 'listbox', ariaLabel: say.suggestions, hidden: true});
    this.form = element('form', {method: 'get', action: this.address('/search'), role: 'search'},
      this.input, element('button', {}, say.search), this.list);
    this.output = element('div', {ariaLive: 'polite', lang: lang === 'en' ? 'en' : 'zh-CN'});
    root.append(this.form, this.output);
    this.input.addEventListener('input', (event) => event.isComposing || this.suggest());
    this.input.addEventListener('compositionend', () => this.suggest());
    this.input.addEventListener('blur', () => this.offer([]));
    this.input.addEventListener('keydown', (event) => this.keyed(event));
    this.form.addEventListener('submit', (event) => {
      this.offer([]);
      // Without the attribute `inline` the form leads to the archive, as forms do.
      if (!this.hasAttribute('inline')) return;
      event.preventDefault();
      this.search({q: this.input.value.trim()});
    });
  }

  address(path) {
    return new URL(path, this.getAttribute('endpoint') ?? import.meta.url).href;
  }

  async get(path, query, signal) {
    const response = await fetch(this.address(`/api/v1/${path}?${new URLSearchParams(query)}`), {signal});
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.message), {status: response.status});
    return answer;
  }

  async suggest() {
    this.#suggesting?.abort();
    const q = this.input.value.trim();
    if (!q || this.#isDumb) return this.offer([]);
    const {signal} = this.#suggesting = new AbortController();
    try {
      const answer = await this.get('suggest', {q}, signal);
      if (this.input.value.trim() === q && this.shadowRoot.activeElement === this.input) this.offer(answer);
    } catch (e) {
      // An archive that cannot suggest is not asked again.
      if (e.status === 404) this.#isDumb = true;
    }
  }

  /** Shows suggestions; none shuts the list. */
  offer(list) {
    if (!list.length) this.#suggesting?.abort();
    this.#shown = list;
    this.list.replaceChildren(...list.map((one, i) => {
      const option = element('li', {id: `option-${i}`, role: 'option'},
        element('span', {}, FILTERS.includes(one.kind) ? one.text.split('/').at(-1) : one.text),
        element('small', {}, [this.say.kinds[one.kind], one.count].filter(Boolean).join(' ')));
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => this.take(one));
      return option;
    }));
    this.list.hidden = !list.length;
    this.input.ariaExpanded = String(list.length > 0);
    this.mark(-1);
  }

  mark(i) {
    this.#active = i;
    [...this.list.children].forEach((option, n) => { option.ariaSelected = String(n === i); });
    if (i < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `option-${i}`);
  }

  keyed(event) {
    const count = this.#shown.length;
    if (event.isComposing || !count) return;
    if (event.key === 'ArrowDown') this.mark(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp') this.mark(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Enter' && this.#active >= 0) this.take(this.#shown[this.#active]);
    else if (event.key === 'Escape') this.offer([]);
    else return;
    event.preventDefault();
  }

  take({text, kind}) {
    this.offer([]);
    const isFilter = FILTERS.includes(kind);
    this.input.value = isFilter ? text.split('/').at(-1) : text;
    // A region is suggested by its name alone, by which a query can ask for it but no filter.
    const isRegion = kind === 'region' && !text.includes('/');
    // Phrases and headlines are counted to the letter.
    const typed = isRegion ? `地区:${text}` : `"${text.replaceAll('"', '”')}"`;
    const query = isFilter && !isRegion ? {[kind]: text} : {q: typed};
    if (this.hasAttribute('inline')) this.search(query);
    else location.assign(this.address(`/search?${new URLSearchParams(query)}`));
  }

  async search(query) {
    this.#searching?.abort();
    const {signal} = this.#searching = new AbortController();
    const size = Math.min(20, Math.max(1, Number(this.getAttribute('size') ?? 5) || 5));
    try {
      this.show(query, await this.get('search', {...query, collapse: true, size}, signal));
    } catch (e) {
      if (e.name === 'AbortError') return;
      this.output.replaceChildren(element('p', {}, this.say.failed), element('p', {lang: 'en'}, element('small', {}, e.message)));
    }
  }

  show(query, {total, hits}) {
    const where = ({newspaper, date, page}) => [newspaper, date && this.say.date(date), page && this.say.page(page)].filter(Boolean).join(' · ');
    // What has no headline is known by how it begins.
    const title = ({title, highlights}) => {
      if (title === null) return highlights.body.length ? pieces(highlights.body[0]) : [this.say.untitled];
      return highlights.title.length ? pieces(highlights.title) : [wide(title)];
    };
    const passages = ({title, highlights}) => (title === null ? highlights.body.slice(1) : highlights.body);
    const item = (hit) => element('li', {},
      element('a', {href: this.address(`/articles/${encodeURIComponent(hit.id)}`)}, ...title(hit)),
      ...passages(hit).slice(0, 1).map((passage) => element('p', {}, ...pieces(passage, true))),
      element('p', {}, element('small', {}, where(hit))));
    const all = element('a', {href: this.address(`/search?${new URLSearchParams(query)}`)}, this.say.all(total.toLocaleString()));
    if (total) this.output.replaceChildren(element('ol', {}, ...hits.map(item)), element('p', {}, all));
    else this.output.replaceChildren(element('p', {}, this.say.none));
    this.dispatchEvent(new CustomEvent('laobao-results', {bubbles: true, composed: true, detail: {...query, total}}));
  }
}

customElements.define('laobao-search', LaobaoSearch);
