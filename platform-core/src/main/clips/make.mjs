// Draws, speaks and captions the clips of the demonstration. See README.md.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '../resources/demonstration/clips');
const WIDTH = 480;
const HEIGHT = 270;
const RATE = 10;
const HERTZ = 22050;
const PAUSE = 0.6;

const clips = [
  { name: 'ten-breaths', scene: breathing },
  { name: 'numbers-stay-out', scene: talking },
  { name: 'mother-and-baby-unit', scene: house },
  { name: 'five-years-on' },
  { name: 'four-am-club' },
];

mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'clips-'));
for (const clip of clips) {
  const { samples, captions } = speak(readFileSync(join(here, `words/${clip.name}.txt`), 'utf8'));
  writeFileSync(join(out, `${clip.name}.vtt`), `WEBVTT\n\n${captions.join('\n\n')}\n`);
  const sound = join(work, 'sound.raw');
  writeFileSync(sound, Buffer.from(samples.buffer));
  if (clip.scene) film(clip, sound, samples.length / HERTZ);
  else recording(clip, sound);
}
rmSync(work, { recursive: true });

/** One sentence after the other, so that each caption has the times of its sentence. */
function speak(words) {
  const parts = [];
  const captions = [];
  let at = 0.5;
  parts.push(new Int16Array(HERTZ / 2));
  for (const line of words.split('\n').filter(Boolean)) {
    const quiet = line.match(/^\((\d+)\)$/);
    const part = quiet ? new Int16Array(HERTZ * Number(quiet[1])) : spoken(line);
    const long = part.length / HERTZ;
    if (!quiet) captions.push(`${time(at)} --> ${time(at + long)}\n${folded(line)}`);
    const rest = new Int16Array(Math.round(HERTZ * PAUSE));
    parts.push(part, rest);
    at += (part.length + rest.length) / HERTZ;
  }
  const samples = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    samples.set(part, place);
    place += part.length;
  }
  return { samples, captions };
}

function spoken(line) {
  const file = join(work, 'line.wav');
  run('espeak-ng', ['-v', 'en-gb', '-s', '132', '-p', '42', '-w', file, line]);
  const raw = run('ffmpeg', ['-v', 'error', '-i', file, '-f', 's16le', '-ac', '1', '-ar', String(HERTZ), '-']);
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length - (raw.length % 2)));
}

function film(clip, sound, seconds) {
  const frames = Math.ceil(seconds * RATE);
  const pictures = join(work, 'pictures.raw');
  const all = Buffer.alloc(frames * WIDTH * HEIGHT * 3);
  for (let frame = 0; frame < frames; frame++) draw(all, frame, (x, y) => clip.scene(x, y, frame / RATE));
  writeFileSync(pictures, all);
  run('ffmpeg', [
    '-v', 'error', '-y',
    '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', String(RATE), '-i', pictures,
    '-f', 's16le', '-ac', '1', '-ar', String(HERTZ), '-i', sound,
    '-c:v', 'libx264', '-profile:v', 'baseline', '-preset', 'veryslow', '-crf', '30', '-pix_fmt', 'yuv420p',
    '-c:a', 'aac', '-b:a', '32k', '-map_metadata', '-1', '-fflags', '+bitexact', '-movflags', '+faststart', '-shortest',
    join(out, `${clip.name}.mp4`),
  ]);
}

function recording(clip, sound) {
  run('ffmpeg', [
    '-v', 'error', '-y', '-f', 's16le', '-ac', '1', '-ar', String(HERTZ), '-i', sound,
    '-c:a', 'libmp3lame', '-b:a', '32k', '-map_metadata', '-1', '-fflags', '+bitexact', '-id3v2_version', '0', '-write_xing', '0',
    join(out, `${clip.name}.mp3`),
  ]);
}

function draw(all, frame, colour) {
  let at = frame * WIDTH * HEIGHT * 3;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [r, g, b] = colour(x, y);
      all[at++] = r;
      all[at++] = g;
      all[at++] = b;
    }
  }
}

