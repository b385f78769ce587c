// The queue: which findings pass the filters, in which order, what each is worth, and what may be called not
// applicable. No browser.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { finding, fix, report, section } from './report.mjs';
import { bySection, filtered, lister, queue, worths } from '../../www/kit/queue.js';
import { pointsText } from '../../www/kit/finding-row.js';
import { findingAt } from '../../www/workbench/current.js';
import { openItem, openSource } from '../../www/kit/open-item.js';
import { excuse, excused } from '../../www/workbench/excuse.js';

const ALL = { without: new Set(), category: '', words: '', order: 'document' };
const item = (state, from, to) => ({ kind: 'field', state, label: 'Name', from, to, line: 1 });
/** A missing section of `total` items, and the finding about it. */
const missing = (id, total) => [
  section({
    id,
    title: '',
    template_title: 'Risks',
    state: 'missing',
    from: 20,
    to: 20,
    completeness: { done: 0, total },
  }),
  finding({
    rule: 'section-missing',
    category: 'structure',
    severity: 'warning',
    section: id,
    from: 20,
    to: 20,
  }),
];

describe('filters', () => {
  const findings = [
    finding({ severity: 'info', section: 's2' }),
    finding({ category: 'table', message: 'a cell is empty', text: '' }),
  ];
  const sections = [section(), section({ id: 's2', title: 'Running it' })];
  const shown = (filter) => filtered(report({ findings, sections }), { ...ALL, ...filter });

  test('take findings by severity, by category, by their words and by the title of their section', () => {
    assert.deepEqual(shown({}), findings);
    assert.deepEqual(shown({ without: new Set(['error']) }), [findings[0]]);
    assert.deepEqual(shown({ category: 'table' }), [findings[1]]);
    assert.deepEqual(shown({ words: 'EMPTY ' }), [findings[1]]);
    assert.deepEqual(shown({ words: 'running' }), [findings[0]]);
    assert.deepEqual(shown({ words: 'nothing' }), []);
  });
});

test('the lists of one report after the other are made anew only for another content', () => {
  const findings = [finding({ section: 'a' })];
  const one = section({ id: 'a', title: 'Risks' });
  const given = (sections, of = findings) => report({ findings: of, sections });
  const list = lister();
  const titles = ({ groups }) => groups.map(({ title }) => title);
  const first = list(given([one]), ALL, () => 0);
  assert.deepEqual([titles(first), first.entries], [['Risks'], [[findings[0]]]]);
  const { entries } = first;
  assert.equal(list(given([{ ...one, to: 99 }]), { ...ALL }, () => 0).entries, entries, 'only places differ');
  const renamed = { ...one, title: 'Dangers' };
  assert.deepEqual(titles(list(given([renamed]), ALL, () => 0)), ['Dangers']);
  assert.deepEqual(list(given([renamed]), { ...ALL, words: 'other' }, () => 0).entries, []);
  const more = [...findings, finding({ text: 'other', section: 'a' })];
  assert.equal(list(given([renamed], more), ALL, () => 0).entries.length, 2);
  const heavy = { ...ALL, order: 'weight' };
  const light = list(given([renamed], more), heavy, () => 0).entries;
  const weighed = list(given([{ ...renamed }], more), heavy, (one) => (one === more[1] ? 1 : 0)).entries;
  assert.deepEqual([light[0][0], weighed[0][0]], more);
});

