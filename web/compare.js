// Compare: two to five queries on one timeline, as counts or for every 10,000 articles, with the table behind it.
import {LitElement, html, nothing, svg} from 'lit';
import {get} from './api.js';
import {number} from './format.js';
import {t, tOr} from './strings.js';

const MOST = 5;
const LABELS = 6;
const WIDTH = 1200;
const HEIGHT = 300;

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

/** Keys to write under the chart, evenly spaced, the first and the last among them. */
function marks(table) {
  const steps = Math.min(LABELS - 1, table.length - 1);
  return Array.from({length: steps + 1}, (_, i) => table[Math.round(i * (table.length - 1) / Math.max(1, steps))].key);
}

class Compare extends LitElement {
  static properties = {state: {state: true}, table: {state: true}, failure: {state: true}};

  constructor() {
    super();
    this.state = read(location.search);
    this.table = null;
    this.failure = null;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
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
    const most = Math.max(...table.flatMap((row) => state.queries.map((_, i) => this.value(row, i)))) || 1;
    const x = (n) => (table.length < 2 ? WIDTH / 2 : n * WIDTH / (table.length - 1));
    const y = (value) => HEIGHT - value * HEIGHT / most;
    return html`
      <div class="chart">
        <p class="most" aria-hidden="true">${number(Math.round(most * 10) / 10)}</p>
        <svg viewBox="-6 -6 ${WIDTH + 12} ${HEIGHT + 12}" role="group" aria-label=${t('compare.chart')}>
          <line class="base" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT}></line>
          ${state.queries.map((q, i) => svg`
            ${runs(table).map((run) => svg`
              <polyline class="line-${i}" points=${run.map((n) => `${x(n)},${y(this.value(table[n], i))}`).join(' ')}></polyline>`)}
            ${table.map((row, n) => (row.counts[i] ? svg`
              <a href=${this.articles(row, i)} aria-label=${`${q} ${t('bar', row.key, this.shown(row, i))}`}>
                <circle class="line-${i}" cx=${x(n)} cy=${y(this.value(row, i))} r="4"></circle>
                <title>${`${q} ${t('bar', row.key, this.shown(row, i))}`}</title></a>` : nothing))}`)}
        </svg>
        <p class="axis" aria-hidden="true">${marks(table).map((key) => html`<span>${key}</span>`)}</p>
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
        <tbody>${this.table.map((row) => html`
          <tr><th scope="row">${row.key}</th>
            ${queries.map((_, i) => html`<td>${row.counts[i] ? html`<a href=${this.articles(row, i)}>${this.shown(row, i)}</a>` : row.all ? '0' : '–'}</td>`)}
            <td>${row.all ? number(row.all) : '–'}</td></tr>`)}</tbody>
      </table>
      <p><button @click=${this.save}>${t('format.csv')}</button></p>`;
  }

  render() {
    const {queries, interval, rate} = this.state;
    const fields = Math.min(MOST, Math.max(2, queries.length + 1));
    const choice = (text, isNow, changes) => html`
      <a href="/compare?${write({...this.state, ...changes})}" aria-current=${isNow ? 'true' : nothing}
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
        ${choice(t('compare.year'), interval === 'year', {interval: 'year'})}
        ${choice(t('compare.month'), interval === 'month', {interval: 'month'})}
      </nav>
      ${this.result()}`;
  }
}

customElements.define('laobao-compare', Compare);
