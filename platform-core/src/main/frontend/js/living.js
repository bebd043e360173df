// The living room, live: what others write arrives, what one writes is never lost.

import { connect } from './connection.js';
import { messageList } from './messages.js';
import { bands } from './names.js';
import { pausing } from './pause.js';
import { rewritingPanel } from './rewrites.js';
import { phrase } from './words.js';

const room = document.querySelector('[data-living]');
const part = (name) => room.querySelector(`[data-${name}]`);
const [log, pill, here, banner, quiet] = ['log', 'pill', 'here', 'banner', 'quiet'].map(part);
const [form, box, nudge, help] = ['say', 'box', 'nudge', 'help'].map(part);
const warning = form.querySelector('[name="warning"]');
const messages = messageList(room);
const offer = rewritingPanel(nudge, (words) => write(words, true));
const longest = Number(box.closest('[data-maxlength]').dataset.maxlength);
const told = (number) => number.toLocaleString('en-GB');
const unsent = new Map(); // client key -> { text, anyway, item, state }, until the room shows it
let since = Number(room.dataset.since);
let unseen = 0;
let firstUnseen;
const calm = document.documentElement.classList.contains('calm'); // nothing moves by itself

for (const live of room.querySelectorAll('[data-with-script]')) live.hidden = false;
for (const plain of room.querySelectorAll('[data-without-script]')) plain.hidden = true;
log.scrollTop = log.scrollHeight;
const pause = pausing(room, { calm, shows: ({ key, seq }) => unsent.has(key) || messages.has(seq), show });

form.waiting = waiting;
const connection = connect(room.dataset.living, {
  hello: () => ({ type: 'join', since }),
  heard: (frame) => heard[frame.type]?.(frame),
  state: (state) => tell(state === 'open' ? '' : navigator.onLine ? phrase('Trying to connect again. What you write is kept here.') : phrase('You are offline. What you write is kept here and sent when you are back.')),
  closed(code) {
    if (code === 4401) return signedOut();
    if (code === 4403 && box.value.trim()) return ended(phrase('This room is not open for you any more. Copy your words if you want to keep them.'), '/', phrase('Go to the start page'));
    if (code === 4403) return location.reload() ?? Infinity; // the page itself answers as for any room one has no key to
    return code === 4429 ? 10000 : 0;
  },
});

const heard = {
  joined({ here: band, seq }) {
    heard.here({ band });
    if (seq < since) since = seq;
    for (const key of unsent.keys()) if (unsent.get(key).state === 'sending') send(key);
  },
  posts({ posts }) {
    for (const { seq } of posts) since = Math.max(since, seq);
    show(pause.now(posts));
  },
  said: ({ key }) => settle(key, phrase('Posted')),
  held({ key, reason, spans, rewrites }) {
    const mine = unsent.get(key);
    if (!mine) return;
    settle(key, phrase('Waiting to be read'), 'message--waiting');
    if (rewrites?.length) offer(mine.text, reason, spans, rewrites);
    else tell(reason ?? phrase('A person will read this before others can see it.'), quiet);
  },
  nudge({ key, reason, spans, rewrites }) {
    const mine = unsent.get(key);
    if (!mine) return;
    drop(key);
    if (warning) warning.value = mine.warn;
    write(mine.text);
    offer(mine.text, reason, spans, rewrites, () => say(mine.text, true));
  },
  help({ text }) {
    if (text) help.querySelector('[data-part="text"]').textContent = text;
    help.hidden = false;
    help.querySelector('h2').focus();
  },
  gone({ seq }) {
    pause.forget(seq);
    messages.takeAway(seq);
  },
  support: ({ id, got }) => pause.later(`support ${id}`, () => messages.support(id, got)),
  offers({ support, tags, pictures }) {
    room.classList.toggle('no-support', !support);
    room.classList.toggle('no-pictures', !pictures);
    if (!tags) for (const link of room.querySelectorAll('a.tag')) link.replaceWith(link.textContent);
  },
  here: ({ band }) => pause.later('here', () => { here.textContent = bands[band] ?? ''; }),
  swap: () => tell(phrase('The rules of this room have just been updated.'), quiet),
  error({ text, key }) {
    if (!unsent.has(key)) return tell(text, quiet);
    settle(key, phrase('Not sent. {0}', text));
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'text-button';
    again.textContent = phrase('Try again');
    again.addEventListener('click', () => send(key));
    unsent.get(key).item.querySelector('[data-part="state"]').append(again);
  },
};

