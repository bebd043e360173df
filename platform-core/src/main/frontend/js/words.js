// What scripts say, in the language of the page: a page that is not English brings the words with it.

const brought = document.getElementById('words');
const known = brought ? JSON.parse(brought.textContent) : {};

/** The sentence, with `{0}` and what follows put in. */
export const phrase = (english, ...values) =>
  (known[english] ?? english).replace(/\{(\d)\}/g, (whole, number) => values[number] ?? whole);
