// Import and export of documents: links, files, names.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imageType, pathOf } from '../../www/documents/pictures.js';
import { fileName, suggestedName } from '../../www/kit/file-name.js';
import { FileError, readText } from '../../www/documents/files.js';
import { mostlyGone } from '../../www/documents/shelf.js';
import { LinkError, decode, encode } from '../../www/documents/share.js';
import { TabShelf } from '../../www/documents/tab-shelf.js';
import { MOST, thinned } from '../../www/documents/thinning.js';
import { lineDiff } from '../../www/kit/line-diff.js';

describe('a share link', () => {
  test('gives back every text', async () => {
    for (const text of ['', '# A', 'é 😀 \u2028', 'x\n'.repeat(50_000)]) {
      const fragment = await encode(text);
      assert.match(fragment, /^d=1\.[\w-]*$/, 'nothing that an address must escape');
      assert.deepEqual(await decode(`#${fragment}`), { text, name: '', template: null });
    }
  });

  test('is shorter than its text', async () => {
    assert.ok((await encode('The same sentence again. '.repeat(100))).length < 200);
  });

  test('may contain plain text, with any line ends', async () => {
    assert.equal((await decode('#text=a+b%0D%0Ac')).text, 'a b\nc');
  });

  test('without a text gives null, and a damaged one the reason', async () => {
    assert.equal(await decode('#section'), null);
    await assert.rejects(decode('#d=3.AAAA'), /newer docgauge/);
    for (const damaged of ['#d=1.!!', '#d=1.AAAA', '#d=2.AAAA', '#text=%E0%A4%A'])
      await assert.rejects(
        decode(damaged),
        (error) => error instanceof LinkError && /cut off/.test(error.message),
      );
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
    await assert.rejects(read('PK\x03\x04\x14\0'), /copy its text and paste it here$/);
    await assert.rejects(read('%PDF-1.7\n'), /copy its text and paste it here$/);
    await assert.rejects(read(new Uint8Array(21 * 1024 * 1024)), /21\.0 MB; the most is 20 MB/);
  });

  test('is named after the first heading', () => {
    assert.equal(suggestedName('intro\n\n## Straße & Café (v2)\n'), 'straße-cafe-v2.md'.normalize('NFKD'));
    assert.equal(suggestedName('no heading'), 'document.md');
    assert.equal(suggestedName('# ***'), 'document.md');
    assert.equal(fileName('', '# Pumps'), 'pumps.md');
    assert.equal(fileName('a.md', '# Pumps'), 'a.md');
  });
});

describe('a share link with a name and a template', () => {
  const about = (fragment) => decode(fragment).then(({ name, template }) => ({ name, template }));

  test('gives both back, for a built-in template and one of the author’s own', async () => {
    for (const template of [{ id: 'arc42' }, { name: 'ours.md', text: '# Ours\n' }]) {
      const fragment = await encode('# A', { name: 'a.md', template });
      assert.match(fragment, /^d=2\.[\w-]*$/);
      assert.deepEqual(await about(fragment), { name: 'a.md', template });
    }
  });

  test('takes only what has the form of a name and a template', async () => {
    const made = async (content) => (await encode(JSON.stringify(content))).replace('d=1.', 'd=2.');
    for (const template of [7, 'arc42', [], { id: 3 }, null])
      assert.deepEqual(await about(await made({ text: '', name: 5, template })), {
        name: '',
        template: null,
      });
    await assert.rejects(decode(await made({ name: 'no text' })), LinkError);
    await assert.rejects(decode(await made(null)), LinkError);
  });
});

test('a draft of one tab is restored, and removed when it is erased or emptied', async () => {
  const kept = new Map();
  globalThis.sessionStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const store = new TabShelf('page#document');
  assert.deepEqual(await store.documents(), []);
  await store.write('one', { text: '# A', name: 'a.md' });
  const [{ id, text, name }] = await store.documents();
  assert.deepEqual([id, text, name], ['one', '# A', 'a.md']);
  await store.erase();
  assert.equal(await store.read('one'), null);
  await store.write('one', { text: '# A', name: 'a.md' });
  await store.write('one', { text: '', name: 'a.md' });
  assert.deepEqual(await store.documents(), []);
});

