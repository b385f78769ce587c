// The words of the page: all of them in one table, in every language, each one used.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { literals } from './literals.mjs';
import { WWW, scripts, source } from './sources.mjs';
import { breakdown, bridge } from '../../www/kit/counts.js';
import { BANDS } from '../../www/kit/bands.js';
import { bandOf } from '../../www/kit/legend.js';
import { TABLES, ofBrowser, speak, spoken, strings } from '../../www/strings/index.js';
import { finding, report, section } from './report.mjs';

/** Generated from the core: kit/legend.js replaces its English words by those of the table. */
const GENERATED = ['core/types.js', 'kit/bands.js'];
const wordless = scripts().filter((file) => !file.startsWith('strings/') && !GENERATED.includes(file));

/** What reads like words: two with a blank between them, one with a blank beside a value, or a capital and small letters. */
const WORDS =
  /\p{L}\p{P}*\s+[\p{P}$]*\p{L}|\p{L}\p{P}*\s+\$\{\}|\$\{\}\p{P}*\s+\p{P}*\p{L}|^\P{L}*\p{Lu}\p{Ll}/u;
/** What stands before a literal that is shown or said, whatever it reads like. */
const SHOWN = [
  /(?:'aria-label'|\btitle|\blabel|\btext|\bdetail|\bplaceholder|\balt):\s*$/,
  /\b(?:textContent|title|ariaLabel|placeholder) = $|(?<!gauge\.)\b(?:tell|say|kept)\(\s*$|\bsetText\([\w.]+, $/,
  /\bh\('\w+', \{[^{}]*\},\s*$/,
];
/** What stands before a literal that nobody reads. */
const UNREAD = [
  /\b(?:class|className|part|type|d)'?(?::| =)\s*$/, // Classes, parts, drawings.
  /\b(?:closest|matches|querySelector|querySelectorAll|roving|matchMedia)\([^()]*$/, // Selectors.
  /\bkey(?:: | === | !== )$|\bmac !== $/, // Keys.
  /\b(?:Error|EngineError|NewerDraft|Refused)\([^()]*$|\bconsole\.\w+\([^()]*$/, // For developers.
  /\bname (?:===|!==) $/, // Nodes of the syntax, names of errors.
];
/** Literals that nobody reads, or that have no language: by file, with the reason. */
const DEFENDED = [
  { file: /^editor\/theme\.js|^export\/page-style\.js|^draw\/mermaid\.js/, text: /./, why: 'styles' },
  { file: /^documents\/paste\//, text: /^[a-z.]|^\[Image/, why: 'elements, selectors, and Markdown' },
  {
    file: /^core\/(core|load|wasm|worker)\.js|^kit\/trusted\.js/,
    text: /./,
    why: 'errors, for hosts and developers',
  },
  { file: /^kit\/formulas\.js/, text: /^[a-z ]+$/, why: 'elements and attributes of MathML' },
  { file: /^bookmarklet\.js/, text: /^[a-z.,]+/, why: 'selectors' },
  { file: /^documents\//, text: /^docgauge |^old \$\{\}$/, why: 'keys of the stores' },
  { file: /^(page|sw|sw-off)\.js/, text: /^docgauge \$\{\} $/, why: 'names of caches' },
  {
    file: /^loader\.js/,
    text: /^onmessage|^docgauge did not start/,
    why: 'it runs before the table is there',
  },
  { file: /^documents\/files\.js/, text: /^Files$|^Markdown$/, why: 'a type of data, and a name' },
  { file: /^editor\/language\.js/, text: /^CommentBlock Comment$/, why: 'nodes of the syntax' },
  { file: /^(kit\/legend|export\/headline)\.js/, text: / half$/, why: 'an attribute for the style sheet' },
  {
    file: /^(export\/report|views\/explain-dialog)\.js/,
    text: /^\*?docgauge \$\{\}\*?$/,
    why: 'name and version',
  },
  {
    file: /^kit\/form-(fields|tables)\.js/,
    text: /^[a-z]+ \$\{\}( \$\{\})*$/,
    why: 'names of controls in the code',
  },
  {
    file: /^kit\/form-fields\.js|^workbench\/excuse\.js/,
    text: /^Not applicable: (\$\{\})?$/,
    why: 'text of the document, which the core reads',
  },
  { file: /^kit\/fixes\.js/, text: /^docgauge: keep$/, why: 'a directive' },
  { file: /^views\/(dialogs|findings)\.js/, text: /^Esc$|^F8$/, why: 'what stands on the key' },
  {
    file: /^views\/(form|preview)\.js|^workbench\/remembered\.js|^kit\/plain-html\.js/,
    text: /^(\.|mark\.|input,)/,
    why: 'selectors',
  },
];

/** A piece of HTML as a reader hears it: its text and the names of its parts. */
const heard = (text) =>
  text.startsWith('<') ? text.replace(/<[^>]*?(?:aria-label="([^"]*)")?[^>]*(?:>|$)/g, ' $1 ') : text;

/** The literals of a script that should be in the table. */
function words(code) {
  return literals(code).filter(
    ({ text, before }) =>
      (SHOWN.some((place) => place.test(before)) && /\p{L}/u.test(text.replaceAll('${}', ''))) ||
      (WORDS.test(heard(text)) && !UNREAD.some((place) => place.test(before))),
  );
}

/** The texts of a table by their paths. */
function leaves(table, path = []) {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, [...path, key]) : [[[...path, key].join('.'), value]],
  );
}

describe('one table', () => {
  test('no other script has words', () => {
    const used = new Set();
    const found = wordless.flatMap((file) =>
      words(source(file))
        .filter(({ text }) => {
          const reason = DEFENDED.find((one) => one.file.test(file) && one.text.test(text));
          used.add(reason);
          return !reason;
        })
        .map(({ text, line }) => `${file}:${line} has “${text}”: it belongs in www/strings`),
    );
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
    for (const reason of DEFENDED) assert.ok(used.has(reason), `nothing needs to be defended: ${reason.why}`);
  });

  test('words are recognised wherever they stand', () => {
    const seen = (code) => words(code).map(({ text }) => text);
    assert.deepEqual(seen("h('p', {}, 'none')"), ['none']);
    assert.deepEqual(seen("h('p', { class: 'a b' }, `${count} of ${all}`)"), ['${} of ${}']);
    assert.deepEqual(seen("status.tell('no finding'); // 'not this one'"), ['no finding']);
    assert.deepEqual(seen("const a = /'[^']*'/.test(x) ? 'Saved' : `${b ? 'Not saved' : ''}`"), [
      'Saved',
      'Not saved',
    ]);
    assert.deepEqual(
      seen('const html = `<p class="a b">${x}</p><b aria-label="Close">It is open</b>`').length,
      1,
    );
    assert.deepEqual(seen('const html = `<p class="a b">${x}</p>`; throw new Error(\'The cause\')'), []);
  });

  test('the pages say what the table says, and styles say nothing', () => {
    const page = readFileSync(join(WWW, 'index.html'), 'utf8');
    assert.ok(page.includes(`<title>${TABLES.en.page.title}</title>`));
    assert.ok(page.includes(`>${TABLES.en.page.skip}</a>`));
    for (const file of readdirSync(join(WWW, 'styles')))
      assert.doesNotMatch(readFileSync(join(WWW, 'styles', file), 'utf8'), /content: '[^']*\p{L}/u, file);
  });
});

describe('every language', () => {
  const { en, ...others } = TABLES;
  const english = leaves(en);
  /** Words that are the same, or names. */
  const SAME = new Set(
    [
      'Alt',
      'Auto',
      'Code',
      'Deutsch',
      'Editor',
      'English',
      'Export',
      'Link',
      'Offline',
      'Optional',
      'optional',
    ].concat(['Status', 'Text', '', '0 %', '1–99 %', '100 %']),
  );

  for (const [language, table] of Object.entries(others)) {
    const its = new Map(leaves(table));

    test(`${language} has every text, and the values that it asks for`, () => {
      const foreign = (path) => /^page\.(phrases|core)\./.test(path);
      assert.deepEqual(
        [...its.keys()].filter((path) => !foreign(path)).sort(),
        english.map(([path]) => path).sort(),
      );
      for (const [path, value] of english) {
        const own = its.get(path);
        assert.equal(typeof own, typeof value, path);
        if (typeof value === 'function') assert.equal(own.length, value.length, path);
        else if (value === own) assert.ok(SAME.has(own), `${path} is not translated: “${own}”`);
      }
    });
  }

  test('texts of the core and of the editor are named as they are there', () => {
    const read = (...path) => readFileSync(join(WWW, ...path), 'utf8');
    const folder = (path) => readdirSync(join(WWW, path)).map((name) => read(path, name));
    const core = [...folder('../src/output/preview'), read('../src/template/packs/mod.rs')].join('\n');
    const editor = ['search', 'view', 'commands', 'lint']
      .map((name) => read(`node_modules/@codemirror/${name}/dist/index.js`))
      .join('\n');
    for (const { page } of Object.values(others)) {
      for (const text of Object.keys(page.core))
        assert.ok(core.includes(text.replaceAll('$', '{number}')), `the core does not say “${text}”`);
      const asked = [...editor.matchAll(/\bphrase\((?:view, )?"([^"]+)"/g)].map(([, text]) => text);
      assert.deepEqual([...new Set(asked)].sort(), Object.keys(page.phrases).sort());
    }
  });

  test('the bands have the words of the core in English', () => {
    for (const { id, word, meaning } of BANDS) assert.deepEqual(en.legend.bands[id], { word, meaning });
  });

  test('every text is used', () => {
    const used = new Set();
    const all = english.map(([path]) => path);
    for (const file of wordless)
      for (const match of source(file).matchAll(/\bstrings\.([\w.]+)/g)) {
        const path = match[1].replace(/\.$/, '');
        const names = /\{([^{}]*)\} =\s*$/.exec(source(file).slice(0, match.index))?.[1];
        if (names) for (const name of names.split(',')) used.add(`${path}.${name.split(':')[0].trim()}`);
        else used.add(path);
      }
    // An object that is passed on, or read by a name in a variable, is used as a whole.
    const whole = [...used].filter((path) => path.includes('.'));
    const unused = all.filter((path) => !used.has(path) && !whole.some((one) => path.startsWith(`${one}.`)));
    assert.deepEqual(unused, []);
  });
});

describe('the language of the page', () => {
  test('a tag with a country is its language, and others are not spoken', () => {
    assert.equal(spoken('de-AT'), 'de');
    assert.equal(spoken('EN'), 'en');
    assert.equal(spoken('fr'), undefined);
    assert.equal(spoken('toString'), undefined);
    assert.equal(ofBrowser(), 'en');
  });

  test('numbers, plurals and words follow it', () => {
    const given = report({
      sections: [section({ items: [{ state: 'open', from: 10, to: 16 }] })],
      findings: [finding(), finding({ category: 'text', evidence: null })],
      completeness: { done: 0, total: 1, percent: 0 },
    });
    assert.equal(breakdown(given), '1 open with 1 placeholder');
    try {
      speak('de');
      assert.equal(breakdown(given), '1 offen mit 1 Platzhalter');
      assert.equal(
        bridge(given),
        'Von 2 Befunden betrifft einer diese Punkte; ein anderer ändert hier keine Zahl.',
      );
      assert.equal(bandOf(0).word, 'Nicht begonnen');
      assert.equal(strings.counts.findings({ all: 12_345, placeholders: '' }), '12.345 Befunde');
      assert.equal(strings.legend.severityWord({ id: 'error', count: 1 }), 'Fehler');
    } finally {
      speak('en');
    }
  });
});
