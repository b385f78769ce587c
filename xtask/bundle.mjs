// Bundles the page: node bundle.mjs WWW OUT VERSION ENGINE RULES
//
// The offline file has the same program as the hosted page, and the tables of all languages inside; those of the hosted
// page, except the English one, are files of their own in OUT/tables. The scripts of www/draw become pages of their own with
// one script inside, in OUT/draw, with the hash of the page in the name.

import { createHash } from 'node:crypto';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundler, constants } from './bundler.mjs';

const [www, out, version, engine, rules] = process.argv
  .slice(2)
  .map((argument, index) => (index < 2 ? resolve(argument) : argument));

/** The languages that the hosted page loads when it speaks them. */
const APART = ['de'];

/** @param {string} text @param {'hex' | 'base64'} form */
const sha256 = (text, form) => createHash('sha256').update(text).digest(form);

/**
 * The name and the text of a page of www/draw. A frame without an origin may load nothing, so its script is inside,
 * allowed by its hash.
 * @param {string} kind @param {string} script
 */
function drawingPage(kind, script) {
  const text = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
  const policy =
    `default-src 'none'; script-src 'sha256-${sha256(text, 'base64')}'; style-src 'unsafe-inline'; ` +
    "img-src data:; form-action 'none'; base-uri 'none'";
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>docgauge</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"></head>` +
    `<body><script>${text}</script></body></html>\n`;
  return { name: `${kind}.${sha256(page, 'hex').slice(0, 8)}.html`, page };
}

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

try {
  /** @type {Record<string, string>} */
  const draw = {};
  const drawing = bundler(www, '');
  await rm(join(out, 'draw'), { recursive: true, force: true });
  await mkdir(join(out, 'draw'), { recursive: true });
  for (const kind of ['mermaid', 'code', 'math']) {
    const { name, page } = drawingPage(kind, await drawing.bundle(`draw/${kind}.js`));
    draw[kind] = name;
    await writeFile(join(out, 'draw', name), page);
  }
  /** @type {Record<string, string>} */
  const tables = {};
  await rm(join(out, 'tables'), { recursive: true, force: true });
  await mkdir(join(out, 'tables'), { recursive: true });
  for (const language of APART) {
    const table = await drawing.bundle(`strings/${language}.js`, { format: 'esm' });
    tables[language] = `${language}.${sha256(table, 'hex').slice(0, 8)}.js`;
    await writeFile(join(out, 'tables', tables[language]), table);
  }
  const build = { version, engine, rules, inside: {}, draw };
  const { bundle, css, packages } = bundler(www, constants({ ...build, tables: {} }));
  const hosted = bundler(www, constants({ ...build, tables }), {}, APART);
  await writeFile(join(out, 'docgauge.js'), await hosted.bundle('main.js'));
  await writeFile(join(out, 'whole.js'), await bundle('main.js'));
  await writeFile(join(out, 'loader.js'), await bundle('loader.js'));
  for (const [name, all] of [
    ['packages.json', [...packages]],
    ['packages-with-draw.json', [...packages, ...drawing.packages]],
  ])
    await writeFile(join(out, name), JSON.stringify([...new Set(all)].sort()));
  if (await exists(join(www, 'page.css')))
    await writeFile(join(out, 'page.css'), await css(join(www, 'page.css')));
} catch (error) {
  // esbuild has printed its own errors with their places; print any other error.
  if (!error.errors) console.error(error);
  process.exit(1);
}
