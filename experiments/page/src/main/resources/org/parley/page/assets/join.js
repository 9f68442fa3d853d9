import { ask, tell, element } from './api.js';

const byId = id => document.getElementById(id);

function say(text) {
  byId('told').textContent = text;
}

byId('code').addEventListener('change', async () => {
  try {
    const found = await ask('/api/join/' + encodeURIComponent(byId('code').value.trim()));
    byId('seats').replaceChildren(element('option', { value: '' }, 'any that is free'),
      ...found.free.map(seat => element('option', { value: seat.group + ',' + seat.delegation }, seat.title)));
    say(found.title + ': ' + found.free.length + ' seats are free.');
  } catch (error) {
    say(error.message);
  }
});

byId('join').addEventListener('submit', async event => {
  event.preventDefault();
  const [group, delegation] = byId('seats').value ? byId('seats').value.split(',').map(Number) : [-1, -1];
  const button = event.submitter;
  button.disabled = true;
  try {
    await tell('/api/join', { code: byId('code').value, name: byId('name').value, group, delegation, research: byId('research').checked });
    location.href = '/seat';
  } catch (error) {
    say(error.message);
    button.disabled = false;
  }
});
