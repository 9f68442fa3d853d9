import { tell } from './api.js';
import { download } from './whatif.js';

// The report of what stands on the page: a button that makes it, and gives it up while it is made.
export function reportButton(button, question, name, say) {
  let asking = null;
  const rest = () => {
    asking = null;
    button.textContent = 'Report';
  };
  button.addEventListener('click', async () => {
    if (asking) {
      const given = asking;
      rest();
      given.abort();
      say('The report was given up.');
      await tell('/api/report/cancel', question());
      return;
    }
    const mine = new AbortController();
    asking = mine;
    button.textContent = 'Give up the report';
    say('The report is being made.');
    try {
      const made = await tell('/api/report', question(), mine.signal);
      download(name, made.html, 'text/html');
      say('The report is saved.');
    } catch (error) {
      if (mine === asking) {
        say(error.message);
      }
    }
    if (mine === asking) {
      rest();
    }
  });
}
