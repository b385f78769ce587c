// Bundles scripts of www/ with esbuild.
//
// The worker becomes one classic script first, because a page opened from disk can start no other kind, and its text
// becomes a module of the main bundle.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/**
 * @param {string} www
 * @param {string} build the text of the module `docgauge:build` (www/modules.d.ts)
 * @param {import('esbuild').BuildOptions} [options]
 * @param {string[]} [apart] languages whose tables of texts are left out
 */
export function bundler(www, build, options = {}, apart = []) {
  const esbuild = createRequire(join(www, 'package.json'))('esbuild');
  /** The npm packages of which something is in a bundle. @type {Set<string>} */
  const packages = new Set();

  /** The modules that this script makes, by their names (www/modules.d.ts). */
  const made = {
    name: 'docgauge',
    /** @param {import('esbuild').PluginBuild} plugin */
    setup(plugin) {
      plugin.onResolve({ filter: /^docgauge:/ }, ({ path }) => ({ path, namespace: 'docgauge' }));
      plugin.onLoad({ filter: /^docgauge:build$/, namespace: 'docgauge' }, () => ({ contents: build }));
      plugin.onLoad({ filter: /^docgauge:worker$/, namespace: 'docgauge' }, async () => ({
        contents: await bundle('core/worker.js', { format: 'iife' }),
        loader: 'text',
      }));
      plugin.onLoad({ filter: /[\\/]strings[\\/]\w+\.js$/ }, ({ path }) => {
        const language = basename(path, '.js');
        return apart.includes(language) ? { contents: `export const ${language} = undefined;` } : null;
      });
      plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
        contents: await css(path),
        loader: 'text',
      }));
    },
  };

  /** The text of a bundle. @param {string} entry @param {import('esbuild').BuildOptions} [more] */
  async function bundle(entry, more = {}) {
    const { outputFiles, metafile } = await esbuild.build({
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
      metafile: true,
      entryPoints: [join(www, entry)],
      ...options,
      ...more,
    });
    for (const input of Object.keys(metafile.inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
      if (name) packages.add(name);
    }
    return outputFiles[0].text;
  }

  /** @param {string} path */
  async function css(path) {
    const how = { loader: 'css', minify: true, legalComments: 'none' };
    return (await esbuild.transform(await readFile(path, 'utf8'), how)).code;
  }

  return { bundle, css, packages };
}

/** The text of a module that exports these values. @param {Record<string, unknown>} values */
export const constants = (values) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
