// Reads words aloud for those who chose it. Only with a voice of the device: any other would send the
// words to somebody else.

import { phrase } from './words.js';

const readsAloud = document.documentElement.classList.contains('aloud') && 'speechSynthesis' in window;
const WORDS = '.post__text, .message__text, [data-aloud]';

const voice = () => window.speechSynthesis?.getVoices().find((each) => each.localService && each.lang.startsWith('en'));

function readingButton(element) {
  if (element.dataset.hasVoice) return;
  element.dataset.hasVoice = 'yes';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'text-button read-aloud';
  const rest = () => { button.textContent = phrase('Read aloud'); };
  rest();
  button.addEventListener('click', () => {
    const speaking = button.textContent === phrase('Stop reading');
    speechSynthesis.cancel();
    if (speaking) return rest();
    const words = new SpeechSynthesisUtterance(element.innerText);
    words.voice = voice();
    words.lang = words.voice.lang;
    words.rate = 0.9;
    words.onend = rest;
    words.onerror = rest;
    button.textContent = phrase('Stop reading');
    speechSynthesis.speak(words);
  });
  element.after(button);
}

function offerReading() {
  const none = document.querySelector('[data-no-voice]');
  if (none) none.hidden = Boolean(voice());
  if (!readsAloud || !voice()) return;
  document.querySelectorAll(WORDS).forEach(readingButton);
  for (const list of document.querySelectorAll('[data-messages]')) {
    new MutationObserver(() => list.querySelectorAll(WORDS).forEach(readingButton)).observe(list, { childList: true });
  }
}

if (readsAloud || document.querySelector('[data-no-voice]')) {
  offerReading();
  window.speechSynthesis?.addEventListener('voiceschanged', offerReading, { once: true });
  addEventListener('pagehide', () => window.speechSynthesis?.cancel());
}
