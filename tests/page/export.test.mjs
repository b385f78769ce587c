// The report for others, built from a report alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asHtml, asJson, asMarkdown } from '../../www/export/report.js';
import { asSarif, regions } from '../../www/export/sarif.js';
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

  test('nothing found is said so', () => {
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

  test('the report lies in the page as data', () => {
    const given = report();
    const data = /id="docgauge-report">(.*)<\/script>/.exec(asHtml(given, 'note.md', VERSION))[1];
    assert.deepEqual(JSON.parse(data).documents, [given]);
    assert.deepEqual(JSON.parse(asJson(given)), JSON.parse(data));
  });
});

describe('as SARIF', () => {
  test('places are lines and columns from 1', () => {
    const region = regions('ab\n\n😀x');
    assert.deepEqual(region({ from: 0, to: 2 }), { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 });
    assert.deepEqual(region({ from: 2, to: 6 }), { startLine: 1, startColumn: 3, endLine: 3, endColumn: 3 });
    assert.deepEqual(region({ from: 3, to: 3 }), { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 });
  });

  const rules = [
    {
      id: 'placeholder-bracket',
      category: 'placeholder',
      severity: 'error',
      summary: 'a slot',
      why: '',
      fixed: false,
    },
  ];
  const run = (findings) =>
    JSON.parse(
      asSarif(report({ findings }), { rules, text: 'x'.repeat(30), name: 'a b/ü.md', version: VERSION }),
    ).runs[0];

  test('a finding has its rule, its place and what mends it', () => {
    const { results, tool } = run([finding({ fixes: [fix('Write', [10, 16, 'Ann'])] })]);
    const [{ ruleId, ruleIndex, level, fixes, locations }] = results;
    assert.deepEqual([ruleId, ruleIndex, level], ['placeholder-bracket', 0, 'error']);
    assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'a%20b/%C3%BC.md');
    assert.equal(fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'Ann');
    assert.equal(tool.driver.semanticVersion, '1.2.3');
  });

  test('equal findings are told apart by their number, and an edit elsewhere changes no fingerprint', () => {
    const print = ({ partialFingerprints }) => partialFingerprints['docgauge/v1'];
    const [one, two] = run([finding(), finding({ from: 20, to: 26 })]).results.map(print);
    assert.match(one, /^[0-9a-f]{16}:1$/);
    assert.equal(two, one.replace(/1$/, '2'));
    assert.equal(print(run([finding({ from: 3, to: 9, line: 1 })]).results[0]), one);
    assert.notEqual(print(run([finding({ text: '[Other]' })]).results[0]), one);
  });
});

test('the button of the template says how sure the match is', () => {
  const match = (confidence) => report({ template: { id: 'c4', name: 'C4', confidence, runner_up: null } });
  const label = (template, given, ownTemplate = null) =>
    Object.values(templateLabel({ template, ownTemplate }, given)).join(': ');
  assert.equal(label('auto', match(0.87)), 'C4: recognised, 87%');
  assert.equal(label('auto', match(0.4)), 'C4: perhaps, 40%');
  assert.equal(label('auto', report()), 'Auto: none recognised');
  assert.equal(label('auto', null), 'Auto: ');
  assert.equal(label('none', match(0.9)), 'None: ');
  assert.equal(label('c4', null), 'c4: ');
  assert.equal(label('auto', match(0.9), 'ours.md'), 'ours.md: your file');
});
