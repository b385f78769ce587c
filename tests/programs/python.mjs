// Programs of other people from PyPI, each in an environment of its own under target/.

import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program to its end and returns its output; the error of a failure has it too. */
export function run(where, program, args, env = {}) {
  const how = {
    cwd: where,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  };
  return execFileSync(program, args, how);
}

/**
 * Installs a package.
 * @param {string} name of the package @param {string} version
 * @returns {Promise<{folder: string, missing: false | string}>} its folder, and why it cannot be had
 */
export async function installed(name, version) {
  const folder = join(ROOT, 'target', name);
  await mkdir(folder, { recursive: true });
  try {
    run(folder, 'python3', ['-m', 'venv', 'venv']);
    const args = ['install', '--quiet', '--disable-pip-version-check', `${name}==${version}`];
    run(folder, join(folder, 'venv/bin/pip'), args);
    return { folder, missing: false };
  } catch (error) {
    const why = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
    return { folder, missing: `${name} cannot be installed by pip: ${why}` };
  }
}
