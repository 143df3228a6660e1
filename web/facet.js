// One facet: a list or tree of values to choose among, each a link to the search with it added or taken away.
import {LitElement, html, nothing} from 'lit';
import {date, isChinese, leaf, number} from './format.js';
import {address, during, toggled} from './state.js';
import {t, tOr} from './strings.js';

const FIRST = 8;

const shown = {
  region: leaf,
  union: leaf,
  date: (value) => (value.length > 4 && isChinese ? `${Number(value.slice(5))}月` : date(value)),
  genre: (value) => tOr(`genre.${value}`, value),
};

const newestFirst = (nodes) => nodes.toSorted((a, b) => (a.value < b.value ? 1 : -1));

class Facet extends LitElement {
  static properties = {
    field: {},
    values: {attribute: false},
    state: {attribute: false},
    whole: {state: true},
    open: {state: true},
  };

  constructor() {
    super();
    this.whole = false;
    this.open = new Set();
  }

  createRenderRoot() {
    return this;
  }

  isChosen(value) {
    if (this.field === 'date') return this.state.from === value && this.state.to === value;
    return (this.state.filters[this.field] ?? []).includes(value);
  }

  isOpen(node) {
    if (this.open.has(node.value)) return true;
    if (this.open.has(`!${node.value}`)) return false;
    return node.children.some((child) => this.isChosen(child.value) || this.isOpen(child));
  }

  flip(node) {
    const open = new Set(this.open);
    const was = this.isOpen(node);
    open.delete(was ? node.value : `!${node.value}`);
    open.add(was ? `!${node.value}` : node.value);
    this.open = open;
  }

  target(value) {
    return address(this.field === 'date' ? during(this.state, value) : toggled(this.state, this.field, value));
  }

  node(node) {
    const name = (shown[this.field] ?? String)(node.value);
    const chosen = this.isChosen(node.value);
    const open = node.children.length > 0 && this.isOpen(node);
    return html`
      <li>
        <div class="value">
          ${node.children.length
            ? html`<button class="twist" aria-expanded=${open} aria-label=${t(open ? 'facet.shut' : 'facet.open', name)}
                @click=${() => this.flip(node)}></button>`
            : nothing}
          <a href=${this.target(node.value)} aria-current=${chosen ? 'true' : nothing} rel="nofollow">
            <span>${name}</span> <b>${number(node.count)}</b></a>
        </div>
        ${open ? html`<ul>${(this.field === 'date' ? newestFirst(node.children) : node.children).map((child) => this.node(child))}</ul>` : nothing}
      </li>`;
  }

  render() {
    if (!this.values?.length) return nothing;
    // Years run as a reader expects them; all else comes with the most frequent first.
    const values = this.field === 'date' ? newestFirst(this.values) : this.values;
    const list = this.whole ? values : values.filter((v, i) => i < FIRST || this.isChosen(v.value));
    const rest = this.values.length - list.length;
    return html`
      <section class="facet" aria-labelledby="facet-${this.field}">
        <h2 id="facet-${this.field}">${t(`facet.${this.field}`)}</h2>
        <ul>${list.map((node) => this.node(node))}</ul>
        ${rest > 0 || this.whole && this.values.length > FIRST
          ? html`<button class="rest" @click=${() => { this.whole = !this.whole; }}>
              ${this.whole ? t('facet.fewer') : t('facet.all', rest)}</button>`
          : nothing}
      </section>`;
  }
}

customElements.define('laobao-facet', Facet);
