// Import and export of documents: links, files, names.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SessionStore } from '../../www/documents/draft-store.js';
import { suggestedName } from '../../www/documents/documents.js';
import { FileError, readText } from '../../www/documents/files.js';
import { decode, encode } from '../../www/documents/share.js';

describe('a share link', () => {
  test('gives back every text', async () => {
    for (const text of ['', '# A', 'é 😀 \u2028', 'x\n'.repeat(50_000)]) {
      const fragment = await encode(text);
      assert.match(fragment, /^d=1\.[\w-]*$/, 'nothing that an address must escape');
      assert.equal(await decode(`#${fragment}`), text);
    }
  });

  test('is shorter than its text', async () => {
    assert.ok((await encode('The same sentence again. '.repeat(100))).length < 200);
  });

  test('may contain plain text, with any line ends', async () => {
    assert.equal(await decode('#text=a+b%0D%0Ac'), 'a b\nc');
  });

  test('without a text gives null, and a damaged one the reason', async () => {
    assert.equal(await decode('#section'), null);
    await assert.rejects(decode('#d=2.AAAA'), /newer docgauge/);
    await assert.rejects(decode('#d=1.!!'));
  });

  test('that inflates above the limit is refused', async () => {
    await assert.rejects(decode(await encode('\0'.repeat(21 * 1024 * 1024))), /larger than 20 MB/);
  });
});

describe('a file', () => {
  const read = (content) => readText(new File([content], 'a.md'));

  test('stores its byte order mark and its line ends beside the text', async () => {
    const { text, bom, crlf } = await read('\ufeff# A\r\n\r\nB\rC\n');
    assert.deepEqual({ text, bom, crlf }, { text: '# A\n\nB\nC\n', bom: true, crlf: true });
    assert.deepEqual(await read('# A\n').then(({ bom: b, crlf: c }) => [b, c]), [false, false]);
  });

  test('that is not UTF-8 is refused with the reason', async () => {
    await assert.rejects(read(new Uint8Array([0x89, 0x50, 0xff, 0xfe])), FileError);
    await assert.rejects(read('a\0b'), /a\.md is not a text file$/);
    await assert.rejects(read(new Uint8Array(21 * 1024 * 1024)), /21\.0 MB; the most is 20 MB/);
  });

  test('is named after the first heading', () => {
    assert.equal(suggestedName('intro\n\n## Straße & Café (v2)\n'), 'straße-cafe-v2.md'.normalize('NFKD'));
    assert.equal(suggestedName('no heading'), 'document.md');
    assert.equal(suggestedName('# ***'), 'document.md');
  });
});

test('a draft of one tab is restored, and removed when it is erased', async () => {
  const kept = new Map();
  globalThis.sessionStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const store = new SessionStore('page#document');
  assert.equal(await store.read(), null);
  await store.write('# A', 'a.md');
  const { text, name } = await store.read();
  assert.deepEqual([text, name], ['# A', 'a.md']);
  await store.erase();
  assert.equal(await store.read(), null);
});
