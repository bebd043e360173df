// The menu of a post: one is open at a time, Escape closes it, and a link can be copied.

import { phrase } from './words.js';

document.addEventListener('toggle', (event) => {
  if (!event.target.matches?.('.more[open]')) return;
  for (const other of document.querySelectorAll('.more[open]')) if (other !== event.target) other.open = false;
  event.target.scrollIntoView({ block: 'nearest' });
}, true);
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && event.target.closest?.('.more[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('[data-copy]');
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.setAttribute('aria-live', 'polite');
  try {
    await navigator.clipboard.writeText(link.href);
    link.textContent = phrase('Link copied');
  } catch {
    location.assign(link.href);
  }
});
