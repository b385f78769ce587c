// The parts of the editor that need no screen: changes, fixes, surroundings, lists, scrolling.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { around } from '../../www/editor/around.js';
import { Changes } from '../../www/editor/changes.js';
import { fixesAt, nextFrom } from '../../www/editor/fixes.js';
import { markdown } from '../../www/editor/language.js';
import { continueList } from '../../www/editor/lists.js';
import { lineAt, offsetOf } from '../../www/editor/scroll-sync.js';
import { EditorState, Text } from '../../www/node_modules/@codemirror/state/dist/index.js';
import { places } from '../../www/views/fix-dialog.js';
import { finding, fix } from './report.mjs';

/** A text in the editor, with its changes. */
function editing(doc) {
  let state = EditorState.create({ doc });
  const changes = new Changes(doc.length);
  return {
    changes,
    text: () => state.doc.toString(),
    splice: () => changes.splice(state.doc),
    edit(from, to, insert) {
      const transaction = state.update({ changes: { from, to, insert } });
      state = transaction.state;
      changes.add(transaction.changes);
    },
  };
}

const applied = (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to);

describe('changes', () => {
  test('reach the core as one splice from its text to the editor’s', () => {
    const before = 'one two three four';
    const it = editing(before);
    it.edit(4, 7, '2');
    it.edit(0, 0, '# ');
    it.edit(8, 13, '3!');
    const splice = it.splice();
    assert.equal(applied(before, splice), it.text());
    assert.equal(it.splice(), null, 'the core has it now');
  });

  test('that cancel out change no text, and a whole text leaves no splice', () => {
    const it = editing('abc');
    it.edit(1, 2, '');
    it.edit(1, 1, 'b');
    assert.equal(applied('abc', it.splice()), 'abc');
    it.edit(0, 0, 'x');
    it.changes.sent();
    assert.equal(it.splice(), null);
  });

  test('map a place of the report to the current text, and back', () => {
    const it = editing('one [Name] two');
    it.splice();
    it.changes.shown();
    assert.equal(it.changes.now(4), 4);
    it.edit(0, 3, 'first');
    assert.deepEqual([it.changes.now(4), it.changes.now(10, -1)], [6, 12]);
    assert.equal(it.changes.then(6), 4);
    assert.equal(it.changes.now(99), it.text().length, 'a place behind the end is the end');
  });

  test('since the text of the report start when the core got that text', () => {
    const it = editing('abc');
    it.edit(0, 0, 'x');
    it.splice();
    it.edit(0, 0, 'y');
    const { since, moved } = it.changes.shown();
    assert.equal(since.mapPos(0, 1), 1, 'the report knows x');
    assert.equal(moved.mapPos(0, 1), 2);
    assert.ok(it.changes.shown().moved.empty);
  });
});

describe('fixes', () => {
  test('at the caret come before those on its line', () => {
    const [a, b, c] = [
      { from: 2, to: 5 },
      { from: 8, to: 9 },
      { from: 30, to: 40 },
    ];
    const line = { from: 0, to: 20 };
    assert.deepEqual(fixesAt([a, b, c], { from: 4, to: 4 }, line), [a]);
    assert.deepEqual(fixesAt([a, b, c], { from: 7, to: 7 }, line), [a, b]);
    assert.deepEqual(fixesAt([c], { from: 7, to: 7 }, line), []);
  });

  test('are previewed as the lines that differ', () => {
    const text = 'a\nb\nc\nd';
    const shown = (...edits) =>
      places(text, text.split('\n'), fix('', ...edits).edits).map(({ line, old, now }) => [line, old, now]);
    assert.deepEqual(shown([2, 3, 'B']), [[2, ['b'], ['B']]]);
    assert.deepEqual(shown([6, 6, '## new\n']), [[4, [], ['## new']]]);
    assert.deepEqual(shown([2, 4, ''], [6, 7, 'D']), [
      [2, ['b'], []],
      [4, ['d'], ['D']],
    ]);
    assert.deepEqual(shown([0, 1, 'A'], [1, 1, '!']), [[1, ['a'], ['A!']]]);
  });

  test('the next finding is the one after the caret, and after the last comes the first', () => {
    const found = [
      { from: 2, to: 4 },
      { from: 6, to: 9 },
    ];
    assert.equal(nextFrom(found, { from: 0, to: 0 }, 1), 0);
    assert.equal(nextFrom(found, { from: 2, to: 4 }, 1), 1, 'from the selected one to the next');
    assert.equal(nextFrom(found, { from: 6, to: 9 }, 1), 0);
    assert.equal(nextFrom(found, { from: 6, to: 9 }, -1), 0);
    assert.equal(nextFrom(found, { from: 0, to: 0 }, -1), 1);
  });
});

test('around a place is the rest of its line', () => {
  const text = '| Risk | Impact |\n|---|---|\n| Fire | low |\n| Flood | [High] |\n\nText [Name] here';
  const look = (what) =>
    around(Text.of(text.split('\n')), { from: text.indexOf(what), to: text.indexOf(what) + what.length });
  assert.deepEqual(look('[High]'), { before: '| Flood | ', after: ' |' });
  assert.deepEqual(look('[Name]'), { before: 'Text ', after: ' here' });
});

describe('Enter', () => {
  /** The text after Enter at `|`; null if the editor handles Enter itself. */
  function enter(text) {
    const at = text.indexOf('|');
    let state = EditorState.create({
      doc: text.replace('|', ''),
      selection: { anchor: at },
      extensions: [markdown],
    });
    const dispatch = (spec) => {
      state = state.update(spec).state;
    };
    const done = continueList({ state, dispatch });
    if (!done) return null;
    const { head } = state.selection.main;
    return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`;
  }

  test('continues a list with the next number or an empty box', () => {
    assert.equal(enter('- a|'), '- a\n- |');
    assert.equal(enter('  9. a|b'), '  9. a\n  10. |b');
    assert.equal(enter('- [x] a|'), '- [x] a\n- [ ] |');
    assert.equal(enter('> a|'), '> a\n> |');
  });

  test('ends a list at an empty item', () => {
    assert.equal(enter('- a\n- |'), '- a\n|');
  });

  test('is a line break elsewhere and in fences', () => {
    assert.equal(enter('a|'), null);
    assert.equal(enter('|- a'), null);
    assert.equal(enter('```\n- a|\n```'), null);
  });
});

describe('scrolling together', () => {
  const block = (line, end, top, height) => ({
    line,
    end,
    element: { top, height },
  });
  const measure = (element) => element;
  // Lines 1 to 2 at 0 to 20, then a gap, line 4 at 40 to 80.
  const blocks = [block(1, 2, 0, 20), block(4, 4, 40, 40)];

  test('a line is in its block, or between two', () => {
    assert.equal(offsetOf(blocks, 1, measure), 0);
    assert.equal(offsetOf(blocks, 2, measure), 10);
    assert.equal(offsetOf(blocks, 3.5, measure), 30);
    assert.equal(offsetOf(blocks, 4.5, measure), 60);
    assert.equal(offsetOf(blocks, 99, measure), 80);
    assert.equal(offsetOf([], 1, measure), null);
  });

  test('a height maps to a line, and back to the same height', () => {
    assert.equal(lineAt(blocks, 10, measure), 2);
    assert.equal(lineAt(blocks, 60, measure), 4.5);
    assert.equal(lineAt(blocks, 500, measure), 5, 'no further than the last block');
    assert.equal(lineAt([], 10, measure), null);
    for (const height of [0, 5, 15, 40, 50, 70])
      assert.equal(offsetOf(blocks, lineAt(blocks, height, measure), measure), height);
  });
});
