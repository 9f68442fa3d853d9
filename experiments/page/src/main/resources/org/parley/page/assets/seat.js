import { ask, tell, element, redraw } from './api.js';
import { points, table, sheets, news, messages } from './seatparts.js';

const byId = id => document.getElementById(id);
let seen = null;
let view = 'table';
let draft = null;
let draftOf = '';
let zero = null;
let drawnTurn = '';
let drawnView = '';
let read = -1;

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
  byId('round').textContent = seen.round ? 'Round ' + seen.round + ' of at most ' + seen.rounds + '.' : '';
  byId('asked').textContent = seen.result ? seen.result.words : seen.asked.words;
  byId('asked').classList.toggle('now', Boolean(seen.asked.turn));
  document.title = (seen.asked.turn ? '\u25cf ' : '') + seen.you.title + ' - Parley';
  zero = seen.endsInMillis < 0 ? null : Date.now() + seen.endsInMillis;
  if (draftOf !== seen.asked.turn) {
    draftOf = seen.asked.turn;
    draft = seen.asked.text.length ? [...seen.asked.text] : start();
  }
  // What did not change stays as it is: nobody loses a field while writing in it.
  const turn = JSON.stringify([seen.asked, seen.issues.map(issue => issue.closed), seen.result, seen.debrief, seen.anew]);
  if (turn !== drawnTurn) {
    drawnTurn = turn;
    drawTurn();
  }
  unread();
  const shown = JSON.stringify([view, seen.issues, seen.news, seen.messages]);
  if (shown !== drawnView) {
    drawnView = shown;
    drawView();
  }
}

// How many messages came since they were last looked at.
function unread() {
  const all = seen.messages.length;
  if (view === 'messages' || read < 0) {
    read = all;
  }
  document.querySelector('[data-view=messages]').textContent = 'Messages' + (all > read ? ' (' + (all - read) + ' new)' : '');
}

function start() {
  return seen.issues.map(issue => issue.closed >= 0 ? issue.closed : Math.max(0, issue.statusQuo));
}

function clock() {
  const left = zero === null ? null : Math.max(0, zero - Date.now());
  byId('left').textContent = left === null || !seen || !seen.asked.turn ? ''
    : Math.floor(left / 60000) + ':' + String(Math.floor(left / 1000) % 60).padStart(2, '0') + ' left. ' + seen.atZero;
}

async function send(path, body) {
  try {
    const found = await tell(path, body);
    say('');
    show(found);
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

async function decide(move) {
  const request = crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random();
  if (!await send('/api/seat/decide', { turn: seen.asked.turn, request, move })) {
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

// What speaks against a text stands out; what else there is to know of it does not.
function remarks(found) {
  return found.remarks.map(one => element('p', { class: found.objections.includes(one) ? 'warning' : 'hint' }, one));
}

// A text is worth its points and what else counts: trust, fighting, pressure, what is still open.
function beside(worth, options) {
  const sum = seen.issues.reduce((all, issue, index) => all + (issue.points[options[index]] || 0), 0);
  const rest = Number(worth) - sum;
  return Math.abs(rest) < 0.25 ? '' : ' (points of the options ' + points(sum) + '; what else counts on your sheet ' + (rest < 0 ? '\u2212' : '+') + points(Math.abs(rest)) + ')';
}

function over() {
  const result = seen.result;
  return [
    result && result.reached
      ? element('p', { class: 'outcome' }, 'You reached ' + result.reached + ' points; without a deal you would have had ' + result.without + ': ' + result.gain + '.') : null,
    seen.debrief ? element('p', {}, element('a', { class: 'button', href: seen.debrief }, 'Look back together'))
      : result ? element('p', { class: 'soft' }, 'The instructor opens the debrief for all.') : null];
}

function drawTurn() {
  const asked = seen.asked;
  const anew = seen.anew ? element('p', {}, element('a', { class: 'button main', href: seen.anew }, 'The talks begin anew: take a seat')) : null;
  if (!asked.turn) {
    redraw(byId('turn'), anew, ...over(), ...answers());
    return;
  }
  const parts = [anew];
  if (asked.text.length) {
    parts.push(...text(asked));
  } else {
    parts.push(element('p', {}, 'As things stand you have ' + asked.have + ' points; the best that your own lines allow is ' + asked.best + '.'));
  }
  parts.push(...answers());
  if (asked.mayOffer) {
    parts.push(composer());
  }
  parts.push(element('p', { class: 'leave' }, element('button', { type: 'button', id: 'walk-out', onclick: () => window.confirm('Leave the talks for good?') && decide(move('walk-out')) }, 'Walk out')));
  redraw(byId('turn'), ...parts);
}

function answers() {
  return (seen.asked.answers || []).map(one => element('p', { class: 'soft' }, one));
}

function text(asked) {
  return [element('ul', { class: 'text' }, ...seen.issues.map((issue, index) => !asked.settles[index] ? null
    : element('li', {}, issue.title + ': ', element('strong', {}, issue.options[asked.text[index]]), ' (' + points(issue.points[asked.text[index]]) + ')'))),
  element('p', {}, 'For you ', element('strong', {}, asked.worth + ' points'), beside(asked.worth, asked.text), '; as things stand you have ' + asked.have + '.'),
  ...remarks(asked),
  element('p', { class: 'actions' },
    element('button', { type: 'button', class: 'main', id: 'agree', onclick: () => confirmed(asked.objections) && decide(move('agree', asked.objections.length > 0)) }, asked.free ? 'Sign' : 'Accept'),
    element('button', { type: 'button', id: 'hold', onclick: () => decide(move('hold')) }, asked.mayOffer && !asked.free ? 'Say nothing' : 'Refuse'))];
}

function composer() {
  const place = element('div', { id: 'remarks', 'aria-live': 'polite' });
  const fields = seen.issues.map((issue, index) => {
    if (issue.closed >= 0 || issue.shelved) {
      return null;
    }
    const id = 'offer-' + issue.id;
    return element('div', {}, element('label', { for: id }, issue.title), element('br'),
      element('select', { id, onchange: event => { draft[index] = Number(event.target.value); weigh(place); } },
        ...issue.options.map((option, at) => element('option', { value: at, selected: draft[index] === at }, option + ' (' + points(issue.points[at]) + ')'))));
  });
  weigh(place);
  return element('div', { class: 'composer' }, element('h2', {}, 'Your offer'),
    element('p', { class: 'soft' }, 'In brackets: your points. ' + seen.mandate),
    element('div', { class: 'offer' }, ...fields.filter(Boolean)), place,
    element('button', { type: 'button', class: 'main', id: 'offer', onclick: () => {
      const objections = JSON.parse(place.dataset.objections || '[]');
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
      place.replaceChildren(element('p', {}, 'Worth ', element('strong', {}, found.worth + ' points'), ' to you', beside(found.worth, draft), '; you need ' + found.needs + '.'), ...remarks(found));
    }
  } catch {
    place.replaceChildren();
  }
}

function drawView() {
  const make = { table, sheet: sheets, news, messages }[view];
  redraw(byId('view'), ...make(seen, view === 'messages' ? send : drawView));
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
  unread();
  drawView();
}));
byId('move').addEventListener('click', async () => {
  const found = await tell('/api/seat/link', {});
  byId('move-link').textContent = location.origin + found.link;
});
setInterval(clock, 500);
load().then(listen);
