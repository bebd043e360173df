// A thread looks every ten seconds whether there is something new, while somebody looks at it.

const list = document.querySelector('[data-thread]');

async function look() {
  if (document.hidden) return;
  const answer = await fetch(list.dataset.thread, { redirect: 'error', headers: { 'X-Unasked': 'yes' } }).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const item of page.querySelectorAll('[data-thread] > li')) {
    const shown = document.getElementById(item.id);
    if (!shown) list.append(document.adoptNode(item));
    else if (shown.textContent !== item.textContent && !shown.querySelector('details')) shown.replaceWith(document.adoptNode(item));
  }
  const [before, now] = [document, page].map((each) => each.querySelector('[data-state]'));
  if (before && now && before.textContent !== now.textContent) before.textContent = now.textContent;
}

if (list) {
  document.querySelectorAll('[data-without-script]').forEach((each) => { each.hidden = true; });
  setInterval(look, 10_000);
}
