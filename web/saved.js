// My searches: those kept in this browser, each with how many of its hits are new since it was last looked at.
import {LitElement, html, nothing} from 'lit';
import {get} from './api.js';
import {conditions} from './chosen.js';
import {date, number} from './format.js';
import {keep, opened, searches} from './searches.js';
import {address} from './state.js';
import {t} from './strings.js';

class Saved extends LitElement {
  static properties = {list: {state: true}, totals: {state: true}, said: {state: true}};

  constructor() {
    super();
    this.list = searches();
    this.totals = new Map();
    this.said = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    for (const one of this.list) this.count(one);
  }

  async count(one) {
    try {
      const {total} = await get(`search?${opened(one).scope}&size=0`);
      this.totals = new Map(this.totals).set(one.query, total);
    } catch (e) {
      if (e instanceof TypeError) throw e;
    }
  }

  drop(one, name) {
    this.list = this.list.filter((other) => other !== one);
    keep(this.list);
    this.said = t('saved.removed', name);
  }

  item(one) {
    const {state, scope} = opened(one);
    const total = this.totals.get(one.query);
    const fresh = Math.max(0, (total ?? one.total) - one.total);
    const name = [state.q, ...conditions(state).map(([text]) => text)].filter(Boolean).join(' · ') || t('saved.everything');
    return html`
      <li>
        <h2><a href=${address(fresh ? {...state, sort: 'newest'} : state)}>${name}</a>
          ${fresh ? html`<strong>${t('saved.new', number(fresh))}</strong>` : nothing}</h2>
        <p class="where">
          <span>${t('total', number(total ?? one.total))}</span>
          <span>${t('saved.seen', date(one.seen))}</span>
          <a href="/api/v1/feed?${scope}" type="application/atom+xml">${t('saved.feed')}</a>
          <button @click=${() => this.drop(one, name)}>${t('saved.remove')}</button>
        </p>
      </li>`;
  }

  render() {
    return html`
      <h1>${t('saved')}</h1>
      <p class="hint">${t(this.list.length ? 'saved.where' : 'saved.none')}</p>
      <p class="unseen" role="status">${this.said}</p>
      <ol>${this.list.map((one) => this.item(one))}</ol>`;
  }
}

customElements.define('laobao-saved', Saved);
