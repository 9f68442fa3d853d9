import { element } from './api.js';

const short = number => Number(number.toPrecision(4)).toString();

// The value that --set takes when the middle of a number moves: its whole distribution moves.
export function moved(number, middle) {
  const shift = middle - number.mean;
  const inside = value => Math.min(number.high, Math.max(number.low, value));
  if (number.whole) {
    return String(Math.round(middle));
  }
  if (number.form === 'uniform' || number.form === 'triangular') {
    return '{' + number.form + ': [' + number.parts.map(part => short(inside(part + shift))).join(', ') + ']}';
  }
  return short(inside(middle));
}

export function widened(number, middle, factor) {
  const inside = value => Math.min(number.high, Math.max(number.low, value));
  if (number.form === 'fixed') {
    return short(inside(middle));
  }
  const parts = number.parts.map(part => short(inside(middle + (part - number.mean) * factor)));
  return '{' + number.form + ': [' + parts.join(', ') + ']}';
}

// The middle that a setting stands for, for showing it on the scale.
function middleOf(number, value) {
  if (value === undefined) {
    return number.mean;
  }
  const found = value.match(/-?\d+(\.\d+)?(e-?\d+)?/g);
  const parts = found ? found.map(Number) : [number.mean];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function scale(control, value, actions) {
  const number = control.number;
  const middle = middleOf(number, value);
  const span = number.high - number.low || 1;
  const id = 'control-' + control.id;
  const from = number.parts[0];
  const to = number.parts[number.parts.length - 1];
  const spread = element('i');
  spread.style.left = 100 * (from - number.low) / span + '%';
  spread.style.width = Math.max(1, 100 * (to - from) / span) + '%';
  const shown = element('output', { class: 'value', for: id });
  const say = now => {
    shown.textContent = short(now) + (Math.abs(now - number.mean) > 1e-9 ? ' (was ' + short(number.mean) + ')' : '');
  };
  say(middle);
  const slider = element('input', {
    type: 'range', id, min: number.low, max: number.high, step: number.whole ? 1 : span / 200, value: middle,
    disabled: control.inert !== '',
    oninput: event => {
      say(Number(event.target.value));
      actions.drag(control.id, moved(number, Number(event.target.value)));
    },
    onchange: () => actions.dropped(),
  });
  const label = element('label', { for: id, title: control.origin }, control.title);
  const width = number.form === 'fixed' || number.form === 'other' ? null : element('label', { class: 'soft' }, 'how uncertain ',
    element('input', {
      type: 'range', min: 0, max: 2, step: 0.1, value: 1, 'aria-label': 'How uncertain: ' + control.title,
      oninput: event => actions.drag(control.id, widened(number, Number(slider.value), Number(event.target.value))),
      onchange: () => actions.dropped(),
    }));
  return [label, element('div', { class: 'spread', 'aria-hidden': 'true' }, spread), slider, shown, width];
}

function segments(control, value, actions) {
  const chosen = value === undefined ? control.chosen : value;
  const choices = control.choices.map(choice => element('label', {},
    element('input', {
      type: 'radio', name: 'control-' + control.id, value: choice.value, checked: chosen === choice.value,
      onchange: () => actions.put(control.id, choice.value === control.chosen ? null : choice.value),
    }), ' ' + choice.title));
  return [element('fieldset', {}, element('legend', {}, control.title), element('div', { class: 'segments' }, ...choices))];
}

export function controlElement(control, value, actions) {
  const changed = value !== undefined;
  const parts = control.kind === 'number' ? scale(control, value, actions) : segments(control, value, actions);
  const back = changed ? element('button', {
    type: 'button', onclick: () => actions.put(control.id, null), 'aria-label': 'As written: ' + control.title,
  }, 'as written') : null;
  const inert = control.inert ? element('p', { class: 'soft' }, 'Cannot matter: ' + control.inert + '.') : null;
  return element('div', {
    class: 'control' + (changed ? ' changed' : '') + (control.inert ? ' inert' : ''), 'data-control': control.id,
  }, ...parts, back, inert);
}

// All weights of one delegation as shares of one bar, whose borders are moved by hand or by arrow
// keys: what one issue gains its neighbour loses, so that they add up as before.
export function weightBar(controls, set, actions) {
  const values = controls.map(control => middleOf(control.number, set[control.id]));
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  const share = index => 100 * values[index] / sum;
  const bar = element('div', { class: 'weights' });
  const parts = controls.map(control => element('i', { title: control.title, 'aria-hidden': 'true' }));
  const borders = controls.slice(1).map((right, index) => border(controls[index], right, index));
  bar.append(...parts, ...borders);

  function border(left, right, index) {
    let from = null;
    return element('span', {
      class: 'weight-border', id: 'border-' + left.id, role: 'slider', tabindex: '0', 'aria-valuemin': 0,
      'aria-label': 'Weight between ' + left.title + ' and ' + right.title,
      onkeydown: event => {
        const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
        if (step) {
          event.preventDefault();
          shift(index, step);
        }
      },
      onkeyup: event => { if (/^(Arrow|Page)/.test(event.key)) { actions.dropped(); } },
      onpointerdown: event => {
        from = event.clientX;
        event.target.setPointerCapture(event.pointerId);
      },
      onpointermove: event => {
        if (from !== null) {
          const by = 100 * (event.clientX - from) / (bar.clientWidth || 1);
          from = event.clientX;
          shift(index, by);
        }
      },
      onpointerup: () => { from = null; actions.dropped(); },
    });
  }

  function shift(index, points) {
    const least = at => Math.max(controls[at].number.low, sum / 1000);
    const most = at => controls[at].number.high;
    let by = points * sum / 100;
    by = Math.min(by, values[index + 1] - least(index + 1), most(index) - values[index]);
    by = Math.max(by, least(index) - values[index], values[index + 1] - most(index + 1));
    values[index] += by;
    values[index + 1] -= by;
    paint();
    actions.dragAll('weights ' + controls[0].id, Object.fromEntries([index, index + 1].map(at =>
      [controls[at].id, moved(controls[at].number, values[at])])));
  }

  function paint() {
    let left = 0;
    controls.forEach((control, index) => {
      parts[index].textContent = Math.round(share(index));
      parts[index].style.width = share(index) + '%';
      left += share(index);
      const line = borders[index];
      if (line) {
        line.style.left = left + '%';
        line.setAttribute('aria-valuemax', Math.round(share(index) + share(index + 1)));
        line.setAttribute('aria-valuenow', Math.round(share(index)));
        line.setAttribute('aria-valuetext', control.title + ' ' + Math.round(share(index)) + ', '
          + controls[index + 1].title + ' ' + Math.round(share(index + 1)) + ' of 100');
      }
    });
  }

  paint();
  return bar;
}
