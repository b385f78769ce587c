// Projects that have the npm package installed from its tarball.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, serve } from '../browser/browser.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PACKAGE = join(ROOT, 'dist/npm');
export const NOTE = '# Note\n\n**Owner:** [Team name]\n';

export const run = (where, program, ...args) =>
  execFileSync(program, args, { cwd: where, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
export const npm = (where, ...args) =>
  run(where, 'npm', ...args, '--no-audit', '--no-fund', '--loglevel=error');

/** One folder, one tarball and one browser for the tests of a file. */
export function projects() {
  const its = { folder: '', tarball: '', browser: null };
  before(async () => {
    its.folder = await mkdtemp(join(tmpdir(), 'docgauge-npm-'));
    const packed = npm(PACKAGE, 'pack', '--pack-destination', its.folder);
    its.tarball = join(its.folder, packed.trim().split('\n').at(-1));
    its.browser = await launch();
  });
  after(async () => {
    await its.browser?.close();
    await rm(its.folder, { recursive: true, force: true });
  });

  /**
   * A project with the package, others and its own files.
   * @param {string} name
   * @param {Record<string, string>} files
   * @param {string[]} [packages]
   */
  async function project(name, files, packages = []) {
    const where = join(its.folder, name);
    await mkdir(where);
    await writeFile(join(where, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
    for (const [path, text] of Object.entries(files)) await writeFile(join(where, path), text);
    npm(where, 'install', '--prefer-offline', its.tarball, ...packages);
    return where;
  }

  /**
   * Opens a built page: its element has the text and a report, and found the texts about the rules.
   * @param {string} where
   * @param {(page: import('playwright-core').Page) => Promise<void>} [more]
   */
  async function shown(where, more) {
    const host = await serve({}, pathToFileURL(`${where}/`));
    const page = await its.browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    try {
      await page.goto(`${host.address}/index.html`);
      await page.waitForFunction(() => document.querySelector('doc-gauge')?.report, null, {
        timeout: 60_000,
      });
      const seen = await page.evaluate(async () => {
        const element = document.querySelector('doc-gauge');
        const sarif = JSON.parse(await (await element.export('sarif')).text());
        return { value: element.value, rules: sarif.runs[0].tool.driver.rules.length };
      });
      assert.equal(seen.value, NOTE);
      assert.ok(seen.rules > 20, 'the texts about the rules were found');
      await more?.(page);
      assert.deepEqual(errors, []);
    } finally {
      await page.close();
      await host.close();
    }
  }
  return { its, project, shown };
}
