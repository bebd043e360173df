// Joins the drawings of a folder into one sheet. Each file is one drawing on a square of 64 by 64;
// its name is the id by which a page shows it: <use href="avatars.….svg#heron">.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One SVG whose symbols are the drawings of {@code folder}, in the order of their names. */
export function sheet(folder) {
  const symbols = readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .sort()
    .map((name) => symbol(name.slice(0, -'.svg'.length), readFileSync(join(folder, name), 'utf8')));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function symbol(id, svg) {
  const [, viewBox, body] = svg.match(/<svg[^>]*viewBox="([^"]+)"[^>]*>([^]*)<\/svg>/);
  return `<symbol id="${id}" viewBox="${viewBox}">${body.replace(/>\s+</g, '><').trim()}</symbol>`;
}
