// The page's own scripts as text: their names and their imports.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WWW = fileURLToPath(new URL('../../www/', import.meta.url));

/** The scripts of www/, as paths from there, without installed and generated ones. */
export function scripts() {
  return readdirSync(WWW, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js') && !/^(node_modules|pkg)\//.test(path))
    .sort();
}

export const source = (file) => readFileSync(join(WWW, file), 'utf8');

/** The imports of a script: `target` is a path from www/ or the name of a package; `type` is one in a JSDoc comment. */
export function imports(file) {
  const text = source(file);
  const place = (name) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : name;
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const types = comments.flatMap((comment) => [...comment.matchAll(/import\('([^']+)'\)/g)]);
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '');
  const values = code.matchAll(/(?:^import|\bfrom|\bimport\()\s*'([^']+)'/gm);
  return [
    ...[...values].map(([, name]) => ({ target: place(name), type: false })),
    ...types.map(([, name]) => ({ target: place(name), type: true })),
  ];
}
