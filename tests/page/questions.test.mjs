// The questions of the form, made from a report alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finding, report, section } from './report.mjs';
import { cellName, questions, toDo } from '../../www/kit/questions.js';

const slot = (from, to = from) => ({ from, to, before: '', behind: '', lines: false });
const item = (fields) => ({
  ...{ kind: 'field', state: 'open', label: 'Owner', from: 10, to: 16, line: 3 },
  ...fields,
});
const kinds = (given) => questions(report(given)).map(({ kind, from }) => `${kind} ${from}`);

test('everything open is asked in the order of the document', () => {
  const row = { from: 50, to: 60, line: 9, state: 'open', cells: [{ from: 51, to: 59 }] };
  const table = { from: 40, to: 60, columns: ['Risk'], rows: [row], end: 60, blank: '|  |' };
  const sections = [
    section({ items: [item({ from: 30, to: 36, slot: slot(36) })], tables: [table] }),
    section({ id: 's2', state: 'missing', from: 60, to: 60, slot: slot(60) }),
  ];
  const findings = [finding({ from: 20, to: 26 }), finding({ from: 52, to: 58 })];
  assert.deepEqual(kinds({ sections, findings }), ['placeholder 20', 'item 36', 'table 40', 'section 60']);
});

test('placeholders with the same answer are one question, at the first of them', () => {
  const findings = [1, 20, 30].map((from) => finding({ from, to: from + 6, group: 'name' }));
  const [asked, ...more] = questions(report({ findings }));
  assert.deepEqual([asked.from, asked.others.length, more.length], [1, 2, 0]);
});

test('guidance and possible placeholders are not asked', () => {
  const findings = [
    finding({ form: 'guidance', severity: 'info' }),
    finding({ evidence: 'possible', severity: 'info' }),
    finding({ input: null, severity: 'info', category: 'text', evidence: null }),
  ];
  assert.deepEqual(kinds({ findings }), []);
});

test('an unchanged sample can be kept, once for all that it is about', () => {
  const keep = {
    title: 'Keep the list as it is',
    kind: 'choice',
    edits: [{ from: 5, to: 5, insert: '<!-- docgauge: keep -->' }],
  };
  const findings = [
    finding({ rule: 'boilerplate-unchanged', from: 10, to: 40, evidence: null, input: null, fixes: [keep] }),
  ];
  const items = [
    item({ kind: 'list-item', state: 'unchanged', from: 10, to: 16, slot: slot(10, 16) }),
    item({ kind: 'list-item', state: 'unchanged', from: 30, to: 40, slot: slot(30, 40) }),
  ];
  const asked = questions(report({ sections: [section({ items })], findings }));
  assert.deepEqual(
    asked.map(({ kind, keep: offered, first }) => [kind, offered, first]),
    [
      ['item', keep, true],
      ['item', keep, false],
    ],
  );
});

test('an error that nothing else answers is a question too', () => {
  const own = { evidence: null, input: null, category: 'link', rule: 'anchor-broken' };
  assert.deepEqual(kinds({ findings: [finding(own)] }), ['fix 10']);
  assert.deepEqual(kinds({ findings: [finding({ ...own, severity: 'warning' })] }), []);
});

test('a cell has the heading of its column, and the count is that of the headline', () => {
  const given = report({ completeness: { done: 3, total: 20, percent: 15 } });
  assert.equal(toDo(given), 17);
  const table = { columns: ['Risk', 'Status'] };
  assert.equal(cellName({ table, section: section({ title: 'Risks' }) }, 2, 1), 'Status of row 3 in Risks');
});

test('all samples of a table are kept by one button', () => {
  const keep = (at) => ({
    ...{ title: 'Keep this row', kind: 'choice' },
    edits: [{ from: at, to: at, insert: '<!-- docgauge: keep -->' }],
  });
  const table = {
    from: 5,
    to: 60,
    columns: ['Risk'],
    rows: [{ state: 'unchanged', cells: [] }],
    end: 60,
    blank: '',
  };
  const about = { evidence: null, input: null, category: 'template' };
  const [one, other] = [10, 30].map((from) =>
    finding({ ...about, from, to: from + 6, fixes: [keep(from + 6)] }),
  );
  const kept = (findings) =>
    questions(report({ sections: [section({ tables: [table] })], findings }))[0].keep;
  assert.equal(kept([one]), one.fixes[0]);
  assert.deepEqual(
    kept([one, other]).edits.map(({ from }) => from),
    [16, 36],
  );
});
