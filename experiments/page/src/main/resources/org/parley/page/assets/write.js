import { ask, tell, element, inHundred } from './api.js';

const byId = id => document.getElementById(id);
const client = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
const KEPT = 'parley-draft';
let form = null;
let schema = null;
let templates = [];
let byHand = false;
let waiting = null;

function say(text) {
  byId('told').textContent = text;
}

// --- the form

function textField(label, value, changed) {
  return element('label', {}, label, element('input', { type: 'text', value, onchange: event => changed(event.target.value) }));
}

function drawForm() {
  const parts = [element('h2', {}, 'Form'),
    byHand ? element('p', { class: 'warning' }, 'The text was changed by hand; a change here writes it anew.') : null,
    textField('Title', form.title, value => edit(() => { form.title = value; })),
    textField('What is asked', form.question, value => edit(() => { form.question = value; }))];
  form.issues.forEach((issue, index) => parts.push(issueBlock(issue, index)));
  parts.push(element('button', { type: 'button', onclick: () => edit(() => addIssue()) }, 'One more issue'));
  form.delegations.forEach((delegation, index) => parts.push(delegationBlock(delegation, index)));
  parts.push(element('button', { type: 'button', onclick: () => edit(() => addDelegation()) }, 'One more delegation'));
  parts.push(element('label', {}, 'A mediator ', choice(['', 'facilitative', 'formulative', 'directive'],
    ['none', 'helps the sides to hear each other', 'also tables texts', 'also promises and threatens'], form.mediator,
    value => edit(() => { form.mediator = value; }))));
  byId('form').replaceChildren(...parts.filter(Boolean));
}

function choice(values, titles, chosen, changed) {
  return element('select', { onchange: event => changed(event.target.value) },
    ...values.map((value, index) => element('option', { value, selected: value === chosen }, titles[index])));
}

function issueBlock(issue, index) {
  const places = issue.options.map((_, place) => String(place));
  return element('fieldset', { class: 'form-block' }, element('legend', {}, 'Issue ' + (index + 1)),
    textField('What it is', issue.title, value => edit(() => { issue.title = value; })),
    textField('Options, with commas between, from one side\u2019s wish to the other\u2019s', issue.options.join(', '),
      value => edit(() => { issue.options = value.split(',').map(one => one.trim()).filter(Boolean); })),
    element('label', {}, 'In force now ', choice(['-1', ...places], ['nothing: every deal must settle it', ...issue.options], String(issue.statusQuo),
      value => edit(() => { issue.statusQuo = Number(value); }))),
    form.issues.length > 1 ? element('button', { type: 'button', onclick: () => edit(() => removeIssue(index)) }, 'Remove issue') : null);
}

function delegationBlock(delegation, index) {
  const sum = delegation.weights.reduce((total, weight) => total + weight, 0) || 1;
  const rows = form.issues.map((issue, place) => {
    const shown = element('output', {}, Math.round(100 * delegation.weights[place] / sum) + ' of 100');
    const barred = delegation.never[place] || [];
    return element('div', {},
      element('label', {}, issue.title + ': wants ', choice(['-1', ...issue.options.map((_, at) => String(at))], ['no demand', ...issue.options],
        String(delegation.wants[place]), value => edit(() => { delegation.wants[place] = Number(value); }))),
      element('label', {}, 'weight ', element('input', { type: 'range', min: 0, max: 100, value: delegation.weights[place],
        oninput: event => { weigh(delegation, place, Number(event.target.value)); edit(() => {}, false); },
        onchange: () => edit(() => {}) }), shown),
      element('details', {}, element('summary', {}, 'Would never accept' + (barred.length ? ' (' + barred.length + ')' : '')),
        ...issue.options.map((option, at) => element('label', {}, element('input', { type: 'checkbox', checked: barred.includes(at),
          onchange: event => edit(() => {
            delegation.never[place] = event.target.checked ? [...barred, at] : barred.filter(one => one !== at);
          }) }), ' ' + option))));
  });
  return element('fieldset', { class: 'form-block' }, element('legend', {}, 'Delegation ' + (index + 1)),
    textField('Name', delegation.title, value => edit(() => { delegation.title = value; })), ...rows,
    form.delegations.length > 2 ? element('button', { type: 'button', onclick: () => edit(() => { form.delegations.splice(index, 1); }) }, 'Remove delegation') : null);
}

// Weights add up to 100: what one gains, the others lose in proportion.
function weigh(delegation, place, value) {
  const rest = delegation.weights.reduce((sum, weight, at) => at === place ? sum : sum + weight, 0);
  delegation.weights = delegation.weights.map((weight, at) => at === place ? value
    : rest > 0 ? weight * (100 - value) / rest : (100 - value) / Math.max(1, delegation.weights.length - 1));
}

