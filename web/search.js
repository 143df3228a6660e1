// The search: what the address bar says is asked of the archive and shown.
import {LitElement, html, nothing} from 'lit';
import {Failure, get} from './api.js';
import {chosen, conditions} from './chosen.js';
import './facet.js';
import './timeline.js';
import {number} from './format.js';
import {hits} from './hits.js';
import {isSaved, look, save} from './searches.js';
import {MOST, PAGE, SORTS, address, changed, isFolded, question, read, usualSort} from './state.js';
import {t, tOr} from './strings.js';
import {tiles} from './tiles.js';
import {tools} from './tools.js';
import {understood} from './understood.js';

/** Answers kept, so that going back shows at once what was there. */
const KEPT = 20;
const FACETS = ['date', 'region', 'union', 'newspaper', 'genre', 'column', 'byline'];

class Search extends LitElement {
  static properties = {
    state: {state: true},
    answer: {state: true},
    failure: {state: true},
    busy: {state: true},
    filtering: {state: true},
  };

  #running = null;
  #kept = new Map();

  constructor() {
    super();
    this.state = read(location.search);
    this.answer = null;
    this.failure = null;
    this.busy = false;
    this.filtering = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    const given = document.getElementById('answer');
    // Who goes back before the scripts have begun is at another address than the page that came.
    if (given && this.dataset.query === location.search.slice(1)) {
      this.answer = JSON.parse(given.textContent);
      given.remove();
      this.keep();
    } else {
      document.getElementById('days')?.remove();
      this.ask();
    }
    addEventListener('popstate', () => this.show(read(location.search)));
    this.addEventListener('click', (event) => this.follow(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.filtering) this.unfold();
    });
  }

  /** Shows the filters in place of the results, on a phone. */
  async fold() {
    this.filtering = true;
    await this.updateComplete;
    scrollTo({top: 0});
    this.querySelector('.facets').focus({preventScroll: true});
  }

  /** Shows the results again. */
  async unfold() {
    this.filtering = false;
    await this.updateComplete;
    this.querySelector('.topline .filters')?.focus();
  }

  /** Links to other searches change this page and not the document. */
  follow(event) {
    const link = event.target.closest('a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || !['/', '/search'].includes(link.pathname)) return;
    event.preventDefault();
    this.go(read(link.search));
  }

  /** Shows another state and puts it into the history. */
  go(state) {
    const onward = state.after !== this.state.after || state.q !== this.state.q;
    history.pushState(null, '', address(state));
    this.show(state);
    if (onward) scrollTo({top: 0});
  }

  show(state) {
    this.state = state;
    const box = document.querySelector('.masthead input');
    if (box.value !== state.q) box.value = state.q;
    document.title = state.q ? `${state.q} · ${t('name')}` : t('name.long');
    return this.ask();
  }

  /** What ran out of time is neither kept nor taken for what there is. */
  keep() {
    if (this.answer.partial) return;
    look(this.state, this.answer.total);
    this.#kept.set(address(this.state), this.answer);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
  }

  async ask() {
    const {state} = this;
    const kept = this.#kept.get(address(state));
    if (kept) {
      this.#running?.abort();
      this.busy = false;
      this.failure = null;
      this.answer = kept;
      return;
    }
    await this.run(async (signal) => {
      this.answer = await get(`search?${question(state)}`, signal);
      this.keep();
    });
  }

  /** Adds the next hits below those shown; the address then names the longer list. */
  async load() {
    const more = {...this.state, size: PAGE, after: this.answer.next};
    await this.run(async (signal) => {
      const next = await get(`search?${question(more)}`, signal);
      this.answer = {...this.answer, hits: [...this.answer.hits, ...next.hits], next: next.next, partial: this.answer.partial || next.partial};
      this.state = {...this.state, size: this.state.size + PAGE};
      history.replaceState(null, '', address(this.state));
      this.keep();
    });
  }

  async run(work) {
    this.#running?.abort();
    const running = this.#running = new AbortController();
    this.busy = true;
    this.failure = null;
    try {
      await work(running.signal);
    } catch (e) {
      if (e.name === 'AbortError') return;
      if (!(e instanceof Failure)) throw e;
      this.failure = e;
    } finally {
      if (this.#running === running) this.busy = false;
    }
  }

  sorts() {
    const usual = usualSort(this.state);
    const now = this.state.sort || usual;
    const sorts = usual === 'relevance' ? SORTS : SORTS.slice(1);
    return html`
      <nav class="sorts" aria-label=${t('sort')}>
        ${sorts.map((sort) => html`
          <a href=${address(changed(this.state, {sort: sort === usual ? '' : sort}))}
            aria-current=${sort === now ? 'true' : nothing}>${t(`sort.${sort}`)}</a>`)}
      </nav>`;
  }

  /** Whether reprints are folded, and the search saved. */
  switches() {
    const {state} = this;
    const saved = isSaved(state);
    return html`
      <p class="switches">
        <a href=${address(changed(state, {collapse: isFolded(state) ? 'false' : ''}))}>${t(isFolded(state) ? 'collapse.unfold' : 'collapse.fold')}</a>
        <button aria-pressed=${saved} @click=${() => { save(state, this.answer.total); this.requestUpdate(); }}>
          ${t(saved ? 'saved.is' : 'saved.add')}</button>
      </p>`;
  }

  onward() {
    const {next} = this.answer;
    const {state} = this;
    return html`
      <p class="onward">
        ${state.after ? html`<a href=${address(changed(state, {}))}>${t('first')}</a>` : nothing}
        ${next && state.size + PAGE <= MOST
          ? html`<button ?disabled=${this.busy} @click=${this.load}>${t('load', PAGE)}</button>` : nothing}
        ${next && state.size + PAGE > MOST
          ? html`<a href=${address({...state, size: PAGE, after: next})}>${t('next')}</a>` : nothing}
      </p>`;
  }

  nothingFound() {
    const {state} = this;
    const narrow = conditions(state);
    return html`
      <section class="none">
        <h2>${t('none')}</h2>
        ${this.offered()}
        ${narrow.length ? html`
          <p>${t('none.filters')}</p>
          <ul>${narrow.map(([text, without]) => html`<li><a href=${address(without)}>${t('remove', text)}</a></li>`)}</ul>`
          : html`<p>${t(state.q ? 'none.words' : 'none.empty')}</p>`}
      </section>`;
  }

  /** What would hit instead, where the archive knows. */
  offered() {
    const instead = this.answer.didYouMean ?? [];
    if (!instead.length) return nothing;
    return html`<p class="meant">${t('meant')} ${instead.map((q) => html`<a href=${address(changed(this.state, {q}))}>${q}</a> `)}</p>`;
  }

  failed() {
    const {code, message, see} = this.failure;
    return html`
      <section class="failure" role="alert">
        <h2>${tOr(`error.${code}`, t('failed'))}</h2>
        ${message ? html`<p lang="en">${message}</p>` : nothing}
        <p><button @click=${this.ask}>${t('retry')}</button>
          ${see ? html`<a href=${see}>${t('error.see')}</a>` : nothing}</p>
      </section>`;
  }

  results() {
    const {answer} = this;
    if (this.failure) return this.failed();
    if (!answer) return html`<p class="total">${t('loading')}</p>`;
    return html`
      <header class="topline">
        <h1 class="total">${t('total', number(answer.total))}</h1>
        ${this.switches()}
        <button class="filters" aria-expanded=${this.filtering} @click=${this.fold}>
          ${t('facets')}</button>
        ${this.sorts()}
      </header>
      ${chosen(this.state)}
      ${understood(answer.query, this.state)}
      <laobao-timeline .years=${answer.facets.date} .state=${this.state}
        @choose=${(event) => this.go(event.detail)}></laobao-timeline>
      ${answer.partial ? html`<p class="warning">${t('partial')} <a href=${address(this.state)}>${t('retry')}</a></p>` : nothing}
      ${answer.total === 0 ? answer.partial ? nothing : this.nothingFound() : html`${this.offered()}${hits(answer.hits)}`}
      ${this.onward()}
      ${answer.more.length ? html`<h2 class="more">${t('more')}</h2>${hits(answer.more)}` : nothing}`;
  }

  render() {
    const facets = this.answer?.facets ?? {};
    return html`
      <div class="search ${this.filtering ? 'filtering' : ''}">
        <div class="results" aria-live="polite" aria-busy=${this.busy}>${this.results()}</div>
        <aside class="facets" tabindex="-1" aria-label=${t('facets')}>
          <div class="map">
            ${this.answer ? tiles(facets.region, this.state) : nothing}
            ${this.answer?.total ? tools(this.state) : nothing}
          </div>
          <div class="lists">
            ${FACETS.map((field) => html`
              <laobao-facet field=${field} .values=${facets[field]} .state=${this.state}></laobao-facet>`)}
          </div>
          <button class="shut" @click=${this.unfold}>${t('facets.close', number(this.answer?.total ?? 0))}</button>
        </aside>
      </div>`;
  }
}

customElements.define('laobao-results', Search);
