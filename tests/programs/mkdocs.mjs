// MkDocs Material, really built, with the snippet of docs/embedding.md: `node --test tests/programs/mkdocs.mjs`, after
// `cargo xtask dist`. It is no part of `cargo xtask test`, because it installs a Python program.

import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DIST, assertNoComplaints, gaugeOf, launch, serve } from '../browser/browser.mjs';
import { ROOT, installed, run } from './python.mjs';

const NOTE = '# Ledger\n\n**Owner:** [Team name]\n';
const { folder, missing } = await installed('mkdocs-material', '9.8.2');
const SITE = join(folder, 'project');

/** The snippet of the documentation. */
const snippet = async () => {
  const docs = await readFile(join(ROOT, 'docs/embedding.md'), 'utf8');
  const section = docs.split('\n## MkDocs Material\n')[1].split('\n## ')[0];
  return /```html\n(.*?)\n```/s.exec(section)[1];
};

describe('MkDocs Material', { skip: missing }, () => {
  let browser;
  let host;
  before(async () => {
    await rm(SITE, { recursive: true, force: true });
    await cp(fileURLToPath(new URL('site/', DIST)), join(SITE, 'docs/docgauge'), { recursive: true });
    const pages = {};
    host = await serve(pages, pathToFileURL(`${join(SITE, 'site')}/`));
    const config = `site_name: Wiki
site_url: ${host.address}/
theme:
  name: material
  font: false
  features: [navigation.instant]
extra_javascript: [docgauge/docgauge.js]
`;
    await writeFile(join(SITE, 'mkdocs.yml'), config);
    await writeFile(join(SITE, 'docs/index.md'), `# Start\n\n${await snippet()}\n\nText behind it.\n`);
    await writeFile(join(SITE, 'docs/second.md'), `# Second\n\n${await snippet()}\n`);
    const where = ['--config-file', join(SITE, 'mkdocs.yml'), '--site-dir', join(SITE, 'site')];
    run(folder, join(folder, 'venv/bin/mkdocs'), ['build', '--quiet', ...where]);
    // A static host shows the page of a folder.
    const body = await readFile(join(SITE, 'site/second/index.html'), 'utf8');
    pages['/second/'] = { body, headers: { 'content-type': 'text/html' } };
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });

  const ready = (page) => page.waitForFunction(() => document.querySelector('doc-gauge')?.report);

  test('shows the document of the snippet, after a jump to another page too', async () => {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${host.address}/`);
    await ready(page);
    const gauge = gaugeOf(page);
    assert.equal(await gauge.value(), NOTE);
    assert.match(await page.locator('.md-content__inner').textContent(), /Text behind it/);
    await page.evaluate(() => {
      window.stayed = true;
    });
    await page.locator('.md-nav__link', { hasText: 'Second' }).first().click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('Second'));
    assert.equal(await page.evaluate(() => window.stayed), true, 'the page was not loaded again');
    await ready(page);
    assert.equal(await gauge.value(), NOTE);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    assert.equal(await gauge.value(), `${NOTE}Typed.`);
    assertNoComplaints(complaints);
    await page.close();
  });
});