function addIssue() {
  form.issues.push({ title: 'Another issue', options: ['first', 'middle', 'last'], statusQuo: -1 });
  form.delegations.forEach((delegation, index) => {
    delegation.wants.push(index % 2 ? 2 : 0);
    delegation.weights.push(20);
  });
}

function removeIssue(index) {
  form.issues.splice(index, 1);
  form.delegations.forEach(delegation => {
    delegation.wants.splice(index, 1);
    delegation.weights.splice(index, 1);
    const never = {};
    Object.entries(delegation.never).forEach(([place, barred]) => {
      const at = Number(place);
      if (at !== index) {
        never[at > index ? at - 1 : at] = barred;
      }
    });
    delegation.never = never;
  });
}

function addDelegation() {
  form.delegations.push({ title: 'Another party', wants: form.issues.map(() => 0), weights: form.issues.map(() => 10), never: {} });
}

async function edit(change, redraw = true) {
  change();
  byHand = false;
  if (redraw) {
    drawForm();
  }
  const made = await tell('/api/write/form', form);
  byId('yaml').value = made.text;
  written();
}

// --- the text

function written() {
  keep();
  clearTimeout(waiting);
  waiting = setTimeout(check, 150);
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ form, text: byId('yaml').value, byHand }));
  } catch {
    say('This browser keeps nothing: save the draft as a file.');
  }
}

async function check() {
  const text = byId('yaml').value;
  const found = await tell('/api/write/check', { client, text, runs: 0 });
  if (text !== byId('yaml').value) {
    return;
  }
  drawLines(found.problems.map(one => one.line));
  byId('problems').replaceChildren(
    ...found.problems.map(one => mark(one, 'problem')), ...found.warnings.map(one => mark(one, 'warning')),
    found.valid ? element('p', { class: 'soft' }, 'The draft is valid.') : '');
  if (found.valid) {
    trial(text);
  } else {
    byId('result').replaceChildren(element('p', { class: 'soft' }, 'As soon as the draft is valid.'));
  }
}

function mark(one, kind) {
  return element('div', { class: kind },
    element('button', { type: 'button', onclick: () => go(one.line, one.column) }, 'Line ' + one.line), ' ' + (one.path ? one.path + ': ' : '') + one.message + ' ',
    one.fix ? element('button', { type: 'button', onclick: () => mend(one) }, 'Write \u201c' + one.fix + '\u201d') : null);
}

