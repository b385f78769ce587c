// The npm package as people use it: packed, installed from the tarball, and imported.

import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NOTE, PACKAGE, ROOT, npm, projects, run } from './project.mjs';

const { project, shown, its } = projects();

describe('the package', () => {
  test('packs the same bytes at another time and place', async () => {
    const copy = join(its.folder, 'copy');
    await cp(PACKAGE, copy, { recursive: true });
    for (const name of await readdir(copy)) await utimes(join(copy, name), 1e9, 1e9);
    const again = join(its.folder, 'again');
    await mkdir(again);
    const name = npm(copy, 'pack', '--pack-destination', again).trim().split('\n').at(-1);
    assert.ok((await readFile(join(again, name))).equals(await readFile(its.tarball)));
  });

  test('has what its exports name, and no dependencies', async () => {
    const read = async (name) => JSON.parse(await readFile(join(PACKAGE, name), 'utf8'));
    const { exports, dependencies } = await read('package.json');
    assert.equal(dependencies, undefined);
    const listed = run(its.folder, 'tar', '-tf', its.tarball);
    for (const path of Object.values(exports).flatMap((one) =>
      typeof one === 'string' ? one : Object.values(one),
    ))
      assert.ok(listed.includes(`package/${path.slice(2).replace('*', 'c4.json')}\n`), path);
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
      import c4 from 'docgauge/templates/c4.json' with { type: 'json' };
      const engine = await load();
      const report = engine.analyze(${JSON.stringify(NOTE)}, { template: 'none' });
      define();
      console.log(JSON.stringify({ version, found: report.findings.map(({ text }) => text), one: typeof DocGauge,
        two: typeof inline.DocGauge, html: engine.render(${JSON.stringify(NOTE)}),
        fixed: engine.fix('# A\\n\\n**Owner**: B   \\n\\n\\n\\nText.\\n').length > 0,
        templates: engine.templates().map(({ id }) => id), blank: engine.blank('c4') === c4.text && c4.text.slice(0, 2),
        done: engine.analyze(c4.text, { template_text: c4.text }).completeness.done }));`;
    const where = await project('node', { 'main.js': program });
    const printed = JSON.parse(run(where, 'node', 'main.js'));
    assert.match(printed.version, /^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    assert.deepEqual(printed.found, ['[Team name]']);
    assert.match(printed.html, /<mark class="placeholder/);
    assert.ok(printed.templates.includes('c4') && printed.blank === '# ' && printed.fixed);
    assert.deepEqual([printed.one, printed.two], ['function', 'function']);
    assert.equal(printed.done, 0, 'a blank document of a template has nothing done');
  });

  test('in a script tag, from a folder', async () => {
    const where = join(its.folder, 'node/node_modules/docgauge');
    await writeFile(
      join(where, 'index.html'),
      `<!doctype html><title>Tag</title><link rel="icon" href="data:,"><script src="docgauge.js"></script>
       <doc-gauge><script type="text/markdown">\n${NOTE}</script></doc-gauge>`,
    );
    await shown(where);
  });

  test('as one module, without a bundler', async () => {
    const where = join(its.folder, 'node/node_modules/docgauge');
    const alone = join(its.folder, 'inline');
    await mkdir(alone);
    await cp(join(where, 'inline.js'), join(alone, 'inline.js'));
    await writeFile(
      join(alone, 'index.html'),
      `<!doctype html><title>Inline</title><link rel="icon" href="data:,">
       <doc-gauge><textarea>${NOTE}</textarea></doc-gauge>
       <wiki-gauge><textarea># Wiki</textarea></wiki-gauge>
       <script type="module">import { define } from './inline.js'; define(); define('wiki-gauge'); define();</script>`,
    );
    await shown(alone, (page) =>
      page.waitForFunction(
        () => document.querySelector('wiki-gauge').report?.sections.at(-1).title === 'Wiki',
      ),
    );
  });

  test('in a project with Vite and TypeScript, which builds and is checked', async () => {
    const page = `<!doctype html><title>Vite</title><link rel="icon" href="data:,">
      <doc-gauge><textarea>${NOTE}</textarea></doc-gauge><script type="module" src="./main.ts"></script>`;
    const main = `import 'docgauge/define';
      import type { Labels, Report } from 'docgauge';
      import { load } from 'docgauge/engine';
      const element = document.querySelector('doc-gauge');
      const texts: Labels = { page: { editor: 'Source', findingsTab: (count) => count + ' left' } };
      // @ts-expect-error there is no such text
      const wrong: Labels = { page: { editors: 'Source' } };
      if (element) element.labels = texts;
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
