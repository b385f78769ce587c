// Paste from the programs that people copy from. A fixture is the HTML that the program puts into the clipboard, and
// beside it the Markdown that it becomes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();
const FOLDER = new URL('fixtures/clipboard/', import.meta.url);

/** The page of all tests. @type {Awaited<ReturnType<typeof open>> | undefined} */
let its;
/** Replaces the text, with the caret at the first `‸`, if there is one. @param {string} text */
async function start(text = '') {
  its ??= await open('hosted');
  const at = text.indexOf('‸');
  await its.page.evaluate(
    (text) => {
      document.querySelector('doc-gauge').value = text;
    },
    text.replace('‸', ''),
  );
  await its.gauge.editor.focus();
  await its.page.keyboard.press('Control+Home');
  for (let step = 0; step < at; step += 1) await its.page.keyboard.press('ArrowRight');
}

/** Pastes rich text at the caret. @param {string} html @param {string} [plain] */
async function paste(html, plain = shownText(html)) {
  await its.gauge.editor.evaluate(
    (target, { html, plain }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', plain);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    },
    { html, plain },
  );
  return its.gauge.value();
}

/** Roughly the text that a browser puts beside HTML. @param {string} html */
const shownText = (html) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

describe('rich text becomes Markdown', () => {
  for (const program of ['word', 'google-docs', 'confluence', 'github', 'excel', 'libreoffice'])
    test(`from ${program}`, async () => {
      const [html, expected] = await Promise.all(
        ['html', 'markdown'].map((type) => readFile(new URL(`${program}.${type}`, FOLDER), 'utf8')),
      );
      await start();
      assert.equal(`${await paste(html)}\n`, expected);
      assertNoComplaints(its.complaints);
    });

  test('a block of code alone is a fence, but a document shown as source is pasted as it is', async () => {
    await start();
    assert.equal(await paste('<pre># start it\nport 80</pre>'), '```\n# start it\nport 80\n```');
    await start();
    const source = '# Title\n\n- a\n- b\n';
    assert.equal(await paste(`<pre style="white-space: pre-wrap;">${source}</pre>`, source), source);
  });

  test('text that is Markdown already is pasted as it is', async () => {
    await start();
    assert.equal(await paste('<h2>Parts</h2><p>A</p>', '## Parts\n\nA\n'), '## Parts\n\nA\n');
  });

  test('what would be markup is escaped, placeholders are not', async () => {
    for (const [html, expected] of [
      [
        '<p>[Name], {{team}}, &lt;your team&gt;, ${PORT} <b>x</b></p>',
        '[Name], {{team}}, <your team>, ${PORT} **x**',
      ],
      ['<p>Map&lt;Key, List&lt;Parcel&gt;&gt; <b>x</b></p>', 'Map\\<Key, List\\<Parcel>> **x**'],
      ['<p>a *star* and `tick` <b>x</b></p>', 'a \\*star\\* and \\`tick\\` **x**'],
      ['<p># 1 <b>x</b></p>', '\\# 1 **x**'],
      ['<p><b>Owner:</b>Ann</p>', '**Owner**:Ann'],
      ['<p><code>a`b</code></p>', '``a`b``'],
    ]) {
      await start();
      assert.equal(await paste(html, 'as text'), expected);
    }
  });

  test('blocks pasted into a line stand apart', async () => {
    await start('Before‸after\n\nEnd\n');
    assert.equal(await paste('<ul><li>a</li></ul>'), 'Before\n\n- a\n\nafter\n\nEnd\n');
  });
});

test('a document pasted into the empty page is shown from its beginning, a short text leaves the caret behind it', async () => {
  await start();
  const long = `# Title\n\n${'A line.\n\n'.repeat(60)}`;
  const shown = () =>
    its.page.evaluate(() => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      return ['.cm-scroller', '.preview-body'].map((pane) => root.querySelector(pane).scrollTop);
    });
  for (const [html, plain] of [
    ['', long],
    [`<h1>Title</h1>${'<p>A line.</p>'.repeat(60)}`, ''],
  ]) {
    await start();
    await paste(html, plain);
    await its.gauge.checked();
    assert.equal((await its.page.locator('#status-place').textContent()).trim(), 'Ln 1, Col 1');
    assert.deepEqual(await shown(), [0, 0]);
    await its.page.keyboard.press('Control+Z');
    assert.equal(await its.gauge.value(), '');
    await its.page.keyboard.press('Control+Y');
    assert.match(await its.gauge.value(), /^# Title/);
  }
  await start();
  await paste('', '# Title\n\nA');
  await its.page.keyboard.type('B');
  assert.equal(await its.gauge.value(), '# Title\n\nAB');
});

describe('text stays text', () => {
  const RICH = '<p>a <b>b</b> [Name]</p>';
  const PLAIN = 'a b [Name]';
  for (const [place, text] of [
    ['a fence', 'x\n\n```sh\n‸\n```\n\ny\n'],
    ['a fence without an end', '```sh\nx\n‸'],
    ['a code span', 'x `a‸b` y\n'],
    ['front matter', '---\ntitle: ‸\n---\n\nx\n'],
    ['a comment', 'x\n\n<!-- a ‸ -->\n\ny\n'],
    ['a comment in a line', 'x <!-- a ‸ --> y\n'],
    ['an address', '[x](http://a‸)\n'],
  ])
    test(`in ${place}`, async () => {
      await start(text);
      assert.equal(await paste(RICH, PLAIN), text.replace('‸', PLAIN));
    });

  test('in a cell a list stays in its line', async () => {
    const list = '<ul><li><b>one</b></li><li>two | three</li></ul>';
    const table = '| A | B |\n|---|---|\n| x | ‸ |\n';
    await start(table);
    assert.equal(await paste(list, 'one\ntwo | three'), table.replace('‸', '- **one**<br>- two \\| three'));
  });

  test('cells of a table in a cell stay apart', async () => {
    await start();
    const inner = '<table><tr><td>in1</td><td>in2</td></tr></table>';
    const outer = `<table><tr><th>A</th><th>B</th></tr><tr><td>${inner}</td><td>z</td></tr></table>`;
    assert.equal(await paste(outer), '| A | B |\n| --- | --- |\n| in1 in2 | z |');
  });

  test('behind a fence it is Markdown again', async () => {
    await start('```\nx\n```\n\n‸');
    assert.equal(await paste(RICH, PLAIN), '```\nx\n```\n\na **b** [Name]');
  });

  test('with the key for plain text, and by the notice', async () => {
    await start();
    await its.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await its.page.evaluate(
      ({ RICH, PLAIN }) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([RICH], { type: 'text/html' }),
            'text/plain': new Blob([PLAIN], { type: 'text/plain' }),
          }),
        ]),
      { RICH, PLAIN },
    );
    await its.gauge.editor.focus();
    await its.page.keyboard.press('Control+Shift+V');
    await its.page.waitForFunction(() => document.querySelector('doc-gauge').value !== '');
    assert.equal(await its.gauge.value(), PLAIN);
    await start();
    await its.page.keyboard.press('Control+V');
    await its.page.waitForFunction(() => document.querySelector('doc-gauge').value !== '');
    assert.equal(await its.gauge.value(), 'a **b** [Name]');
    await its.page.locator('.banner[data-banner="paste"] .button').first().click();
    assert.equal(await its.gauge.value(), PLAIN);
  });
});
