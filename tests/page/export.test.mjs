// The exports, made from a report alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { FileError, documentInReport } from '../../www/documents/report-file.js';
import { checklistCsv, checklistMarkdown } from '../../www/export/checklist.js';
import { asHtml } from '../../www/export/html.js';
import { PALETTE } from '../../www/export/page-style.js';
import { asJson, asMarkdown } from '../../www/export/report.js';
import { todo } from '../../www/export/todo.js';
import { templateLabel } from '../../www/views/toolbar.js';
import { finding, fix, report, section } from './report.mjs';

const VERSION = '1.2.3+abc';

describe('as Markdown', () => {
  test('there is a row for each section that counts, and a box for each finding', () => {
    const sections = [
      section({ number: '1.' }),
      section({ id: 's2', title: '', template_title: 'Risks', state: 'missing' }),
    ];
    const text = asMarkdown(report({ sections }), 'note.md', VERSION);
    assert.ok(text.startsWith('## note.md\n\nIn progress: 50%, 1 of 2 items done\n'));
    assert.ok(
      text.includes('| 1. Goals | in progress | 1 of 2 | 50% |\n| Risks | missing | 1 of 2 | 50% |\n'),
    );
    assert.ok(
      text.includes(
        '### 1 open point\n\n- [ ] ■ Error, line 3: `[Name]` is a placeholder (`placeholder-bracket`)',
      ),
    );
    assert.ok(text.endsWith('*docgauge 1.2.3+abc*\n'));
  });

  test('what would break a table or make HTML is escaped', () => {
    const sections = [section({ title: 'A | B\n<b>' })];
    assert.ok(asMarkdown(report({ sections, findings: [] }), '', VERSION).includes('| A \\| B &lt;b&gt; |'));
  });

  test('a bar in code stays a bar, and what was not begun is not in progress', () => {
    const sections = [section({ completeness: { done: 0, total: 2, percent: 0 } })];
    const findings = [finding({ message: '`Draft | <Active>` is not chosen', label: null })];
    const text = asMarkdown(report({ sections, findings }), 'a.md', VERSION);
    assert.ok(text.includes('`Draft | <Active>` is not chosen'), text);
    assert.ok(text.includes('| Goals | not started | 0 of 2 | 0% |'), text);
  });

  test('without a template nothing has a percentage', () => {
    const its = report({ band: null });
    const text = asMarkdown(its, 'a.md', VERSION);
    assert.ok(text.includes('| Goals |  | 1 of 2 | – |'), text);
    assert.doesNotMatch(asHtml(its, 'a.md', VERSION).replace(/<style>[^]*<\/style>/, ''), /\d%|in progress/);
  });

  test('a report without findings has a sentence about it', () => {
    assert.ok(asMarkdown(report({ findings: [] }), '', VERSION).includes('### 0 open points\n\nNone.\n'));
  });
});

