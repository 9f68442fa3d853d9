import { ask, tell, element, redraw } from './api.js';

const byId = id => document.getElementById(id);
const address = byId('teach').dataset.address;
let open = null;
let drawnFrame = '';
let drawnGroups = '';

function say(text) {
  byId('told').textContent = text;
}

async function list() {
  const found = await ask('/api/teach');
  byId('exercises').replaceChildren(...found.exercises.map(one => element('li', {},
    element('button', { type: 'button', onclick: () => { open = one.id; watch(); } }, one.title), ' ' + one.phase + ', code ' + one.code)));
}

byId('new').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const talks = byId('talks').value ? { scenario: byId('talks').value } : { text: draft() };
    const made = await tell('/api/teach', { ...talks, settings: {
      title: byId('title').value, groups: Number(byId('groups').value), turnSeconds: Number(byId('seconds').value),
      graceSeconds: Number(byId('grace').value), seed: Number(byId('seed').value), names: byId('names').checked, same: byId('same').checked,
      free: byId('free').checked, sealed: byId('sealed').checked } });
    open = made.exercise;
    byId('prepare').open = false;
    await list();
    watch();
  } catch (error) {
    say(error.message);
  }
});

async function act(what, more = {}) {
  try {
    draw(await tell('/api/teach/' + open, { what, ...more }));
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

function button(text, what, more = {}) {
  return element('button', { type: 'button', 'data-key': [what, more.group, more.delegation].join('-'), onclick: () => act(what, more) }, text);
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
  const groups = JSON.stringify([found.phase, found.groups, found.messages]);
  if (groups !== drawnGroups) {
    drawnGroups = groups;
    byId('phase').textContent = found.title + ': ' + found.phase;
    list();
    redraw(byId('class-groups'), ...found.groups.map(group));
  }
}

function frame(found) {
  const join = address + 'join';
  return [element('h2', { id: 'phase' }),
    element('p', {}, 'Join at ', element('a', { href: '/join' }, join), ' with the code '),
    element('p', { class: 'big-code' }, found.code),
    element('img', { class: 'qr', src: '/api/teach/' + found.exercise + '/qr.svg', alt: 'The address ' + join + ' for a camera' }),
    element('p', { class: 'actions' }, button('Start', 'start'), button('Pause', 'pause'), button('Five minutes more', 'extend', { seconds: 300 }),
      button('Let agents decide now', 'advance'), button('End', 'end'), button('Open the debrief', 'debrief'),
      element('a', { class: 'button', href: '/debrief/' + found.exercise }, 'Debrief'),
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/sheets.pdf' }, 'Sheets (PDF)'),
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/outcomes.csv' }, 'Outcomes (CSV)'),
      element('a', { class: 'button', href: '/api/teach/' + found.exercise + '/data.csv' }, 'Decisions (CSV)')),
    injector(), element('div', { id: 'class-groups' })];
}

function group(one) {
  return element('div', { class: 'card' }, element('h3', {}, one.name + ': ' + (one.round ? 'round ' + one.round + ' of ' + one.rounds + ', ' : '') + one.state + (one.result ? ' (' + one.result + ')' : '')),
    element('ul', {}, ...one.seats.map(seat => element('li', {},
      seat.title + ': ' + (seat.name || 'nobody') + ', ' + seat.state + (seat.asked ? ', is asked ' : ' '),
      seat.state === 'free' ? null : seat.state === 'agent' ? button('give back', 'person', { group: one.group, delegation: seat.delegation })
        : button('let its agent play', 'agent', { group: one.group, delegation: seat.delegation })))),
    button('End this group', 'stop', { group: one.group }));
}

function injector() {
  const title = element('input', { type: 'text', id: 'event-title', maxlength: 200 });
  const effects = element('input', { type: 'text', id: 'event-effects', placeholder: 'trust=-0.1' });
  const text = element('input', { type: 'text', id: 'say', maxlength: 1000 });
  return element('details', {}, element('summary', {}, 'An event, or a word to all'),
    element('p', {}, element('label', { for: 'event-title' }, 'What happens '), title, element('label', { for: 'event-effects' }, ' and changes '), effects,
      element('button', { type: 'button', onclick: () => {
        const [name, by] = effects.value.split('=');
        act('inject', { text: title.value, effects: { [name.trim()]: (by || '').trim() } });
      } }, 'Let it happen')),
    element('p', {}, element('label', { for: 'say' }, 'To everybody '), text,
      element('button', { type: 'button', onclick: () => { act('message', { text: text.value }); } }, 'Say')));
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
