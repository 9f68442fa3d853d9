import { tell, element, signed, redraw } from './api.js';

// How long the hand must rest, in milliseconds, before every change is tried by itself.
const REST = 1200;
const SHOWN = 12;

// What would change the answer, ranked: by itself while the hand rests, with more runs when asked.
export class LeverList {
  // question(runs): what stands on the page; holder(id): a name; apply(set): makes a change.
  constructor({ question, holder, apply }) {
    Object.assign(this, { question, holder, apply, timer: null, asking: null });
    this.list = document.getElementById('lever-list');
    this.told = document.getElementById('lever-told');
    this.button = document.getElementById('find-levers');
    this.button.addEventListener('click', () => this.search('/api/levers', 2000));
    document.addEventListener('visibilitychange', () => this.seen());
  }

  // Something was changed: what was found does not hold, and what is sought is not wanted.
  outdated() {
    clearTimeout(this.timer);
    if (this.asking) {
      this.asking.abort();
      this.asking = null;
    }
    this.waits = false;
    this.button.disabled = false;
    this.list.classList.add('stale');
    this.told.textContent = 'Ranked again when the answer has settled.';
  }

  // The answer and its causes are in.
  rest() {
    clearTimeout(this.timer);
    this.waits = true;
    this.timer = setTimeout(() => this.seen(), REST);
  }

  // A page that nobody looks at tries nothing.
  seen() {
    if (this.waits && !document.hidden) {
      this.waits = false;
      this.search('/api/levers/resting', 100);
    }
  }

  async search(path, runs) {
    clearTimeout(this.timer);
    this.waits = false;
    if (this.asking) {
      this.asking.abort();
    }
    const mine = new AbortController();
    this.asking = mine;
    this.button.disabled = true;
    this.told.textContent = 'Trying every change.';
    try {
      const found = await tell(path, this.question(runs), mine.signal);
      if (mine === this.asking) {
        this.draw(found);
      }
    } catch (error) {
      if (mine === this.asking) {
        this.told.textContent = error.status === 409 ? '' : error.message;
      }
    }
    if (mine === this.asking) {
      this.asking = null;
      this.button.disabled = false;
    }
  }

  draw(found) {
    const clear = found.levers.filter(lever => lever.distinguishable);
    this.list.classList.remove('stale');
    redraw(this.list, ...clear.slice(0, SHOWN).map(lever => this.row(lever)));
    const rest = found.levers.length - clear.length;
    this.told.textContent = (clear.length ? 'Ranked by up to ' + found.runs + ' talks each. ' : '')
      + rest + ' of ' + found.levers.length + ' changes cannot be told from no change with these runs.';
  }

  row(lever) {
    return element('div', { class: 'lever' },
      element('strong', { class: lever.difference > 0 ? 'up' : 'down' }, signed(100 * lever.difference, 0) + ' '),
      lever.title + ' ',
      element('span', { class: 'soft' }, '(' + signed(100 * lever.low, 0) + ' to ' + signed(100 * lever.high, 0) + '; held by ' + this.holder(lever.holder) + ') '),
      element('button', { type: 'button', 'data-key': lever.title, 'aria-label': 'Try: ' + lever.title, onclick: () => this.apply(lever.set) }, 'Try'));
  }
}
