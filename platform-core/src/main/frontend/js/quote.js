// Quoting: the words that are selected in a post, or all of it, go above one's own. Without this module the link
// opens the page again with the whole post quoted.

import { phrase } from './words.js';

let selected = null;

document.addEventListener('pointerdown', (event) => {
  if (event.target.closest?.('[data-quote]')) selected = selection();
}, true);

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-quote]');
  const card = document.querySelector('[data-quote-card]');
  if (!link || !card || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const text = link.closest('.post')?.querySelector('p.post__text');
  if (!text) return;
  event.preventDefault();
  const part = selected ?? selection();
  selected = null;
  const mine = part?.text === text ? part : null;
  show(card, link, mine ? mine.words : shortened(text.textContent));
  field().value = mine ? `${link.dataset.quote}-${mine.from}-${mine.to}` : link.dataset.quote;
  const box = card.closest('form').querySelector('textarea');
  box.scrollIntoView({ block: 'center' });
  box.focus({ preventScroll: true });
});

function field() {
  return document.querySelector('[data-quote-field]');
}

function show(card, link, words) {
  const who = link.closest('.post').querySelector('.post__author').textContent;
  card.querySelector('[data-part="who"]').textContent = who === phrase('You') ? phrase('yourself') : who;
  card.querySelector('[data-part="words"]').textContent = words;
  card.querySelector('[data-part="off"]').checked = false;
  card.hidden = false;
}

/** The words that are selected inside one post, and where they stand in its text. */
function selection() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const text = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('p.post__text');
  if (!text) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const words = range.toString();
  return { text, words: shortened(words), from, to: from + words.length };
}

function shortened(words) {
  return words.length > 300 ? `${words.slice(0, 300)}…` : words;
}
