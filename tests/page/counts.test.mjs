// The numbers on the screen: one headline, and every other number derived from it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fix, finding, report, section } from './report.mjs';
import { breakdown, bridge, found, isEmpty, sinceWords, toDo } from '../../www/kit/counts.js';
import { nextStep, step } from '../../www/kit/next-step.js';
import { words } from '../../www/views/gauge.js';
import { signOff } from '../../www/workbench/notices.js';
import { sinceOpened } from '../../www/workbench/since.js';

const item = (state, from, to = from, kind = 'field') => ({
  kind,
  state,
  label: `${state} ${from}`,
  from,
  to,
  line: 1,
});
const half = report({
  completeness: { done: 2, total: 7, percent: 28 },
  sections: [
    section({
      items: [item('done', 0, 5), item('open', 10, 40), item('open', 50, 90), item('unchanged', 100, 110)],
    }),
    section({ id: 's2', items: [item('done', 120, 130), item('missing', 140), item('missing', 140)] }),
  ],
  findings: [
    finding({ from: 20, to: 26 }),
    finding({ from: 30, to: 36 }),
    finding({ from: 60, to: 66, input: { type: 'date' } }),
    finding({
      rule: 'ambiguity-weasel',
      category: 'text',
      severity: 'warning',
      evidence: null,
      section: 's2',
    }),
  ],
});

describe('the headline', () => {
  test('is the sum of its parts', () => {
    const { left, open, unchanged, missing } = toDo(half);
    assert.equal(left, open + unchanged + missing);
    assert.equal(breakdown(half), '2 open with 3 placeholders, 1 unchanged, 2 missing');
    assert.equal(
      bridge(half),
      'Of the 4 findings 3 are about these items; 1 is about quality and changes no number here.',
    );
  });

  test('has groups of digits in long numbers', () => {
    const items = Array.from({ length: 1400 }, () => ({ state: 'open' }));
    const long = report({
      completeness: { done: 0, total: 1400, percent: 0 },
      sections: [section({ items })],
    });
    assert.equal(breakdown(long), '1,400 open with 1 placeholder');
    assert.equal(sinceWords({ done: 1521, more: 2886 }), 'Since you opened it: 1,521 done, 2,886 new');
  });

  test('stands beside a band that does not contradict it', () => {
    assert.deepEqual(words(half), {
      word: 'In progress',
      status: '',
      headline: '5 to do',
      sum: '2 open with 3 placeholders, 1 unchanged, 2 missing',
    });
    const optional = words({ ...half, band: 'ready', status: 'Draft' });
    assert.deepEqual([optional.word, optional.status], ['Ready', 'Draft']);
    assert.equal(optional.headline, '5 to do, none of it required');
    const done = { completeness: { done: 7, total: 7, percent: 100 } };
    assert.deepEqual(words({ ...half, ...done, band: 'all-filled', findings: [finding()] }), {
      word: 'All filled',
      status: '',
      headline: 'Everything is filled in',
      sum: '1 error left',
    });
  });

  test('is what was found where no template measures the document', () => {
    assert.equal(found(half), '4 findings, of them 3 placeholders');
    assert.equal(words({ ...half, band: null }).headline, '4 findings, of them 3 placeholders');
    assert.equal(words({ ...half, band: null, findings: [] }).headline, 'No placeholder and no fault found');
    assert.doesNotMatch(JSON.stringify(words({ ...half, band: null })), /%/);
  });

  test('of an empty document says how it begins', () => {
    const none = { done: 0, total: 0, percent: 0 };
    const empty = report({
      band: null,
      completeness: none,
      findings: [],
      sections: [section({ from: 0, to: 0, level: 0 })],
    });
    assert.ok(isEmpty(empty));
    assert.equal(words(empty).headline, 'It begins with your document');
    assert.ok(!isEmpty(report({ band: null, completeness: none, findings: [] })));
  });
});

describe('since the document was opened', () => {
  const at = (done, total, template = null) =>
    report({ completeness: { done, total, percent: 0 }, template });

  test('what was done and what is new explain the number of today', () => {
    const since = sinceOpened();
    assert.deepEqual(since.of(at(3, 10)), { opened: true, done: 0, more: 0 });
    const now = since.of(at(10, 12));
    assert.deepEqual(now, { opened: false, done: 7, more: 2 });
    assert.equal(10 - 3 - now.done + now.more, 12 - 10);
    assert.equal(sinceWords(now), 'Since you opened it: 7 done, 2 new');
    assert.equal(
      sinceWords({ done: -1, more: -3 }),
      'Since you opened it: 1 opened again, 3 no longer counted',
    );
    assert.equal(sinceWords({ done: 0, more: 0 }), '');
  });

  test('another document and another template begin anew', () => {
    const since = sinceOpened();
    since.of(at(0, 0));
    assert.ok(since.of(at(3, 10)).opened, 'pasted into an empty page');
    assert.deepEqual(since.of(at(4, 90, { id: 'c4' })), { opened: false, done: 0, more: 0 });
    since.reset();
    assert.ok(since.of(at(4, 90)).opened);
  });
});

describe('the next step', () => {
  test('is the highest round percentage that three items reach, or else the next one', () => {
    assert.deepEqual(step({ done: 41, total: 89 }), { count: 4, percent: 50 });
    assert.deepEqual(step({ done: 4, total: 10 }), { count: 3, percent: 70 });
    assert.deepEqual(step({ done: 9, total: 10 }), { count: 1, percent: 100 });
    assert.deepEqual(step({ done: 0, total: 394 }), { count: 12, percent: 3 });
    assert.equal(step({ done: 9, total: 9 }), null);
  });

  test('lists the easiest first', () => {
    const { percent, items } = nextStep(half);
    assert.equal(percent, 71);
    assert.deepEqual(
      items.map((one) => one.item.label),
      ['open 50', 'unchanged 100', 'open 10'],
    );
    const fixed = {
      ...half,
      findings: half.findings.concat(
        finding({ from: 101, to: 105, evidence: null, category: 'text', fixes: [fix('x')] }),
      ),
    };
    assert.deepEqual(
      nextStep(fixed)
        .items.map((one) => one.item.label)
        .slice(0, 2),
      ['open 50', 'unchanged 100'],
    );
  });
});

test('the sign-off is a blank signature, its section, or the status', () => {
  const blank = finding({ rule: 'signature-blank', from: 7, to: 9 });
  assert.equal(signOff(report({ findings: [blank] })).from, 7);
  const approval = section({ title: '9. Approvals', from: 40 });
  assert.equal(signOff(report({ findings: [], sections: [section(), approval] })).from, 40);
  const status = section({ items: [{ ...item('done', 11, 15), label: 'Status' }] });
  assert.deepEqual(signOff(report({ findings: [], sections: [status] })).name, 'Set its status');
  assert.equal(signOff(report({ findings: [] })), null);
});
