// The messages of a living room as a list: each once, in the order of the room's own numbers.

import { phrase } from './words.js';
import { author, warnings } from './names.js';
import { copyOf } from './connection.js';

/** The time of day as the server writes it: 9:05pm. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: 'Europe/London' });

const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const dayName = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : [document.documentElement.lang, 'en-GB'], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

/** The list inside {@code room}; it begins with what the server has already written. */
export function messageList(room) {
  const list = room.querySelector('[data-messages]');
  const template = room.querySelector('[data-template]');
  const shown = new Map([...list.querySelectorAll('[data-seq]')].map((item) => [Number(item.dataset.seq), item]));
  let lastDay = [...list.querySelectorAll('[data-day]')].at(-1)?.dataset.day ?? '';

  /** One's own that waits for a moderator stays where it was said, so that an answer stands below it. */
  const waitsHere = (item) => !item.dataset.seq && item.classList.contains('message--waiting');

  /** What can be done with a message: its addresses carry its own number, and what does not fit goes. */
  function fit(item, post, mine) {
    const menu = item.querySelector('.more');
    const support = item.querySelector('[data-support]');
    if (!post.id) {
      support?.remove();
      return menu.remove();
    }
    item.id = `post-${post.id}`;
    menu.querySelector('[data-part="name"]').textContent = author(post);
    const fits = { all: true, mine, others: !mine, members: !mine && !post.team };
    for (const entry of item.querySelectorAll('[data-for]')) if (!fits[entry.dataset.for]) entry.remove();
    for (const link of menu.querySelectorAll('a')) {
      const copied = link.matches('[data-copy]');
      link.setAttribute('href', copied ? `${location.pathname}?before=${post.seq + 1}#post-${post.id}` : link.getAttribute('href').replace('/posts/0/', `/posts/${post.id}/`));
    }
    for (const form of item.querySelectorAll('form')) form.setAttribute('action', form.getAttribute('action').replace('/posts/0/', `/posts/${post.id}/`));
    const who = support?.querySelector('.support__who');
    who?.setAttribute('href', who.getAttribute('href').replace('/posts/0/', `/posts/${post.id}/`));
    for (const name of support?.querySelectorAll('[data-part="supported"]') ?? []) name.textContent = author(post);
    got(item, post.got ?? []);
    for (const button of support?.querySelectorAll('[data-sends]') ?? []) {
      const mine = button.dataset.sends === post.sent;
      button.value = mine ? '' : button.dataset.sends;
      button.setAttribute('aria-pressed', mine);
    }
  }

  /** Which signs of support a message has got. */
  function got(item, signs) {
    for (const sign of item.querySelectorAll('[data-sign]')) sign.hidden = !signs.includes(sign.dataset.sign);
    const who = item.querySelector('.support__who');
    if (who) who.hidden = signs.length === 0;
  }

  /** Everything is set as plain text: what somebody wrote can never become part of the page. */
  function draw(post, mine) {
    const [item, piece] = copyOf(template);
    item.classList.toggle('message--mine', mine && !post.team);
    item.classList.toggle('message--team', Boolean(post.team));
    piece('avatar').setAttribute('href', `${room.dataset.drawings}#${post.avatar}`);
    piece('author').textContent = mine && !post.team ? phrase('You') : author(post);
    piece('team').hidden = !post.team;
    piece('recovered').hidden = !post.recovered;
    const at = new Date(post.at);
    piece('at').dateTime = at.toISOString();
    piece('at').textContent = clock.format(at).replace(/ (am|pm)$/, (whole, half) => (half === 'am' ? phrase('am') : phrase('pm')));
    fit(item, post, mine);
    const text = piece('text');
    text.textContent = '';
    let cut = 0;
    for (const { start, end, to } of post.links ?? []) {
      const link = Object.assign(document.createElement('a'), { className: 'tag', href: to, textContent: post.text.slice(start, end) });
      text.append(post.text.slice(cut, start), link);
      cut = end;
    }
    text.append(post.text.slice(cut));
    if (post.picture) {
      const { address: src, alt, width, height } = post.picture;
      text.after(Object.assign(document.createElement('img'), { className: 'post__picture', src, alt, width, height }));
    }
    if (post.warn) {
      const fold = document.createElement('details');
      fold.open = Boolean(post.open);
      const summary = document.createElement('summary');
      summary.textContent = phrase('About: {0}. Tap to read', warnings[post.warn] ?? post.warn);
      const picture = item.querySelector('.post__picture');
      text.replaceWith(fold);
      fold.append(summary, text, ...(picture ? [picture] : []));
    }
    if (post.fold) foldAway(item, post.fold);
    return item;
  }

  /** The reader would rather not see it at once: one tap away, and for nobody else. */
  function foldAway(item, reason) {
    const fold = Object.assign(document.createElement('details'), { className: 'folded' });
    const summary = Object.assign(document.createElement('summary'), { textContent: `${reason} ` });
    const inside = Object.assign(document.createElement('div'), { className: 'folded__in' });
    summary.append(Object.assign(document.createElement('span'), { className: 'folded__show', textContent: phrase('Show it') }));
    inside.append(...item.childNodes);
    fold.append(summary, inside);
    item.append(fold);
  }

  /** A day begins with a line of its own. Under a later day stands what a person has read first. */
  function beginDay(item, at) {
    const day = dayKey.format(at);
    if (day <= lastDay) return;
    lastDay = day;
    const line = Object.assign(document.createElement('li'), { className: 'messages__day' });
    line.dataset.day = day;
    line.append(Object.assign(document.createElement('h2'), { textContent: dayName.format(at).replace(',', '') }));
    item.before(line);
  }

  return {
    has: (seq) => shown.has(seq),

    item: (seq) => shown.get(seq),

    /** Puts a post in its place; one that is there already is replaced, because it was edited. Answers whether it is new. */
    place(post, mine) {
      const item = draw(post, mine);
      item.dataset.seq = post.seq;
      const before = shown.get(post.seq);
      shown.set(post.seq, item);
      if (before) {
        const support = before.querySelector('[data-support]');
        if (support) item.querySelector('[data-support]')?.replaceWith(support);
        before.replaceWith(item);
        return false;
      }
      // One's own that waited has been shown after all, at the place it has got by that.
      list.querySelector(`[data-key="${post.key}"]`)?.remove();
      const earlier = [...list.children].reverse().find((other) => Number(other.dataset.seq) < post.seq);
      let next = earlier ? earlier.nextElementSibling : list.firstElementChild;
      while (next && waitsHere(next)) next = next.nextElementSibling;
      list.insertBefore(item, next);
      beginDay(item, new Date(post.at));
      return true;
    },

    /** A message of one's own that has no number yet stands at the end. */
    append(text) {
      const item = draw({ text, author: room.dataset.me, avatar: room.dataset.avatar, at: Date.now() }, true);
      list.append(item);
      return item;
    },

    /** Somebody has sent support for a message, or taken it back. */
    support(id, signs) {
      const item = list.querySelector(`#post-${id}`);
      if (item) got(item, signs);
    },

    takeAway(seq) {
      const item = shown.get(seq);
      if (!item) return;
      item.classList.add('message--gone');
      item.querySelector('.more')?.remove();
      item.querySelector('[data-support]')?.remove();
      item.querySelector('[data-part="text"]').textContent = phrase('This message was taken away.');
      item.querySelector('.post__picture')?.remove();
      item.querySelector('[data-part="state"]').textContent = '';
    },
  };
}
