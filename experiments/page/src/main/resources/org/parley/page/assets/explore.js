import { ask, tell, element } from './api.js';
import { State, encode } from './state.js';
import { controlElement, weightBar } from './controls.js';
import * as show from './answer.js';
import { why } from './why.js';
import { whatIfFile, download } from './whatif.js';
import { LeverList } from './levers.js';
import { reportButton } from './report.js';

const root = document.getElementById('explore');
const talks = root.dataset.talks;
const client = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
const byId = id => document.getElementById(id);
// The first answer comes in time, with as many runs as fit; more while the hand rests, in steps that
// let others have their turn but are long enough that beginning anew costs little.
const MOST = 10000;
const FIRST_MILLIS = 120;
const MORE_MILLIS = 400;
let about = null;
let answer = null;
let view = 'issues';
let asking = null;
let resting = null;
const kept = [];

const state = new State(() => changed());
const actions = {
  put: (path, value) => { state.put(path, value); drawControls(); },
  drag: (path, value) => state.drag(path, value),
  dragAll: (key, values) => state.dragAll(key, values),
  dropped: () => { state.dropped(); drawControls(); },
};

const levers = new LeverList({
  question,
  holder: id => about.holders[id] || id,
  apply: set => { state.change({ set: { ...state.now.set, ...set } }); drawControls(); },
});

function say(text) {
  byId('told').textContent = text;
}

function changed() {
  drawChanged();
  byId('figure').classList.add('stale');
  byId('why').classList.add('stale');
  levers.outdated();
  clearTimeout(resting);
  resting = setTimeout(() => simulate(), 60);
}

function question(runs) {
  return {
    client, scenario: talks, set: state.settings(), goals: state.now.goal ? [state.now.goal] : [], seed: state.now.seed, runs,
  };
}

// The address of a file about what stands on the page: one change a line.
function file(name, more) {
  return '/talks/' + talks + '/' + name + '?' + new URLSearchParams({ set: answer.set.join('\n'), seed: state.now.seed, ...more });
}

function storyCommand(run) {
  return about.command.replace('parley run', 'parley story') + ' --run ' + run + ' --seed ' + state.now.seed + settingsText();
}

function settingsText() {
  return answer.set.map(setting => " --set '" + setting + "'").join('');
}

async function simulate() {
  if (asking) {
    asking.abort();
  }
  asking = new AbortController();
  const mine = asking;
  try {
    for (let runs = 0; runs < MOST; runs = answer.runs) {
      progress(runs / MOST);
      const found = await tell('/api/explore', { ...question(MOST), millis: runs ? MORE_MILLIS : FIRST_MILLIS }, mine.signal);
      if (mine !== asking) {
        return;
      }
      answer = found;
      byId('why').classList.add('stale');
      drawAnswer();
      const causes = await tell('/api/why', question(answer.runs), mine.signal);
      if (mine !== asking) {
        return;
      }
      byId('why').classList.remove('stale');
      byId('why').replaceChildren(...why(causes, state.settings().length > 0, run => file('story', { run }), storyCommand));
    }
    progress(null);
    levers.rest();
  } catch (error) {
    if (error.name !== 'AbortError' && error.status !== 409) {
      progress(null);
      showProblems(error);
    }
  }
}

function progress(part) {
  const bar = byId('bar');
  bar.hidden = part === null;
  bar.firstElementChild.style.width = 100 * (part || 0) + '%';
}

function showProblems(error) {
  const problems = (error.found && error.found.problems) || [error.message];
  byId('figure').replaceChildren(...problems.map(problem => element('p', { class: 'problem' }, problem)));
}

function drawAnswer() {
  const changedNow = state.settings().length > 0;
  byId('figure').classList.remove('stale');
  byId('figure').replaceChildren(...show.figure(answer, changedNow));
  byId('sentence').textContent = answer.sentence;
  drawView();
  byId('picture').href = file('picture.svg', { goal: answer.goals[0].goal });
  byId('data').href = file('data.csv', { goal: answer.goals[0].goal });
  byId('command').querySelector('pre').textContent = about.command + ' --runs ' + answer.runs + ' --seed ' + state.now.seed
    + " --goal '" + answer.goals[0].goal + "'" + settingsText();
}

function drawView() {
  const parts = view === 'issues' ? show.issues(answer) : view === 'gains' ? show.gains(answer)
    : view === 'when' ? show.closings(answer) : show.beside(kept);
  byId('view').replaceChildren(...parts);
}

function drawChanged() {
  const set = Object.entries(state.now.set);
  byId('changed-count').textContent = '(' + set.length + ')';
  byId('changed').replaceChildren(...set.map(([path, value]) => {
    const control = about && about.controls.find(one => one.id === path);
    const choice = control && control.choices.find(one => one.value === value);
    return element('li', {}, element('span', {}, (control ? control.title : path) + ': ' + (choice ? choice.title : value)),
      element('button', { type: 'button', onclick: () => actions.put(path, null), 'aria-label': 'Take back ' + (control ? control.title : path) }, '\u00d7'));
  }));
  byId('undo').disabled = state.past.length === 0;
  byId('reset').disabled = set.length === 0;
}

