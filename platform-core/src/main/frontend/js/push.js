// Asks the browser for a place where it can be told, and puts it into the form. Nothing is asked for
// before the person has ticked the box and pressed the button.

import { phrase } from './words.js';

const form = document.querySelector('[data-push]');
const state = form?.querySelector('[data-push-state]');
const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

if (form && able) {
  state.textContent = '';
  form.querySelector('button').hidden = false;
  form.addEventListener('submit', (event) => {
    if (form.elements.endpoint.value || !form.elements.read.checked) return;
    event.preventDefault();
    subscribe().then(fill).catch(() => say(phrase('Your browser did not allow it. You can change that in its settings.')));
  });
}

async function subscribe() {
  say(phrase('One moment.'));
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('Not allowed');
  await navigator.serviceWorker.register('/worker.js');
  const registration = await navigator.serviceWorker.ready;
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset.key });
}

function fill(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  form.elements.endpoint.value = endpoint;
  form.elements.p256dh.value = keys.p256dh;
  form.elements.auth.value = keys.auth;
  form.requestSubmit();
}

function say(words) {
  state.textContent = words;
}