describe('as HTML', () => {
  test('every text of the author is escaped', () => {
    const evil = '<script>"&';
    const page = asHtml(
      report({
        sections: [section({ title: evil, items: [{ state: 'open', label: evil, line: 1 }] })],
        findings: [finding({ message: evil, help: evil })],
      }),
      evil,
      VERSION,
    );
    const [before, data] = page.split('<script type="application/json"');
    assert.ok(!before.includes('<script>'));
    assert.ok(before.includes('&lt;script&gt;&quot;&amp;'));
    assert.ok(
      !data.slice(0, -'</script></body></html>\n'.length).includes('<'),
      'the data ends where it should',
    );
  });

  test('the page contains the report as data, under the name of the file', () => {
    const given = report({ path: '-' });
    const data = /id="docgauge-report">(.*?)<\/script>/.exec(asHtml(given, 'note.md', VERSION))[1];
    assert.deepEqual(JSON.parse(data).documents, [{ ...given, path: 'note.md' }]);
    assert.deepEqual(JSON.parse(asJson(given, 'note.md')), JSON.parse(data));
  });

  test('a low percentage is red, as on the page, and the colours are those of the page', () => {
    const low = { done: 40, total: 100, percent: 40 };
    const page = asHtml(
      report({ completeness: low, template: { id: 'c4', name: 'C4', confidence: 1, runner_up: null } }),
      'note.md',
      VERSION,
      { date: '2026-03-01' },
    );
    assert.match(page, /class="standing error"/);
    assert.doesNotMatch(page, /<meter/);
    assert.match(page, /40 of 100 items done/);
    assert.ok(page.includes('2026-03-01') && page.includes('docgauge 1.2.3+abc'));
    const tokens = readFileSync(new URL('../../www/styles/tokens.css', import.meta.url), 'utf8');
    for (const [name, value] of Object.entries(PALETTE)) {
      // Some of the page's colours may be set by its host.
      const its = new RegExp(`--${name}: (?:var\\(--docgauge-[\\w-]+, )?(.*?)\\)?;`).exec(tokens)?.[1];
      assert.ok(
        its?.replace(/\)*$/, '') === value.replace(/\)*$/, ''),
        `${name} is another colour on the page`,
      );
    }
  });

  test('code is code, and a placeholder stands once', () => {
    const item = { kind: 'field', state: 'open', label: 'Owner', from: 5, to: 20, line: 3 };
    const again = [finding(), finding({ from: 30, to: 36, line: 7 })];
    const page = asHtml(
      report({ sections: [section({ items: [item] })], findings: again }),
      'note.md',
      VERSION,
    ).split('<script')[0];
    assert.ok(!page.includes('`'));
    assert.equal(page.match(/<code>\[Name\]<\/code>/g).length, 1);
    assert.match(page, /lines 3, 7/);
    assert.doesNotMatch(page, /○ open/);
  });

  test('the page carries its document, which is opened again', () => {
    const text = '# A\n\n</script><b>';
    const page = asHtml(report(), 'a.md', VERSION, { text });
    assert.deepEqual(documentInReport(page, 'a-report.html'), { text, name: 'a.md' });
    assert.equal(documentInReport(text, 'a.md'), null);
    const without = asHtml(report(), 'a.md', VERSION);
    assert.throws(() => documentInReport(without, 'r.html'), FileError);
  });
});

describe('what is left', () => {
  test('a missing section has its own finding, wherever the finding stands', () => {
    const sections = [section(), section({ id: 'missing-risks', title: 'Risks', state: 'missing' })];
    const missing = finding({
      rule: 'section-missing',
      message: 'the section `Risks` of the template is missing',
      from: 0,
      to: 0,
    });
    const [, risks] = todo(report({ sections, findings: [finding(), missing] }));
    assert.deepEqual(
      risks.entries.map(({ text }) => text),
      ['the section `Risks` of the template is missing'],
    );
  });

  test('the checklist has a box for each', () => {
    const text = checklistMarkdown(report(), 'a.md');
    assert.ok(
      text.includes('## Goals\n\n- [ ] Error: `[Name]` is a placeholder, line 3. write the name\n'),
      text,
    );
    const done = report({ findings: [], sections: [] });
    assert.ok(checklistMarkdown(done, 'a.md').includes('Nothing is left to do.'));
  });

  test('no cell of the CSV is run as a formula', () => {
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1']) {
      const csv = checklistCsv(report({ sections: [section({ title: evil })] }));
      const [, row] = csv.trim().split('\r\n');
      assert.ok(row.startsWith(`"'${evil.trim()}`) || row.startsWith(`"' ${evil.trim()}`), row);
    }
    const csv = checklistCsv(report({ findings: [finding({ message: 'say "a, b"', label: null })] }));
    assert.ok(csv.startsWith('\ufeffSection,Kind,To do,'));
    assert.ok(csv.includes('"Say ""a, b"""'), csv);
  });
});

test('the label of the template button shows how certain the match is', () => {
  const match = (confidence) => report({ template: { id: 'c4', name: 'C4', confidence, runner_up: null } });
  const label = (template, given, ownTemplate = null) =>
    Object.values(templateLabel({ template, ownTemplate }, given)).join(': ');
  assert.equal(label('auto', match(0.87)), 'C4: 87%');
  assert.equal(label('auto', match(0.4)), 'C4: perhaps, 40%');
  assert.equal(label('auto', report()), 'Auto: none recognised: choose one');
  assert.equal(label('auto', null), 'Auto: ');
  assert.equal(label('none', match(0.9)), 'None: ');
  assert.equal(label('c4', null), 'c4: ');
  assert.equal(label('auto', match(0.9), 'ours.md'), 'ours.md: your file');
});
