// When: hits as bars by year, month or day, each a link, as the server draws them too (Bars); drawing across them, or Shift with the arrows,
// chooses a span. The bars are links drawn by style sheets: they take the theme's colours, are read aloud, and weigh nothing, which a
// canvas would not.
import {LitElement, html, nothing, svg} from 'lit';
import {buckets, daysOf, isZoomed, placed, tick, ticks} from './buckets.js';
import {get} from './api.js';
import {date, number} from './format.js';
import {address, changed, during, scope} from './state.js';
import {t} from './strings.js';

class Timeline extends LitElement {
  static properties = {
    years: {attribute: false},
    state: {attribute: false},
    brush: {state: true},
    table: {state: true},
    days: {state: true},
    focused: {state: true},
  };

  #list = [];
  #asked = '';

  constructor() {
    super();
    this.years = [];
    this.brush = null;
    this.table = false;
    this.days = null;
    this.focused = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** Days are asked for when one month or less is chosen; until they come the months stand. */
  async willUpdate(changes) {
    if (!changes.has('state') && !changes.has('years')) return;
    const month = daysOf(this.state);
    const query = month && `${scope({...this.state, from: month, to: month})}&interval=day`;
    if (!query) {
      this.#asked = '';
      this.days = null;
    } else if (query !== this.#asked) {
      this.#asked = query;
      this.days = null;
      const given = document.getElementById('days');
      if (given) {
        this.days = {month, buckets: JSON.parse(given.textContent).buckets};
        given.remove();
        return;
      }
      try {
        const timeline = await get(`timeline?${query}`);
        if (query === this.#asked) this.days = {month, buckets: timeline.buckets};
      } catch (e) {
        if (e instanceof TypeError) throw e;
      }
    }
  }

  /** Whether a bucket lies in the span that is chosen. */
  isIn(key) {
    const {from, to} = this.state;
    const compared = (limit) => [key, limit].map((date) => date.slice(0, Math.min(key.length, limit.length)));
    const [key1, from1] = compared(from);
    const [key2, to1] = compared(to);
    return key1 >= from1 && key2 <= to1;
  }

  at(event) {
    const {left, width} = this.querySelector('.bars').getBoundingClientRect();
    const i = Math.floor((event.clientX - left) / width * this.#list.length);
    return Math.max(0, Math.min(this.#list.length - 1, i));
  }

  press(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const start = this.at(event);
    const move = (e) => {
      const end = this.at(e);
      if (end !== start || this.brush) this.brush = [start, end];
    };
    const release = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      if (!this.brush) return;
      this.take();
      // The click that ends the drawing is not one on the bar below it.
      const stop = (e) => { e.preventDefault(); e.stopPropagation(); };
      addEventListener('click', stop, {capture: true, once: true});
      setTimeout(() => removeEventListener('click', stop, {capture: true}));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
  }

  /** Chooses the span that is drawn. */
  take() {
    const [first, last] = this.brush.toSorted((a, b) => a - b);
    this.brush = null;
    this.choose(changed(this.state, {from: this.#list[first].key, to: this.#list[last].key}));
  }

  choose(state) {
    this.dispatchEvent(new CustomEvent('choose', {bubbles: true, detail: state}));
  }

  /** One bar is in the order of focus; arrows go to the others, with Shift they draw. */
  keyed(event) {
    const last = this.#list.length - 1;
    const now = Math.min(this.focused, last);
    const next = {ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last}[event.key];
    if (next !== undefined) {
      this.focused = Math.max(0, Math.min(last, next));
      this.brush = event.shiftKey ? [this.brush?.[0] ?? now, this.focused] : null;
      this.querySelectorAll('.bar a')[this.focused].focus();
    } else if (event.key === 'Enter' && this.brush) this.take();
    else if (event.key === 'Escape' && this.brush) this.brush = null;
    else return;
    event.preventDefault();
  }

  bar({key, count}, i, most) {
    const [first, last] = this.brush?.toSorted((a, b) => a - b) ?? [];
    const isIn = this.brush ? i >= first && i <= last : this.isIn(key);
    const text = t('bar', date(key), number(count));
    return html`
      <li class="bar ${isIn ? '' : 'out'}">
        <a href=${address(during(this.state, key))} draggable="false" aria-label=${text} title=${text} rel="nofollow"
          tabindex=${i === Math.min(this.focused, this.#list.length - 1) ? 0 : -1} @focus=${() => { this.focused = i; }}
          aria-current=${this.state.from === key && this.state.to === key ? 'true' : nothing}>
          <svg height="${count ? Math.max(3, Math.round(100 * count / most)) : 0}%"></svg></a>
      </li>`;
  }

  axis(list) {
    const keys = list.map(({key}) => key);
    return html`
      <svg class="axis" aria-hidden="true">
        ${ticks(keys).map((i) => {
          const {x, anchor} = placed(i, keys.length);
          return svg`<text x="${x.toFixed(2)}%" y="55%" class=${anchor}>${tick(keys[i])}</text>`;
        })}
      </svg>`;
  }

  /** What drawing does, for those who would rather type. */
  span() {
    const field = (name) => html`
      <label>${t(name)} <input name=${name} .value=${this.state[name]} placeholder="2022-11" inputmode="numeric" size="10" autocomplete="off"
        pattern="\\d{4}(-\\d{1,2}){0,2}"></label>`;
    const submit = (event) => {
      event.preventDefault();
      const padded = (value) => value.trim().replace(/-(\d)(?=-|$)/g, '-0$1');
      const given = new FormData(event.target);
      this.choose(changed(this.state, {from: padded(given.get('from')), to: padded(given.get('to'))}));
    };
    return html`<form class="span" @submit=${submit}>${field('from')} ${field('to')} <button>${t('span.apply')}</button></form>`;
  }

  rows(list) {
    return html`
      <div class="table">
        ${this.span()}
        <table>
          <thead><tr><th scope="col">${t('facet.date')}</th><th scope="col">${t('count')}</th></tr></thead>
          <tbody>${list.filter((bucket) => bucket.count).map(({key, count}) => html`
            <tr><td><a href=${address(during(this.state, key))}>${date(key)}</a></td><td>${number(count)}</td></tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  render() {
    const list = this.#list = buckets(this.years ?? [], this.state, this.days);
    if (list.length < 2) return nothing;
    const most = Math.max(1, ...list.map((bucket) => bucket.count));
    return html`
      <section class="timeline" aria-label=${t('timeline')}>
        <ol class="bars" title=${t('timeline')} @pointerdown=${this.press} @keydown=${this.keyed}>${list.map((bucket, i) => this.bar(bucket, i, most))}</ol>
        ${this.axis(list)}
        <p class="below">
          <button class="rest" aria-expanded=${this.table} @click=${() => { this.table = !this.table; }}>
            ${t(this.table ? 'timeline.hide' : 'timeline.table')}</button>
          ${isZoomed(this.state) ? html`<a class="rest" href=${address(changed(this.state, {from: '', to: ''}))}>${t('timeline.whole')}</a>`
            : html`<span class="hint">${t('timeline.hint')}</span>`}
        </p>
        ${this.table ? this.rows(list) : nothing}
      </section>`;
  }
}

customElements.define('laobao-timeline', Timeline);
