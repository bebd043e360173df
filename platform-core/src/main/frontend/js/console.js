// The duty desk: alerts and held posts arrive while somebody works; nothing moves under their hands.

import { chimes } from './chimes.js';
import { connect, copyOf, showMarked } from './connection.js';

const desk = document.querySelector('[data-desk]');
const queues = { alert: desk.querySelector('[data-queue="alert"]'), review: desk.querySelector('[data-queue="review"]') };
const templates = { alert: desk.querySelector('[data-template="alert"]'), review: desk.querySelector('[data-template="review"]') };
const [banner, news, keysOn] = ['banner', 'news', 'keys'].map((name) => desk.querySelector(`[data-${name}]`));
const { chime, isOn } = chimes(desk);
const title = document.title;
const ahead = Date.parse(desk.dataset.now) - Date.now(); // the server's clock is the one that counts
let visits = 0;
let awaited;
let joinedAt = 0;

// A very long queue is shown in part; the rest counts too.
const beyond = {};
for (const [kind, queue] of Object.entries(queues)) {
  if (queue) beyond[kind] = Number(desk.querySelector(`[data-tally="${kind}"]`).textContent) - queue.children.length;
}

const RANK = { red: 0, amber: 1, review: 2, 'amber-low': 3 };
const WORDS = { red: 'Red', amber: 'Amber', review: 'Held', 'amber-low': 'To note' };
const LOOK = { red: 'item--red', amber: 'item--amber', review: 'item--amber', 'amber-low': 'item--low' };

connect(desk.dataset.desk, {
  hello: () => ({ type: 'ping' }),
  heard: (frame) => heard[frame.type]?.(frame),
  state(state) {
    banner.hidden = state === 'open';
    banner.textContent = state === 'open' ? '' : 'This desk is not live. Trying to connect again. Ask a colleague to watch too.';
  },
  closed(code) {
    if (code === 4401 || code === 4403) return location.reload() ?? Infinity;
    return 0;
  },
});

const heard = {
  joined() {
    joinedAt = Date.now() + ahead;
    if (visits++ > 0) catchUp();
  },
  alert(alert) {
    if (!insert('alert', alert)) return;
    news.textContent = `New ${WORDS[alert.level] ?? ''} alert in ${alert.roomTitle}`;
    chime(alert.level);
  },
  review: (review) => { if (insert('review', { level: 'review', ...review })) news.textContent = `A post waits in ${review.roomTitle}`; },
  acknowledged({ id, by }) {
    take('alert', id, `${by} has acknowledged this`);
    askNoMore(itemOf('alert', id));
  },
  claimed: ({ id, kind, by }) => take(kind, id, `${by} is looking at this`),
  released: ({ id, kind }) => take(kind, id, ''),
  error: ({ text }) => { news.textContent = text; },
  done({ id, kind }) {
    const item = itemOf(kind, id);
    if (!item && beyond[kind] > 0) beyond[kind]--;
    finish(item);
    count();
  },
};

const itemOf = (kind, id) => queues[kind]?.querySelector(`[data-id="${CSS.escape(id)}"]`);

/** Puts an item in its place, red first and oldest first, without moving what somebody is reading. */
function insert(kind, news) {
  if (!queues[kind] || itemOf(kind, news.id)) return false;
  const [item, piece] = copyOf(templates[kind]);
  item.dataset.id = news.id;
  item.dataset.rank = RANK[news.level] ?? 1;
  item.dataset.at = new Date(news.at).toISOString();
  item.classList.add(LOOK[news.level] ?? 'item--amber', 'fresh');
  piece('level').textContent = news.reported ? 'Reported' : WORDS[news.level] ?? news.level;
  piece('level').classList.toggle('chip--danger', news.level === 'red');
  piece('where').textContent = news.roomTitle;
  piece('author').textContent = news.author;
  piece('avatar').setAttribute('href', `${desk.dataset.drawings}#${news.avatar}`);
  piece('why').textContent = [news.rule, news.reason].filter(Boolean).join(': ');
  showMarked(piece('text'), news.excerpt ?? '', news.spans);
  piece('clock').dataset.since = item.dataset.at;
  if (news.due) piece('clock').dataset.due = new Date(news.due).toISOString();
  for (const way of item.querySelectorAll('[data-to]')) {
    way.setAttribute(way.matches('form') ? 'action' : 'href', way.dataset.to.replace('{id}', news.id));
  }
  if (beyond[kind] > 0 && Date.parse(news.at) < joinedAt) beyond[kind]--; // counted before, and shown now
  const later = [...queues[kind].children].find((other) => order(other) > order(item));
  keepingStill(() => queues[kind].insertBefore(item, later ?? null));
  tickSoon();
  return true;
}

const order = (item) => `${item.dataset.rank}${item.dataset.at}`;

function keepingStill(change) {
  const held = document.activeElement?.closest('.item') ?? null;
  const before = held?.getBoundingClientRect().top;
  change();
  if (held) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}

