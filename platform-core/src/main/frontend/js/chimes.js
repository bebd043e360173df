// The sounds of the duty desk. A browser plays none until somebody presses a button.

/** Plays the sound of a level, once the test in {@code desk} has been pressed; until then it is not on. */
export function chimes(desk) {
  const on = desk.querySelector('[data-sound]');
  const state = desk.querySelector('[data-sound-state]');
  let audio;

  function tone(pitch, loudness, from) {
    const source = audio.createOscillator();
    const volume = audio.createGain();
    source.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(loudness, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.2);
    source.connect(volume).connect(audio.destination);
    source.start(from);
    source.stop(from + 0.22);
  }

  const isOn = () => on.checked && audio?.state === 'running';

  /** Four rising tones for red, one soft tone for the rest. */
  function chime(level) {
    if (!isOn()) return;
    const red = level === 'red';
    (red ? [660, 880, 660, 880] : [520]).forEach((pitch, index) => tone(pitch, red ? 0.35 : 0.15, audio.currentTime + index * 0.22));
  }

  desk.querySelector('[data-sound-test]').addEventListener('click', async () => {
    audio ??= new AudioContext();
    await audio.resume();
    on.checked = true;
    chime('red');
    state.textContent = 'You should have heard four tones. If not, turn your sound up and test again.';
  });
  on.addEventListener('change', () => {
    state.textContent = !on.checked ? 'Sound is off.' : audio ? 'Sound is on.' : 'Test the sound to turn it on.';
    if (!audio) on.checked = false;
  });
  return { chime, isOn };
}
