// docs/browsers.md: the table of engines has the tests that run in them, the table of ways of use names files that exist.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/browsers.md lists each test of the engines, and no other', async () => {
  const sources = await Promise.all(
    ['core', 'elsewhere', 'privacy', 'hostile', 'served'].map((name) => read(`tests/engines/${name}.mjs`)),
  );
  const tests = [...sources.join('').matchAll(/^  test\('([^']+)'/gm)].map(([, name]) => name);
  const [engines] = (await read('docs/browsers.md')).split('\n## ');
  const rows = [...engines.matchAll(/^\| ([^|]+) \| (?!Chromium|:)/gm)];
  assert.ok(tests.length);
  assert.deepEqual(
    rows.map(([, name]) => name),
    tests,
  );
});

test('the table of the ways of use names tests that exist', async () => {
  const [, ways] = (await read('docs/browsers.md')).split('\n## Ways of use\n');
  const named = [...ways.matchAll(/`(tests\/[\w./-]+\.\w+)`/g)].map(([, path]) => path);
  assert.ok(named.length > 15);
  for (const path of named) assert.ok(await read(path), path);
});