/** Whoever reads, chooses or looks elsewhere stays where they are; at the end one goes along. */
function show(posts) {
  const stays = calm || document.hidden || !isAtEnd() || isBusy();
  const fresh = posts.filter((post) => place(post) && !post.fold);
  const items = fresh.map(({ seq }) => messages.item(seq));
  if (!stays) goTo(items[0]);
  const edge = log.getBoundingClientRect().bottom;
  const below = items.filter((item) => item.getBoundingClientRect().bottom > edge);
  if (unseen === 0) [firstUnseen] = below;
  unseen += below.length;
  pill.hidden = unseen === 0;
  pill.textContent = calm ? phrase('New messages') : unseen === 1 ? phrase('1 new message') : phrase('{0} new messages', unseen);
}

const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight <= 80;

/** Something in the messages is under a finger, marked, or open. */
function isBusy() {
  const active = document.activeElement;
  const marked = getSelection();
  return (active !== log && log.contains(active)) || (!marked.isCollapsed && log.contains(marked.anchorNode))
    || log.querySelector('.more[open], [data-support] details[open]') !== null;
}

/** As far down as one can go without passing {@code item}. */
function goTo(item) {
  const top = item?.isConnected ? item.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - 8 : Infinity;
  log.scrollTop = Math.min(log.scrollHeight, top);
}

/** Answers whether the post is new and somebody else's. */
function place(post) {
  const mine = unsent.has(post.key);
  if (mine) drop(post.key);
  return messages.place(post, mine || post.author === room.dataset.me) && !mine;
}

function say(text, anyway) {
  const key = crypto.randomUUID();
  const warn = warning?.value ?? '';
  unsent.set(key, { text, anyway, warn, item: messages.append(text) });
  if (warning) warning.value = '';
  write('');
  room.querySelector('[data-draft-card]')?.remove();
  nudge.hidden = true;
  send(key);
  toEnd();
}

/** The same key each time, so that trying again can never post twice. */
function send(key) {
  const { text, anyway, warn } = unsent.get(key);
  settle(key, phrase('Sending'));
  unsent.get(key).state = 'sending';
  connection.send({ type: 'say', key, text, anyway, warn });
}

function settle(key, words, look) {
  const mine = unsent.get(key);
  if (!mine) return;
  mine.state = 'settled';
  box.dispatchEvent(new Event('counted'));
  mine.item.querySelector('[data-part="state"]').textContent = words;
  if (look) mine.item.classList.add(look);
}

function drop(key) {
  unsent.get(key).item.remove();
  unsent.delete(key);
}

function write(text, focus) {
  box.value = text;
  box.dispatchEvent(new Event('counted'));
  if (focus) box.focus();
}

function tell(words, where = banner) {
  if (where.textContent !== words) where.textContent = words;
  where.hidden = words === '';
}

function ended(words, href = '/sign-in', textContent = phrase('Sign in')) {
  tell(words);
  banner.append(' ', Object.assign(document.createElement('a'), { href, textContent }));
  return Infinity;
}

/** The words that have not arrived go to the server with the form, which keeps them while one signs in. */
function signedOut() {
  const words = [...waiting(), box.value.trim()].filter(Boolean).join('\n\n');
  if (!words) return ended(phrase('You are signed out.'));
  tell(phrase('You are signed out. We keep your words while you sign in.'));
  const go = Object.assign(document.createElement('button'), { type: 'button', className: 'text-button', textContent: phrase('Sign in') });
  go.addEventListener('click', () => {
    write(words);
    form.submit();
  });
  banner.append(' ', go);
  return Infinity;
}

function waiting() {
  return [...unsent.values()].filter(({ state }) => state === 'sending').map(({ text }) => text);
}

function toEnd() {
  goTo();
  hasSeen();
}

function hasSeen() {
  unseen = 0;
  pill.hidden = true;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = box.value.trim();
  const length = [...text].length;
  box.focus();
  // A frame that is too large would end the connection, and be sent again on the next one.
  if (length > longest) return tell(phrase('This is too long. It has {0} characters and the most is {1}.', told(length), told(longest)), quiet);
  tell('', quiet);
  if (text) say(text, false);
});
box.addEventListener('keydown', (event) => {
  const send = event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || (!event.shiftKey && matchMedia('(pointer: fine)').matches));
  if (!send) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
});
pill.addEventListener('click', () => {
  goTo(firstUnseen);
  hasSeen();
  log.focus({ preventScroll: true });
});
log.addEventListener('scroll', () => {
  if (isAtEnd()) hasSeen();
}, { passive: true });
help.querySelector('[data-part="close"]').addEventListener('click', () => {
  help.hidden = true;
  box.focus();
});
