// `docgauge serve` in a browser: a file is opened, edited and saved; the folder's table; what changed on disk is not lost.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, assertNoComplaints, gaugeOf, launch } from '../browser/browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOTE = '# Note\r\n\r\n**Owner:** [Team name]\r\n';

/** `cargo xtask test` names the program that it has built; without it, the one that `cargo build` makes. */
const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
const docgauge = process.env.DOCGAUGE ?? join(target, 'debug/docgauge');
const skip = process.env.DOCGAUGE || existsSync(docgauge) ? false : 'run `cargo build` first';

describe('docgauge serve', { skip }, () => {
  let folder = '';
  let browser;
  const running = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docgauge-serve-'));
    await writeFile(join(folder, 'note.md'), NOTE);
    await writeFile(
      join(folder, 'other.md'),
      '# Other\n\nSee [it](note.md), [that](gone.md), [hidden](.plan.txt).\n',
    );
    await writeFile(join(folder, '.plan.txt'), '');
    await writeFile(
      join(folder, 'docgauge.toml'),
      'template = "none"\n[rules]\nplaceholder-bracket = "info"\n',
    );
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    for (const child of running) child.kill();
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts the program, and opens the address that it prints. */
  async function serve(path) {
    const page = fileURLToPath(new URL('docgauge.html', DIST));
    const child = spawn(docgauge, ['serve', '--page', page, path], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    const line = await new Promise((done) => child.stdout.once('data', (data) => done(`${data}`)));
    const tab = await browser.newPage();
    const complaints = [];
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.goto(/http:\S+/.exec(line)[0]);
    await tab.evaluate(() => document.querySelector('doc-gauge').ready);
    return { page: tab, gauge: gaugeOf(tab), child, complaints };
  }
  const onDisk = () => readFile(join(folder, 'note.md'), 'utf8');
  const save = (page) => page.keyboard.press('Control+s');
  /** Waits until the file is written, for as long as the page may take. */
  async function written(text) {
    for (let tries = 0; tries < 200 && (await onDisk()) !== text; tries++)
      await new Promise((done) => setTimeout(done, 50));
    assert.equal(await onDisk(), text);
  }

  test('opens a file with its settings, and writes it when the author saves', async () => {
    const { page, gauge, child, complaints } = await serve('note.md');
    await page.locator('#file-name', { hasText: 'note.md' }).waitFor();
    const { findings } = await gauge.checked();
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['placeholder-bracket', 'info']],
    );
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    assert.equal(await onDisk(), NOTE, 'nothing is written by itself');
    await save(page);
    await written(`${NOTE}Typed.`);
    assert.equal(
      await page.evaluate(() => indexedDB.databases().then((all) => all.length)),
      0,
      'no draft is kept',
    );

    await writeFile(join(folder, 'note.md'), '# Theirs\n');
    await page.keyboard.type(' More.');
    await save(page);
    const dialog = page.locator('#overwrite-dialog');
    await dialog.waitFor();
    assert.match(await dialog.textContent(), /# Theirs/);
    await page.keyboard.press('Escape');
    assert.equal(await onDisk(), '# Theirs\n');
    await save(page);
    await page.locator('#overwrite-confirm').click();
    await written(`${NOTE}Typed. More.`);
    assertNoComplaints(complaints);

    child.kill();
    await gauge.editor.focus();
    await page.keyboard.type(' Late.');
    const download = page.waitForEvent('download');
    await save(page);
    assert.equal((await download).suggestedFilename(), 'note.md', 'the text is not lost with the program');
    await page.locator('.banner[data-banner="file"]', { hasText: 'docgauge serve' }).waitFor();
    await page.close();
    await writeFile(join(folder, 'note.md'), NOTE);
  });

  test('shows the images beside the document, and none from elsewhere', async () => {
    const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const root = await mkdtemp(join(tmpdir(), 'docgauge-images-'));
    await mkdir(join(root, 'docs/img'), { recursive: true });
    await writeFile(join(root, 'out.gif'), pixel);
    await writeFile(join(root, 'docs/img/Plan 1.gif'), pixel);
    await writeFile(
      join(root, 'docs/ramp.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>',
    );
    const images =
      '![Plan](img/Plan%201.gif) ![Ramp](ramp.svg) ![Gone](gone.png) ![Out](../out.gif) ![Text](note.md)';
    await writeFile(join(root, 'docs/with.md'), `# With\n\n${images}\n`);
    for (const path of ['docs/with.md', 'docs']) {
      const { page, complaints } = await serve(join(root, path));
      if (path === 'docs') await page.locator('#folder-dialog tbody .link').click();
      await page.locator('.document img[alt="Ramp"]').waitFor();
      await page.locator('.document img[alt="Plan"]').waitFor();
      assert.deepEqual(
        await page
          .locator('.document img')
          .evaluateAll((all) => all.map((img) => [img.alt, img.naturalWidth])),
        [
          ['Plan', 1],
          ['Ramp', 64],
        ],
      );
      assert.deepEqual(await page.locator('.document .image-host').allTextContents(), [
        'gone.png',
        '../out.gif',
        'note.md',
      ]);
      // The browser notes that one image is not there.
      assert.deepEqual(
        complaints.filter((text) => !/404/.test(text)),
        [],
      );
      await page.close();
    }
    await rm(root, { recursive: true, force: true });
  });

  test('opens a folder as a table, and saves a document of it', async () => {
    const name = basename(folder);
    const { page, gauge, complaints } = await serve('.');
    const dialog = page.locator('#folder-dialog');
    await dialog.waitFor();
    assert.deepEqual(
      await dialog.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.path)),
      [`${name}/note.md`, `${name}/other.md`],
    );
    const links = await page.locator('#folder-dialog [data-rule="link-missing-file"] li').allTextContents();
    assert.equal(links.length, 1, links.join('; '));
    assert.match(links[0], /gone\.md/);
    await dialog.locator('.link', { hasText: 'note.md' }).click();
    await page.locator('#file-name', { hasText: 'note.md' }).waitFor();
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    await save(page);
    await written(`${NOTE}Typed.`);
    assertNoComplaints(complaints);
    await page.close();
  });
});
