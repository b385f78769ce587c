// The kit: words, labels, groups, keys, prose.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html } from './elements.mjs';
import { finding, report, section } from './report.mjs';
import { commandOf, keyRows, labelOf, runs, written } from '../../www/kit/command-names.js';
import { excerpt } from '../../www/kit/finding-panel.js';
import { folded, isOpenPlaceholder } from '../../www/kit/findings.js';
import { bare, sentence } from '../../www/kit/form-field.js';
import { bandMark, bandOf, documentBand } from '../../www/kit/legend.js';
import { inline, prose } from '../../www/kit/prose.js';
import { sectionLabel, sectionLabels, sectionTitle } from '../../www/kit/sections.js';
import { capitalised, isoDay, withoutCode } from '../../www/kit/text.js';
import { plural } from '../../www/strings/en/english.js';

describe('words', () => {
  test('nouns are plural after other numbers than 1, and long numbers are grouped', () => {
    assert.equal(plural(0, 'finding'), '0 findings');
    assert.equal(plural(1, 'finding'), '1 finding');
    assert.equal(plural(12_345, 'finding'), '12,345 findings');
    assert.equal(plural(2, 'entry', 'entries'), '2 entries');
  });

  test('a message begins with a capital, unless it begins with a quotation', () => {
    assert.equal(capitalised('is empty'), 'Is empty');
    assert.equal(capitalised('`[x]` is open'), '`[x]` is open');
    assert.equal(capitalised(''), '');
    assert.equal(withoutCode('Replace `a` by `b`'), 'Replace a by b');
  });

  test('a day is written as in ISO 8601, by the local clock', () => {
    assert.equal(isoDay(new Date(2026, 2, 1, 23, 59)), '2026-03-01');
  });

  test('nothing and everything are bands of their own, and half changes the colour only', () => {
    const bands = [0, 1, 99, 100].map((percent) => bandOf(percent).id);
    assert.deepEqual(bands, ['not-started', 'in-progress', 'in-progress', 'all-filled']);
    assert.equal(bandMark('in-progress', 49), 'in-progress');
    assert.equal(bandMark('in-progress', 50), 'in-progress half');
    assert.equal(documentBand(report({ band: null })), null);
    assert.equal(documentBand(report({ band: 'ready' })).word, 'Ready');
  });
});

describe('sections', () => {
  test('the name of a section is its number and title', () => {
    assert.equal(sectionLabel(section({ number: '1.2.', title: 'Goals' })), '1.2. Goals');
    assert.equal(sectionLabel(section()), 'Goals');
  });

  test('a missing one has the title of its template, the first one a name for its place', () => {
    assert.equal(sectionTitle(section({ title: '', template_title: 'Risks' })), 'Risks');
    assert.equal(sectionLabel(section({ title: '' })), 'Before the first heading');
    assert.deepEqual([...sectionLabels([section()])], [['s1', 'Goals']]);
  });
});

describe('findings', () => {
  test('those of a group are one entry at the first of them', () => {
    const [a, b, c, d] = [
      finding({ group: 'name' }),
      finding(),
      finding({ group: 'name', rule: 'heading-placeholder' }),
      finding(),
    ];
    assert.deepEqual(folded([a, b, c, d]), [[a, c], [b], [d]]);
  });

  test('a possible placeholder keeps nothing open', () => {
    assert.ok(isOpenPlaceholder(finding({ evidence: 'likely' })));
    assert.ok(!isOpenPlaceholder(finding({ evidence: 'possible' })));
    assert.ok(!isOpenPlaceholder(finding({ category: 'table' })));
  });

  test('an excerpt has the lines with text, and marks that there are more', () => {
    assert.equal(excerpt('```text\n+---+\n[API] --> [DB]\n```'), '[API] --> [DB]');
    assert.equal(excerpt('one\n\ntwo\nthree'), 'one\ntwo …');
    assert.equal(excerpt('x'.repeat(100)), `${'x'.repeat(90)}…`);
    assert.equal(excerpt('---'), '');
  });
});

describe('commands', () => {
  const press = (key, held = {}) =>
    commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test('a key press has its command', () => {
    assert.equal(press('Enter', { ctrlKey: true }), 'next-placeholder');
    assert.equal(press('Enter', { ctrlKey: true, shiftKey: true }), 'previous-placeholder');
    assert.equal(press('Enter', { altKey: true }), 'fix-here');
    assert.equal(press('F8', { shiftKey: true }), 'previous-finding');
    assert.equal(press('O', { ctrlKey: true }), 'open');
    assert.equal(press('/', { ctrlKey: true, shiftKey: true }), 'keys', 'a keyboard that has / with Shift');
  });

  test('a key that only types has none', () => {
    for (const key of ['o', '.', 'Enter', 'Tab', '/']) assert.equal(press(key), undefined, key);
  });

  test('every key press belongs to one command', () => {
    const keys = keyRows().flatMap((row) => row.keys);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  test('a tooltip names the key, and a complete label has none', () => {
    assert.equal(written({ key: '.', mod: true }), 'Ctrl+.');
    assert.deepEqual(runs('open'), { 'data-command': 'open', title: 'Open a file (Ctrl+O)' });
    assert.equal(runs('explain').title, undefined);
    assert.equal(labelOf('next-finding'), 'Next');
  });
});

describe('prose', () => {
  test('inline code and strong words become elements, the rest stays text', () => {
    assert.equal(
      html(inline('write `a*b*` **now** <b>')),
      'write <code>a*b*</code> <strong>now</strong> <b>',
    );
    assert.equal(html(inline('a ` alone')), 'a ` alone');
  });

  test('paragraphs, lists, headings and fences become blocks', () => {
    const text = '# Why\n\nOne\nline.\n\n- a\n- `b`\n\n~~~\n# no heading\n\n- no list\n~~~\nEnd';
    assert.equal(
      html(prose(text)),
      '<h3>Why</h3><p>One\nline.</p><ul><li>a</li><li><code>b</code></li></ul>' +
        '<pre tabindex="0"><code># no heading\n\n- no list</code></pre><p>End</p>',
    );
  });

  test('a fence may contain shorter fences', () => {
    assert.equal(html(prose('````\n```\nx\n```\n````')), '<pre tabindex="0"><code>```\nx\n```</code></pre>');
    assert.deepEqual(prose('  \n'), []);
  });
});

describe('the sentence around a placeholder', () => {
  test('has no brackets, and the sentence around it no markup', () => {
    assert.equal(bare('[[Name]]'), 'Name');
    assert.equal(bare('{{ DATE }}'), 'DATE');
    const around = { before: '- **Alerts** go to ', after: ' at `night`.' };
    assert.equal(html(sentence(around, 'team')), 'Alerts go to <b>team</b> at night.');
    assert.deepEqual(sentence({ before: '- ', after: '' }, 'team'), []);
    const path = { before: 'See `docs/', after: '_architecture.md`' };
    assert.equal(html(sentence(path, 'component')), 'See docs/<b>component</b>_architecture.md');
    assert.deepEqual(
      sentence({ before: '| Flood | ', after: ' | Open |' }, 'Name'),
      [],
      'its column names it',
    );
  });
});
