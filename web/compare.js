// Compare: two to five queries on one timeline, as counts or for every 10,000 articles, with the table behind it.
import {LitElement, html, nothing, svg} from 'lit';
import {get} from './api.js';
import {ticks} from './buckets.js';
import {number} from './format.js';
import {t, tOr} from './strings.js';
import {styled} from './styled.js';

const MOST = 5;
/** Pixels: how high the chart is at most, what stands left of it, what its points need at the edge, a date below it. */
const HEIGHT = 300;
const GUTTER = 40;
const EDGE = 6;
const DATE = 64;
const DATES = 10;
const LEVELS = 4;

/** The comparison that an address's query string names. */
function read(search) {
  const given = new URLSearchParams(search);
  return {
    queries: given.getAll('q').filter((q) => q.trim()).slice(0, MOST),
    interval: given.get('interval') === 'month' ? 'month' : 'year',
    rate: given.get('rate') === 'true',
  };
}

function write({queries, interval, rate}) {
  const out = new URLSearchParams(queries.map((q) => ['q', q]));
  if (interval !== 'year') out.set('interval', interval);
  if (rate) out.set('rate', 'true');
  return out.toString();
}

/** Rows from the first hit of any timeline to the last, without gaps: {key, all, counts}. */
function rows(everything, timelines) {
  const keys = timelines.flatMap((timeline) => timeline.buckets.map((bucket) => bucket.key)).sort();
  const counts = timelines.map((timeline) => new Map(timeline.buckets.map(({key, count}) => [key, count])));
  return everything.buckets
    .filter(({key}) => keys.length && key >= keys[0] && key <= keys.at(-1))
    .map(({key, all}) => ({key, all, counts: counts.map((count) => count.get(key) ?? 0)}));
}

/** Indexes of rows side by side of which the archive holds anything: where it holds nothing, no line claims that nothing was printed. */
function runs(table) {
  const all = [];
  table.forEach((row, n) => {
    if (!row.all) return;
    if (n && table[n - 1].all) all.at(-1).push(n);
    else all.push([n]);
  });
  return all;
}

/** Round values from nothing to what holds the most, to draw lines at. */
function levels(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  const steps = [0.1, 0.2, 0.5, 1, 2, 5].map((step) => step * power);
  const step = steps.find((each) => most / each <= LEVELS);
  return Array.from({length: Math.ceil(most / step) + 1}, (_, i) => i * step);
}

/** Rows to read: those side by side of which the archive holds nothing are one. */
function shownRows(table) {
  const shown = [];
  for (const row of table) {
    const last = shown.at(-1);
    if (row.all || !last || last.all) shown.push({...row, to: row.key});
    else last.to = row.key;
  }
  return shown;
}

class Compare extends LitElement {
  static properties = {state: {state: true}, table: {state: true}, failure: {state: true}, width: {state: true}};

  constructor() {
    super();
    this.state = read(location.search);
    this.table = null;
    this.failure = null;
    this.width = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    // Drawn as wide as it is shown, so that points and lines are as large on a phone.
    this.width = this.clientWidth;
    new ResizeObserver(() => { this.width = this.clientWidth; }).observe(this);
    addEventListener('popstate', () => this.show(read(location.search)));
    this.show(this.state);
  }

  async show(state) {
    this.state = state;
    this.table = null;
    this.failure = null;
    if (!state.queries.length) return;
    try {
      const ask = (q) => get(`timeline?${new URLSearchParams({q, interval: state.interval})}`);
      const [everything, ...timelines] = await Promise.all(['', ...state.queries].map(ask));
      if (this.state === state) this.table = rows(everything, timelines);
    } catch (e) {
      this.failure = e;
    }
  }

  go(changes) {
    const state = {...this.state, ...changes};
    history.pushState(null, '', `/compare?${write(state)}`);
    this.show(state);
  }

  submit(event) {
    event.preventDefault();
    const queries = [...new FormData(event.target).getAll('q')].map((q) => q.trim()).filter(Boolean);
    this.go({queries});
  }

  value(row, i) {
    if (!this.state.rate) return row.counts[i];
    return row.all ? row.counts[i] * 10_000 / row.all : 0;
  }

  shown(row, i) {
    return this.state.rate ? this.value(row, i).toFixed(1) : number(row.counts[i]);
  }

  articles(row, i) {
    return `/search?${new URLSearchParams({q: this.state.queries[i], from: row.key, to: row.key})}`;
  }

