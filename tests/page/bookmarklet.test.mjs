// The bookmark in the documentation is the one that is built from its source.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { WWW, source } from './sources.mjs';

const { transformSync } = createRequire(`${WWW}package.json`)('esbuild');
const DOCS = new URL('../../docs/embedding.md', import.meta.url);
const SHOWN = /^javascript:\S+$/m;

test('docs/embedding.md has the bookmark of www/bookmarklet.js', () => {
  const { code } = transformSync(source('bookmarklet.js'), { minify: true, legalComments: 'none' });
  const address = `javascript:${encodeURI(code.trim()).replaceAll('#', '%23')}`;
  const docs = readFileSync(DOCS, 'utf8');
  if (process.env.UPDATE)
    writeFileSync(
      DOCS,
      docs.replace(SHOWN, () => address),
    );
  assert.equal(SHOWN.exec(readFileSync(DOCS, 'utf8'))?.[0], address, 'run this test with UPDATE=1');
  assert.ok(address.length < 4000, 'browsers keep bookmarks of this length');
});
