// docs/browsers.md: the table of engines has the tests that run in them.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/browsers.md lists each test of the engines, and no other', async () => {
  const sources = await Promise.all(
    ['core', 'privacy', 'hostile'].map((name) => read(`tests/engines/${name}.mjs`)),
  );
  const tests = [...sources.join('').matchAll(/^  test\('([^']+)'/gm)].map(([, name]) => name);
  const rows = [...(await read('docs/browsers.md')).matchAll(/^\| ([^|]+) \| (?!Chromium|:)/gm)];
  assert.ok(tests.length);
  assert.deepEqual(
    rows.map(([, name]) => name),
    tests,
  );
});
