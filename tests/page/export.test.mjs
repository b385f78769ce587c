// The exports, made from a report alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asHtml, asJson, asMarkdown } from '../../www/export/report.js';
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
        '### 1 finding\n\n- [ ] ■ Error, line 3: `[Name]` is a placeholder (`placeholder-bracket`)',
      ),
    );
    assert.ok(text.endsWith('*docgauge 1.2.3+abc*\n'));
  });

  test('what would break a table or make HTML is escaped', () => {
    const sections = [section({ title: 'A | B\n<b>' })];
    assert.ok(asMarkdown(report({ sections, findings: [] }), '', VERSION).includes('| A \\| B &lt;b&gt; |'));
  });

  test('a report without findings has a sentence about it', () => {
    assert.ok(asMarkdown(report({ findings: [] }), '', VERSION).includes('### 0 findings\n\nNone.\n'));
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

  test('the page contains the report as data', () => {
    const given = report();
    const data = /id="docgauge-report">(.*)<\/script>/.exec(asHtml(given, 'note.md', VERSION))[1];
    assert.deepEqual(JSON.parse(data).documents, [given]);
    assert.deepEqual(JSON.parse(asJson(given)), JSON.parse(data));
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
