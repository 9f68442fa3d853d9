import { ask, tell, element, redraw } from './api.js';

const byId = id => document.getElementById(id);
let seen = null;
let view = 'table';
let draft = null;
let draftOf = '';
let sheet = null;
let zero = null;
let drawnTurn = '';
let drawnView = '';
let word = { to: '', text: '' };

function say(text) {
  byId('told').textContent = text;
}

async function load() {
  try {
    show(await ask('/api/seat'));
  } catch (error) {
    if (error.status === 403) {
      location.href = '/join';
    } else {
      say(error.message);
    }
  }
}

function show(found) {
  seen = found;
  byId('who').textContent = 'You speak for ' + seen.you.title + ' \u00b7 ' + seen.group;
  byId('asked').textContent = seen.result ? seen.result.words : seen.asked.words;
  zero = seen.endsInMillis < 0 ? null : Date.now() + seen.endsInMillis;
  if (draftOf !== seen.asked.turn) {
    draftOf = seen.asked.turn;
    draft = seen.asked.text.length ? [...seen.asked.text] : start();
  }
  // What did not change stays as it is: nobody loses a field while writing in it.
  const turn = JSON.stringify([seen.asked, seen.issues.map(issue => issue.closed), seen.result, seen.debrief]);
  if (turn !== drawnTurn) {
    drawnTurn = turn;
    drawTurn();
  }
  const shown = JSON.stringify([view, seen.issues, seen.news, seen.messages]);
  if (shown !== drawnView) {
    drawnView = shown;
    drawView();
  }
}

function start() {
  return seen.issues.map(issue => issue.closed >= 0 ? issue.closed : Math.max(0, issue.statusQuo));
}

function clock() {
  const left = zero === null ? null : Math.max(0, zero - Date.now());
  byId('left').textContent = left === null || !seen || !seen.asked.turn ? ''
    : Math.floor(left / 60000) + ':' + String(Math.floor(left / 1000) % 60).padStart(2, '0') + ' left. ' + seen.atZero;
}

async function decide(move) {
  const request = crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random();
  try {
    show(await tell('/api/seat/decide', { turn: seen.asked.turn, request, move }));
    say('');
  } catch (error) {
    say(error.message);
    load();
  }
}

function move(kind, insisted) {
  const made = { who: seen.you.id, move: kind };
  if (kind === 'offer') {
    made.options = {};
    seen.issues.forEach((issue, index) => { made.options[issue.id] = issue.optionIds[draft[index]]; });
    made.insisted = insisted;
  } else if (kind === 'agree') {
    made.insisted = insisted;
  }
  return made;
}

function confirmed(objections) {
  return !objections.length || window.confirm(objections.join('\n') + '\n\nDo it all the same?');
}

function drawTurn() {
  const asked = seen.asked;
  if (!asked.turn) {
    redraw(byId('turn'),
      seen.result && seen.result.reached
        ? element('p', {}, 'You reached ' + seen.result.reached + ' points; without a deal you would have had ' + seen.result.without + ': ' + seen.result.gain + '.') : null,
      seen.debrief ? element('p', {}, element('a', { class: 'button', href: seen.debrief }, 'Look back together')) : null);
    return;
  }
  const parts = [];
  if (asked.text.length) {
    parts.push(element('ul', {}, ...seen.issues.map((issue, index) => !asked.settles[index] ? null
      : element('li', {}, issue.title + ': ' + issue.options[asked.text[index]] + ' (' + issue.points[asked.text[index]] + ')'))));
    parts.push(element('p', {}, 'For you ' + asked.worth + ' points; as things stand you have ' + asked.have + '.'));
    asked.remarks.forEach(one => parts.push(element('p', { class: 'warning' }, one)));
    parts.push(element('p', { class: 'actions' },
      element('button', { type: 'button', class: 'main', id: 'agree', onclick: () => confirmed(asked.objections) && decide(move('agree', asked.objections.length > 0)) }, asked.free ? 'Sign' : 'Accept'),
      element('button', { type: 'button', id: 'hold', onclick: () => decide(move('hold')) }, asked.mayOffer && !asked.free ? 'Say nothing' : 'Refuse')));
  } else {
    parts.push(element('p', {}, 'As things stand you have ' + asked.have + ' points; the best that your own lines allow is ' + asked.best + '.'));
  }
  (asked.answers || []).forEach(one => parts.push(element('p', { class: 'soft' }, one)));
  if (asked.mayOffer) {
    parts.push(composer());
  }
  parts.push(element('p', {}, element('button', { type: 'button', id: 'walk-out', onclick: () => window.confirm('Leave the talks for good?') && decide(move('walk-out')) }, 'Walk out')));
  redraw(byId('turn'), ...parts);
}

