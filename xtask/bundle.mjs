// Bundles the page: node bundle.mjs WWW OUT VERSION ENGINE RULES
//
// The worker becomes one classic script first, because a page opened from disk can start no other kind, and its text
// becomes a module of the main bundle. The hosted page and the offline file have the same program.

import { createRequire } from 'node:module';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const [www, out, version, engine, rules] = process.argv
  .slice(2)
  .map((argument, index) => (index < 2 ? resolve(argument) : argument));
const { build, transform } = createRequire(join(www, 'package.json'))('esbuild');

/** The modules that this script makes, by their names (www/modules.d.ts). */
const made = {
  name: 'docgauge',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^docgauge:/ }, ({ path }) => ({ path, namespace: 'docgauge' }));
    plugin.onLoad({ filter: /^docgauge:build$/, namespace: 'docgauge' }, () => ({
      contents: Object.entries({ version, engine, rules })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n'),
    }));
    plugin.onLoad({ filter: /^docgauge:worker$/, namespace: 'docgauge' }, async () => ({
      contents: await bundle('core/worker.js'),
      loader: 'text',
    }));
    plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await css(path), loader: 'text' }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  write: false,
  legalComments: 'none',
  loader: { '.md': 'text' },
  logLevel: 'warning',
  plugins: [made],
};

/** The npm packages of which something is in a bundle. */
const packages = new Set();

/** The text of a bundle. @param {string} entry */
async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    ...common,
    metafile: true,
    entryPoints: [join(www, entry)],
  });
  for (const input of Object.keys(metafile.inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return outputFiles[0].text;
}

/** @param {string} path */
async function css(path) {
  return (
    await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, legalComments: 'none' })
  ).code;
}

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

try {
  for (const [from, to] of [
    ['main.js', 'docgauge.js'],
    ['loader.js', 'loader.js'],
  ])
    await writeFile(join(out, to), await bundle(from));
  await writeFile(join(out, 'packages.json'), JSON.stringify([...packages].sort()));
  if (await exists(join(www, 'page.css')))
    await writeFile(join(out, 'page.css'), await css(join(www, 'page.css')));
} catch (error) {
  // esbuild has printed its own errors with their places; print any other error.
  if (!error.errors) console.error(error);
  process.exit(1);
}
