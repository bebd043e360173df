// What somebody types is kept on the server while they type, and when they go. Nothing stays on the device.

import { phrase } from './words.js';

const QUIET_FOR = 1500;

/** Keeps the words of {@code form} until they are sent. */
function keepDraft(form) {
  const hidden = (name) => form.elements[`draft-${name}`];
  const told = form.querySelector('[data-draft-state]');
  let timer;
  let kept = wordsOf();
  let saving;
  let sent = false;
  let again = false;

  /** What is typed, and what is on its way and has not arrived. */
  function wordsOf() {
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !name.startsWith('draft-')) words.append(name, value);
    }
    const waiting = form.waiting?.() ?? [];
    if (waiting.length) words.set('text', [...waiting, words.get('text')].filter(Boolean).join('\n\n'));
    return words.toString();
  }

  function body(words) {
    const whole = new URLSearchParams(words);
    for (const name of ['place', 'page', 'name', 'writer', 'base', 'owner']) whole.append(`draft-${name}`, hidden(name).value);
    return whole;
  }

  async function save() {
    clearTimeout(timer);
    const words = wordsOf();
    if (sent || words === kept) return;
    if (saving) {
      again = true;
      return;
    }
    saving = new AbortController();
    try {
      const answer = await fetch('/drafts/save', { method: 'POST', body: body(words), headers: { Accept: 'application/json' }, signal: saving.signal });
      form.toggleAttribute('data-unkept', !answer.ok);
      if (answer.ok) {
        hidden('base').value = (await answer.json()).revision;
        kept = words;
      }
      tell(answer.ok ? '' : answer.status === 401 ? phrase('You have been signed out. Your words are still here. Send them, and we keep them while you sign in.') : phrase('We cannot keep this just now. Your words are still here.'));
    } catch {
      form.toggleAttribute('data-unkept', !sent);
      if (!sent) tell(phrase('You are offline. Your words are still here. We keep them when you are back.'));
    }
    saving = undefined;
    if (again) {
      again = false;
      soon();
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_FOR);
  }

  function tell(words) {
    if (told && told.textContent !== words) told.textContent = words;
  }

  for (const button of form.querySelectorAll('[data-draft-keep]')) button.hidden = true;
  form.addEventListener('input', soon);
  form.addEventListener('counted', soon, true);
  // Heard after everybody else: a living room sends by its socket and stops the form.
  addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    clearTimeout(timer);
    // A save that is under way must not bring back what is being sent.
    if (saving && hidden('base').value === '0') hidden('base').value = '-1';
    sent = true;
    saving?.abort();
  });
  addEventListener('pageshow', () => { sent = false; });
  addEventListener('online', soon);
  const going = () => {
    const words = wordsOf();
    if (!sent && words !== kept && navigator.sendBeacon('/drafts/save', body(words))) kept = words;
  };
  addEventListener('pagehide', going);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && going());
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  if (form.elements['draft-place']) keepDraft(form);
}
const keptCard = location.hash === '#draft' && document.getElementById('draft');
if (keptCard) keptCard.focus();
