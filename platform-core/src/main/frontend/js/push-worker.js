// Shows one neutral line, the same for everything that happens, and opens the page of notices.

addEventListener('install', () => skipWaiting());
addEventListener('push', (event) => {
  event.waitUntil(registration.showNotification('New activity', { tag: 'news', renotify: false, silent: true }));
});
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow('/notices'));
});
