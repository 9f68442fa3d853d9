import { ask, tell, element, redraw } from './api.js';

const byId = id => document.getElementById(id);
const address = byId('teach').dataset.address;
let open = null;
let drawnFrame = '';
let drawnGroups = '';

function say(text) {
  byId('told').textContent = text;
}

function look(id) {
  open = id;
  byId('prepare').open = false;
  watch();
}

async function list() {
  const found = await ask('/api/teach');
  byId('exercises').replaceChildren(...found.exercises.reverse().map(one => element('li', {},
    element('button', { type: 'button', onclick: () => look(one.id) }, one.title),
    ' ' + one.phase + ', code ' + one.code + ', ' + new Date(one.at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' }))));
}

byId('new').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const talks = byId('talks').value ? { scenario: byId('talks').value } : { text: draft() };
    const made = await tell('/api/teach', { ...talks, settings: {
      title: byId('title').value, groups: Number(byId('groups').value), turnSeconds: Number(byId('seconds').value),
      graceSeconds: Number(byId('grace').value), seed: Number(byId('seed').value), names: byId('names').checked, same: byId('same').checked,
      free: byId('free').checked, sealed: byId('sealed').checked } });
    await list();
    look(made.exercise);
  } catch (error) {
    say(error.message);
  }
});

async function act(what, more = {}) {
  try {
    const found = await tell('/api/teach/' + open, { what, ...more });
    open = found.exercise;
    draw(found);
    say('');
  } catch (error) {
    say(error.message);
  }
}

async function watch() {
  if (!open) {
    return;
  }
  try {
    draw(await ask('/api/teach/' + open));
  } catch (error) {
    say(error.message);
  }
}

function button(text, what, more = {}, main = false) {
  return element('button', { type: 'button', class: main ? 'main' : null, 'data-key': [what, more.group, more.delegation].join('-'), onclick: () => act(what, more) }, text);
}

// The frame is drawn once for a class and the groups when they change, so that nothing moves under
// a hand that is writing or at a button.
function draw(found) {
  const place = byId('class');
  place.hidden = false;
  if (drawnFrame !== found.exercise) {
    drawnFrame = found.exercise;
    drawnGroups = '';
    place.replaceChildren(...frame(found));
  }
  const groups = JSON.stringify([found.phase, found.groups.map(one => ({ ...one, quietMillis: Math.floor(one.quietMillis / 10000) })), found.messages]);
  if (groups !== drawnGroups) {
    drawnGroups = groups;
    const seats = found.groups.flatMap(one => one.seats);
    byId('phase').textContent = found.title + ': ' + found.phase;
    byId('count').textContent = seats.filter(seat => seat.name).length + ' of ' + seats.length + ' seats taken, ' + messages(found.messages);
    list();
    redraw(byId('class-actions'), ...actions(found));
    redraw(byId('class-groups'), ...found.groups.map(one => group(one, found)));
  }
}

function frame(found) {
  const join = address + 'join';
  return [element('h2', { id: 'phase' }),
    element('div', { class: 'entrance' },
      element('div', {}, element('p', {}, 'Join at ', element('a', { href: '/join?code=' + found.code }, join), ' with the code '),
        element('p', { class: 'big-code' }, found.code), element('p', { id: 'count', class: 'soft' })),
      element('img', { class: 'qr', src: '/api/teach/' + found.exercise + '/qr.svg', alt: 'The address ' + join + ' with the code, for a camera' })),
    element('p', { id: 'class-actions', class: 'actions' }),
    element('p', { class: 'actions' },
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/sheets.pdf' }, 'Sheets (PDF)'),
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/outcomes.csv' }, 'Outcomes (CSV)'),
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/data.csv' }, 'Decisions (CSV)')),
    injector(found), element('div', { id: 'class-groups', class: 'groups' })];
}

// What can be done as things stand, the usual next step first.
function actions(found) {
  const anew = element('button', { type: 'button', 'data-key': 'anew', onclick: () => window.confirm('Begin the same talks anew, with the same code?') && act('anew') }, 'Start anew');
  const debrief = element('a', { class: 'button', href: '/debrief/' + found.exercise }, 'Debrief');
  const running = [button('Five minutes more', 'extend', { seconds: 300 }), button('Let agents decide now', 'advance'), button('End', 'end'), anew];
  return {
    lobby: [button('Start', 'start', {}, true)],
    running: [button('Pause', 'pause', {}, true), ...running],
    paused: [button('Go on', 'start', {}, true), button('End', 'end'), anew],
    ended: [button('Open the debrief to the class', 'debrief', {}, true), debrief, button('Go on after all', 'start'), anew],
    debrief: [debrief, anew],
  }[found.phase];
}

function messages(count) {
  return count + (count === 1 ? ' message' : ' messages');
}

function quiet(one) {
  const minutes = Math.floor(one.quietMillis / 60000);
  return one.quietMillis < 0 ? '' : minutes ? ', for ' + minutes + ' min' : '';
}

function group(one, found) {
  const link = '/join?code=' + found.code + '&group=' + one.group;
  const live = found.phase === 'running' || found.phase === 'paused';
  const over = live && !one.round;
  return element('div', { class: 'card' },
    element('h3', {}, one.name + ': ' + (one.round && live ? 'round ' + one.round + ' of ' + one.rounds + ', ' : '') + one.state + quiet(one)),
    element('ul', { class: 'plain' }, ...one.seats.map(seat => element('li', { class: seat.asked ? 'asked-now' : null },
      element('strong', {}, seat.title), ': ' + (seat.name || 'nobody') + ', ' + seat.state + (seat.asked ? ', is asked' : '') + (seat.gain ? ', gain ' + seat.gain : '') + ' ',
      !live || over ? null : seat.state === 'agent' ? button('give back', 'person', { group: one.group, delegation: seat.delegation })
        : button('let its agent play', 'agent', { group: one.group, delegation: seat.delegation })))),
    element('p', { class: 'soft' }, messages(one.messages) + '. ', element('a', { href: link }, 'Link of this group'),
      ' ', element('a', { href: '/api/teach/' + found.exercise + '/sheets.pdf?group=' + one.group }, 'Sheets')),
    !live || over ? null : element('p', { class: 'actions' }, button('+5 min', 'extend', { group: one.group, seconds: 300 }),
      button('Agents decide', 'advance', { group: one.group }), button('End this group', 'stop', { group: one.group })));
}

function injector(found) {
  const written = element('select', { id: 'event-written' }, ...found.events.map(one => element('option', { value: one.id }, one.title)));
  const title = element('input', { type: 'text', id: 'event-title', maxlength: 200 });
  const effects = element('input', { type: 'text', id: 'event-effects', placeholder: 'trust=-0.1' });
  const where = element('select', { id: 'where' }, element('option', { value: -1 }, 'all groups'), ...found.groups.map(one => element('option', { value: one.group }, one.name)));
  const text = element('input', { type: 'text', id: 'say', maxlength: 1000 });
  const inject = more => act('inject', { group: Number(where.value), ...more });
  return element('details', {}, element('summary', {}, 'An event, or a word to all'),
    element('p', {}, element('label', { for: 'where' }, 'For '), where),
    found.events.length ? element('p', {}, element('label', { for: 'event-written' }, 'An event of these talks '), written,
      ' ', element('button', { type: 'button', id: 'happen', onclick: () => inject({ event: written.value }) }, 'Let it happen in the next round')) : null,
    element('p', {}, element('label', { for: 'event-title' }, (found.events.length ? 'Another: what happens ' : 'What happens ')), title, element('label', { for: 'event-effects' }, ' and changes '), effects,
      ' ', element('button', { type: 'button', onclick: () => {
        const [name, by] = effects.value.split('=');
        inject({ text: title.value, effects: { [name.trim()]: (by || '').trim() } });
      } }, 'Let it happen')),
    element('p', {}, element('label', { for: 'say' }, 'Say '), text,
      ' ', element('button', { type: 'button', onclick: () => { act('message', { group: Number(where.value), text: text.value }); } }, 'Say')));
}

// What was written in this browser and not saved yet can be taught as well.
function draft() {
  try {
    const kept = JSON.parse(localStorage.getItem('parley-draft'));
    return kept && kept.text ? kept.text : '';
  } catch {
    return '';
  }
}

if (draft()) {
  byId('talks').append(element('option', { value: '' }, 'The draft in this browser'));
}

list();
setInterval(watch, 2000);
