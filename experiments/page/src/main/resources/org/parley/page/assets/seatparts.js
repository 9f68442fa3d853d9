// What a seat reads below what is asked of it: the table, its sheet, what happened, messages.
import { ask, element } from './api.js';

const word = { to: [], text: '' };
let sheet = null;

function scroll(...children) {
  return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, ...children);
}

export function points(number) {
  return Number(number).toFixed(1);
}

function state(issue) {
  if (issue.closed >= 0) {
    return ' (closed: ' + issue.options[issue.closed] + ')';
  }
  return issue.shelved ? ' (not on the table now)' : '';
}

export function table(seen) {
  const row = issue => element('tr', {},
    element('th', { scope: 'row' }, issue.title + state(issue)),
    element('td', {}, element('ul', { class: 'plain' }, ...issue.options.map((option, at) =>
      element('li', { class: issue.closed === at ? 'settled' : null }, option + ': ' + points(issue.points[at]) + (issue.statusQuo === at ? ' (today)' : ''))))),
    element('td', {}, issue.closed >= 0 ? 'settled' : element('ul', { class: 'plain' }, ...issue.standing.map(one =>
      element('li', {}, one.who + ': ' + (one.option === 'open' ? 'leaves it open' : one.option))))));
  return [scroll(element('table', { class: 'stacks' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Issue'), element('th', { scope: 'col' }, 'Options, with your points'), element('th', { scope: 'col' }, 'Last asked for'))),
    element('tbody', {}, ...seen.issues.map(row))))];
}

export function sheets(seen, redrawn) {
  if (!sheet) {
    Promise.all([ask('/api/seat/sheet'), ask('/api/seat/briefing')]).then(found => { sheet = found; redrawn(); });
    return [element('p', {}, 'Your sheet is coming.')];
  }
  return sheet.flatMap(page => [element('h2', {}, page.title), ...page.blocks.map(block)]);
}

function block(one) {
  if (one.kind === 'table') {
    return scroll(element('table', {}, one.text ? element('caption', {}, one.text) : null,
      element('thead', {}, element('tr', {}, ...one.header.map(cell => element('th', { scope: 'col' }, cell)))),
      element('tbody', {}, ...one.rows.map(row => element('tr', {}, ...row.map(cell => element('td', {}, cell)))))));
  }
  if (one.kind === 'points') {
    return element('ul', {}, ...one.items.map(item => element('li', {}, item)));
  }
  return element(one.kind === 'heading' ? 'h3' : 'p', {}, one.text);
}

export function news(seen) {
  return [element('ol', { reversed: true }, ...[...seen.news].reverse().map(one => element('li', {}, one)))];
}

// Written to all, or to those who are ticked: what some write to each other nobody else reads.
export function messages(seen, send) {
  const boxes = seen.others.map(one => {
    const box = element('input', { type: 'checkbox', id: 'to-' + one.delegation, checked: word.to.includes(one.delegation) });
    box.addEventListener('change', () => {
      word.to = box.checked ? [...word.to, one.delegation] : word.to.filter(d => d !== one.delegation);
      aside.disabled = !word.to.length;
    });
    return element('label', {}, box, ' ' + one.title + (one.name ? ' (' + one.name + ')' : ''));
  });
  const text = element('input', { type: 'text', id: 'text', maxlength: 1000, value: word.text, oninput: () => { word.text = text.value; } });
  const aside = element('button', { type: 'button', id: 'caucus', disabled: !word.to.length, onclick: () => send('/api/seat/caucus', { with: word.to }) }, 'Go aside with them');
  const form = element('form', { class: 'writing-box', onsubmit: async event => {
    event.preventDefault();
    if (await send('/api/seat/message', { to: word.to, text: text.value })) {
      word.text = '';
      text.value = '';
    }
  } },
    element('fieldset', { class: 'recipients' }, element('legend', {}, 'To (nobody ticked: to all)'), ...boxes),
    element('p', {}, element('label', { for: 'text' }, 'Message'), text),
    element('p', { class: 'actions' }, element('button', { class: 'main' }, 'Send'), aside),
    element('p', { class: 'soft' }, 'To go aside: the clock waits two minutes for everybody, once a round. The others learn with whom, and not what is said.'));
  return [form, element('ul', { class: 'plain' }, ...[...seen.messages].reverse().map(one =>
    element('li', { class: one.to === 'all' ? null : 'private' }, element('strong', {}, one.from + ' to ' + one.to + ': '), one.text)))];
}
