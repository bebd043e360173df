// Signs of support: sent without leaving the page. Without this the form leads back to the post.

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches?.('[data-send-support]')) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  const body = new URLSearchParams(new FormData(form));
  body.set('sign', event.submitter?.value ?? '');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Part': 'yes' }, redirect: 'error' });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-support]');
    const old = form.closest('[data-support]');
    const focused = old.contains(document.activeElement);
    old.replaceWith(...(fresh ? [fresh] : []));
    if (focused) fresh?.querySelector('summary, button')?.focus();
  } catch {
    // The page itself says what is wrong: signed out, switched off, no connection.
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'sign', value: body.get('sign') });
    form.append(field);
    form.submit();
  }
});