function take(kind, id, words) {
  const item = itemOf(kind, id);
  if (!item) return;
  item.classList.toggle('item--taken', words !== '');
  item.querySelector('[data-part="state"]').textContent = words;
  count();
}

/** What is acknowledged is not asked for twice. */
function askNoMore(item) {
  const form = item?.querySelector('form[action$="/acknowledge"]');
  if (form?.contains(document.activeElement)) item.focus();
  form?.remove();
}

/** An item in use stays until one moves on, so that focus is never lost. */
function finish(item) {
  if (!item) return;
  item.classList.add('item--done');
  item.querySelector('[data-part="state"]').textContent = 'Done';
  if (!item.contains(document.activeElement)) keepingStill(() => item.remove());
}

/** After a lost connection the page itself says what is open. */
async function catchUp() {
  const answer = await fetch(location.href, { headers: { 'X-Unasked': 'yes' } });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const [kind, queue] of Object.entries(queues)) {
    const open = fresh.querySelector(`[data-queue="${kind}"]`);
    if (!open || !queue) continue;
    for (const item of [...queue.children]) if (![...open.children].some((other) => other.dataset.id === item.dataset.id)) finish(item);
    for (const item of [...open.children]) {
      const known = itemOf(kind, item.dataset.id);
      if (known) known.querySelector('[data-part="state"]').textContent = item.querySelector('[data-part="state"]').textContent;
      else keepingStill(() => queue.insertBefore(document.adoptNode(item), [...queue.children].find((other) => order(other) > order(item)) ?? null));
    }
  }
  tick();
}

/** Many may arrive in one moment; the clocks and counts are set once. */
function tickSoon() {
  awaited ??= requestAnimationFrame(tick);
}

function tick() {
  awaited = undefined;
  const now = Date.now() + ahead;
  for (const clock of desk.querySelectorAll('[data-since]')) {
    const since = Date.parse(clock.dataset.since);
    const due = clock.dataset.due ? Date.parse(clock.dataset.due) : Infinity;
    const words = `${span(now - since)}${due <= since ? '' : due < now ? `, ${span(now - due)} late` : due < Infinity ? `, ${span(due - now)} left` : ''}`;
    if (clock.textContent !== words) clock.textContent = words;
    clock.classList.toggle('clock--late', due < now);
  }
  count();
}

function span(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60000));
  if (minutes === 0) return `${Math.max(0, Math.floor(milliseconds / 1000))} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function count() {
  let waiting = 0;
  for (const [kind, queue] of Object.entries(queues)) {
    if (!queue) continue;
    const open = queue.querySelectorAll('.item:not(.item--done)').length + beyond[kind];
    const tally = desk.querySelector(`[data-tally="${kind}"]`);
    if (tally.textContent !== String(open)) tally.textContent = open;
    desk.querySelector(`[data-empty="${kind}"]`).hidden = queue.children.length > 0;
    waiting += queue.querySelectorAll('.item:not(.item--taken, .item--done)').length;
  }
  document.title = waiting ? `(${waiting}) ${title}` : title;
}

setInterval(() => { if (queues.alert?.querySelector('.item--red:not(.item--taken, .item--done)')) chime('red'); }, 15000);
// Whoever watches the desk from elsewhere hears that it is about to fall silent.
document.addEventListener('ending', () => chime('amber'));
// Whoever has turned the sound on is on duty and listens: a desk that waits for an alert all night stays.
setInterval(() => isOn() && document.dispatchEvent(new Event('attended')), 60_000);
setInterval(tick, 1000);
tick();

// One key does a thing only while the page says so, and never while somebody types.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  if (!keysOn.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...desk.querySelectorAll('.item')];
  const current = document.activeElement.closest('.item');
  const move = { j: 1, k: -1 }[event.key];
  if (move) {
    const next = items[current ? items.indexOf(current) + move : 0];
    next?.focus();
    if (next && current?.matches('.item--done')) keepingStill(() => current.remove());
  } else if (event.key === 'a') {
    current?.querySelector('[data-key="a"]')?.requestSubmit();
  } else if (event.key === 'r') {
    current?.querySelector('[data-key="r"]')?.click();
  } else if (event.key === '?') {
    const keys = desk.querySelector('[data-keys-help]');
    keys.open = !keys.open;
  } else {
    return;
  }
  event.preventDefault();
});

// Acknowledge and take without leaving the desk; without this the same forms post as usual.
desk.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-quietly]')) return;
  event.preventDefault();
  const item = form.closest('.item');
  const state = item.querySelector('[data-part="state"]');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    state.textContent = answer.ok ? form.dataset.quietly : answer.status === 409 ? 'A colleague was first. Open it to see who.' : 'That did not work. Open it and try there.';
    if (answer.ok) {
      item.classList.add('item--taken');
      if (form.action.endsWith('/acknowledge')) askNoMore(item);
    }
  } catch {
    state.textContent = 'That did not reach us. Try again.';
  }
  count();
});
