// Drawings, formulas and highlighted code of the hosted page: loaded when a document has some, and never as HTML.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violationsIn } from './axe.mjs';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();

const NOTE = `# Pumps

\`\`\`mermaid
flowchart LR
  pump[Pump <b>one</b>] --> valve
\`\`\`

\`\`\`json
{"lift": 12}
\`\`\`

\`\`\`python
# why
def lift(pump: int = 12) -> str:
    return f"{pump} lifts"
\`\`\`
`;
const frames = (requests) =>
  requests.map((one) => one.url()).filter((url) => /(mermaid|code|math)\.\w+\.html/.test(url));

test('a document without drawings and code loads nothing for them', async () => {
  const { page, gauge, requests } = await open('hosted');
  await gauge.fill('# Pumps\n\nThey lift.\n');
  assert.deepEqual(frames(requests), []);
  await page.context().close();
});

test('Mermaid is an image, code has its kinds, and both come from sandboxed frames', async () => {
  const { page, gauge, requests, complaints } = await open('hosted');
  await gauge.fill(NOTE);
  const image = page.locator('.document .drawing img');
  await image.waitFor();
  assert.equal(await image.getAttribute('alt'), 'Drawing: flowchart');
  assert.ok(await image.evaluate(async (image) => (await image.decode(), image.naturalWidth > 50)));
  assert.match(decodeURIComponent(await image.getAttribute('src')), /^data:image\/svg\+xml[^]*valve/);
  assert.equal(await page.locator('.document pre code .code-number').first().innerText(), '12');
  assert.equal(await page.locator('.document code.language-json').textContent(), '{"lift": 12}\n');
  assert.equal(frames(requests).length, 2);
  for (const sandbox of await page
    .locator('body > iframe')
    .evaluateAll((all) => all.map((one) => one.sandbox.value)))
    assert.equal(sandbox, 'allow-scripts');
  assertNoComplaints(complaints);
  const schemes = [
    ['light', 'none'],
    ['dark', 'none'],
  ];
  assert.deepEqual(await violationsIn(page, schemes), []);
  await page.context().close();
});

test('a drawing with a fault keeps its source and says what is wrong; mended, it is drawn', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE.replace('--> valve', '--> valve[open'));
  const fault = page.locator('.document .drawing-fault');
  await fault.waitFor();
  assert.match(await fault.innerText(), /in its line 2/);
  assert.ok(await page.locator('.document .drawing pre').isVisible());
  await page.evaluate(() => {
    const gauge = document.querySelector('doc-gauge');
    gauge.value = gauge.value.replace('valve[open', 'valve[open]');
  });
  await page.locator('.document .drawing img').waitFor();
  assert.equal(await fault.count(), 0);
  await page.context().close();
});

test('a drawing can do nothing: no script, no link, nothing from elsewhere', async () => {
  const { page, gauge, requests } = await open('hosted');
  const dialogs = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.dismiss()));
  const evil = `# Pumps

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "themeCSS": "@import url(https://example.com/a.css)"}}%%
flowchart LR
  a["<img src=https://example.com/x.png onerror=alert(1)>"] --> b
  click a href "javascript:alert(1)"
  click b call alert()
\`\`\`
`;
  await gauge.fill(evil);
  await page.locator('.document .drawing').waitFor();
  const there = requests.map((one) => new URL(one.url()).hostname);
  assert.deepEqual([...new Set(there)], ['127.0.0.1']);
  assert.equal(dialogs.length, 0);
  assert.equal(await page.locator('.document a[href^="javascript"]').count(), 0);
  await page.context().close();
});

const FORMULAS = `# Queues

In $L = \\lambda W$ a lamp costs $5 or $6, and $x_{1} < \\unknown$ is none; \`$code$\` is code.

$$
\\sum_{i=1}^{n} \\frac{x_i}{2} \\in \\mathbb{R}
$$

\`\`\`math
\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}
\`\`\`
`;

test('formulas are MathML; what is none, or has a fault, stays as it is written', async () => {
  const { page, gauge, requests, complaints } = await open('hosted');
  await gauge.fill(FORMULAS);
  const formulas = page.locator('.document .formula');
  await formulas.nth(2).waitFor();
  assert.equal(await formulas.count(), 3);
  const names = (at) =>
    formulas.nth(at).evaluate((one) => [...one.querySelectorAll('math *')].map((part) => part.localName));
  assert.ok((await names(1)).includes('munderover'));
  assert.match(await formulas.nth(1).locator('math').textContent(), /∑[^]*ℝ/);
  assert.equal(await formulas.nth(2).locator('mtr').count(), 2);
  assert.deepEqual(await page.locator('.document code:visible').allInnerTexts(), [
    '$x_{1} < \\unknown$',
    '$code$',
  ]);
  assert.equal(frames(requests).length, 1);
  assertNoComplaints(complaints);
  assert.deepEqual(
    await violationsIn(page, [
      ['light', 'none'],
      ['dark', 'none'],
    ]),
    [],
  );
  await page.context().close();
});

test('a formula can do nothing: no link, no class, no style, no image, no endless one', async () => {
  const { page, gauge, requests } = await open('hosted');
  const dialogs = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.dismiss()));
  const evil = [
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://example.com/}',
    '\\htmlData{a=b}{x}',
    '\\htmlId{document}{x}',
    '\\class{banner}{x}',
    '\\style{position:fixed}{x}',
    '\\includegraphics{https://example.com/a.png}',
    '\\text{<img src=https://example.com/x.png onerror=alert(1)>}',
    '\\def\\a{\\a\\a}\\a',
    '\\rule{99999em}{99999em}',
    '\\color{url(https://example.com/c)}x',
    `${'{'.repeat(900)}x${'}'.repeat(900)}`,
  ];
  await gauge.fill(`# Pumps\n\n${evil.map((one) => `$${one}$`).join('\n\n')}\n\n$last$\n`);
  await page.locator('.document .formula', { hasText: 'last' }).waitFor();
  const all = await page.locator('.document .formula').evaluateAll((formulas) =>
    formulas.flatMap((one) =>
      [...one.querySelectorAll('math, math *')].map((part) => ({
        known: part instanceof MathMLElement,
        attributes: part.getAttributeNames().join(' '),
        width: part.getBoundingClientRect().width,
      })),
    ),
  );
  assert.ok(all.every(({ known }) => known));
  assert.ok(all.every(({ attributes }) => !/\b(href|on\w+|id|style|class|src)\b/.test(attributes)));
  assert.ok(all.every(({ width }) => width < 1000));
  assert.match(await page.locator('.document').innerText(), /<img\ssrc=https/);
  assert.deepEqual([...new Set(requests.map((one) => new URL(one.url()).hostname))], ['127.0.0.1']);
  assert.equal(dialogs.length, 0);
  await page.context().close();
});

test('the offline file shows the source', async () => {
  const { page, gauge, requests } = await open('offline');
  await gauge.fill(NOTE);
  assert.match(await page.locator('.document code.language-mermaid').innerText(), /valve/);
  assert.equal(await page.locator('.document .drawing figcaption').innerText(), 'Drawing: flowchart');
  await gauge.fill(FORMULAS);
  assert.match(await page.locator('.document code.math').first().innerText(), /lambda/);
  assert.equal(await page.locator('body > iframe').count(), 0);
  assert.deepEqual(frames(requests), []);
  await page.context().close();
});
