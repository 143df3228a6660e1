// One facet: a list or tree of values to choose among, each a link to the search with it added or taken away.
import {LitElement, html, nothing} from 'lit';
import {get} from './api.js';
import {date, isChinese, leaf, number, place} from './format.js';
import {address, during, scope, toggled} from './state.js';
import {t, tOr} from './strings.js';

const FIRST = 8;
/** How many values make a field to sift them worth its place. */
const MANY = 12;
const FOUND = 30;
/** How many values under one are fetched at most. */
const UNDER = 1000;

const shown = {
  region: leaf,
  union: leaf,
  date: (value) => (value.length > 4 && isChinese ? `${Number(value.slice(5))}月` : date(value)),
  genre: (value) => tOr(`genre.${value}`, value),
};

const newestFirst = (nodes) => nodes.toSorted((a, b) => (a.value < b.value ? 1 : -1));

/** All values of a tree. */
const flat = (nodes) => nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

class Facet extends LitElement {
  static properties = {
    field: {},
    values: {attribute: false},
    state: {attribute: false},
    whole: {state: true},
    open: {state: true},
    sifted: {state: true},
    found: {state: true},
    under: {state: true},
  };

  #running = null;

  constructor() {
    super();
    this.whole = new Set();
    this.open = new Set();
    this.sifted = '';
    this.found = [];
    this.under = new Map();
  }

  /** What was fetched belongs to the counts it was fetched beside: it is fetched anew, and stands until that has come. */
  updated(changed) {
    if (!changed.has('values') || !this.under.size) return;
    const old = this.under;
    const stays = this.all(this.values ?? []).filter((node) => node.hasMore && old.has(node.value) && this.isOpen(node));
    this.under = new Map(stays.map(({value}) => [value, old.get(value)]));
    stays.forEach((node) => this.fill(node));
  }

  createRenderRoot() {
    return this;
  }

  name(value) {
    return (shown[this.field] ?? String)(value);
  }

  /** The name of a value that does not stand under the one above it. */
  alone(value) {
    return this.field === 'region' ? place(value) : this.name(value);
  }

  isChosen(value) {
    if (this.field === 'date') return this.state.from === value && this.state.to === value;
    return (this.state.filters[this.field] ?? []).includes(value);
  }

  /** The values under one: those in the answer, or all once they were fetched. (`children` is what an element calls its own.) */
  below(node) {
    return this.under.get(node.value) ?? node.children;
  }

  /** All values at hand. */
  all(nodes) {
    return nodes.flatMap((node) => [node, ...this.all(this.below(node))]);
  }

  holdsChosen(node) {
    return node.children.some((child) => this.isChosen(child.value) || this.holdsChosen(child));
  }

  isOpen(node) {
    if (this.open.has(node.value)) return true;
    if (this.open.has(`!${node.value}`)) return false;
    // The one root of all unions says little while it is shut.
    return this.holdsChosen(node) || this.field === 'union' && node === this.values[0];
  }

  flip(node) {
    const open = new Set(this.open);
    const was = this.isOpen(node);
    open.delete(was ? node.value : `!${node.value}`);
    open.add(was ? `!${node.value}` : node.value);
    this.open = open;
    if (!was && node.hasMore && !this.under.has(node.value)) this.fill(node);
  }

  /** Opens by hand what stood open for what is chosen under it. */
  spread(node) {
    this.open = new Set(this.open).add(node.value);
    this.fill(node);
  }

  /** An answer has the most frequent values of a tree; those it left out under a value are fetched when that is opened. */
  async fill(node) {
    const {values} = this;
    try {
      const answer = await get(`facets/${this.field}?${scope(this.state)}&limit=${UNDER}&parent=${encodeURIComponent(node.value)}`);
      if (values === this.values) this.under = new Map(this.under).set(node.value, answer.values);
    } catch (e) {
      if (e instanceof TypeError) throw e;
      // What came with the answer stays; counts beside others do not.
      const rest = new Map(this.under);
      rest.delete(node.value);
      if (values === this.values) this.under = rest;
    }
  }

