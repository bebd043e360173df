// Forms: how many characters are left, a password one can look at, nothing sent twice, nothing lost.

import { phrase } from './words.js';

const told = (count) => count.toLocaleString('en-GB');

const remaining = (left) => {
  if (left === -1) return phrase('You have 1 character too many');
  if (left === 1) return phrase('You have 1 character left');
  return left < 0 ? phrase('You have {0} characters too many', told(-left)) : phrase('You have {0} characters left', told(left));
};

/** Characters as the server counts them: code points, with one character for a line end. */
const lengthOf = (text) => [...text].length;

for (const group of document.querySelectorAll('[data-maxlength]')) {
  const box = group.querySelector('textarea, input');
  const shown = group.querySelector('.nhsuk-character-count__message');
  const most = Number(group.dataset.maxlength);
  const from = (most * Number(group.dataset.threshold ?? 0)) / 100;
  const heard = document.createElement('div');
  heard.className = 'nhsuk-u-visually-hidden';
  heard.setAttribute('role', 'status');
  shown.after(heard);
  let speak;
  const count = () => {
    const used = lengthOf(box.value);
    const left = most - used;
    const over = left < 0;
    shown.textContent = remaining(left);
    shown.hidden = used < from;
    shown.classList.toggle('nhsuk-error-message', over);
    shown.classList.toggle('nhsuk-hint', !over);
    box.classList.toggle('nhsuk-textarea--error', over);
    clearTimeout(speak);
    speak = setTimeout(() => {
      heard.textContent = shown.hidden ? '' : shown.textContent;
    }, 1200);
  };
  box.addEventListener('input', count);
  box.addEventListener('counted', count);
  count();
}

for (const input of document.querySelectorAll('input[data-show]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nhsuk-button nhsuk-button--quiet';
  button.setAttribute('aria-controls', input.id);
  const show = (visible) => {
    input.type = visible ? 'text' : 'password';
    button.textContent = phrase(visible ? 'Hide' : 'Show');
    button.setAttribute('aria-label', phrase(visible ? 'Hide password' : 'Show password'));
  };
  button.addEventListener('click', () => show(input.type === 'password'));
  // Sent as a password, so that the browser does not remember it as ordinary text.
  input.form.addEventListener('submit', () => show(false));
  show(false);
  const row = document.createElement('div');
  row.className = 'password';
  input.replaceWith(row);
  row.append(input, button);
}

const changed = new Set();
for (const form of document.querySelectorAll('form[method="post"]')) {
  let sentAt = 0;
  form.addEventListener('input', () => form.matches('[data-keep]') && changed.add(form));
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (Date.now() - sentAt < 4000) {
      event.preventDefault();
      return;
    }
    sentAt = Date.now();
    changed.delete(form);
    form.setAttribute('aria-busy', 'true');
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea')) form.requestSubmit();
  });
  addEventListener('pageshow', () => {
    sentAt = 0;
    form.removeAttribute('aria-busy');
  });
}
addEventListener('beforeunload', (event) => {
  const kept = [...changed].filter((form) => !form.matches('[data-draft]:not([data-unkept])')).some((form) => [...form.querySelectorAll('textarea')].some((box) => box.value.trim()));
  if (kept && !document.documentElement.dataset.leaving) event.preventDefault();
});

const problems = document.querySelector('.nhsuk-error-summary');
if (problems) {
  problems.tabIndex = -1;
  problems.focus();
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