/** A circle that grows for four seconds and gets smaller for four. */
function breathing(x, y, t) {
  const size = 45 + 55 * (0.5 - 0.5 * Math.cos((t / 8) * 2 * Math.PI));
  const far = Math.hypot(x - WIDTH / 2, y - HEIGHT / 2);
  const sky = mix([24, 58, 82], [64, 112, 124], y / HEIGHT);
  const ring = mix(sky, [150, 200, 200], 0.35 * soft(size + 14 - far, 10));
  return mix(ring, [240, 226, 190], soft(size - far, 2));
}

/** Two bubbles of speech on a quiet ground, which move a little. */
function talking(x, y, t) {
  const ground = mix([243, 236, 222], [228, 214, 196], y / HEIGHT);
  const lift = 4 * Math.sin(t / 1.7);
  const left = bubble(x, y, 170, 115 + lift, 105, 55, -40);
  const right = bubble(x, y, 325, 165 - lift, 95, 48, 40);
  let colour = mix(ground, [38, 96, 110], left);
  colour = mix(colour, [193, 122, 70], right);
  for (let i = 0; i < 3; i++) {
    const big = 6 + 2 * Math.sin(t * 1.5 - i);
    colour = mix(colour, [243, 236, 222], soft(big - Math.hypot(x - (140 + i * 30), y - 115 - lift), 1.5));
  }
  return mix(colour, [243, 236, 222], heart(x - 325, y - 163 + lift, 15 + Math.sin(t * 1.2)));
}

/** A house at dusk with one warm window, under a moon. */
function house(x, y, t) {
  let colour = mix([32, 42, 84], [150, 112, 140], y / HEIGHT);
  colour = mix(colour, [246, 238, 208], soft(22 - Math.hypot(x - 390, y - 60 - 2 * Math.sin(t / 3)), 2));
  const hill = 200 + 14 * Math.sin(x / 70) + 8 * Math.sin(x / 31);
  colour = mix(colour, [44, 66, 62], soft(y - hill, 2));
  const roof = Math.max(Math.abs(x - 215) * 0.62 + 78 - y, y - 140);
  colour = mix(colour, [110, 62, 60], soft(-roof, 1.5));
  colour = mix(colour, [206, 188, 160], soft(-box(x, y, 215, 180, 82, 42), 1.5));
  const glow = 0.75 + 0.25 * Math.sin(t * 0.8);
  colour = mix(colour, [255, 214, 120], glow * soft(-box(x, y, 185, 175, 20, 18), 1.5));
  colour = mix(colour, [255, 214, 120], 0.5 * soft(-box(x, y, 245, 175, 20, 18), 1.5));
  return mix(colour, [206, 188, 160], Math.max(cross(x, y, 185, 175), cross(x, y, 245, 175)));
}

function bubble(x, y, cx, cy, w, h, tail) {
  const inside = 1 - Math.pow(Math.abs((x - cx) / w), 3) - Math.pow(Math.abs((y - cy) / h), 3);
  const tip = Math.max(Math.abs(x - cx - tail) * 1.6 - (cy + h + 22 - y), cy + h - 14 - y);
  return Math.max(soft(inside * 30, 1.5), soft(-tip, 1.5));
}

function heart(x, y, size) {
  const a = x / size;
  const b = -y / size + 0.2;
  const inside = Math.pow(a * a + b * b - 1, 3) - a * a * b * b * b;
  return soft(-inside * 4, 0.6);
}

function box(x, y, cx, cy, w, h) {
  return Math.max(Math.abs(x - cx) - w, Math.abs(y - cy) - h);
}

function cross(x, y, cx, cy) {
  const near = box(x, y, cx, cy, 20, 18) < 0;
  return near && (Math.abs(x - cx) < 1.5 || Math.abs(y - cy) < 1.5) ? 1 : 0;
}

function soft(depth, edge) {
  return Math.min(1, Math.max(0, depth / edge + 0.5));
}

function mix(a, b, share) {
  return [0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * share);
}

/** At most forty letters in a line, as a small screen shows them. */
function folded(line) {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.length - 1;
    if (lines[last].length + word.length > 40) lines.push(word);
    else lines[last] = lines[last] ? `${lines[last]} ${word}` : word;
  }
  return lines.join('\n');
}

function time(seconds) {
  const at = new Date(Math.round(seconds * 1000)).toISOString();
  return at.slice(14, 23);
}

function run(program, args) {
  const done = spawnSync(program, args, { maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return done.stdout;
}
