// Says when there is no network, and keeps the page with help on this device.

const noNetwork = document.querySelector('[data-offline]');
if (noNetwork) {
  const tell = () => { noNetwork.hidden = navigator.onLine; };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}
// Without a network a form would be gone, with the words in it. A living room keeps its own.
addEventListener('submit', (event) => {
  if (navigator.onLine || event.defaultPrevented || !noNetwork) return;
  event.preventDefault();
  event.target.removeAttribute('aria-busy');
  noNetwork.scrollIntoView({ block: 'nearest' });
});
if (navigator.serviceWorker) addEventListener('load', () => navigator.serviceWorker.register('/worker.js').catch(() => {}));

// The browser says when it can put us on the phone; asking is for a button, and never for us.
const installButton = document.querySelector('[data-install]');
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  if (!installButton) return;
  installButton.hidden = false;
  installButton.onclick = () => event.prompt();
});
