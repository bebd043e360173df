// A reader stops what moves: what comes in is kept, and shown when they go on.

import { phrase } from './words.js';

/**
 * Keeps posts back while the reader has paused. {@code shows} tells whether a post stands on the page
 * already or is one's own, and so comes at once; {@code show} gets those that were kept, in order;
 * {@code calm} readers get no numbers.
 */
export function pausing(room, { calm, shows, show }) {
  const [button, line, told] = ['pause', 'paused', 'told'].map((name) => room.querySelector(`[data-${name}]`));
  const log = room.querySelector('[data-log]');
  const waiting = new Map(); // what changes on the page beside posts, the last of each kind
  let kept = [];
  let paused = false;

  function came() {
    const many = kept.filter(({ fold }) => !fold).length;
    if (many === 0) return '';
    if (calm) return phrase('There are new messages.');
    const number = many.toLocaleString('en-GB');
    return many === 1 ? phrase('1 new message.') : phrase('{0} new messages.', number);
  }

  function draw() {
    button.textContent = paused ? phrase('Go on') : phrase('Pause');
    line.hidden = !paused;
    line.textContent = paused ? phrase('Paused. {0}', came()).trim() : '';
  }

  function goOn() {
    told.textContent = phrase('Going on. {0}', came()).trim();
    // Heard as one sentence, and not as everything that came.
    log.setAttribute('aria-live', 'off');
    show(kept);
    kept = [];
    for (const act of waiting.values()) act();
    waiting.clear();
    setTimeout(() => log.removeAttribute('aria-live'), 1000);
  }

  button.addEventListener('click', () => {
    paused = !paused;
    if (paused) told.textContent = phrase('Paused. Nothing moves until you go on.');
    else goOn();
    draw();
  });

  return {
    /** Those of {@code posts} that are to be shown now. */
    now(posts) {
      if (!paused) return posts;
      const before = came();
      const fresh = posts.filter((post) => !shows(post));
      kept = [...kept.filter(({ seq }) => fresh.every((post) => post.seq !== seq)), ...fresh];
      draw();
      if (!before && came()) told.textContent = phrase('There are new messages.');
      return posts.filter(shows);
    },

    /** Does something now, or when the reader goes on. */
    later(kind, act) {
      if (paused) waiting.set(kind, act);
      else act();
    },

    /** A post that nobody is to see any more. */
    forget(seq) {
      kept = kept.filter((post) => post.seq !== seq);
      if (paused) draw();
    },
  };
}
