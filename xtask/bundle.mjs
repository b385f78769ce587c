// Bundles the page: node bundle.mjs WWW OUT VERSION ENGINE RULES
//
// The hosted page and the offline file have the same program.

import { access, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundler, constants } from './bundler.mjs';

const [www, out, version, engine, rules] = process.argv
  .slice(2)
  .map((argument, index) => (index < 2 ? resolve(argument) : argument));
const { bundle, css, packages } = bundler(www, constants({ version, engine, rules, inside: {} }));

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
