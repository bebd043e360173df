// Takes the part of the NHS design system's style sheet that our pages use, and gives its colours
// names, so that dark mode and a trust's accent are a matter of a few custom properties.

/** Components our pages and the pages of service plugins may use. */
const KEPT = new Set(
  `back-link body body-l body-m body-s button button-group caption caption-l caption-m caption-xl
   card card-group character-count checkboxes date-input details do-dont-list error-message
   error-summary fieldset form-group grid-column-full grid-column-one-half grid-column-one-third
   grid-column-two-thirds grid-row heading-l heading-m heading-s heading-xl hint icon input
   input-wrapper inset-text label label-wrapper lede-text link list main-wrapper
   notification-banner pagination pagination-item panel radios section-break select skip-link
   summary-list table table-responsive tag textarea u-margin-bottom-0 u-margin-bottom-2
   u-margin-bottom-3 u-margin-bottom-4 u-margin-bottom-6 u-margin-top-0 u-margin-top-4 u-nowrap
   u-secondary-text-colour u-text-break-word u-visually-hidden warning-callout width-container`
    .split(/\s+/)
    .map((name) => `nhsuk-${name}`),
);

/** Variants of kept components that nobody here uses. */
const DROPPED =
  /nhsuk-(button--(login|reverse|brand)|card--(feature|primary|warning|top-task|clickable)|table--(sort|scroll|reverse|compact|striped|full)|table__(sort|header-container)|checkboxes--small|radios--small|panel--|heading-[lmsx]+--|icon--(user|search|menu)|link--reverse|details--expander|expander|frontend-supported|summary-list--(striped|reverse)|pagination--reverse|tag--(white|pink|orange|aqua))/;

/** Rules written for browsers that cannot run our pages, and a font served by somebody else. */
const OUTDATED = /-ms-high-contrast:none|screen\\0|^@font-face|^@charset/;

const COLOURS = {
  color: {
    '#212b32': 'ink', '#4c6272': 'ink-quiet', '#005eb8': 'link', '#330072': 'link-visited',
    '#7c2855': 'link-hover', '#002f5c': 'link-active', '#d5281b': 'danger-ink',
    '#007f3b': 'good-ink', '#fff': 'on-colour',
  },
  background: {
    '#fff': 'card', '#f0f4f5': 'page', '#d8dde0': 'line', '#005eb8': 'accent',
    '#d9e7f4': 'accent-soft', '#c7dcef': 'accent-soft', '#fff9c4': 'warm-soft',
    '#d5281b': 'danger', '#212b32': 'emergency', '#4c6272': 'ink-quiet',
    '#007f3b': 'button', '#00662f': 'button-hover', '#00401e': 'button-shadow',
    '#e0e4e6': 'line', '#003d78': 'accent-soft',
  },
  line: {
    '#212b32': 'ink', '#4c6272': 'line-strong', '#768692': 'line-strong', '#aeb7bd': 'line',
    '#d8dde0': 'line', '#f0f4f5': 'line', '#005eb8': 'accent-line', '#d5281b': 'danger-line',
    '#00401e': 'button-shadow', '#007f3b': 'good-ink',
  },
};

/** The trimmed, tokenised style sheet. */
export function trimmed(css) {
  return render(parse(css).map(keep).filter(Boolean)).replaceAll('Frutiger W01,arial,sans-serif', 'var(--font)');
}

function parse(css) {
  const nodes = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === ';') {
      from = at + 1; // a statement such as @charset
    } else if (css[at] === '{') {
      const prelude = css.slice(from, at).trim();
      const end = closing(css, at);
      const body = css.slice(at + 1, end);
      nodes.push(/^@(media|supports|container)/.test(prelude) ? { prelude, children: parse(body) } : { prelude, body });
      at = end;
      from = end + 1;
    }
  }
  return nodes;
}

function closing(css, open) {
  for (let at = open, depth = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error('The design system has a rule without an end');
}

function keep(node) {
  if (OUTDATED.test(node.prelude)) return null;
  if (node.children) {
    const children = node.children.map(keep).filter(Boolean);
    return children.length ? { prelude: node.prelude, children } : null;
  }
  if (node.prelude === ':root' || node.prelude.startsWith('@')) return null;
  const selectors = commaSeparated(node.prelude).filter(isKept);
  return selectors.length ? { prelude: selectors.join(','), body: tokenised(node.body) } : null;
}

function isKept(selector) {
  if (DROPPED.test(selector)) return false;
  const classes = [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((found) => found[1]);
  return classes.every((name) => KEPT.has(name.replace(/(__|--).*/, '')));
}

function commaSeparated(list) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '(') depth++;
    if (list[at] === ')') depth--;
    if (at === list.length || (list[at] === ',' && depth === 0)) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

function tokenised(body) {
  const focused = body.includes('#ffeb3b');
  const onYellow = /background(-color)?:#ffeb3b/.test(body); // dark words on the focus yellow, in both modes
  return body
    .split(';')
    .filter((declaration) => !declaration.includes('url(')) // pictures of the design system we do not ship
    .map((declaration) => {
      const property = declaration.slice(0, declaration.indexOf(':'));
      const kind = kindOf(property);
      const colours = COLOURS[kind];
      return declaration.replace(/#[0-9a-f]{3,6}\b/g, (colour) => {
        if (colour === '#ffeb3b') return 'var(--focus)';
        if ((kind === 'color' ? onYellow : focused) && colour === '#212b32') return 'var(--focus-ink)';
        const token = colours?.[colour];
        return token ? `var(--${token})` : colour;
      });
    })
    .join(';');
}

function kindOf(property) {
  if (property === 'color' || property === 'fill' || property === 'stroke') return 'color';
  if (property.startsWith('background')) return 'background';
  return 'line';
}

function render(nodes) {
  return nodes
    .map((node) => `${node.prelude}{${node.children ? render(node.children) : node.body}}`)
    .join('');
}
