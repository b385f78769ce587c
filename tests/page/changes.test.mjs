// A report after an update is the last one with the changes of the core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finding, report, section } from './report.mjs';
import { reportAfter } from '../../www/core/changes.js';

const none = { at: 0, remove: 0, insert: [], shift: { units: 0, lines: 0 }, changed: [] };
const empty = report({ sections: [], findings: [], ready: true });

test('entries behind an edit move in place, and the others stay as they are', () => {
  const fix = { title: 'Remove it', kind: 'safe', edits: [{ from: 30, to: 36, insert: '' }] };
  const findings = [finding({ text: 'one' }), finding({ text: 'two', from: 30, to: 36, fixes: [fix] })];
  const sections = [section({ id: 'a' }), section({ id: 'b', from: 20, to: 40, line: 5 })];
  const last = report({ sections, findings });
  const shift = { units: 7, lines: 2 };
  const after = reportAfter(last, {
    report: empty,
    sections: { ...none, at: 1, shift },
    findings: { ...none, at: 1, insert: [finding({ text: 'new' })], shift },
    preview: { at: 0, remove: 0, insert: [], shift_lines: 0, shift_units: 0 },
    milliseconds: 1,
  });
  assert.equal(after.ready, true);
  assert.equal(after.sections, sections, 'no entry came, went or changed');
  assert.deepEqual([after.sections[1].from, after.sections[1].to, after.sections[1].line], [27, 47, 7]);
  assert.deepEqual(
    after.findings.map(({ text, from, end_line }) => [text, from, end_line]),
    [
      ['one', 10, 3],
      ['new', 10, 3],
      ['two', 37, 5],
    ],
  );
  assert.deepEqual([after.findings[0], after.findings[2]], findings);
  assert.equal(after.findings[2], findings[1]);
  assert.equal(last.findings.length, 2, 'the last report has the same entries');
  assert.deepEqual(after.findings[2].fixes[0].edits, [{ from: 37, to: 43, insert: '' }]);
});

test('the places of answers move with their section', () => {
  const slot = { from: 24, to: 24, before: ' ', behind: '', lines: false };
  const item = { kind: 'field', state: 'open', label: 'Owner', from: 20, to: 24, line: 5, slot };
  const row = { from: 30, to: 40, line: 7, state: 'open', cells: [{ from: 31, to: 34 }] };
  const table = { from: 26, to: 40, columns: ['Risk'], rows: [row], end: 40, blank: '|  |\n' };
  const last = report({
    sections: [section({ id: 'a', from: 20, to: 40, items: [item], tables: [table], slot: { ...slot } })],
    findings: [],
  });
  const shift = { units: 5, lines: 1 };
  const after = reportAfter(last, {
    report: empty,
    sections: { ...none, shift },
    findings: none,
    preview: { at: 0, remove: 0, insert: [], shift_lines: 0, shift_units: 0 },
    milliseconds: 1,
  });
  const [its] = after.sections;
  assert.deepEqual([its.slot.from, its.items[0].slot.from, its.items[0].slot.to], [29, 29, 29]);
  assert.deepEqual([its.tables[0].from, its.tables[0].end], [31, 45]);
  assert.deepEqual(its.tables[0].rows[0], {
    ...row,
    from: 35,
    to: 45,
    line: 8,
    cells: [{ from: 36, to: 39 }],
  });
});

test('an entry with another content replaces the old one', () => {
  const last = report({ sections: [section({ id: 'a' }), section({ id: 'b' })], findings: [finding({})] });
  const entry = section({ id: 'a', title: 'Scope' });
  const after = reportAfter(last, {
    report: empty,
    sections: { ...none, changed: [{ at: 0, entry }] },
    findings: { ...none, remove: 1 },
    preview: { at: 0, remove: 0, insert: [], shift_lines: 0, shift_units: 0 },
    milliseconds: 1,
  });
  assert.deepEqual([after.sections[0], after.sections[1]], [entry, last.sections[1]]);
  assert.deepEqual(after.findings, []);
});

test('the first update needs no last report', () => {
  const insert = [finding({})];
  const update = {
    report: empty,
    sections: none,
    findings: { ...none, insert },
    preview: none,
    milliseconds: 1,
  };
  assert.deepEqual(reportAfter(null, update).findings, insert);
});
