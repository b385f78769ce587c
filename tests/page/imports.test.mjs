// The rooms of www/ and the ways between them. A file belongs to the room of its folder; a file at the root belongs to
// the room of its own name, so workbench.js and workbench/ are one room. Imports run downwards only, and those in JSDoc
// comments count like all others.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WWW, imports, scripts } from './sources.mjs';

/**
 * The rooms from the bottom up: where each may import from, and why not from elsewhere. A room may import from
 * itself, but for the views, of which each is a room of its own.
 */
const KIT = ['kit'];
const LOWER = [...KIT, 'core', 'editor', 'documents', 'export', 'views'];
const HUB = [...LOWER, 'workbench'];
const ELEMENT = [...HUB, 'commands', 'element'];
const ROOMS = {
  kit: { from: [], why: 'the kit is at the bottom, so that everything can be made of it' },
  core: { from: KIT, why: 'the core’s side knows nothing of the page' },
  editor: { from: KIT, why: 'the editor knows its text and its hooks, and no other part of the page' },
  documents: { from: KIT, why: 'documents come and go without knowing who shows them' },
  export: { from: KIT, why: 'an export is made of a report alone' },
  views: { from: KIT, why: 'a view knows its data and its hooks, and no other part of the page' },
  workbench: { from: LOWER, why: 'the workbench joins editor, core and views, and knows nobody who uses it' },
  commands: { from: HUB, why: 'commands use the workbench, and know nobody who starts them' },
  element: { from: ELEMENT, why: 'the element is above all rooms, and below the pages that show it' },
  embed: { from: ELEMENT, why: 'the page in a frame uses the element' },
  page: { from: ELEMENT, why: 'the hosted page uses the element' },
  define: { from: ['element'], why: 'it registers the element, and does nothing else' },
  main: { from: ['element', 'embed', 'page'], why: 'it starts the pages' },
  sw: { from: [], why: 'the service worker is a script of its own' },
};

/** Types only: everyone may speak of a report. */
const TYPES = 'core/types.js';
/** Packages that one room alone may use. */
const PACKAGES = [
  { name: /^@(codemirror|lezer)\//, room: 'editor', why: 'only the editor knows CodeMirror, but for types' },
  { name: /^pkg\//, room: 'core', why: 'only core/ speaks to the wasm' },
];

const roomOf = (file) => file.replace(/(\.js|\/.*)$/, '');

/** The sentence about an import that may not be, or null. */
function objection({ file, target, type }) {
  const room = roomOf(file);
  const foreign = PACKAGES.find(({ name }) => name.test(target));
  if (foreign) return type || room === foreign.room ? null : `${file} imports ${target}: ${foreign.why}`;
  if (!target.endsWith('.js') || (type && target === TYPES)) return null;
  const rule = ROOMS[room];
  if (!rule) return `${file} is in no room: give ${room} its place in tests/page/imports.test.mjs`;
  const other = roomOf(target);
  if (rule.from.includes(other) || (other === room && room !== 'views')) return null;
  return `${file} imports ${target}: ${rule.why}; it may import from ${rule.from.join(', ') || 'nowhere'}`;
}

const all = scripts().flatMap((file) => imports(file).map((found) => ({ file, ...found })));

test('imports run from a room to those below it', () => {
  const objections = all.map(objection).filter(Boolean);
  assert.equal(objections.length, 0, `\n${objections.join('\n')}\n`);
});

test('no file imports itself by way of others', () => {
  /** @type {Map<string, string[]>} */
  const targets = new Map();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set();
  const walk = (file, way) => {
    if (way.includes(file)) {
      const circle = [...way.slice(way.indexOf(file)), file].join(' imports ');
      assert.fail(`${circle}: let one of them be handed what it needs`);
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
});

test('every import leads to a file', () => {
  const gone = all.filter(({ target }) => /\.(js|css|md)$/.test(target) && !/^(pkg|@)/.test(target));
  for (const { file, target } of gone)
    assert.ok(existsSync(join(WWW, target)), `${file} imports ${target}, which is not there`);
});

test('the objection names the import and the reason', () => {
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