describe('worth', () => {
  test('an item’s point is shared by what keeps it open, and hints are worth nothing', () => {
    const findings = [
      finding({ from: 0, to: 4 }),
      finding({ from: 5, to: 9 }),
      finding({ from: 12, to: 14, evidence: 'possible' }),
      finding({ from: 15, to: 19, category: 'text' }),
    ];
    const sections = [section({ items: [item('open', 0, 9), item('done', 10, 30), item('open', 12, 19)] })];
    const worth = worths(report({ findings, sections, completeness: { done: 1, total: 4, percent: 25 } }));
    assert.deepEqual(findings.map(worth), [12.5, 12.5, 0, 0]);
  });

  test('an unchanged sample is worth its items, also where it is a date or several rows', () => {
    const findings = [
      finding({ rule: 'meta-date-template', category: 'metadata', from: 2, to: 9 }),
      finding({ rule: 'example-row-unchanged', category: 'template', from: 10, to: 29 }),
      finding({ rule: 'table-ragged', category: 'table', from: 10, to: 39, evidence: null }),
      finding({ from: 34, to: 36 }),
    ];
    const items = [
      item('unchanged', 0, 9),
      item('unchanged', 10, 19),
      item('unchanged', 20, 29),
      item('open', 30, 39),
    ];
    const worth = worths(
      report({ findings, sections: [section({ items })], completeness: { done: 0, total: 4, percent: 0 } }),
    );
    assert.deepEqual(findings.map(worth), [25, 50, 0, 25]);
  });

  test('a missing section is worth all its items', () => {
    const [lost, about] = missing('missing-risks', 3);
    const worth = worths(
      report({ findings: [about], sections: [lost], completeness: { done: 9, total: 12, percent: 75 } }),
    );
    assert.equal(worth(about), 25);
    assert.equal(pointsText(25), '+25');
    assert.equal(pointsText(1.25), '+1.3');
    assert.equal(pointsText(0), '');
  });
});

describe('order', () => {
  const [lost, about] = missing('missing-risks', 3);
  const [first, last] = [
    finding({ from: 0, to: 4 }),
    finding({ section: 's3', from: 40, to: 44, severity: 'info' }),
  ];
  const sections = [section(), lost, section({ id: 's3', title: 'Sources', from: 20, to: 60 })];

  test('in the document a missing section has its own place', () => {
    const groups = bySection(
      queue([first, about, last], 'document', () => 0),
      sections,
    );
    assert.deepEqual(
      groups.map(({ id, title, entries }) => [id, title, entries.length]),
      [
        ['s1', 'Goals', 1],
        ['missing-risks', 'Risks', 1],
        ['s3', 'Sources', 1],
      ],
    );
  });

  test('by weight the points decide, then the severity', () => {
    const worth = (one) => (one === about ? 3 : 0);
    assert.deepEqual(queue([last, first, about], 'weight', worth), [[about], [first], [last]]);
  });

  test('one row for placeholders with the same answer', () => {
    const [a, b] = [finding({ group: 'name' }), finding({ group: 'name', section: 's3' })];
    assert.deepEqual(
      queue([a, b], 'document', () => 0),
      [[a, b]],
    );
  });
});

describe('the finding at the caret', () => {
  const line = { from: 0, to: 50 };
  const [outer, inner] = [finding({ from: 0, to: 40 }), finding({ from: 10, to: 16 })];
  const [, about] = missing('missing-risks', 1);
  const none = () => false;

  test('is the shortest around it, else one on its line', () => {
    assert.equal(findingAt([outer, inner], { from: 12, to: 12 }, line, none), inner);
    assert.equal(findingAt([outer, inner], { from: 30, to: 30 }, line, none), outer);
    assert.equal(findingAt([inner], { from: 30, to: 30 }, line, none), inner);
    assert.equal(findingAt([inner], { from: 60, to: 60 }, { from: 51, to: 70 }, none), null);
  });

  test('is a missing section only if it was chosen', () => {
    assert.equal(findingAt([about], { from: 20, to: 20 }, { from: 20, to: 30 }, none), null);
    assert.equal(
      findingAt([about], { from: 20, to: 20 }, { from: 20, to: 30 }, (one) => one === about),
      about,
    );
  });
});

