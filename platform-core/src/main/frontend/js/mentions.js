// Completes a name after an @ in a room. Without this, typing the whole name does the same.

import { phrase } from './words.js';

{
  const place = location.pathname.match(/^\/rooms\/[^/]+/)?.[0];
  const names = Object.assign(document.createElement('ul'), { className: 'names', id: 'names', hidden: true });
  names.setAttribute('role', 'listbox');
  names.setAttribute('aria-label', phrase('People in this room'));
  const told = Object.assign(document.createElement('div'), { className: 'nhsuk-u-visually-hidden' });
  told.setAttribute('role', 'status');
  let writing; // the box the list stands at
  let offered = true; // until the room says that nobody can be named here
  let asked = 0;

  /** What stands between the last @ and the caret, when it may be a name. */
  const begun = (box) => box.value.slice(0, box.selectionStart).match(/(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}][\p{L}\p{N} '-]{0,23})$/u)?.[1];

  async function look(box) {
    const start = begun(box);
    const mine = ++asked;
    if (!offered || !start || box.selectionStart !== box.selectionEnd) return hide();
    const body = new URLSearchParams({ start, 'form-token': box.form.elements['form-token'].value });
    let found = [];
    try {
      const answer = await fetch(`${place}/names`, { method: 'POST', body });
      if (answer.status === 404) offered = false;
      if (answer.ok) found = (await answer.json()).names;
    } catch {
      // No connection: the name can be typed to its end.
    }
    if (mine !== asked) return;
    if (!found.length) return hide();
    show(box, found);
  }

  function show(box, found) {
    names.replaceChildren(...found.map((name, at) => {
      const item = Object.assign(document.createElement('li'), { id: `name-${at}`, textContent: name });
      item.setAttribute('role', 'option');
      return item;
    }));
    (box.closest('.say') ?? box).before(names);
    names.hidden = false;
    writing = box;
    // A box of several lines may not say that it is a combobox, so it is said in words that there is a choice.
    for (const [name, value] of Object.entries({ 'aria-controls': 'names', 'aria-autocomplete': 'list' })) box.setAttribute(name, value);
    names.before(told);
    told.textContent = `${found.length === 1 ? '1 name' : `${found.length} names`}. Use the arrow keys to choose, and Enter to write the name.`;
    choose(0);
  }

  function hide() {
    names.hidden = true;
    if (!writing) return;
    told.textContent = '';
    for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) writing.removeAttribute(name);
    writing = undefined;
  }

  const chosen = () => names.querySelector('[aria-selected="true"]');

  function choose(at) {
    const all = [...names.children];
    const next = all[(at + all.length) % all.length];
    for (const item of all) item.setAttribute('aria-selected', item === next);
    writing.setAttribute('aria-activedescendant', next.id);
  }

  function take(item) {
    const box = writing;
    const end = box.selectionStart;
    const from = end - begun(box).length;
    box.setRangeText(`${item.textContent} `, from, end, 'end');
    hide();
    asked++;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    hide();
    box.focus();
  }

  if (place) {
    let soon;
    document.addEventListener('input', (event) => {
      if (!event.target.matches?.('textarea[name="text"]')) return;
      clearTimeout(soon);
      if (!begun(event.target)) return hide();
      soon = setTimeout(() => look(event.target), 150);
    });
    document.addEventListener('keydown', (event) => {
      if (!writing || event.target !== writing || event.isComposing) return;
      const at = [...names.children].indexOf(chosen());
      if (event.key === 'ArrowDown') choose(at + 1);
      else if (event.key === 'ArrowUp') choose(at - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') take(chosen());
      else if (event.key === 'Escape') hide();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
    names.addEventListener('mousedown', (event) => {
      event.preventDefault(); // the box keeps the focus
      const item = event.target.closest('li');
      if (item) take(item);
    });
    document.addEventListener('focusout', (event) => event.target === writing && hide());
  }
}
