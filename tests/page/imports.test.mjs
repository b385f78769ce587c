// The layers of www/. A file belongs to the layer of its folder; a file at the root belongs to the layer of its own
// name, so workbench.js and workbench/ are one layer. A layer imports only layers below it; imports in JSDoc comments
// count like all others.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WWW, imports, scripts } from './sources.mjs';

/**
 * The layers from the bottom up: which ones each may import, and the reason why not others. Files of one layer may
 * import each other, except views, each of which is a layer of its own.
 */
const WORDS = ['strings'];
const KIT = ['kit', ...WORDS];
const LOWER = [...KIT, 'core', 'editor', 'documents', 'export', 'views'];
const HUB = [...LOWER, 'workbench'];
const ELEMENT = [...HUB, 'commands', 'element'];
const LAYERS = {
  draw: { from: [], why: 'a page that draws is a program of its own' },
  strings: { from: [], why: 'the words are at the bottom, so that all others can use them' },
  kit: { from: WORDS, why: 'the kit is below all but the words, so that all others can use it' },
  core: { from: KIT, why: 'the core does not use the page' },
  editor: { from: KIT, why: 'the editor knows its text and its hooks, and no other part of the page' },
  documents: { from: KIT, why: 'documents do not use the parts that show them' },
  export: { from: KIT, why: 'an export is made of a report alone' },
  views: { from: KIT, why: 'a view knows its data and its hooks, and no other part of the page' },
  workbench: {
    from: LOWER,
    why: 'the workbench joins editor, core and views, and does not use the code above it',
  },
  commands: { from: HUB, why: 'commands use the workbench, and not the code that starts them' },
  element: { from: ELEMENT, why: 'the element is above all layers, and below the pages that show it' },
  embed: { from: ELEMENT, why: 'the page in a frame uses the element' },
  page: { from: ELEMENT, why: 'the hosted page uses the element' },
  npm: { from: ['element', 'core', ...KIT], why: 'a module of the npm package is the element or the engine' },
  main: { from: ['element', 'embed', 'page'], why: 'it starts the pages' },
  loader: { from: KIT, why: 'it unpacks the program, of which nothing is there before' },
  bookmarklet: { from: [], why: 'it runs in the pages of others, as one text' },
  sw: { from: [], why: 'the service worker is a script of its own' },
};

/** Types only: every layer may use the types of a report. */
const TYPES = 'core/types.js';
/** Packages that only one layer may use. */
const PACKAGES = [
  {
    name: /^@(codemirror|lezer)\//,
    layer: 'editor',
    why: 'only the editor uses CodeMirror, except for types',
  },
  {
    name: /^(mermaid|highlight\.js|temml)/,
    layer: 'draw',
    why: 'the page loads them only when a document needs them',
  },
  { name: /^pkg\//, layer: 'core', why: 'only core/ uses the wasm' },
];

const layerOf = (file) => file.replace(/(\.js|\/.*)$/, '');

/** The message about an import that is not allowed, or null. */
function objection({ file, target, type }) {
  const layer = layerOf(file);
  const foreign = PACKAGES.find(({ name }) => name.test(target));
  if (foreign) return type || layer === foreign.layer ? null : `${file} imports ${target}: ${foreign.why}`;
  if (!target.endsWith('.js') || (type && target === TYPES)) return null;
  const rule = LAYERS[layer];
  if (!rule) return `${file} is in no layer: add ${layer} to tests/page/imports.test.mjs`;
  const other = layerOf(target);
  if (rule.from.includes(other) || (other === layer && layer !== 'views')) return null;
  return `${file} imports ${target}: ${rule.why}; it may import from ${rule.from.join(', ') || 'nowhere'}`;
}

const all = scripts().flatMap((file) => imports(file).map((found) => ({ file, ...found })));

test('a layer imports only layers below it', () => {
  const objections = all.map(objection).filter(Boolean);
  assert.equal(objections.length, 0, `\n${objections.join('\n')}\n`);
});

test('no file imports itself through other files', () => {
  /** @type {Map<string, string[]>} */
  const targets = new Map();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set();
  const walk = (file, way) => {
    if (way.includes(file)) {
      const circle = [...way.slice(way.indexOf(file)), file].join(' imports ');
      assert.fail(`${circle}: pass one of them what it needs as an argument`);
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
});

test('every import names a file that exists', () => {
  const gone = all.filter(({ target }) => /\.(js|css|md)$/.test(target) && !/^(pkg|@)/.test(target));
  for (const { file, target } of gone)
    assert.ok(existsSync(join(WWW, target)), `${file} imports ${target}, which does not exist`);
});

test('the message names the import and the reason', () => {
  const up = objection({ file: 'editor/diagnostics.js', target: 'views/prose.js', type: false });
  assert.match(up, /^editor\/diagnostics\.js imports views\/prose\.js: the editor knows its text/);
  assert.match(
    objection({ file: 'views/form.js', target: 'views/menu.js', type: false }),
    /a view knows its data/,
  );
  assert.match(
    objection({ file: 'views/form.js', target: 'editor/answer.js', type: true }),
    /a view knows its data/,
  );
  assert.match(
    objection({ file: 'views/form.js', target: 'core/types.js', type: false }),
    /a view knows its data/,
  );
  assert.match(objection({ file: 'kit/dom.js', target: '@codemirror/view', type: false }), /only the editor/);
  assert.equal(objection({ file: 'views/form.js', target: 'core/types.js', type: true }), null);
  assert.equal(objection({ file: 'commands/panes.js', target: 'workbench.js', type: true }), null);
});
