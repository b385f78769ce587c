// The release: the action installs an archive that the workflow makes, and only one that is as it was released.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const script = fileURLToPath(new URL('.github/install.sh', root));
const read = (/** @type {string} */ path) => readFile(new URL(path, root), 'utf8');
const ARCHIVE = 'docgauge-x86_64-unknown-linux-musl.tar.gz';

const skip =
  spawnSync('curl', ['--version']).status === 0 ? false : 'curl, which the action uses, is not installed';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docgauge-release-'));
});
after(() => rm(folder, { recursive: true }));

/** A release with a program that prints one line. @param {string} name */
async function release(name) {
  const made = join(folder, name);
  await mkdir(made);
  await writeFile(join(made, 'docgauge'), '#!/bin/sh\necho "checks $*"\n');
  await chmod(join(made, 'docgauge'), 0o755);
  execFileSync('tar', ['-czf', ARCHIVE, 'docgauge'], { cwd: made });
  const sum = createHash('sha256').update(await readFile(join(made, ARCHIVE)));
  await writeFile(join(made, 'SHA256SUMS'), `${sum.digest('hex')}  ${ARCHIVE}\n`);
  return made;
}

/** @param {string} from @param {string} to @param {string} [platform] */
const install = (from, to, platform = 'Linux-x86_64') =>
  spawnSync('sh', [script, join(folder, to)], {
    encoding: 'utf8',
    env: { ...process.env, RELEASE: pathToFileURL(from).href, PLATFORM: platform },
  });

test('the action installs the program of a release', { skip }, async () => {
  const { status, stderr } = install(await release('whole'), 'installed');
  assert.equal(status, 0, stderr);
  assert.equal(
    execFileSync(join(folder, 'installed/docgauge'), ['docs'], { encoding: 'utf8' }),
    'checks docs\n',
  );
});

test('a changed archive is not unpacked', { skip }, async () => {
  const made = await release('changed');
  await writeFile(join(made, ARCHIVE), 'something else');
  const { status, stderr } = install(made, 'refused');
  assert.equal(status, 2);
  assert.match(stderr, /is not the file that the release was made with/);
  await assert.rejects(readFile(join(folder, 'refused/docgauge')));
});

test('a platform without a release is named, with another way', async () => {
  const { status, stderr } = install(await release('other'), 'none', 'FreeBSD-amd64');
  assert.equal(status, 2);
  assert.match(stderr, /no release of docgauge for FreeBSD-amd64.*cargo install/);
});

test('the action installs the version of its own sources, if it is told no other', { skip }, async () => {
  const { version } = /version = "(?<version>.*)"/.exec(await read('Cargo.toml'))?.groups ?? {};
  const made = await release('own');
  const step = /run: \|\n((?: {8}.*\n)+)/.exec(await read('action.yml'))?.[1] ?? '';
  for (const [wanted, tag] of [
    ['', `v${version}`],
    ['v9.9.9', 'v9.9.9'],
  ]) {
    const files = join(folder, 'host/owner/docgauge/releases/download', tag);
    await cp(made, files, { recursive: true });
    const to = join(folder, `by-action-${tag}`);
    const { status, stderr } = spawnSync('sh', ['-e', '-c', step], {
      encoding: 'utf8',
      env: {
        ...process.env,
        SERVER: pathToFileURL(join(folder, 'host')).href,
        REPOSITORY: 'owner/docgauge',
        VERSION: wanted,
        ACTION: fileURLToPath(root),
        FOLDER: to,
        PLATFORM: 'Linux-x86_64',
      },
    });
    assert.equal(status, 0, stderr);
    assert.equal(execFileSync(join(to, 'docgauge'), { encoding: 'utf8' }), 'checks \n');
  }
});

test('the installation needs no option that BusyBox lacks, and no curl', { skip }, async () => {
  const made = await release('small');
  const tools = join(folder, 'tools');
  await mkdir(tools);
  // BusyBox has no long options and no curl; its wget knows -q and -O.
  const small = {
    sha256sum: 'case "$*" in *--*) exit 1 ;; esac; exec "$SUM" "$@"',
    wget: '[ "$1 $2" = "-q -O" ] && exec "$CURL" --silent --output "$3" "$4"',
  };
  for (const [name, line] of Object.entries(small)) {
    await writeFile(join(tools, name), `#!/bin/sh\n${line}\n`);
    await chmod(join(tools, name), 0o755);
  }
  const where = (/** @type {string} */ name) =>
    execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  for (const name of ['sh', 'mkdir', 'grep', 'tar', 'gzip', 'rm'])
    await symlink(where(name), join(tools, name));
  const { status, stderr } = spawnSync(where('sh'), [script, join(folder, 'by-wget')], {
    encoding: 'utf8',
    env: {
      PATH: tools,
      RELEASE: pathToFileURL(made).href,
      PLATFORM: 'Linux-x86_64',
      SUM: where('sha256sum'),
      CURL: where('curl'),
    },
  });
  assert.equal(status, 0, stderr);
  assert.equal(execFileSync(join(folder, 'by-wget/docgauge'), { encoding: 'utf8' }), 'checks \n');
});

test('the action asks for the platforms that the workflow builds', async () => {
  const asked = (await read('.github/install.sh')).matchAll(/target=([\w-]+) ;;/g);
  const built = (await read('.github/workflows/release.yml')).matchAll(/\{ target: ([\w-]+),/g);
  const names = (/** @type {Iterable<RegExpMatchArray>} */ found) =>
    [...found].map(([, name]) => name).sort();
  assert.deepEqual(names(asked), names(built));
});

test('the workflow runs no action by a tag, which can move', async () => {
  const used = (await read('.github/workflows/release.yml')).matchAll(/uses: (\S+)(.*)/g);
  for (const [, action, version] of used) {
    assert.match(action, /@[0-9a-f]{40}$/);
    assert.match(version, /^ # v\d+\.\d+\.\d+$/, `the version of ${action} in words`);
  }
});
