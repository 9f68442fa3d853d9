import { element, inHundred, signed } from './api.js';

export const interval = part => '(' + inHundred(part.low) + ' to ' + inHundred(part.high) + ')';

// What happened though less than once in 100 is not shown as never.
function few(of100, share) {
  return of100 === 0 && share.value > 0 ? '<1' : String(of100);
}

// The difference of the two numbers that are shown, so that it adds up as read.
function difference(share) {
  const d = share.difference;
  const text = signed(share.nowOf100 - share.baseOf100, 0) + ' (' + signed(100 * d.low, 0) + ' to ' + signed(100 * d.high, 0) + ')';
  if (!share.distinguishable) {
    return element('span', { class: 'same' }, text + ', cannot be told from no change');
  }
  return element('span', { class: d.value > 0 ? 'up' : 'down' }, text);
}

export function figure(answer, changed) {
  const share = answer.goals[0].share;
  const large = element('div', { class: 'large' }, share.nowOf100 + ' in 100');
  const parts = [large, element('div', {}, interval(share.now) + ', of ' + answer.runs.toLocaleString('en') + ' simulated talks')];
  if (changed) {
    parts.push(element('div', { class: 'was' }, 'was ' + share.baseOf100 + ' ' + interval(share.base) + '  '));
    parts.push(element('div', {}, difference(share)));
  }
  return parts;
}

export function shareRow(share) {
  const base = element('i', { class: 'base' });
  base.style.width = 100 * (share.base.value || 0) + '%';
  const now = element('i', { class: 'now' });
  now.style.width = 100 * (share.now.value || 0) + '%';
  const words = share.title + ': ' + share.nowOf100 + ' in 100 ' + interval(share.now)
    + ', before ' + share.baseOf100 + ' ' + interval(share.base);
  const mark = share.distinguishable ? (share.difference.value > 0 ? ' up' : ' down') : ' same';
  return element('div', { class: 'row', title: words },
    element('span', {}, share.title),
    element('div', { class: 'track', 'aria-hidden': 'true' }, base, now),
    element('span', { class: 'figures' + mark },
      few(share.nowOf100, share.now) + (share.difference.value === 0 ? '' : ' (was ' + few(share.baseOf100, share.base) + ')')));
}

export function issues(answer) {
  const parts = [element('p', { class: 'soft' }, 'Thick bar: now. Thin bar: as written. Talks out of 100.')];
  parts.push(element('div', { class: 'issue' }, element('h2', {}, 'How the talks come out'), ...answer.kinds.map(shareRow)));
  for (const issue of answer.issues) {
    parts.push(element('div', { class: 'issue' }, element('h2', {}, issue.title), ...issue.options.map(shareRow)));
  }
  parts.push(table(['', 'now', 'before', 'difference'], rowsOf(answer)));
  return parts;
}

function rowsOf(answer) {
  const rows = [];
  const add = (head, share) => rows.push([head + share.title,
    few(share.nowOf100, share.now) + ' ' + interval(share.now),
    few(share.baseOf100, share.base) + ' ' + interval(share.base),
    signed(100 * share.difference.value, 1) + ' (' + signed(100 * share.difference.low, 1) + ' to ' + signed(100 * share.difference.high, 1) + ')']);
  answer.kinds.forEach(share => add('', share));
  answer.issues.forEach(issue => issue.options.forEach(share => add(issue.title + ': ', share)));
  return rows;
}

export function table(head, rows) {
  return element('details', {}, element('summary', {}, 'As a table'),
    element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, element('table', {},
      element('thead', {}, element('tr', {}, ...head.map(cell => element('th', { scope: 'col' }, cell)))),
      element('tbody', {}, ...rows.map(row => element('tr', {},
        element('th', { scope: 'row' }, row[0]), ...row.slice(1).map(cell => element('td', { class: 'number' }, cell))))))));
}

