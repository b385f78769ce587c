// The string literals of a script, read by a small lexer: comments, regular expressions and templates are told apart as
// far as our own formatting (prettier) needs it.

/** Words after which a slash begins a regular expression. */
const BEFORE_REGEX = /(?:^|[=(,:;!&|?{}[\n+>]|\b(?:return|case|typeof|in|of))\s*$/;

/**
 * The literals with what stands before them on the way: `text` has a template's parts joined by `${}`.
 * @param {string} source
 * @returns {{text: string, line: number, before: string, after: string}[]}
 */
export function literals(source) {
  const found = [];
  let at = 0;

  /** Reads code up to the brace that ends it, or to the end. */
  function code(end) {
    let depth = 0;
    while (at < source.length) {
      const rest = source.slice(at, at + 2);
      if (rest === '//') at = next('\n', at);
      else if (rest === '/*') at = next('*/', at) + 2;
      else if (source[at] === '/' && BEFORE_REGEX.test(source.slice(Math.max(0, at - 40), at))) regex();
      else if (source[at] === "'" || source[at] === '"') string(source[at]);
      else if (source[at] === '`') template();
      else {
        if (source[at] === '{') depth += 1;
        if (source[at] === '}' && depth-- === 0 && end) return;
        at += 1;
      }
    }
  }

  const next = (what, from) => {
    const place = source.indexOf(what, from);
    return place < 0 ? source.length : place;
  };

  function add(start, text) {
    const line = source.slice(0, start).split('\n').length;
    const before = source.slice(Math.max(0, start - 160), start);
    found.push({ text, line, before, after: source.slice(at, at + 20) });
  }

  function string(quote) {
    const start = at++;
    let text = '';
    while (source[at] !== quote) {
      if (source[at] === '\\') at += 1;
      text += source[at++];
    }
    at += 1;
    add(start, text);
  }

  function template() {
    const start = at++;
    let text = '';
    while (source[at] !== '`') {
      if (source.startsWith('${', at)) {
        at += 2;
        code(true);
        at += 1;
        text += '${}';
      } else {
        if (source[at] === '\\') at += 1;
        text += source[at++];
      }
    }
    at += 1;
    add(start, text);
  }

  function regex() {
    at += 1;
    for (let inside = false; inside || source[at] !== '/'; at++) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === '[') inside = true;
      else if (source[at] === ']') inside = false;
    }
    at += 1;
  }

  code(false);
  return found.sort((a, b) => a.line - b.line);
}