  /** Values that hold the text typed: first those at hand, then those the archive finds among all. */
  async sift(text) {
    this.sifted = text.trim();
    this.#running?.abort();
    const folded = this.sifted.toLowerCase();
    this.found = flat(this.values).filter(({value}) => this.name(value).toLowerCase().includes(folded)).slice(0, FOUND);
    if (!folded) return;
    const {signal} = this.#running = new AbortController();
    try {
      const answer = await get(`facets/${this.field}?${scope(this.state)}&prefix=${encodeURIComponent(this.sifted)}`, signal);
      const known = new Set(this.found.map(({value}) => value));
      const others = flat(answer.values ?? answer).filter(({value}) => !known.has(value));
      this.found = [...this.found, ...others].slice(0, FOUND);
    } catch (e) {
      if (e instanceof TypeError) throw e;
    }
  }

  link(node, name) {
    const {value, count} = node;
    const target = this.field === 'date' ? during(this.state, value) : toggled(this.state, this.field, value);
    return html`
      <a href=${address(target)} aria-current=${this.isChosen(value) ? 'true' : nothing} rel="nofollow" title=${value.includes('/') ? value.replaceAll('/', ' ') : nothing}>
        <span>${name}</span> <b>${number(count)}</b></a>`;
  }

  node(node) {
    const name = this.name(node.value);
    const children = this.below(node);
    const opens = children.length > 0 || node.hasMore;
    const open = opens && this.isOpen(node);
    return html`
      <li>
        <div class="value">
          ${opens
            ? html`<button class="twist" aria-expanded=${open} aria-label=${t(open ? 'facet.shut' : 'facet.open', name)}
                @click=${() => this.flip(node)}></button>`
            : nothing}
          ${this.link(node, name)}
        </div>
        ${open ? this.list(children, node.value) : nothing}
        ${open && node.hasMore && !this.open.has(node.value)
          ? html`<button class="rest" @click=${() => this.spread(node)}>${t('facet.rest')}</button>` : nothing}
      </li>`;
  }

  list(nodes, parent) {
    // Years run as a reader expects them; all else comes with the most frequent first.
    const values = this.field === 'date' ? newestFirst(nodes) : nodes;
    const most = this.field === 'date' && parent ? 12 : FIRST;
    const isWhole = this.whole.has(parent);
    const list = isWhole ? values : values.filter((v, i) => i < most || this.isChosen(v.value) || this.holdsChosen(v));
    const rest = values.length - list.length;
    const flip = () => {
      const whole = new Set(this.whole);
      if (!whole.delete(parent)) whole.add(parent);
      this.whole = whole;
    };
    return html`
      <ul>${list.map((node) => this.node(node))}</ul>
      ${rest > 0 || isWhole ? html`<button class="rest" aria-expanded=${isWhole} @click=${flip}>${isWhole ? t('facet.fewer') : t('facet.all', rest)}</button>` : nothing}`;
  }

  results() {
    if (!this.found.length) return html`<p class="nothing" role="status">${t('facet.none')}</p>`;
    return html`<ul>${this.found.map((node) => html`<li><div class="value">${this.link(node, this.alone(node.value))}</div></li>`)}</ul>`;
  }

  render() {
    if (!this.values?.length) return nothing;
    const name = t(`facet.${this.field}`);
    const isLong = this.field !== 'date' && flat(this.values).length > MANY;
    return html`
      <section class="facet" aria-labelledby="facet-${this.field}">
        <h2 id="facet-${this.field}">${name}</h2>
        ${isLong ? html`
          <input class="sift" type="search" aria-label=${t('facet.sift', name)} placeholder=${t('facet.sift', name)} autocomplete="off"
            @input=${(event) => this.sift(event.target.value)}>` : nothing}
        ${isLong && this.sifted ? this.results() : this.list(this.values, '')}
      </section>`;
  }
}

customElements.define('laobao-facet', Facet);
