// Says so before somebody is signed out, and goes away from what they read when it has happened. The
// server knows how long it is: whoever sleeps, or writes in another window, is not asked in vain.

import { phrase } from './words.js';

const MINUTE = 60_000;
const WARNED = 5 * MINUTE;
const KEPT_FOR_SIGN_IN = 'back';

/** Watches the time of whoever holds the session that {@code signOut} can end. */
function watchSession(signOut) {
  const idle = Number(signOut.dataset.idle);
  const calm = document.documentElement.classList.contains('calm'); // nothing is counted
  // The server writes down once a minute that somebody is there, so it may be a minute less.
  let asleep = Date.now() + (idle - 1) * MINUTE;
  // The page has just come, so it is not over, whatever the clock of this device says.
  let end = Math.max(signOut.dataset.end * 1000, Date.now() + MINUTE);
  let longest = end <= asleep; // whether it is twelve hours that end
  let saidAt = Date.now();
  let dismissed = false;
  let timer;

  const until = () => Math.min(asleep, end);
  const left = () => until() - Date.now();
  const token = () => new URLSearchParams({ 'form-token': signOut.elements['form-token'].value });

  /** Without a network, the clock of this device says enough. */
  async function ask(how) {
    try {
      const answer = await fetch('/session', how);
      if (answer.status >= 500) return false;
      const time = answer.ok ? await answer.json() : { idle: 0, left: 0 };
      asleep = Date.now() + time.idle * 1000;
      end = Date.now() + time.left * 1000;
      if (time.left) longest = end <= asleep;
      return true;
    } catch {
      return false;
    }
  }

  async function look() {
    clearTimeout(timer);
    const hurry = left() <= WARNED;
    if (left() <= 0) cover();
    if (hurry) await ask({ headers: { 'X-Unasked': 'yes' } });
    if (left() <= 0) return goOut();
    if (left() > WARNED) dialog.close();
    else if (!dismissed) warn();
    clearTimeout(timer);
    timer = setTimeout(look, left() > WARNED ? left() - WARNED : left() % MINUTE || MINUTE);
  }

  /** A person is there. */
  async function stay() {
    saidAt = Date.now();
    const reached = await ask({ method: 'POST', body: token() });
    if (!reached && dialog.open) return tell(phrase('That did not reach us. Try again.'));
    return look();
  }

  /** What somebody does on the page counts, also where the page has nothing to send. */
  function acted() {
    if (dialog.open || Date.now() - saidAt < MINUTE) return;
    if (left() > 0) stay();
    else look();
  }

  const isCovering = () => dialog.classList.contains('ending--over');

  const dialog = Object.assign(document.createElement('dialog'), { className: 'ending', tabIndex: -1 });
  const part = (name, words, more) => dialog.appendChild(Object.assign(document.createElement(name), { textContent: words, ...more }));
  const told = Object.assign(document.createElement('p'), { className: 'ending__left' });
  told.setAttribute('role', 'status');

  function tell(words) {
    if (told.textContent !== words) told.textContent = words;
  }

  function countdown() {
    if (calm) return '';
    const minutes = Math.floor(left() / MINUTE + 0.05);
    if (minutes < 1) return phrase('Less than a minute left');
    return minutes === 1 ? phrase('1 minute left') : phrase('{0} minutes left', minutes);
  }

  function warn() {
    if (!dialog.open || isCovering()) open();
    tell(countdown());
  }

  function open() {
    const time = new Date(until()).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hour12: true }).replace(' ', '');
    begin();
    part('h2', phrase('You will be signed out soon'), { id: 'ending-title' });
    const why = longest
      ? phrase('You have been signed in for a long time. You will be signed out at {0}, and it cannot be longer. Sign in again to go on.', time)
      : phrase('Nothing has happened here for a while. You will be signed out at {0}.', time);
    part('p', [why, fate()].filter(Boolean).join(' '), { id: 'ending-why' });
    dialog.append(told);
    const actions = part('div', '', { className: 'actions' });
    actions.append(...(longest ? [button(phrase('Sign in again'), signInAgain), button(phrase('Not now'), dismiss)] : [button(phrase('Stay signed in'), stay), button(phrase('Sign out'), () => signOut.requestSubmit())]));
    actions.lastChild.classList.add('nhsuk-button--secondary');
    safety();
    dialog.focus();
    document.dispatchEvent(new Event('ending'));
  }

  function begin() {
    dialog.replaceChildren();
    dialog.classList.remove('ending--over');
    if (!dialog.open) dialog.showModal();
  }

  const button = (words, act) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'nhsuk-button', textContent: words });
    made.addEventListener('click', act);
    return made;
  };

  /** Help and the way out stay in reach. */
  function safety() {
    const bar = document.querySelector('.safety').cloneNode(true);
    bar.querySelector('[data-leave]').addEventListener('click', (event) => {
      event.preventDefault();
      document.querySelector('[data-leave]').click();
    });
    for (const said of bar.querySelectorAll('[role]')) said.remove();
    dialog.append(bar);
  }

  /** What becomes of what was typed. */
  function fate() {
    const typed = typedForms();
    if (!typed.length) return '';
    return typed.every(isKept) ? phrase('What you have typed is kept as a draft.') : phrase('What you have typed is not kept when you are signed out. Finish it before then.');
  }

  const typedForms = () => [...document.querySelectorAll('main form[method="post"]')].filter((form) =>
    [...form.querySelectorAll('textarea, input[type="text"], input:not([type])')].some((box) => box.value.trim() && (box.value !== box.defaultValue || isKept(form))));
  const isKept = (form) => form.matches('[data-draft]:not([data-unkept])') && Boolean(form.elements['draft-place']);

  function dismiss() {
    dismissed = true;
    dialog.close();
  }

  async function signInAgain() {
    cover();
    await fetch(signOut.action, { method: 'POST', body: token() }).catch(() => {});
    longest = true;
    goOut();
  }

  /** Nobody who comes by reads on. */
  function cover(title = phrase('One moment.'), words = '') {
    begin();
    dialog.classList.add('ending--over');
    part('h2', title, { id: 'ending-title' });
    part('p', words, { id: 'ending-why' });
    safety();
    dialog.focus();
  }

  function goOut() {
    cover(phrase('You are signed out.'));
    document.title = phrase('You are signed out.');
    document.documentElement.dataset.leaving = 'yes';
    const unkept = document.querySelector('form[data-unkept]');
    if (!unkept) return signIn();
    if (!navigator.onLine) {
      cover(phrase('You are signed out.'), phrase('You are offline. Your words are still here. We keep them when you are back.'));
      return addEventListener('online', goOut, { once: true });
    }
    // The answer to a form of somebody who is signed out keeps the words while they sign in.
    const box = unkept.elements.text;
    if (box) box.value = [...(unkept.waiting?.() ?? []), box.value].filter(Boolean).join('\n\n');
    return unkept.submit();
  }

  function signIn() {
    const page = document.querySelector('[name="draft-page"]')?.value ?? location.pathname + location.search;
    sessionStorage.setItem(KEPT_FOR_SIGN_IN, JSON.stringify({ 'draft-page': page, 'draft-owner': signOut.dataset.owner }));
    location.replace(`/sign-in?after=${longest ? 'long' : idle}${typedForms().some(isKept) ? '&kept=yes' : ''}`);
  }

  dialog.setAttribute('aria-labelledby', 'ending-title');
  dialog.setAttribute('aria-describedby', 'ending-why');
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (isCovering()) return;
    if (longest) dismiss();
    else stay();
  });
  dialog.addEventListener('close', () => dialog.replaceChildren());
  document.body.append(dialog);
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(kind, acted, { capture: true, passive: true });
  document.addEventListener('attended', acted);
  // A phone that slept ran no timers.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  addEventListener('pageshow', (event) => event.persisted && look());
  look();
}

const signOutForm = document.getElementById('sign-out');
if (signOutForm?.dataset.idle) watchSession(signOutForm);

// Whoever signs in again goes back to where they were; whose page it was, the tag shows.
const signInForm = document.querySelector('form[action="/sign-in"]');
const wasAt = signInForm && sessionStorage.getItem(KEPT_FOR_SIGN_IN);
if (wasAt) {
  sessionStorage.removeItem(KEPT_FOR_SIGN_IN);
  for (const [name, value] of Object.entries(JSON.parse(wasAt))) signInForm.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
}