function drawControls() {
  const wanted = byId('find').value.trim().toLowerCase();
  const open = new Set([...document.querySelectorAll('#holders details[open]')].map(one => one.dataset.key));
  const focus = document.activeElement && document.activeElement.id;
  const holders = Object.entries(about.holders).map(([id, title]) => {
    const mine = about.controls.filter(one => one.holder === id
      && (!wanted || (one.title + ' ' + title + ' ' + one.id).toLowerCase().includes(wanted)));
    if (!mine.length) {
      return null;
    }
    const groups = [...new Set(mine.map(one => one.group))].map(group => {
      const key = id + '/' + group;
      const controls = mine.filter(one => one.group === group);
      const all = about.controls.filter(one => one.holder === id && one.group === group);
      const bar = group === 'weights' ? weightBar(all, state.now.set, actions) : null;
      return element('details', { class: 'group', 'data-key': key, open: wanted !== '' || open.has(key) },
        element('summary', {}, group), bar, ...controls.map(one => controlElement(one, state.now.set[one.id], actions)));
    });
    return element('details', { class: 'holder', 'data-key': id, open: wanted !== '' || open.has(id) },
      element('summary', {}, title), ...groups);
  });
  byId('holders').replaceChildren(...holders.filter(Boolean));
  if (focus && byId(focus)) {
    byId(focus).focus();
  }
}

function keep() {
  const name = window.prompt('A name for this what-if', 'What-if ' + (kept.length + 1));
  if (name && answer) {
    kept.push({ name, answer });
    kept.splice(0, Math.max(0, kept.length - 4));
    show.beside(kept);
    say('Kept as \u201c' + name + '\u201d.');
  }
}

// Every what-if that is kept and changes something, and the one at hand.
function saveWhatIf() {
  const tried = [...kept.map(one => ({ name: one.name, set: one.answer.set })), { name: 'At hand', set: answer ? answer.set : [] }]
    .filter((one, index, all) => one.set.length && all.findIndex(other => other.set.join() === one.set.join()) === index);
  if (!tried.length) {
    say('Nothing is changed yet.');
    return;
  }
  const file = about.command.split(/[\\/ ]/).pop();
  download(talks + '-what-if.yaml', whatIfFile(about.question || about.title, file, 2000, state.now.seed, tried));
  say('Saved; parley compare runs it.');
}

async function share() {
  const link = location.origin + location.pathname + '#' + encode(state.now);
  try {
    await navigator.clipboard.writeText(link);
    say('The link is on the clipboard; it holds every change.');
  } catch {
    say('The address of this page holds every change: copy it.');
  }
}

function tabs() {
  const names = ['answer', 'controls', 'levers'];
  const narrow = window.matchMedia('(max-width: 66rem)');
  const choose = chosen => names.forEach(name => {
    byId('tab-' + name).setAttribute('aria-selected', String(name === chosen));
    byId(name).hidden = narrow.matches && name !== chosen;
  });
  names.forEach(name => byId('tab-' + name).addEventListener('click', () => choose(name)));
  const fit = () => {
    // Where one column stands at a time, the large figure stays in sight above all of them.
    (narrow.matches ? document.querySelector('#explore .tabs') : byId('bar')).after(byId('figure'));
    byId('figure').classList.toggle('on-top', narrow.matches);
    choose('answer');
  };
  narrow.addEventListener('change', fit);
  fit();
}

async function start() {
  about = await ask('/api/talks/' + encodeURIComponent(talks));
  const goals = about.goals.some(goal => goal.goal === state.now.goal) || !state.now.goal
    ? about.goals : [...about.goals, { goal: state.now.goal, title: state.now.goal }];
  byId('goal').replaceChildren(...goals.map(goal => element('option', { value: goal.goal, selected: goal.goal === state.now.goal }, goal.title)));
  byId('goal').addEventListener('change', event => state.change({ goal: event.target.value }));
  byId('find').addEventListener('input', drawControls);
  byId('undo').addEventListener('click', () => { state.undo(); drawControls(); });
  byId('reset').addEventListener('click', () => { state.reset(); drawControls(); });
  byId('keep').addEventListener('click', keep);
  byId('share').addEventListener('click', share);
  byId('what-if').addEventListener('click', saveWhatIf);
  reportButton(byId('report'), () => question(2000), talks + '-report.html', say);
  byId('copy').addEventListener('click', async () => {
    await navigator.clipboard.writeText(answer ? answer.sentence : '');
    say('Copied.');
  });
  document.querySelectorAll('[data-view]').forEach(button => button.addEventListener('click', () => {
    view = button.dataset.view;
    document.querySelectorAll('[data-view]').forEach(one => one.setAttribute('aria-pressed', String(one === button)));
    if (answer) {
      drawView();
    }
  }));
  tabs();
  drawControls();
  drawChanged();
  simulate();
}

start();
