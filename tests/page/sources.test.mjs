// Conventions for every script of the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts, source } from './sources.mjs';

const all = scripts();

test('every script is checked by TypeScript, and opens with a description', () => {
  for (const file of all)
    assert.match(source(file), /^\/\/ @ts-check\n\/\/ \S/, `${file} begins with a comment`);
});

test('HTML is written in one place only', () => {
  const writers = all.filter((file) => /\.(innerHTML|outerHTML)\b|insertAdjacentHTML/.test(source(file)));
  assert.deepEqual(writers, ['views/preview.js']);
});

test('no line is longer than 120 characters, no script that people write than 300 lines', () => {
  for (const file of all) {
    const lines = source(file).trimEnd().split('\n');
    const long = lines.findIndex((line) => line.length > 120);
    assert.ok(long < 0, `${file}:${long + 1} is longer than 120 characters: wrap it`);
    const generated = /do not edit it/.test(lines.slice(0, 8).join('\n'));
    assert.ok(
      generated || lines.length <= 300,
      `${file} has ${lines.length} lines: it is two ideas, so make it two files`,
    );
  }
});

test('no error is ignored without a comment', () => {
  for (const file of all) {
    assert.doesNotMatch(source(file), /catch\s*(\([^)]*\))?\s*\{\s*\}/, `${file} has an empty catch`);
  }
});
