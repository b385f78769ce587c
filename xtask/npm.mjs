// Writes the npm package: node npm.mjs ROOT VERSION BUILD
//
// It is made of the built dist/, of the modules in www/npm/, and of declarations by TypeScript. Its files have no hashes in
// their names, because a bundler gives them names of its own: it finds them by `new URL(…, import.meta.url)`. Nothing
// in it depends on the time or the machine, so that two builds pack the same bytes.

import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundler, constants } from './bundler.mjs';
import { manifest, ofReact } from './manifest.mjs';

const [root, version, build] = [resolve(process.argv[2]), ...process.argv.slice(3)];
const [www, dist, out] = ['www', 'dist', 'dist/npm'].map((path) => join(root, path));
const text = (/** @type {string[]} */ ...path) => readFile(join(...path), 'utf8');
const shown = `${version}+${build}`;

const site = await readdir(join(dist, 'site'));
const rules = join(dist, 'site', site.find((name) => /^rules\..*\.json$/.test(name)) ?? 'rules.json');
const wasm = join(www, 'pkg/docgauge_bg.wasm');

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'types'), { recursive: true });

// The files as they are.
const ENGINE = 'docgauge_bg.wasm';
for (const [from, to] of [
  [wasm, ENGINE],
  [rules, 'rules.json'],
  [join(dist, 'docgauge.html'), 'offline.html'],
  [join(dist, 'site/embed.html'), 'embed.html'],
  [join(dist, 'licences.txt'), 'licences.txt'],
  [join(root, 'LICENSE'), 'LICENSE'],
  [join(www, 'npm/README.md'), 'README.md'],
  [join(www, 'npm/define.js'), 'define.js'],
  [join(www, 'npm/react.js'), 'react.js'],
  [join(root, 'docs/report.schema.json'), 'report.schema.json'],
])
  await copyFile(from, join(out, to));

// The modules, and the script for a script tag.
const beside = (/** @type {string} */ name) =>
  `new URL(${JSON.stringify(`./${name}`)}, import.meta.url).href`;
const besides = `export const engine = ${beside(ENGINE)}; export const rules = ${beside('rules.json')};`;
const packed = async (/** @type {string} */ file) =>
  gzipSync(await readFile(file), { level: 9 }).toString('base64');
const inside = { wasm: await packed(wasm), rules: await packed(rules) };
const names = { version: shown, engine: ENGINE, rules: 'rules.json' };
for (const [entry, to, format, module] of /** @type {const} */ ([
  [
    'npm/index.js',
    'index.js',
    'esm',
    `${constants({ version: shown, inside: {}, tables: {}, draw: {} })}\n${besides}`,
  ],
  [
    'npm/engine.js',
    'engine.js',
    'esm',
    `${constants({ version: shown, inside: {}, tables: {}, draw: {} })}\n${besides}`,
  ],
  ['npm/index.js', 'inline.js', 'esm', constants({ ...names, inside, tables: {}, draw: {} })],
  ['main.js', 'docgauge.js', 'iife', constants({ ...names, inside: {}, tables: {}, draw: {} })],
]))
  await writeFile(join(out, to), await bundler(www, module).bundle(entry, { format }));

// The built-in templates as blank documents, with what `templateObject` takes.
const { load } = await import(pathToFileURL(join(out, 'engine.js')).href);
const engine = await load();
await mkdir(join(out, 'templates'));
const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
for (const { id, name, summary } of engine.templates())
  await writeFile(join(out, 'templates', `${id}.json`), json({ id, name, summary, text: engine.blank(id) }));

// The declarations: all, and then those that the package's modules reach.
const folder = await mkdtemp(join(tmpdir(), 'docgauge-types-'));
const compilerOptions = {
  ...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
  ...{ outDir: join(folder, 'types'), rootDir: www },
};
const entries = ['npm/index.js', 'npm/define.js', 'npm/engine.js'];
const files = [...entries, 'modules.d.ts'].map((file) => join(www, file));
const config = { extends: join(www, 'tsconfig.json'), compilerOptions, include: [], files };
await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
await promisify(execFile)(join(www, 'node_modules/.bin/tsc'), ['-p', join(folder, 'tsconfig.json')]);
/** @type {Map<string, string>} */
const declarations = new Map();
const reach = async (/** @type {string} */ file) => {
  if (declarations.has(file)) return;
  const its = await text(folder, 'types', file);
  declarations.set(file, its);
  for (const [, , target] of its.matchAll(/(from |import\()['"](\.[^'"]+)\.js['"]/g))
    await reach(join(dirname(file), `${target}.d.ts`));
};
for (const entry of entries) await reach(entry.replace(/\.js$/, '.d.ts'));
for (const [file, its] of declarations) {
  await mkdir(join(out, 'types', dirname(file)), { recursive: true });
  await writeFile(join(out, 'types', file), its);
}
await writeFile(
  join(out, 'types/npm/define.d.ts'),
  `import type { DocGauge } from './index.js';
declare global {
  interface HTMLElementTagNameMap {
    'doc-gauge': DocGauge;
  }
}
export {};
`,
);
await rm(folder, { recursive: true });

const classes = [
  'element.d.ts',
  'element/template.d.ts',
  'element/methods.d.ts',
  'element/field.d.ts',
  'element/events.d.ts',
];
const described = manifest(
  await text(root, 'docs/element.md'),
  classes.map((file) => declarations.get(file) ?? ''),
);
await writeFile(join(out, 'types/npm/react.d.ts'), ofReact(described.modules[0].declarations?.[0]));
await writeFile(join(out, 'custom-elements.json'), json(described));

const typed = (/** @type {string} */ name, types = name) => ({
  types: `./types/npm/${types}.d.ts`,
  default: `./${name}.js`,
});
await writeFile(
  join(out, 'package.json'),
  json({
    name: 'docgauge',
    version,
    description: 'Tells the author of an architecture document what is still to do',
    license: 'MIT',
    type: 'module',
    sideEffects: ['./define.js', './react.js', './docgauge.js'],
    engines: { node: '>=20.16' },
    exports: {
      '.': typed('index'),
      './define': typed('define'),
      './react': typed('react'),
      './engine': typed('engine'),
      './inline': typed('inline', 'index'),
      './templates/*': './templates/*',
      ...Object.fromEntries(
        [ENGINE, 'rules.json', 'docgauge.js', 'offline.html', 'embed.html', 'custom-elements.json']
          .concat('report.schema.json', 'package.json')
          .map((name) => [`./${name}`, `./${name}`]),
      ),
    },
    types: './types/npm/index.d.ts',
    customElements: 'custom-elements.json',
    files: ['*.js', '*.wasm', '*.html', '*.json', 'licences.txt', 'templates', 'types'],
  }),
);