describe('not applicable', () => {
  test('a missing section gets its heading and the reason', () => {
    const [lost, about] = missing('missing-risks', 3);
    const wanted = { ...about, fixes: [fix('Insert `Risks`', [20, 20, '\n## 7. Risks\n\n[Risk]\n\n'])] };
    assert.equal(excuse(wanted, report({ sections: [section(), lost] }))?.what, '“Risks”');
    assert.deepEqual(excused(wanted, lost, '', ' no  risk is\nknown '), [
      { from: 20, to: 20, insert: '\n## 7. Risks\n\nNot applicable: no risk is known\n\n' },
    ]);
    assert.equal(excuse(about, report({ sections: [section(), lost] })), null, 'nowhere to insert it');
  });

  test('an untouched section gives way to the reason, a touched one and one with subsections do not', () => {
    const about = finding({ rule: 'section-thin', category: 'template', input: null });
    const text = 'Risks\n-----\n\n[Risk]\n\n## Next\n';
    const own = section({ title: 'Risks', from: 0, to: 21, own: { done: 0, total: 1 } });
    assert.equal(excuse(about, report({ sections: [own] }))?.section, own);
    const [edit] = excused(about, own, text, 'no risk is known');
    assert.equal(
      text.slice(0, edit.from) + edit.insert + text.slice(edit.to),
      'Risks\n-----\n\nNot applicable: no risk is known\n\n## Next\n',
    );
    assert.equal(excuse(about, report({ sections: [section({ own: { done: 1, total: 2 } })] })), null);
    assert.equal(excuse(about, report({ sections: [own, section({ id: 's2', level: 3 })] })), null);
  });
});

describe('what can be written in a row', () => {
  const slot = { from: 4, to: 8, before: '', behind: '', lines: false };
  const sample = { kind: 'field', state: 'unchanged', label: 'Version', from: 0, to: 8, line: 1, slot };
  const about = { category: 'template', rule: 'boilerplate-unchanged', from: 0, to: 8, evidence: null };
  const of = (items, fields) =>
    openItem(finding({ ...about, ...fields }), report({ sections: [section({ items })] }), () => '1.0');

  test('is its one item, but no drawing and not one of several', () => {
    assert.deepEqual(of([sample]), { slot, label: 'Version', now: '1.0', date: false, title: false });
    assert.equal(of([sample], { rule: 'meta-date-template' })?.date, true);
    assert.equal(of([{ ...sample, kind: 'diagram' }]), null);
    assert.equal(of([sample, { ...sample, from: 5 }]), null);
    assert.equal(of([{ ...sample, state: 'done' }]), null);
    assert.equal(of([{ ...sample, slot: null }]), null);
    assert.equal(of([sample], { category: 'placeholder' }), null);
    assert.equal(of([sample], { category: 'text' }), null, 'a damaged character in it');
  });

  test('is the wrong value itself, unless it is to be removed', () => {
    const wrong = { rule: 'generator-leak', category: 'text', from: 20, to: 29, text: 'undefined' };
    const value = { from: 20, to: 29, before: '', behind: '', lines: false };
    assert.deepEqual(of([], wrong)?.slot, value);
    assert.deepEqual(of([], { ...wrong, rule: 'link-template-target' })?.slot, value);
    assert.equal(of([], { ...wrong, fixes: [fix('Remove the line')] }), null);
  });

  test('is for one unchanged drawing its source in the text', () => {
    const insert = '<!-- docgauge: keep -->';
    const kept = [{ kind: 'choice', title: 'Keep it', edits: [{ from: 0, to: 0, insert }] }];
    const source = (items, fixes = kept) =>
      openSource(finding({ ...about, fixes }), report({ sections: [section({ items })] }));
    const drawing = { ...sample, kind: 'diagram' };
    assert.equal(source([drawing]), slot);
    assert.equal(source([{ ...sample, kind: 'code' }]), slot);
    assert.equal(source([drawing], []), null, 'another fault of it');
    assert.equal(source([sample]), null);
    assert.equal(source([drawing, { ...drawing, from: 5 }]), null);
  });

  test('of what a section lacks is the first', () => {
    const missing = { ...sample, state: 'missing', from: 20, to: 20 };
    const lacks = [missing, { ...missing, label: 'Owner' }];
    assert.equal(of(lacks, { rule: 'field-missing', category: 'structure' })?.label, 'Version');
    const given = report({ sections: [section({ items: lacks })], completeness: { done: 0, total: 2 } });
    const one = finding({ ...about, rule: 'field-missing', category: 'structure' });
    assert.equal(worths({ ...given, findings: [one] })(one), 100, 'and it is worth what the section lacks');
  });
});