describe('earlier states', () => {
  const MINUTE = 60_000;
  const NOW = 1_000_000 * MINUTE;
  /** The states that stay when one is added every `apart` minutes. */
  const after = (count, apart, cut = 0) => {
    let states = [];
    for (let at = 0; at < count; at++) {
      const now = NOW + at * apart * MINUTE;
      states.push({ saved: now, cut });
      const gone = new Set(thinned(states, now));
      states = states.filter((state) => !gone.has(state));
    }
    return { states, now: NOW + (count - 1) * apart * MINUTE };
  };

  test('of ten thousand, a bounded number stays, with no long gap in the last day', () => {
    const { states, now } = after(10_000, 3);
    assert.ok(states.length <= MOST, `${states.length} states`);
    const times = states.map(({ saved }) => (now - saved) / MINUTE).reverse();
    assert.equal(times[0], 0);
    const day = times.filter((age) => age <= 24 * 60);
    for (let at = 1; at < day.length; at++)
      assert.ok(day[at] - day[at - 1] <= (day[at] <= 180 ? 3 : 12), `gap before ${day[at]} minutes`);
    assert.ok(times.at(-1) <= 8 * 24 * 60, 'a week');
    assert.ok(times.at(-1) >= 6 * 24 * 60, 'a week');
  });

  test('before a cut stay beside their neighbours, up to a number', () => {
    assert.deepEqual(
      thinned(
        [NOW, NOW + MINUTE, NOW + 2 * MINUTE].map((saved) => ({ saved, cut: 1 })),
        NOW + 2 * MINUTE,
      ),
      [],
    );
    assert.ok(after(10_000, 0.01, 1).states.length <= 61);
  });

  test('are kept at once where most of a text is gone, and not for what is added or changed within', () => {
    assert.ok(mostlyGone('a long text', ''));
    assert.ok(mostlyGone('a long text', 'another one, and longer than the first'));
    assert.ok(!mostlyGone('a long text', 'a long text with more'));
    assert.ok(!mostlyGone('a long text', 'a short text'));
    assert.ok(!mostlyGone('', 'a text'));
  });

  test('the newest stays however old it is', () => {
    assert.deepEqual(thinned([{ saved: 0, cut: 0 }], NOW), []);
  });
});

describe('the difference of two texts', () => {
  const shown = (before, now) =>
    lineDiff(before, now).flatMap(({ kind, lines }) =>
      lines.map((line) => `${{ kept: ' ', gone: '-', come: '+' }[kind]}${line}`),
    );

  test('is in the order of reading', () => {
    assert.deepEqual(shown('a\nb\nc\nd', 'a\nx\nc\nd\ne'), [' a', '-b', '+x', ' c', ' d', '+e']);
    assert.deepEqual(shown('', 'a'), ['-', '+a']);
    assert.deepEqual(shown('a', 'a'), [' a']);
  });

  test('has both texts in it, whatever they are', () => {
    let seed = 7;
    const next = (most) => (seed = (seed * 48271) % 2147483647) % most;
    const text = () => Array.from({ length: next(12) }, () => 'abcd'[next(4)]).join('\n');
    for (let round = 0; round < 500; round++) {
      const [before, now] = [text(), text()];
      const parts = lineDiff(before, now);
      const without = (kind) => parts.flatMap((part) => (part.kind === kind ? [] : part.lines)).join('\n');
      assert.equal(without('come'), before);
      assert.equal(without('gone'), now);
    }
  });

  test('of two long texts without a line in common takes no time worth a note', () => {
    const long = (word) => Array.from({ length: 200_000 }, (_, at) => `${word} ${at}`).join('\n');
    assert.equal(lineDiff(long('a'), long('b')).length, 2);
  });
});

test('an image is one of the folder, whatever its address says', () => {
  const path = (address, document = 'docs/adr/7.md') => pathOf(document, address);
  for (const address of ['../img/a%20b.png', '../img/./a b.png?raw=1#x', '../adr/../img/a b.png'])
    assert.equal(path(address), 'docs/img/a b.png');
  assert.equal(path('a.png', '7.md'), 'a.png');
  assert.equal(path('Uml%CC%88.png', '7.md'), 'Uml\u0308.png'.normalize('NFC'));
  for (const address of [
    '../../../a.png',
    '%2e%2e/%2e%2e/%2e%2e/a.png',
    '/a.png',
    '\\\\host\\a.png',
    '//host/a.png',
  ])
    assert.equal(path(address), null, address);
  for (const address of [
    'https://host/a.png',
    'data:image/png;base64,AA',
    'file:///a.png',
    '%68ttps://host/a.png',
  ])
    assert.equal(path(address), null, address);
  assert.equal(path('100%.png', '7.md'), '100%.png');
  assert.deepEqual(['a.PNG', 'a.svg', 'a.html', 'png'].map(imageType), [
    'image/png',
    'image/svg+xml',
    undefined,
    undefined,
  ]);
});
