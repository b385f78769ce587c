// Which side panels have room beside the text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside } from '../../www/workbench/room.js';

const NONE = { outline: false, findings: false };
const at = (width, mode = 'split', closed = NONE) =>
  Object.entries(beside({ width, mode, closed }))
    .filter(([, shown]) => shown)
    .map(([panel]) => panel)
    .join(' ');

test('panels give way as the width shrinks, the outline before the findings', () => {
  assert.equal(at(90), 'outline findings');
  assert.equal(at(85), 'findings');
  assert.equal(at(63), 'findings');
  assert.equal(at(60), '');
  assert.equal(at(56), '', 'there are tabs');
});

test('one pane of text leaves room for both', () => {
  assert.equal(at(64, 'preview'), 'outline findings');
  assert.equal(at(57, 'edit'), 'findings');
  assert.equal(at(57, 'report'), 'outline findings');
});

test('a closed panel leaves its room to the other', () => {
  assert.equal(at(80, 'split', { ...NONE, findings: true }), 'outline');
  assert.equal(at(90, 'split', { ...NONE, outline: true }), 'findings');
});