  chart() {
    const {table, state} = this;
    const values = levels(Math.max(...table.flatMap((row) => state.queries.map((_, i) => this.value(row, i)))) || 1);
    const width = Math.max(100, this.width - GUTTER - 2 * EDGE);
    const height = Math.min(HEIGHT, Math.round(width * 0.6));
    const x = (n) => (table.length < 2 ? width / 2 : n * width / (table.length - 1));
    const y = (value) => height - value * height / values.at(-1);
    const across = (n) => `${100 * (x(n) + EDGE) / (width + 2 * EDGE)}%`;
    const down = (value) => `${100 * (y(value) + EDGE) / (height + 2 * EDGE)}%`;
    const keys = table.map((row) => row.key);
    return html`
      <div class="chart">
        <div class="plot">
          ${values.map((value) => html`<span class="level" aria-hidden="true" ${styled({top: down(value)})}>${number(value)}</span>`)}
          <svg viewBox="${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}" role="group" aria-label=${t('compare.chart')}>
            ${values.map((value) => svg`<line class=${value ? 'across' : 'base'} x1="0" x2=${width} y1=${y(value)} y2=${y(value)}></line>`)}
            ${state.queries.map((q, i) => svg`
              ${runs(table).map((run) => svg`
                <polyline class="line-${i}" points=${run.map((n) => `${x(n)},${y(this.value(table[n], i))}`).join(' ')}></polyline>`)}
              ${table.map((row, n) => (row.counts[i] ? svg`
                <a href=${this.articles(row, i)} aria-label=${`${q} ${t('bar', row.key, this.shown(row, i))}`}>
                  <circle class="line-${i}" cx=${x(n)} cy=${y(this.value(row, i))} r="4"></circle>
                  <title>${`${q} ${t('bar', row.key, this.shown(row, i))}`}</title></a>` : nothing))}`)}
          </svg>
        </div>
        <p class="axis" aria-hidden="true">${ticks(keys, Math.max(2, Math.min(DATES, Math.floor(width / DATE)))).map((n) => html`
          <span ${styled({left: `min(${across(n)}, 100% - ${keys[n].length / 2}ch)`})}>${keys[n]}</span>`)}</p>
      </div>`;
  }

  csv() {
    const quoted = (text) => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;
    const head = ['key', 'all', ...this.state.queries].map(quoted).join(',');
    const lines = this.table.map((row) => [row.key, row.all, ...row.counts].join(','));
    return URL.createObjectURL(new Blob([`\uFEFF${[head, ...lines].join('\r\n')}\r\n`], {type: 'text/csv'}));
  }

  save() {
    const link = Object.assign(document.createElement('a'), {href: this.csv(), download: 'laobao-compare.csv'});
    link.click();
    URL.revokeObjectURL(link.href);
  }

  result() {
    const {queries} = this.state;
    if (this.failure) return html`<p class="failure" role="alert">${tOr(`error.${this.failure.code}`, t('failed'))} ${this.failure.message}</p>`;
    if (!queries.length) return html`<p class="hint">${t('compare.hint')}</p>`;
    if (!this.table) return html`<p class="hint">${t('loading')}</p>`;
    if (!this.table.length) return html`<p class="hint">${t('none')}</p>`;
    return html`
      ${this.chart()}
      <table>
        <thead><tr><th scope="col">${t('facet.date')}</th>
          ${queries.map((q, i) => html`<th scope="col"><i class="key line-${i}"></i>${q}</th>`)}
          <th scope="col">${t('compare.all')}</th></tr></thead>
        <tbody>${shownRows(this.table).map((row) => html`
          <tr><th scope="row">${row.to === row.key ? row.key : `${row.key}–${row.to}`}</th>
            ${queries.map((_, i) => html`<td>${row.counts[i] ? html`<a href=${this.articles(row, i)}>${this.shown(row, i)}</a>` : row.all ? '0' : '–'}</td>`)}
            <td>${row.all ? number(row.all) : '–'}</td></tr>`)}</tbody>
      </table>
      <p><button @click=${this.save}>${t('format.csv')}</button></p>`;
  }

  render() {
    const {queries, interval, rate} = this.state;
    const fields = Math.min(MOST, Math.max(2, queries.length + 1));
    const choice = (text, isNow, changes, isApart) => html`
      <a class=${isApart ? 'apart' : nothing} href="/compare?${write({...this.state, ...changes})}" aria-current=${isNow ? 'true' : nothing}
        @click=${(event) => { event.preventDefault(); this.go(changes); }}>${text}</a>`;
    return html`
      <h1>${t('compare')}</h1>
      <form class="queries" @submit=${this.submit}>
        ${Array.from({length: fields}, (_, i) => html`
          <label><i class="key line-${i}"></i><input name="q" maxlength="500" .value=${queries[i] ?? ''}
            aria-label=${t('compare.query', i + 1)} autocomplete="off"></label>`)}
        <button>${t('compare')}</button>
      </form>
      <nav class="sorts" aria-label=${t('compare.chart')}>
        ${choice(t('compare.count'), !rate, {rate: false})} ${choice(t('compare.rate'), rate, {rate: true})}
        ${choice(t('compare.year'), interval === 'year', {interval: 'year'}, true)}
        ${choice(t('compare.month'), interval === 'month', {interval: 'month'})}
      </nav>
      ${this.result()}`;
  }
}

customElements.define('laobao-compare', Compare);
