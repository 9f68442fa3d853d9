import { ask, tell, element } from './api.js';

const byId = id => document.getElementById(id);
// A link may name the class and the group: it stays the same as long as the class keeps its code.
const link = new URLSearchParams(location.search);
const group = /^[0-9]{1,2}$/.test(link.get('group') || '') ? Number(link.get('group')) : -1;

function say(text) {
  byId('told').textContent = text;
}

async function seats() {
  const code = byId('code').value.trim();
  if (!code) {
    return;
  }
  try {
    const found = await ask('/api/join/' + encodeURIComponent(code));
    const free = found.free.filter(seat => group < 0 || seat.group === group);
    byId('seats').replaceChildren(element('option', { value: '' }, 'any that is free'),
      ...free.map(seat => element('option', { value: seat.group + ',' + seat.delegation }, seat.title)));
    say(found.title + ': ' + free.length + (free.length === 1 ? ' seat is free.' : ' seats are free.'));
  } catch (error) {
    say(error.message);
  }
}

byId('code').addEventListener('change', seats);

byId('join').addEventListener('submit', async event => {
  event.preventDefault();
  const [at, delegation] = byId('seats').value ? byId('seats').value.split(',').map(Number) : [group, -1];
  const button = event.submitter;
  button.disabled = true;
  try {
    await tell('/api/join', { code: byId('code').value, name: byId('name').value, group: at, delegation, research: byId('research').checked });
    location.href = '/seat';
  } catch (error) {
    say(error.message);
    button.disabled = false;
    seats();
  }
});

if (link.get('code')) {
  byId('code').value = link.get('code').slice(0, 6);
  seats();
}
