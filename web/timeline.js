// When: hits by year or month as bars, each a link; drawing across them chooses a span.
import {LitElement, html, nothing} from 'lit';
import {date, number} from './format.js';
import {address, changed, during} from './state.js';
import {t} from './strings.js';
import {styled} from './styled.js';

const MONTHS_UP_TO = 3;

const pad = (n) => String(n).padStart(2, '0');

/** The buckets of a date facet without gaps, by month where there are few years, as {key, count}. */
export function buckets(years) {
  if (!years.length) return [];
  const counts = new Map();
  for (const year of years) {
    counts.set(year.value, year.count);
    for (const month of year.children) counts.set(month.value, month.count);
  }
  const all = years.map((year) => Number(year.value)).sort((a, b) => a - b);
  const keys = [];
  for (let year = all[0]; year <= all.at(-1); year++) {
    const name = String(year).padStart(4, '0');
    if (all.at(-1) - all[0] >= MONTHS_UP_TO) keys.push(name);
    else for (let month = 1; month <= 12; month++) keys.push(`${name}-${pad(month)}`);
  }
  return keys.map((key) => ({key, count: counts.get(key) ?? 0}));
}

class Timeline extends LitElement {
  static properties = {
    years: {attribute: false},
    state: {attribute: false},
    brush: {state: true},
    table: {state: true},
  };

  constructor() {
    super();
    this.years = [];
    this.brush = null;
    this.table = false;
  }

  createRenderRoot() {
    return this;
  }

  /** Whether a bucket lies in the span that is chosen. */
  isIn(key) {
    const {from, to} = this.state;
    return (!from || key >= from.slice(0, key.length)) && (!to || key <= to.slice(0, key.length));
  }

  at(event) {
    const bars = this.querySelectorAll('.bar');
    const {left, width} = this.querySelector('.bars').getBoundingClientRect();
    const i = Math.floor((event.clientX - left) / width * bars.length);
    return Math.max(0, Math.min(bars.length - 1, i));
  }

  press(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const start = this.at(event);
    const move = (e) => {
      const end = this.at(e);
      if (end !== start || this.brush) this.brush = [Math.min(start, end), Math.max(start, end)];
    };
    const release = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      if (!this.brush) return;
      const [first, last] = this.brush;
      const list = buckets(this.years);
      this.choose(changed(this.state, {from: list[first].key, to: list[last].key}));
      // The click that ends the drawing is not one on the bar below it.
      addEventListener('click', (e) => { e.preventDefault(); e.stopPropagation(); }, {capture: true, once: true});
      setTimeout(() => { this.brush = null; });
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
  }

  choose(state) {
    this.dispatchEvent(new CustomEvent('choose', {bubbles: true, detail: state}));
  }

  bar({key, count}, i, most) {
    const {brush} = this;
    const isIn = brush ? i >= brush[0] && i <= brush[1] : this.isIn(key);
    const text = t('bar', date(key), number(count));
    return html`
      <li class="bar ${isIn ? '' : 'out'}">
        <a href=${address(during(this.state, key))} draggable="false" aria-label=${text} title=${text} rel="nofollow"
          aria-current=${this.state.from === key && this.state.to === key ? 'true' : nothing}>
          <i ${styled({height: `${count ? Math.max(2, 100 * count / most) : 0}%`})}></i></a>
      </li>`;
  }

  axis(list) {
    const step = Math.ceil(list.length / 8);
    return html`
      <p class="axis" aria-hidden="true">
        ${list.filter((_, i) => i % step === 0).map(({key}) => html`
          <span ${styled({width: `${100 * step / list.length}%`})}>${key.replace('-', '.')}</span>`)}
      </p>`;
  }

  render() {
    const list = buckets(this.years ?? []);
    if (list.length < 2) return nothing;
    const most = Math.max(...list.map((bucket) => bucket.count));
    return html`
      <section class="timeline" aria-label=${t('timeline')}>
        <ol class="bars" @pointerdown=${this.press}>${list.map((bucket, i) => this.bar(bucket, i, most))}</ol>
        ${this.axis(list)}
        <button class="rest" aria-expanded=${this.table} @click=${() => { this.table = !this.table; }}>
          ${t(this.table ? 'timeline.hide' : 'timeline.table')}</button>
        ${this.table ? html`
          <table>
            <thead><tr><th>${t('facet.date')}</th><th>${t('count')}</th></tr></thead>
            <tbody>${list.filter((bucket) => bucket.count).map(({key, count}) => html`
              <tr><td><a href=${address(during(this.state, key))}>${date(key)}</a></td><td>${number(count)}</td></tr>`)}
            </tbody>
          </table>` : nothing}
      </section>`;
  }
}

customElements.define('laobao-timeline', Timeline);