export function gains(answer) {
  const reach = Math.max(0.01, ...answer.gains.map(gain => Math.max(Math.abs(gain.base), Math.abs(gain.now))));
  const rows = answer.gains.map(gain => {
    const bar = (value, kind) => {
      const part = element('i', { class: kind });
      part.style.left = 50 + 50 * Math.min(0, value) / reach + '%';
      part.style.width = 50 * Math.abs(value) / reach + '%';
      return part;
    };
    const zero = element('i', { class: 'zero' });
    zero.style.left = '50%';
    return element('div', { class: 'row' }, element('span', {}, gain.title),
      element('div', { class: 'track', 'aria-hidden': 'true' }, bar(gain.base, 'base'), bar(gain.now, 'now'), zero),
      element('span', { class: 'figures ' + (gain.distinguishable ? (gain.difference.value > 0 ? 'up' : 'down') : 'same') },
        gain.now.toFixed(3) + ' (was ' + gain.base.toFixed(3) + ')'));
  });
  return [element('p', { class: 'soft' }, 'Mean gain over having no deal, in utility from 0 to 1. The thin line in the middle is no gain.'), ...rows,
    table(['', 'now', 'before', 'difference'], answer.gains.map(gain => [gain.title, gain.now.toFixed(3), gain.base.toFixed(3),
      signed(gain.difference.value, 3) + ' (' + signed(gain.difference.low, 3) + ' to ' + signed(gain.difference.high, 3) + ')']))];
}

const SVG = 'http://www.w3.org/2000/svg';

function line(values, kind) {
  const made = document.createElementNS(SVG, 'polyline');
  const points = values.map((value, index) => (values.length > 1 ? 300 * index / (values.length - 1) : 300) + ',' + (82 - 80 * value));
  made.setAttribute('points', ['0,82', ...points].join(' '));
  made.setAttribute('fill', 'none');
  made.setAttribute('stroke', kind === 'now' ? 'var(--now)' : 'var(--base)');
  made.setAttribute('stroke-width', kind === 'now' ? '2.5' : '1.5');
  if (kind === 'base') {
    made.setAttribute('stroke-dasharray', '4 3');
  }
  return made;
}

export function closings(answer) {
  const boxes = answer.closings.filter(curve => Math.max(...curve.base, ...curve.now) > 0.005).map(curve => {
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', '0 0 300 84');
    drawing.setAttribute('role', 'img');
    const last = curve.now.length - 1;
    drawing.setAttribute('aria-label', curve.title + ': closed in ' + inHundred(curve.now[last]) + ' in 100 talks by the end, before '
      + inHundred(curve.base[last]));
    drawing.append(line(curve.base, 'base'), line(curve.now, 'now'));
    return element('div', {}, element('h2', {}, curve.title), drawing,
      element('p', { class: 'soft' }, inHundred(curve.now[last]) + ' in 100 by the end (was ' + inHundred(curve.base[last]) + ')'));
  });
  return [element('p', { class: 'soft' }, 'Share of talks in which the issue was closed, from the first round to the last. Dashed: as written.'),
    element('div', { class: 'beside' }, ...boxes),
    table(['Issue', ...answer.closings[0].now.map((_, round) => 'round ' + (round + 1))],
      answer.closings.map(curve => [curve.title, ...curve.now.map(inHundred)]))];
}

export function beside(kept) {
  if (!kept.length) {
    return [element('p', {}, 'Nothing is kept yet: change something and choose \u201cKeep beside\u201d. Up to four stand here.')];
  }
  const first = kept[0].answer;
  const cell = (share, base, one) => {
    const bar = element('i', { class: 'now' });
    bar.style.width = 100 * (share.now.value || 0) + '%';
    const apart = share.nowOf100 - base.nowOf100;
    return element('td', { title: interval(share.now) }, element('div', { class: 'track small', 'aria-hidden': 'true' }, bar),
      few(share.nowOf100, share.now) + (one.answer === first || apart === 0 ? '' : ' (' + signed(apart, 0) + ')'));
  };
  const row = (title, pick) => element('tr', {}, element('th', { scope: 'row' }, title),
    ...kept.map(one => cell(pick(one.answer), pick(first), one)));
  const rows = [row(first.goals[0].title, found => found.goals[0].share),
    ...first.kinds.map((kind, k) => row(kind.title, found => found.kinds[k]))];
  first.issues.forEach((issue, i) => issue.options.forEach((option, o) => {
    if (kept.some(one => one.answer.issues[i].options[o].now.value >= 0.005)) {
      rows.push(row(issue.title + ': ' + option.title, found => found.issues[i].options[o]));
    }
  }));
  return [element('p', { class: 'soft' }, 'Talks out of 100, all on one scale; in brackets what differs from the first. Point at a bar for its interval.'),
    element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' }, element('table', {},
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, ''), ...kept.map(one => element('th', { scope: 'col' }, one.name,
        element('div', { class: 'soft' }, one.answer.set.length ? one.answer.set.join('; ') : 'as written'))))),
      element('tbody', {}, ...rows)))];
}
