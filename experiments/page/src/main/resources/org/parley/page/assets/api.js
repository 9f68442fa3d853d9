// Asks the program that made this page; nothing else is ever asked.

export async function ask(path, signal) {
  const response = await fetch(path, { signal, headers: { 'X-Parley': '1' } });
  return answer(response);
}

export async function tell(path, body, signal) {
  const response = await fetch(path, {
    method: 'POST',
    signal,
    headers: { 'X-Parley': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer(response);
}

async function answer(response) {
  const found = await response.json();
  if (!response.ok) {
    const error = new Error(found.error || 'the program did not answer');
    error.status = response.status;
    error.found = found;
    throw error;
  }
  return found;
}

// An element with attributes, listeners and children; text is never read as HTML.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export function inHundred(share) {
  return share === null ? '-' : String(Math.round(share * 100));
}

export function signed(number, digits) {
  const text = Math.abs(number).toFixed(digits);
  return (number < 0 ? '\u2212' : '+') + text;
}

// Puts children in the place of what stood there; whoever was at a button or a field stays at it.
export function redraw(place, ...children) {
  const active = document.activeElement;
  const key = active && place.contains(active) ? active.dataset.key || active.id : '';
  place.replaceChildren(...children.filter(child => child !== null && child !== undefined));
  if (key) {
    const again = [...place.querySelectorAll('[data-key], [id]')].find(one => (one.dataset.key || one.id) === key);
    if (again) {
      again.focus();
    }
  }
}
