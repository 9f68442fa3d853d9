import { element } from './api.js';
import { shareRow, table, interval } from './answer.js';

// Why the question is not reached: bars that add up with the large figure, then sentences.
// address(run) and command(run): where a run is read, here and in a terminal.
export function why(found, changed, address, command) {
  const missed = 100 - found.goal.nowOf100;
  const head = element('h2', {}, 'Why not (' + missed + ' in 100)');
  if (!found.looked) {
    return [head, element('p', { class: 'soft' }, 'This question is not one that a text settles, so no causes are sought.')];
  }
  if (!found.causes.length) {
    return [head, element('p', {}, 'Nothing stood in the way in any talk that was looked into.')];
  }
  return [head,
    element('div', { class: 'causes' }, ...found.causes.map(shareRow)),
    element('ul', { class: 'said' }, ...found.now.story.map(said => element('li', {}, said))),
    changed ? element('details', {}, element('summary', {}, 'As written (' + (100 - found.goal.baseOf100) + ' in 100)'),
      element('ul', { class: 'said' }, ...found.before.story.map(said => element('li', {}, said)))) : null,
    element('p', { class: 'soft' }, sampled(found)),
    causeTable(found),
    found.now.typical.length ? element('details', {}, element('summary', {}, 'Talks to read'),
      ...found.now.typical.map(run => element('div', {}, element('a', { href: address(run.run) }, run.title + ': run ' + run.run), element('pre', {}, command(run.run))))) : null,
  ].filter(Boolean);
}

function sampled(found) {
  return found.sampled
    ? 'Looked into the first ' + found.looked + ' talks; what keeps those that miss it is taken to keep all that miss it.'
    : 'Looked into all ' + found.looked + ' talks.';
}

function causeTable(found) {
  const rows = [[found.goal.title || found.goal.id, found.goal], ...found.causes.map(cause => [cause.title, cause])];
  return table(['Of 100 talks', 'now', 'before'], rows.map(([title, share]) => [title,
    share.nowOf100 + ' ' + interval(share.now), share.baseOf100 + ' ' + interval(share.base)]));
}