function composer() {
  const remarks = element('div', { id: 'remarks', 'aria-live': 'polite' });
  const fields = seen.issues.map((issue, index) => {
    if (issue.closed >= 0 || issue.shelved) {
      return null;
    }
    const id = 'offer-' + issue.id;
    return element('div', {}, element('label', { for: id }, issue.title), element('br'),
      element('select', { id, onchange: event => { draft[index] = Number(event.target.value); weigh(remarks); } },
        ...issue.options.map((option, at) => element('option', { value: at, selected: draft[index] === at }, option + ' (' + issue.points[at] + ')'))));
  });
  weigh(remarks);
  return element('div', {}, element('h2', {}, 'Your offer'), element('div', { class: 'offer' }, ...fields.filter(Boolean)), remarks,
    element('button', { type: 'button', class: 'main', id: 'offer', onclick: () => {
      const objections = JSON.parse(remarks.dataset.objections || '[]');
      if (confirmed(objections)) {
        decide(move('offer', objections.length > 0));
      }
    } }, seen.asked.free ? 'Table this text' : 'Make the offer'));
}

let weighing = 0;

async function weigh(place) {
  const mine = ++weighing;
  try {
    const found = await tell('/api/seat/weigh', { options: draft });
    if (mine === weighing) {
      place.dataset.objections = JSON.stringify(found.objections);
      place.replaceChildren(element('p', {}, 'Worth ' + found.worth + ' points to you.'), ...found.remarks.map(one => element('p', { class: 'warning' }, one)));
    }
  } catch {
    place.replaceChildren();
  }
}

function drawView() {
  const make = { table, sheet: sheetView, news, messages }[view];
  redraw(byId('view'), ...make());
}

function table() {
  return [element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, element('table', {},
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Issue'), element('th', { scope: 'col' }, 'Options and what they are worth to you'), element('th', { scope: 'col' }, 'Asked for'))),
    element('tbody', {}, ...seen.issues.map(issue => element('tr', {},
      element('th', { scope: 'row' }, issue.title + (issue.closed >= 0 ? ' (closed: ' + issue.options[issue.closed] + ')' : issue.shelved ? ' (not on the table now)' : '')),
      element('td', {}, issue.options.map((option, at) => option + ' (' + issue.points[at] + ')').join('; ')),
      element('td', {}, issue.standing.map(one => one.who + ': ' + one.option).join('; ')))))))];
}

function sheetView() {
  if (!sheet) {
    Promise.all([ask('/api/seat/sheet'), ask('/api/seat/briefing')]).then(found => { sheet = found; drawView(); });
    return [element('p', {}, 'Your sheet is coming.')];
  }
  return sheet.flatMap(page => [element('h2', {}, page.title), ...page.blocks.map(block)]);
}

function block(one) {
  if (one.kind === 'table') {
    return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, element('table', {}, one.text ? element('caption', {}, one.text) : null,
      element('thead', {}, element('tr', {}, ...one.header.map(cell => element('th', { scope: 'col' }, cell)))),
      element('tbody', {}, ...one.rows.map(row => element('tr', {}, ...row.map(cell => element('td', {}, cell)))))));
  }
  if (one.kind === 'points') {
    return element('ul', {}, ...one.items.map(item => element('li', {}, item)));
  }
  return element(one.kind === 'heading' ? 'h3' : 'p', {}, one.text);
}

function news() {
  return [element('ol', {}, ...seen.news.map(one => element('li', {}, one)))];
}

function messages() {
  const to = element('select', { id: 'to', onchange: () => { word.to = to.value; } }, element('option', { value: '' }, 'all'),
    ...seen.others.map(one => element('option', { value: one.delegation, selected: String(one.delegation) === word.to }, one.title)));
  const text = element('input', { type: 'text', id: 'text', maxlength: 1000, value: word.text, oninput: () => { word.text = text.value; } });
  return [element('ul', {}, ...seen.messages.map(one => element('li', {}, element('strong', {}, one.from + ' to ' + one.to + ': '), one.text))),
    element('form', { onsubmit: async event => {
      event.preventDefault();
      try {
        const sent = { to: to.value === '' ? [] : [Number(to.value)], text: text.value };
        const found = await tell('/api/seat/message', sent);
        word.text = '';
        show(found);
        say('');
      } catch (error) {
        say(error.message);
      }
    } }, element('label', { for: 'to' }, 'To '), to, element('label', { for: 'text' }, ' Message '), text, element('button', {}, 'Send'))];
}

function listen() {
  const stream = new EventSource('/api/seat/stream');
  stream.onmessage = event => {
    if (!seen || Number(event.data) !== seen.number) {
      load();
    }
  };
}

document.querySelectorAll('[data-view]').forEach(button => button.addEventListener('click', () => {
  view = button.dataset.view;
  document.querySelectorAll('[data-view]').forEach(one => one.setAttribute('aria-pressed', String(one === button)));
  drawView();
}));
setInterval(clock, 500);
load().then(listen);
