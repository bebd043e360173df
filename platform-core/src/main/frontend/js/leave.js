// Leaving at once: one tap, or Shift three times. Without this module the link still works.

import { phrase } from './words.js';

const leaveLink = document.querySelector('[data-leave]');
if (leaveLink) {
  const said = document.createElement('span');
  said.className = 'nhsuk-u-visually-hidden';
  said.setAttribute('role', 'status');
  leaveLink.parentNode.append(said);

  /** Covers the page first, because the network may be slow and somebody may be looking. */
  const leave = () => {
    document.documentElement.dataset.leaving = 'yes';
    const cover = document.createElement('div');
    cover.className = 'left-page';
    document.body.append(cover);
    document.title = phrase('New page');
    said.textContent = phrase('Leaving this page.');
    location.replace(leaveLink.href);
  };

  let presses = 0;
  let forget;
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    presses = event.key === 'Shift' ? presses + 1 : 0;
    clearTimeout(forget);
    if (presses === 0) return;
    if (presses === 3) {
      leave();
      return;
    }
    said.textContent = presses === 1 ? phrase('Press Shift 2 more times to leave.') : phrase('Press Shift 1 more time to leave.');
    forget = setTimeout(() => {
      presses = 0;
      said.textContent = '';
    }, 4000);
  });
  leaveLink.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  // A page brought back by the browser's own memory would show what was just left.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.dataset.leaving) location.reload();
  });
}
