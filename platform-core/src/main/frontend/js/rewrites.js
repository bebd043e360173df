// Help with saying the same thing in a safer way. The author's own words are always kept.

import { showMarked } from './connection.js';

/** Answers a function that opens {@code panel} about a text; {@code take} gets the words the author chooses. */
export function rewritingPanel(panel, take) {
  const piece = (name) => panel.querySelector(`[data-part="${name}"]`);

  function choice(words) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'rewrite';
    button.textContent = words;
    button.addEventListener('click', () => take(words));
    item.append(button);
    return item;
  }

  /** With {@code anyway} the author may send the text as it is; a post that a person must read has none. */
  return (text, reason, spans, rewrites = [], anyway = null) => {
    piece('reason').textContent = reason ?? '';
    showMarked(piece('text'), text, spans);
    piece('rewrites').replaceChildren(...rewrites.map(choice));
    piece('choose').hidden = rewrites.length === 0;
    piece('anyway').hidden = !anyway;
    piece('anyway').onclick = anyway;
    piece('mine').onclick = () => take(text);
    panel.hidden = false;
    panel.querySelector('h2').focus();
  };
}
