// What was changed: settings by path, the question, the seed. It lives in the part of the address
// that no server sees, so that a link is the whole state, and every change can be undone.

export class State {
  constructor(listener) {
    this.listener = listener;
    this.past = [];
    this.now = read() || { set: {}, goal: '', seed: 1 };
    window.addEventListener('hashchange', () => {
      const found = read();
      if (found && JSON.stringify(found) !== JSON.stringify(this.now)) {
        this.now = found;
        this.listener();
      }
    });
  }

  change(part) {
    this.past.push(JSON.stringify(this.now));
    this.now = { ...this.now, ...part };
    this.write();
  }

  put(path, value) {
    const set = { ...this.now.set };
    if (value === null) {
      delete set[path];
    } else {
      set[path] = value;
    }
    this.change({ set });
  }

  // Many changes while a hand drags are one step back.
  drag(path, value) {
    if (this.dragged !== path) {
      this.past.push(JSON.stringify(this.now));
      this.dragged = path;
    }
    this.now = { ...this.now, set: { ...this.now.set, [path]: value } };
    this.write();
  }

  // The same with several changes that belong together.
  dragAll(key, values) {
    if (this.dragged !== key) {
      this.past.push(JSON.stringify(this.now));
      this.dragged = key;
    }
    this.now = { ...this.now, set: { ...this.now.set, ...values } };
    this.write();
  }

  dropped() {
    this.dragged = null;
  }

  undo() {
    if (this.past.length) {
      this.now = JSON.parse(this.past.pop());
      this.write();
    }
  }

  reset() {
    this.change({ set: {} });
  }

  write() {
    history.replaceState(null, '', '#' + encode(this.now));
    this.listener();
  }

  settings() {
    return Object.entries(this.now.set).map(([path, value]) => path + '=' + value);
  }
}

export function encode(state) {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  let text = '';
  bytes.forEach(byte => { text += String.fromCharCode(byte); });
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function read() {
  try {
    const text = atob(location.hash.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
    const found = JSON.parse(new TextDecoder().decode(bytes));
    const set = {};
    for (const [path, value] of Object.entries(found.set || {})) {
      if (typeof value === 'string') {
        set[path] = value;
      }
    }
    return { set, goal: String(found.goal || ''), seed: Number.isSafeInteger(found.seed) ? found.seed : 1 };
  } catch {
    return null;
  }
}
