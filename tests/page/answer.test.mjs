// An answer that is being written, while edits come from other places: it is never written to another place than its
// own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Answer, answering } from '../../www/editor/answer.js';
// The same library that the page's module uses.
import { ChangeSet, EditorState } from '../../www/node_modules/@codemirror/state/dist/index.js';

/** Pseudo-random numbers below `n`, the same in every run. */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const apply = (text, edits) =>
  [...edits]
    .reverse()
    .reduce((out, { from, to, insert }) => out.slice(0, from) + insert + out.slice(to), text);

test('an answer replaces only its own text, whatever else is edited meanwhile', () => {
  const roll = dice(7);
  let [fills, ended] = [0, 0];
  for (let run = 0; run < 3000; run++) {
    let before = 'aaaa [X] bbbb [X] cccc [X] dddd';
    let state = EditorState.create({ doc: before });
    const answer = new Answer(before.length, { from: 5, to: 8, group: 'x' });
    const back = () => answer.wayBack(ChangeSet.empty(state.doc.length));
    for (let step = 0; step < 8 && !answer.ended; step++) {
      if (roll(2)) {
        assert.equal(apply(state.doc.toString(), back()), before, `run ${run}: the way back`);
        const value = 'V'.repeat(roll(5));
        const edits = value
          ? [...before.matchAll(/\[X\]/g)].map(({ index }) => ({ from: index, to: index + 3, insert: value }))
          : [];
        const made = answer.step(state.doc, edits);
        const transaction = state.update({
          changes: made.changes,
          annotations: answering.of({ answer, back: made.back }),
        });
        answer.follow(transaction);
        state = transaction.state;
        assert.equal(state.doc.toString(), apply(before, edits), `run ${run}: the answer`);
        fills += 1;
        continue;
      }
      const from = roll(state.doc.length + 1);
      const to = Math.min(state.doc.length, from + roll(3));
      const insert = 'ab'.slice(roll(3));
      if (from === to && !insert) continue;
      const own = back();
      const hit = own.some((edit) => from < edit.to && edit.from < to);
      const beside = own.some(
        (edit) =>
          edit.to === from || edit.from === to || (from === to && (edit.from === from || edit.to === from)),
      );
      const moved = (at) =>
        own.reduce(
          (sum, edit) => (edit.to <= at ? sum + edit.insert.length - (edit.to - edit.from) : sum),
          at,
        );
      const [start, end] = [moved(from), moved(to)];
      const transaction = state.update({ changes: { from, to, insert } });
      answer.follow(transaction);
      state = transaction.state;
      assert.equal(answer.ended, hit, `run ${run}: an edit of what the answer wrote ends it, and no other`);
      ended += Number(hit);
      // At a border of the written text, an edit may come to either side.
      before = beside
        ? apply(state.doc.toString(), back())
        : before.slice(0, start) + insert + before.slice(end);
    }
  }
  assert.ok(1000 < fills && 100 < ended, `${fills} ${ended}`);
});
