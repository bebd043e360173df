// Turns this folder into the files the server hands out: one style sheet, a few small modules and
// one sheet of drawings, named by their content, with gzip and Brotli copies beside them. Beside that
// folder it lays what looks for faces on pictures, which nobody is handed.
//
//   node build.js OUTPUT_FOLDER
//
// The same input gives the same bytes. Nothing is done when nothing has changed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { trimmed } from './build/design-system.js';
import { sheet } from './build/drawings.js';
import { icon } from './build/icon.js';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/assets'));

install();
keepModel();
const inputs = fingerprintOfInputs();
const stamp = join(dirname(out), '..', 'assets.stamp');
if (existsSync(join(out, 'manifest.json')) && existsSync(stamp) && read(stamp) === inputs) {
  process.exit(0);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {};
for (const [name, content] of Object.entries(assets())) {
  publish(name, content);
}
publish('worker.js', worker());
cpSync(join(here, 'licenses'), join(out, 'licenses'), { recursive: true });
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(stamp, inputs);

/** Installs exactly what the lock file names, once for each state of the lock file. */
function install() {
  const installed = join(here, 'node_modules', '.installed');
  const wanted = digest(read(join(here, 'package-lock.json')));
  if (existsSync(installed) && read(installed) === wanted) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const npm = spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    console.error('npm could not install the style sheet\'s sources. Install Node 20 or newer with npm, then build again.');
    process.exit(1);
  }
  writeFileSync(installed, wanted);
}

/** The model that looks for faces, as it came. */
function keepModel() {
  const name = 'face_detection_full_range.tflite';
  const kept = join(dirname(out), 'models', name);
  if (existsSync(kept)) return;
  mkdirSync(dirname(kept), { recursive: true });
  cpSync(join(here, 'node_modules/@mediapipe/face_detection', name), kept);
}

function assets() {
  const nhsuk = read(join(here, 'node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'));
  const ours = ['tokens', 'frame', 'parts', 'building', 'talk', 'topic', 'living', 'threads', 'staff', 'notices', 'reports', 'support', 'hashtags', 'profiles', 'drafts', 'search', 'shell', 'pictures', 'polls', 'ending', 'houserules', 'easy'].map((name) => looks(read(join(here, `css/${name}.css`))));
  return {
    'app.css': `/*! nhsuk-frontend (MIT), see licenses */${trimmed(nhsuk)}${ours.map(compact).join('')}`,
    'app.js': script('words', 'leave', 'forms', 'more', 'quote', 'support', 'mentions', 'offline', 'drafts', 'aloud', 'players', 'ending'),
    'living.js': script('words', 'names', 'connection', 'messages', 'pause', 'rewrites', 'living'),
    'thread.js': script('thread'),
    'to-read.js': script('to-read'),
    'push.js': script('words', 'push'),
    'console.js': script('connection', 'chimes', 'console'),
    'avatars.svg': sheet(join(here, 'drawings')),
    'icon.svg': read(join(here, 'icon.svg')),
    'icon-192.png': icon(192),
    'icon-512.png': icon(512),
  };
}

/** Dark is what the device wishes unless somebody chose light, and what somebody chose. */
function looks(css) {
  const [light, dark] = css.split('@media (prefers-color-scheme: dark) {');
  if (!dark) return css;
  const rules = dark.slice(0, dark.lastIndexOf('}'));
  // A theme is a class of the root itself, an accent one of something inside it.
  const of = (root) => rules.replace(/(:root|\.theme-[\w-]+|\.accent-\w+) \{/g, (_, name) => {
    const inside = name.startsWith('.accent') ? ' ' : '';
    return `${root}${inside}${name === ':root' ? '' : name} {`;
  });
  return `${light}@media (prefers-color-scheme: dark) {${of(':root:not(.look-light)')}}${of(':root.look-dark')}`;
}

/** What the pages without a network need, and a name that changes with it. */
function worker() {
  const files = ['app.css', 'app.js', 'avatars.svg', 'icon.svg'].map((name) => `/assets/${manifest[name]}`);
  const source = script('worker');
  const version = `kept-${digest(source + files).slice(0, 12)}`;
  return source.replace('$VERSION', version).replace('$FILES', JSON.stringify(files));
}

function publish(name, content) {
  const bytes = Buffer.from(content);
  const [stem, extension] = name.split('.');
  const hashed = `${stem}.${digest(bytes).slice(0, 12)}.${extension}`;
  manifest[name] = hashed;
  writeFileSync(join(out, hashed), bytes);
  if (extension === 'png') return; // compressed already
  writeFileSync(join(out, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(out, `${hashed}.br`), brotliCompressSync(bytes, { params: best }));
}

/** Comments and indentation go; strings in our own style sheets hold neither. */
function compact(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/** Modules joined in order into one; whole-line comments and indentation go, the rest stays as written. */
function script(...names) {
  return names
    .map((name) => read(join(here, `js/${name}.js`)))
    .join('\n')
    .replace(/^\s*\/\*\*[^]*?\*\/\s*$/gm, '')
    .split('\n')
    .map((line) => line.trim().replace(/^export /, ''))
    .filter((line) => line && !line.startsWith('//') && !line.startsWith('import '))
    .join('\n');
}

function fingerprintOfInputs() {
  const hash = createHash('sha256');
  for (const folder of ['.', 'build', 'css', 'js', 'drawings', 'licenses']) {
    for (const entry of readdirSync(join(here, folder), { withFileTypes: true }).filter((e) => e.isFile()).sort(byName)) {
      hash.update(`${folder}/${basename(entry.name)}\n`).update(readFileSync(join(here, folder, entry.name)));
    }
  }
  return hash.digest('hex');
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}

function read(file) {
  return readFileSync(file, 'utf8');
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