function offset(line, column) {
  const lines = byId('yaml').value.split('\n');
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function go(line, column) {
  const area = byId('yaml');
  const at = offset(line, column);
  area.focus();
  area.setSelectionRange(at, at);
  area.scrollTop = Math.max(0, (line - 5) * 20.9);
}

function mend(one) {
  const area = byId('yaml');
  const at = offset(one.line, one.column);
  const rest = area.value.slice(at);
  const wrong = rest.match(/^["']?[\w.-]+["']?/);
  if (wrong) {
    area.value = area.value.slice(0, at) + one.fix + rest.slice(wrong[0].length);
    byHand = true;
    drawForm();
    written();
  }
}

function drawLines(bad = []) {
  const count = byId('yaml').value.split('\n').length;
  const numbers = [];
  for (let line = 1; line <= count; line++) {
    numbers.push(bad.includes(line) ? element('b', {}, line + '\n') : line + '\n');
  }
  byId('lines').replaceChildren(...numbers);
}

async function trial(text) {
  try {
    const found = await tell('/api/write/trial', { client, text, runs: 400 });
    byId('result').replaceChildren(
      ...found.outcomes.map(one => element('p', {}, element('strong', {}, inHundred(one.share) + ' in 100 '), one.title,
        element('span', { class: 'soft' }, ' (' + inHundred(one.low) + ' to ' + inHundred(one.high) + ')'))),
      element('p', { class: 'soft' }, 'Of ' + found.runs + ' simulated talks.'),
      ...found.notes.map(note => element('p', { class: 'warning' }, note)));
  } catch (error) {
    if (error.status !== 409) {
      byId('result').replaceChildren(element('p', { class: 'problem' }, error.message));
    }
  }
}

// --- completion, from the schema

function keysHere() {
  const area = byId('yaml');
  const before = area.value.slice(0, area.selectionStart).split('\n');
  const last = before[before.length - 1];
  let indent = last.match(/^ */)[0].length;
  const path = [];
  for (let at = before.length - 2; at >= 0 && indent > 0; at--) {
    const found = before[at].match(/^( *)([^\s:#][^:]*):/);
    if (found && found[1].length < indent) {
      path.unshift(found[2].trim());
      indent = found[1].length;
    }
  }
  const typed = last.trim();
  return { typed, words: Object.keys(propertiesAt(path)).filter(word => word.startsWith(typed)) };
}

function resolved(node) {
  let found = node;
  for (let depth = 0; found && found.$ref && depth < 20; depth++) {
    found = found.$ref.slice(2).split('/').reduce((at, part) => at && at[part.replace(/~1/g, '/').replace(/~0/g, '~')], schema);
  }
  return found;
}

function branches(node) {
  const found = resolved(node);
  if (!found) {
    return [];
  }
  return [found, ...(found.anyOf || []), ...(found.oneOf || []), ...(found.allOf || [])].map(resolved).filter(Boolean);
}

function propertiesAt(path) {
  let nodes = branches(schema);
  for (const part of path) {
    nodes = nodes.flatMap(node => {
      const inner = (node.properties && node.properties[part])
        || Object.entries(node.patternProperties || {}).map(([, value]) => value)[0]
        || (typeof node.additionalProperties === 'object' ? node.additionalProperties : null);
      return inner ? branches(inner).flatMap(branches) : [];
    });
  }
  return Object.assign({}, ...nodes.map(node => node.properties || {}));
}

function offer() {
  const { typed, words } = keysHere();
  const list = byId('words');
  list.hidden = words.length === 0;
  list.replaceChildren(...words.slice(0, 30).map((word, index) => element('li', { role: 'option', 'aria-selected': String(index === 0),
    onmousedown: event => { event.preventDefault(); take(word, typed); } }, word)));
}

function take(word, typed) {
  const area = byId('yaml');
  const at = area.selectionStart;
  area.value = area.value.slice(0, at - typed.length) + word + ': ' + area.value.slice(at);
  const end = at - typed.length + word.length + 2;
  area.setSelectionRange(end, end);
  byId('words').hidden = true;
  byHand = true;
  written();
}

function keyed(event) {
  const list = byId('words');
  if (event.ctrlKey && event.key === ' ') {
    event.preventDefault();
    offer();
  } else if (!list.hidden && ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) {
    event.preventDefault();
    const all = [...list.children];
    const chosen = all.findIndex(one => one.getAttribute('aria-selected') === 'true');
    if (event.key === 'Escape') {
      list.hidden = true;
    } else if (event.key === 'Enter') {
      take(all[chosen].textContent, keysHere().typed);
    } else {
      const next = (chosen + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length;
      all.forEach((one, index) => one.setAttribute('aria-selected', String(index === next)));
      all[next].scrollIntoView({ block: 'nearest' });
    }
  }
}

// --- beginning

function tabs() {
  const names = ['form', 'text', 'trial'];
  const narrow = window.matchMedia('(max-width: 66rem)');
  const choose = chosen => names.forEach(name => {
    byId('tab-' + name).setAttribute('aria-selected', String(name === chosen));
    byId(name).hidden = narrow.matches && name !== chosen;
  });
  names.forEach(name => byId('tab-' + name).addEventListener('click', () => choose(name)));
  narrow.addEventListener('change', () => choose('form'));
  choose('form');
}

function begin(found) {
  form = JSON.parse(JSON.stringify(found));
  drawForm();
  edit(() => {});
}

async function start() {
  [templates, schema] = await Promise.all([ask('/api/write/templates'), ask('/api/schema')]);
  byId('template').addEventListener('change', event => {
    const found = templates.find(one => one.id === event.target.value);
    if (found) {
      begin(found.form);
    }
  });
  byId('open').addEventListener('change', async event => {
    byId('yaml').value = await event.target.files[0].text();
    byHand = true;
    drawForm();
    written();
  });
  byId('save').addEventListener('click', () => {
    const link = element('a', { href: URL.createObjectURL(new Blob([byId('yaml').value], { type: 'text/yaml' })), download: 'talks.yaml' });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  byId('yaml').addEventListener('input', () => {
    byHand = true;
    byId('words').hidden = true;
    written();
  });
  byId('yaml').addEventListener('keydown', keyed);
  byId('yaml').addEventListener('scroll', () => { byId('lines').scrollTop = byId('yaml').scrollTop; });
  tabs();
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEPT));
  } catch {
    kept = null;
  }
  if (kept && kept.form) {
    form = kept.form;
    byHand = kept.byHand;
    drawForm();
    byId('yaml').value = kept.text;
    written();
  } else {
    begin(templates[0].form);
  }
}

start();
