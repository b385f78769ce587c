// The hook, run by pre-commit: `node --test tests/programs/pre-commit.mjs`. It is no part of `cargo xtask test`, because
// pre-commit compiles docgauge in an environment of its own.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT, installed, run } from './python.mjs';

const { folder, missing } = await installed('pre-commit', '4.7.0');

/** The compiler's effort does not matter here, and what it has built is kept for the next run. */
const QUICK = {
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '0',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
  CARGO_TARGET_DIR: join(folder, 'target'),
  PRE_COMMIT_HOME: join(folder, 'home'),
};

describe('pre-commit', { skip: missing }, () => {
  let repository = '';
  const git = (...args) =>
    run(repository, 'git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);
  /** Runs the hooks on what is staged; the exit status and the output. */
  function hooks() {
    try {
      const output = run(repository, join(folder, 'venv/bin/pre-commit'), ['run'], QUICK);
      return { status: 0, output };
    } catch (error) {
      return { status: error.status, output: `${error.stdout}${error.stderr}` };
    }
  }
  before(async () => {
    repository = await mkdtemp(join(tmpdir(), 'docgauge-pre-commit-'));
    git('init', '--quiet');
    const docs = await readFile(join(ROOT, 'docs/ci.md'), 'utf8');
    const shown = /## pre-commit\n.*?```yaml\n(.*?)```/s.exec(docs)[1];
    const head = run(ROOT, 'git', ['rev-parse', 'HEAD']).trim();
    const config = shown.replace('https://git.example.org/docgauge', ROOT).replace('v0.1.0', head);
    assert.notEqual(config, shown);
    await writeFile(join(repository, '.pre-commit-config.yaml'), config);
    run(repository, 'mkdir', ['docs']);
  });
  after(() => rm(repository, { recursive: true, force: true }));

  test('stops a commit with an unfinished document, and lets a finished one pass', async () => {
    await writeFile(join(repository, 'docs/a.md'), '# Ledger\n\n**Owner:** [Name/Role]\n');
    await writeFile(join(repository, 'README.md'), '# [Not in docs]\n');
    git('add', '.');
    const stopped = hooks();
    assert.equal(stopped.status, 1, stopped.output);
    assert.match(stopped.output, /docs\/a\.md/);
    assert.match(stopped.output, /\[Name\/Role\]/);
    assert.doesNotMatch(stopped.output, /Not in docs/);
    await writeFile(join(repository, 'docs/a.md'), '# Ledger\n\n**Owner:** Payments\n');
    git('add', '.');
    const passed = hooks();
    assert.equal(passed.status, 0, passed.output);
  });
});
