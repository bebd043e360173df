// Draws, speaks and captions the clips of the demonstration, and its pictures. See README.md.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const resources = process.argv[2] ?? join(here, '../resources/demonstration');
const out = join(resources, 'clips');
const WIDTH = 480;
const HEIGHT = 270;
const RATE = 10;
const HERTZ = 22050;
const PAUSE = 0.6;

const clips = [
  { name: 'ten-breaths', scene: breathing },
  { name: 'numbers-stay-out', scene: talking },
  { name: 'mother-and-baby-unit', scene: house },
  { name: 'two-minutes-with-your-baby', scene: cot, again: 15 },
  { name: 'eating-with-company', scene: table, again: 24 },
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
redraw(join(here, 'pictures'), join(resources, 'pictures'));

/** What members of the demonstration have drawn. The frayed edge of a drawing is cut off. */
function redraw(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    run('ffmpeg', [
      '-v', 'error', '-y', '-i', join(from, name), '-vf', 'crop=iw-24:ih-24',
      '-c:v', 'libwebp', '-quality', '60', '-compression_level', '6', '-map_metadata', '-1',
      join(to, name.replace('.svg', '.webp')),
    ]);
  }
}

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

/** A long one is drawn once for as many seconds as its scene takes to come back to where it began. */
function film(clip, sound, seconds) {
  const frames = Math.ceil((clip.again ?? seconds) * RATE);
  const pictures = join(work, 'pictures.raw');
  const all = Buffer.alloc(frames * WIDTH * HEIGHT * 3);
  for (let frame = 0; frame < frames; frame++) draw(all, frame, (x, y) => clip.scene(x, y, frame / RATE));
  writeFileSync(pictures, all);
  run('ffmpeg', [
    '-v', 'error', '-y', ...(clip.again ? ['-stream_loop', '-1'] : []),
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

/** A mobile above a cot in the evening: a moon, a star and a heart. They swing for 15 seconds. */
function cot(x, y, t) {
  let colour = mix([62, 66, 110], [168, 128, 140], y / HEIGHT);
  colour = mix(colour, [250, 226, 178], 0.35 * soft(150 - Math.hypot(x - 420, y - 230), 150));
  colour = mix(colour, [232, 216, 190], soft(-box(x, y, 240, 26, 118, 3), 1.5));
  const [moon, star, love] = [[140, 100, 0], [240, 128, 2.1], [340, 100, 4.2]].map(([cx, cy, turn]) => {
    const swing = 7 * Math.sin((t / 15) * 2 * Math.PI + turn);
    const string = x - cx - (swing * (y - 26)) / (cy - 26);
    if (y > 26 && y < cy - 16) colour = mix(colour, [232, 216, 190], soft(0.8 - Math.abs(string), 1));
    return [x - cx - swing, y - cy];
  });
  const round = soft(24 - Math.hypot(moon[0], moon[1]), 1.5);
  colour = mix(colour, [250, 236, 190], round * (1 - soft(20 - Math.hypot(moon[0] - 11, moon[1] - 3), 1.5)));
  colour = mix(colour, [246, 206, 120], soft(starred(star[0], star[1], 25), 1.5));
  colour = mix(colour, [226, 132, 122], heart(love[0], love[1], 19, 20));
  const top = Math.abs(y - 205) < 6 || y > 262;
  const bar = y > 205 && Math.abs(((x + 6) % 40) - 20) < 4.5;
  return top || bar ? mix([236, 224, 204], [206, 186, 164], (y - 195) / 75) : colour;
}

/** How far inside a star with five points: folded into one of its ten halves. */
function starred(x, y, size) {
  let [px, py] = [Math.abs(x), -y];
  for (const kx of [0.809, -0.809]) {
    const over = 2 * Math.max(kx * px - 0.588 * py, 0);
    px -= over * kx;
    py += over * 0.588;
  }
  px = Math.abs(px);
  py -= size;
  const [ax, ay] = [0.45 * 0.588, 0.45 * 0.809 - 1];
  const along = Math.min(size, Math.max(0, (px * ax + py * ay) / (ax * ax + ay * ay)));
  return -Math.hypot(px - ax * along, py - ay * along) * Math.sign(py * ax - px * ay);
}

/** Two chairs at a table by a window, a lamp, and a soft rain. It begins again after 24 seconds. */
function table(x, y, t) {
  const turn = (seconds) => (t / seconds) * 2 * Math.PI;
  let colour = mix([206, 178, 146], [178, 146, 118], y / HEIGHT);
  if (box(x, y, 240, 96, 128, 80) < 0) colour = [240, 230, 212];
  if (box(x, y, 240, 96, 120, 72) < 0) {
    colour = mix([92, 116, 138], [164, 178, 178], (y - 24) / 144);
    const hill = 138 + 8 * Math.sin(x / 34) + 4 * Math.sin(x / 13);
    colour = mix(colour, [92, 118, 104], soft(y - hill, 2));
    colour = mix(colour, [226, 234, 236], 0.5 * rain(x, y, t));
    if (Math.abs(x - 240) < 4 || Math.abs(y - 88) < 3) colour = [240, 230, 212];
  }
  const glow = 0.34 + 0.04 * Math.sin(turn(6));
  colour = mix(colour, [255, 220, 140], glow * soft(110 - Math.hypot(x - 240, y - 176), 110));
  colour = mix(colour, [126, 84, 60], chair(x, y, 96, 1));
  colour = mix(colour, [126, 84, 60], chair(x, y, 384, -1));
  colour = mix(colour, [150, 102, 70], soft(-box(x, y, 240, 216, 132, 6), 1.5));
  colour = mix(colour, [126, 84, 60], Math.max(soft(-box(x, y, 134, 250, 6, 30), 1.5), soft(-box(x, y, 346, 250, 6, 30), 1.5)));
  colour = mix(colour, [70, 110, 124], soft(-box(x, y, 240, 198, 12, 13), 1.5));
  const flower = (cx, cy) => soft(11 - Math.hypot(x - cx - 1.5 * Math.sin(turn(8)), y - cy), 1.5);
  if (Math.abs(x - 240 - (198 - y) * 0.12) < 1.2 && y > 150 && y < 190) colour = [88, 122, 84];
  if (Math.abs(x - 240 + (198 - y) * 0.3) < 1.2 && y > 156 && y < 190) colour = [88, 122, 84];
  colour = mix(colour, [244, 196, 92], flower(246, 148));
  return mix(colour, [220, 122, 104], flower(228, 156));
}

/** Drops that run down slowly, each in its own lane. */
function rain(x, y, t) {
  const lane = Math.floor(x / 15);
  const start = (lane * 67) % 144;
  const far = (start + t * 12 * (1 + (lane % 2)) + 288 - y) % 144;
  return soft(1.2 - Math.abs(x - lane * 15 - 7), 1) * soft(9 - Math.abs(far - 9), 6);
}

/** A chair that is turned to the table from one side. */
function chair(x, y, cx, to) {
  const back = soft(-box(x - to * (y - 190) * 0.1, y, cx - to * 22, 190, 5, 44), 1.5);
  const seat = soft(-box(x, y, cx, 232, 27, 5), 1.5);
  const legs = soft(-box(x, y, cx + to * 20, 254, 4, 24), 1.5);
  return Math.max(back, seat, legs);
}

function bubble(x, y, cx, cy, w, h, tail) {
  const inside = 1 - Math.pow(Math.abs((x - cx) / w), 3) - Math.pow(Math.abs((y - cy) / h), 3);
  const tip = Math.max(Math.abs(x - cx - tail) * 1.6 - (cy + h + 22 - y), cy + h - 14 - y);
  return Math.max(soft(inside * 30, 1.5), soft(-tip, 1.5));
}

function heart(x, y, size, sharp = 4) {
  const a = x / size;
  const b = -y / size + 0.2;
  const inside = Math.pow(a * a + b * b - 1, 3) - a * a * b * b * b;
  return soft(-inside * sharp, 0.6);
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
