// Walks through the debrief part by part, for a projector; without it, all of it stands on one page.
const byId = id => document.getElementById(id);
const parts = [...document.querySelectorAll('.step')];
let at = -1;

function show(next) {
  at = next;
  document.body.classList.toggle('walking', at >= 0);
  byId('steps').hidden = at < 0;
  byId('walk').hidden = at >= 0 || parts.length < 2;
  parts.forEach((part, index) => { part.hidden = at >= 0 && index !== at; });
  byId('place').textContent = at < 0 ? '' : 'Part ' + (at + 1) + ' of ' + parts.length;
  byId('back').disabled = at === 0;
  byId('on').disabled = at === parts.length - 1;
  if (at >= 0) {
    window.scrollTo(0, 0);
  }
}

function step(by) {
  const next = at + by;
  if (at >= 0 && next >= 0 && next < parts.length) {
    show(next);
  }
}

byId('walk').addEventListener('click', () => { show(0); byId('on').focus(); });
byId('all').addEventListener('click', () => { show(-1); byId('walk').focus(); });
byId('back').addEventListener('click', () => step(-1));
byId('on').addEventListener('click', () => step(1));
document.addEventListener('keydown', event => {
  if (event.key === 'ArrowRight' || event.key === 'PageDown') {
    step(1);
  } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
    step(-1);
  } else if (event.key === 'Escape' && at >= 0) {
    show(-1);
  }
});
show(-1);
