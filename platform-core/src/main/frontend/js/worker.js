// Stands between the pages and the network, so that help can be seen without one. It keeps the style
// sheet, the drawings and three pages that are the same for everybody; it never keeps what somebody reads.
// To whoever asked for it, it shows one neutral line, the same for everything that happens.

const KEPT = '$VERSION';
const FILES = $FILES;
const HELP = '/offline?language=en';
const WELSH = '/offline?language=cy';
const LANGUAGE = '/language';
const EMPTY = '/left';
const OWED = '/leave-owed';
const KEPT_AT = '/kept-at';
const STALE_AFTER = 12 * 60 * 60 * 1000;

addEventListener('install', (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(visit(event, pathname));
});
addEventListener('push', (event) => event.waitUntil(tell()));
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow('/notices'));
});

/** In the language in which this browser last read a page. */
async function tell() {
  const welsh = (await lastLanguage()) === 'cy';
  const words = welsh ? 'Gweithgarwch newydd' : 'New activity';
  const lang = welsh ? 'cy' : 'en';
  return registration.showNotification(words, { lang, tag: 'news', renotify: false, silent: true });
}

async function lastLanguage() {
  const kept = await caches.open(KEPT);
  return (await kept.match(LANGUAGE))?.text();
}

async function fill() {
  const kept = await caches.open(KEPT);
  await kept.addAll(FILES);
  await keepPages(kept);
}

/** Asked for without a cookie: what comes back is the same for everybody. */
async function keepPages(kept) {
  for (const page of [HELP, WELSH, EMPTY]) {
    const answer = await fetch(new Request(page, { credentials: 'omit', cache: 'reload' }));
    if (!answer.ok || answer.redirected) throw new Error('The help page is not there');
    await kept.put(page, answer);
  }
  await kept.put(KEPT_AT, new Response(String(Date.now())));
}

async function tidy() {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
}

async function asset(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

async function visit(event, pathname) {
  try {
    if (pathname !== '/leave') await leaveIfOwed();
    const answer = await fetch(event.request);
    event.waitUntil(refresh().then(() => remember(answer.headers.get('Content-Language'))));
    return answer;
  } catch {
    return withoutNetwork(pathname);
  }
}

/** Somebody who left without a network is signed out as soon as there is one. */
async function leaveIfOwed() {
  const kept = await caches.open(KEPT);
  if (!(await kept.match(OWED))) return;
  await fetch('/leave', { redirect: 'manual' });
  await kept.delete(OWED);
}

async function withoutNetwork(pathname) {
  const kept = await caches.open(KEPT);
  const leaves = pathname === '/leave' || pathname === EMPTY;
  if (leaves) await kept.put(OWED, new Response('yes'));
  const language = await lastLanguage();
  const help = language === 'cy' ? WELSH : HELP;
  return (await kept.match(leaves ? EMPTY : help)) ?? Response.error();
}

/** What the last page spoke, so that help speaks it too. */
async function remember(language) {
  const kept = await caches.open(KEPT);
  if (language) await kept.put(LANGUAGE, new Response(language));
}

/** The hours on the page change; once or twice a day it is asked for again. */
async function refresh() {
  const kept = await caches.open(KEPT);
  const at = await kept.match(KEPT_AT);
  if (at && Date.now() - Number(await at.text()) < STALE_AFTER) return;
  await keepPages(kept).catch(() => {});
}
