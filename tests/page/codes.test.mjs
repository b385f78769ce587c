// The codes of errors, which sites read, are those that docs/element.md lists.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scripts, source } from './sources.mjs';

const WAYS = [
  /new EngineError\(\s*'([\w-]+)'/g,
  /\.(?:fail|tell)\('([\w-]+)', /g,
  /\bcode: '([\w-]+)'/g,
  /\['(\w+)', '(\w+)'\]\.includes\(cause\) \? cause : '(\w+)'/g,
];

test('the codes of docgauge-error are documented, and no others', () => {
  const element = readFileSync(new URL('../../docs/element.md', import.meta.url), 'utf8');
  const [, table] = element.split('\n## Errors\n')[1].match(/\|---\|---\|\n([\s\S]*?)\n\n/);
  const told = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
  const parts = scripts().filter((file) => /^(core|documents|element|workbench)\b/.test(file));
  const used = parts.flatMap((file) =>
    WAYS.flatMap((way) => [...source(file).matchAll(way)].flatMap(([, ...codes]) => codes)),
  );
  assert.deepEqual(told.toSorted(), [...new Set(used)].toSorted());
});
