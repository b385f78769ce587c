// @ts-check
// Reads the part of TOML that a docgauge.toml needs: keys, tables, texts on one line, lists, whole numbers, true and
// false. Everything else is an error with its line, so that nothing is read in another sense than the command line
// reads it.

/** @typedef {string | number | boolean | Value[]} Value */
/** @typedef {{key: string[], value: Value, line: number}} Entry a key with those of its table before it */
/** @typedef {'key' | 'value' | 'end' | 'closed' | 'text' | 'twice'} Fault */

/** An error with its line, counted from 1. */
export class TomlError extends Error {
  /** @param {Fault} fault @param {number} line */
  constructor(fault, line) {
    super(fault);
    this.fault = fault;
    this.line = line;
  }
}

/** @type {Record<string, string>} */
const ESCAPES = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b', '"': '"', '\\': '\\' };
const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]?))/g;

/** @param {string} text @returns {Entry[]} in the order of the file */
export function readToml(text) {
  let at = 0;
  const line = () => text.slice(0, at).split('\n').length;
  /** @param {Fault} fault @returns {never} */
  const wrong = (fault) => {
    throw new TomlError(fault, line());
  };
  /** The match of a sticky expression here, which is then behind us. @param {RegExp} expression */
  const take = (expression) => {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const space = () => take(/[ \t]*/y);
  const blank = () => take(/(?:[ \t\r\n]|#[^\n]*)*/y);
  const endOfLine = () => take(/[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y) ?? wrong('end');

  /** A text in quotes, if one begins here. */
  function quoted() {
    if (text.startsWith('"""', at) || text.startsWith("'''", at)) return wrong('text');
    const literal = take(/'([^'\n]*)'/y);
    if (literal) return literal[1];
    const basic = take(/"((?:[^"\\\n]|\\.)*)"/y);
    if (basic) return basic[1].replace(ESCAPE, unescaped);
    return /["']/.test(text[at] ?? '') ? wrong('closed') : null;
  }

  /** @param {string} _ @param {string | undefined} short @param {string | undefined} long @param {string} letter */
  function unescaped(_, short, long, letter) {
    const code = parseInt(short ?? long ?? '', 16);
    if (short ?? long) return code <= 0x10ffff ? String.fromCodePoint(code) : wrong('text');
    return ESCAPES[letter] ?? wrong('text');
  }

  /** A key with its parts, as in `rules.placeholder-word`. */
  function key() {
    const parts = [];
    do {
      space();
      const part = quoted() ?? take(/[A-Za-z0-9_-]+/y)?.[0];
      parts.push(part ?? wrong('key'));
      space();
    } while (take(/\./y));
    return parts;
  }

  /** @returns {Value} */
  function value() {
    const written = quoted();
    if (written !== null) return written;
    if (take(/\[/y)) return list();
    const word = take(/(true|false|[+-]?\d+)(?=[ \t\r\n,\]#]|$)/y)?.[1] ?? wrong('value');
    return /^[tf]/.test(word) ? word === 'true' : Number(word);
  }

  function list() {
    /** @type {Value[]} */
    const all = [];
    for (;;) {
      blank();
      if (take(/\]/y)) return all;
      if (at >= text.length) return wrong('closed');
      all.push(value());
      blank();
      if (!take(/,/y) && text[at] !== ']') return wrong('closed');
    }
  }

  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  let table = [];
  const known = new Set();
  /** No key and no table may be there twice. @param {string} name */
  const once = (name) => (known.has(name) ? wrong('twice') : known.add(name));
  for (blank(); at < text.length; blank()) {
    const first = line();
    if (take(/\[/y)) {
      table = text[at] === '[' ? wrong('key') : key();
      once(`[${table.join('\n')}`);
      if (!take(/\]/y)) wrong('closed');
    } else {
      const name = [...table, ...key()];
      once(name.join('\n'));
      if (!take(/=[ \t]*/y)) wrong('key');
      entries.push({ key: name, value: value(), line: first });
    }
    endOfLine();
  }
  return entries;
}
