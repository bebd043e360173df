// Posts to read, from the keyboard: j and k go from post to post, m goes to the button that marks them.

const keysOn = document.querySelector('[data-keys]');
const posts = [...document.querySelectorAll('[data-unread]')];
document.querySelector('[data-keys-bar]')?.removeAttribute('hidden');

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type="checkbox"]), textarea, select');
  if (!keysOn?.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const current = posts.indexOf(document.activeElement.closest('[data-unread]'));
  const move = { j: 1, k: -1 }[event.key];
  if (move) {
    posts[current < 0 ? 0 : current + move]?.focus();
  } else if (event.key === 'm') {
    document.querySelector('[data-mark]')?.focus();
  } else {
    return;
  }
  event.preventDefault();
});
