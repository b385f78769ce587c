// A docgauge.toml in the page: what it sets, and that a fault is told with its line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../www/documents/project.js';
import { readToml } from '../../www/documents/toml.js';

const KNOWN = { rules: ['placeholder-word', 'link-broken'], templates: ['c4', 'sdp'] };

test('all that a docgauge.toml may say is read', () => {
  const text = `# of the team
template = "c4"                  # an id
placeholders = ["@@*@@", '<<*>>']
not-placeholders = [
  "[sic]",   # as written
  "[\\u00e4]",
]
slugs = 'gitlab'
exclude = ["drafts/"]
fail-on = "warning"
min-percent = 90

[rules]
placeholder-word = "off"
"link-broken" = false
`;
  for (const written of [text, text.replaceAll('\n', '\r\n')])
    assert.deepEqual(readProject(written, KNOWN), {
      settings: {
        placeholders: ['@@*@@', '<<*>>'],
        not_placeholders: ['[sic]', '[ä]'],
        slugs: 'gitlab',
        rules: { 'placeholder-word': 'off', 'link-broken': 'off' },
      },
      template: 'c4',
      templateFile: null,
      unused: ['exclude', 'fail-on', 'min-percent'],
    });
  assert.deepEqual(readProject('rules.link-broken = "info"\n', KNOWN).settings, {
    rules: { 'link-broken': 'info' },
  });
  assert.deepEqual(readProject('', KNOWN).settings, {});
  assert.equal(readProject('template = "our/plan.md"', KNOWN).templateFile, 'our/plan.md');
});

test('a fault is told with its line, and nothing is taken', () => {
  const faults = [
    ['slugs = "github"\ntemplates = "c4"', 2, 'templates'],
    ['[rules]\nplaceholder-word = "warn"', 2, 'warn'],
    ['[rules]\n\nplaceholder-wurd = "off"', 3, 'placeholder-wurd'],
    ['template = "c5"', 1, 'c5'],
    ['template = c4', 1, 'quotes'],
    ['placeholders = ["a", 3]', 1, 'list of texts'],
    ['placeholders = ["**"]', 1, 'everything'],
    ['placeholders = ["a"\nslugs = "github"', 2, 'not closed'],
    ['a = "open', 1, 'not closed'],
    ['slugs = "github" "gitlab"', 1, 'end here'],
    ['slugs = "github"\nslugs = "gitlab"', 2, 'twice'],
    ['[rules]\n[rules]', 2, 'twice'],
    ['[[rules]]', 1, 'key'],
    ['slugs = """github"""', 1, 'not read'],
    ['rules = "off"', 1, 'rules'],
    ['[rules.more]\nplaceholder-word = "off"', 2, 'rules.more.placeholder-word'],
  ];
  for (const [text, line, word] of faults)
    assert.throws(
      () => readProject(text, KNOWN),
      (error) => error.message.startsWith(`Line ${line}: `) && error.message.includes(word),
      text,
    );
});

test('random bytes are read or refused, never anything else', () => {
  const parts = ['[', ']', '"', "'", '=', ',', '#', '\n', 'a', ' ', '\\', '.', '1', 'true', '\\u00e4'];
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from({ length: next() % 14 }, () => parts[next() % parts.length]).join('');
    try {
      for (const { key, line } of readToml(text)) assert.ok(key.length > 0 && line > 0, text);
    } catch (error) {
      assert.ok(error.line > 0 && error.line <= text.split('\n').length, `${JSON.stringify(text)}: ${error}`);
    }
  }
});
