// `docgauge serve` in an engine: the page that the program gives writes the file, and never over what another program
// wrote.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { offlineFile } from './host.mjs';

const NOTE = '# Note\r\n\r\n**Owner:** [Team name]\r\n';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** `cargo xtask test` names the program that it has built; without it, the one that `cargo build` makes. */
const program =
  process.env.DOCGAUGE ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/docgauge');
const missing = existsSync(program) ? undefined : 'run `cargo build` first';

/** @param {import('./suite.mjs').Place} place */
export function served({ test, host, driver, author }) {
  const cannot = { chromium: missing, firefox: missing, webkit: missing };
  const job = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docgauge-served-'));
    const file = join(folder, 'note.md');
    await writeFile(file, NOTE);
    const args = ['serve', '--page', fileURLToPath(offlineFile), file];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    /** Waits until the file is written. @param {string} text */
    const written = async (text) => {
      for (let tries = 0; tries < 400 && (await readFile(file, 'utf8')) !== text; tries++) await pause(50);
      assert.equal(await readFile(file, 'utf8'), text);
    };
    try {
      const line = await new Promise((done) => child.stdout.once('data', (data) => done(`${data}`)));
      const [address] = /http:\S+/.exec(line) ?? [''];
      host.passesOn(new URL(address).port);
      await driver.open(address);
      await driver.see('#file-name', 'note.md');
      await author.focus();
      await driver.press('Control+End');
      await driver.type('Typed.');
      await driver.press('Control+s');
      await written(`${NOTE}Typed.`);
      await writeFile(file, '# Theirs\n');
      await driver.type(' More.');
      await driver.press('Control+s');
      await driver.see('#overwrite-dialog', '# Theirs');
      assert.equal(await readFile(file, 'utf8'), '# Theirs\n');
      await driver.click('#overwrite-confirm');
      await written(`${NOTE}Typed. More.`);
    } finally {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    }
  };
  test('docgauge serve: an edit is written to the file, but not over a change by others', job, cannot);
}
