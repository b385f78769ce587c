// The npm package as people use it: packed, installed from the tarball, and imported.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, serve } from '../browser/browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, 'dist/npm');
const NOTE = '# Note\n\n**Owner:** [Team name]\n';

let folder = '';
let tarball = '';
/** @type {import('playwright-core').Browser} */
let browser;

const run = (where, program, ...args) =>
  execFileSync(program, args, { cwd: where, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const npm = (where, ...args) => run(where, 'npm', ...args, '--no-audit', '--no-fund', '--loglevel=error');

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docgauge-npm-'));
  tarball = join(folder, npm(PACKAGE, 'pack', '--pack-destination', folder).trim().split('\n').at(-1));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A project with the package and its own files. @param {string} name @param {Record<string, string>} files */
async function project(name, files, packages = []) {
  const where = join(folder, name);
  await mkdir(where);
  await writeFile(join(where, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  for (const [path, text] of Object.entries(files)) await writeFile(join(where, path), text);
  npm(where, 'install', '--prefer-offline', tarball, ...packages);
  return where;
}

/** Opens a built page, and returns what its elements show. @param {string} where */
async function shown(where) {
  const host = await serve({}, pathToFileURL(`${where}/`));
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(`${host.address}/index.html`);
    await page.waitForFunction(() => document.querySelector('doc-gauge')?.report, null, { timeout: 60_000 });
    const rules = await page.evaluate(async () => {
      const element = document.querySelector('doc-gauge');
      const sarif = JSON.parse(await (await element.export('sarif')).text());
      return { value: element.value, rules: sarif.runs[0].tool.driver.rules.length };
    });
    assert.equal(rules.value, NOTE);
    assert.ok(rules.rules > 20, 'the texts about the rules were found');
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
    await host.close();
  }
}

describe('the package', () => {
  test('packs the same bytes at another time and place', async () => {
    const copy = join(folder, 'copy');
    await cp(PACKAGE, copy, { recursive: true });
    for (const name of await readdir(copy)) await utimes(join(copy, name), 1e9, 1e9);
    const again = join(folder, 'again');
    await mkdir(again);
    const name = npm(copy, 'pack', '--pack-destination', again).trim().split('\n').at(-1);
    assert.ok((await readFile(join(again, name))).equals(await readFile(tarball)));
  });

  test('has what its exports name, and no dependencies', async () => {
    const read = async (name) => JSON.parse(await readFile(join(PACKAGE, name), 'utf8'));
    const { exports, dependencies } = await read('package.json');
    assert.equal(dependencies, undefined);
    const listed = run(folder, 'tar', '-tf', tarball);
    for (const path of Object.values(exports).flatMap((one) =>
      typeof one === 'string' ? one : Object.values(one),
    ))
      assert.ok(listed.includes(`package/${path.slice(2)}\n`), path);
    for (const name of ['README.md', 'LICENSE', 'licences.txt'])
      assert.ok(listed.includes(`package/${name}\n`));
    const [{ declarations }] = (await read('custom-elements.json')).modules;
    const names = (list) => list.map(({ name }) => name);
    assert.ok(names(declarations[0].attributes).includes('min-score'));
    assert.ok(names(declarations[0].events).includes('docgauge-ready'));
    assert.ok(names(declarations[0].cssParts).includes('outline-item'));
  });

  test('in Node: the engine checks, renders and fixes; the element can be imported and does nothing', async () => {
    const program = `import { load, version } from 'docgauge/engine';
      import { DocGauge, define } from 'docgauge';
      import 'docgauge/define';
      import * as inline from 'docgauge/inline';
      const engine = await load();
      const report = engine.analyze(${JSON.stringify(NOTE)}, { template: 'none' });
      define();
      console.log(JSON.stringify({ version, found: report.findings.map(({ text }) => text), one: typeof DocGauge,
        two: typeof inline.DocGauge, html: engine.render(${JSON.stringify(NOTE)}),
        fixed: engine.fix('# A\\n\\n**Owner**: B   \\n\\n\\n\\nText.\\n').length > 0,
        templates: engine.templates().map(({ id }) => id), blank: engine.blank('c4').slice(0, 2) }));`;
    const where = await project('node', { 'main.js': program });
    const printed = JSON.parse(run(where, 'node', 'main.js'));
    assert.match(printed.version, /^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    assert.deepEqual(printed.found, ['[Team name]']);
    assert.match(printed.html, /<mark class="placeholder/);
    assert.ok(printed.templates.includes('c4') && printed.blank === '# ' && printed.fixed);
    assert.deepEqual([printed.one, printed.two], ['function', 'function']);
  });

  test('in a script tag, from a folder', async () => {
    const where = join(folder, 'node/node_modules/docgauge');
    await writeFile(
      join(where, 'index.html'),
      `<!doctype html><title>Tag</title><link rel="icon" href="data:,"><script src="docgauge.js"></script>
       <doc-gauge><script type="text/markdown">\n${NOTE}</script></doc-gauge>`,
    );
    await shown(where);
  });

  test('in a project with Vite and TypeScript, which builds and is checked', async () => {
    const page = `<!doctype html><title>Vite</title><link rel="icon" href="data:,">
      <doc-gauge><textarea>${NOTE}</textarea></doc-gauge><script type="module" src="./main.ts"></script>`;
    const main = `import 'docgauge/define';
      import type { Report } from 'docgauge';
      import { load } from 'docgauge/engine';
      const element = document.querySelector('doc-gauge');
      element?.ready.then(async (it) => {
        const report: Report = await it.analyze();
        const percent: number = report.completeness.percent;
        // @ts-expect-error there is no such property
        it.nothing;
        const engine = await load();
        if (engine.analyze(it.value).completeness.percent !== percent) throw new Error('another report');
      });`;
    const tsconfig = {
      strict: true,
      noEmit: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
    };
    const where = await project(
      'vite',
      {
        'index.html': page,
        'main.ts': main,
        'tsconfig.json': JSON.stringify({
          compilerOptions: { ...tsconfig, skipLibCheck: false, lib: ['es2022', 'dom'], types: [] },
          files: ['main.ts'],
        }),
      },
      ['vite@8.4.0'],
    );
    run(where, join(ROOT, 'www/node_modules/.bin/tsc'), '-p', '.');
    run(where, join(where, 'node_modules/.bin/vite'), 'build', '--logLevel', 'error');
    await shown(join(where, 'dist'));
  });
});
