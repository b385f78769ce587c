// @ts-check
// Pastes rich text as Markdown. It pastes plain text into code, front matter, comments and addresses, and when the
// author uses the key for plain text. The author can replace a conversion by the plain text afterwards, so the place of
// the last paste is mapped through changes. A paste that becomes the whole document is shown from its beginning, as an
// opened one is; what fits into the editor leaves the caret behind it, where one goes on writing.

import { isolateHistory } from '@codemirror/commands';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { Text } from '@codemirror/state';
import { tableAt } from './tables.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {(data: DataTransfer, inCell: boolean) => string | null} Convert null: paste it as it is */

/** Milliseconds in which the paste follows its key. */
const SOON = 1000;
/** The most time that reading the text before the caret may take. */
const PARSE = 100;

const LITERAL =
  /^(FencedCode|CodeBlock|InlineCode|CommentBlock|Comment|HTMLBlock|HTMLTag|URL|ProcessingInstruction)/;

export class Pasting {
  /** @type {Convert} */ #convert;
  /** @type {{from: number, to: number} | null} */ #last = null;
  /** When the author asked for plain text. */
  #plain = -Infinity;

  /** @param {Convert} convert */
  constructor(convert) {
    this.#convert = convert;
  }

  /** The place of the last paste; the caller maps it through changes. */
  get last() {
    return this.#last;
  }

  clear() {
    this.#last = null;
  }

  /** The next paste, if it follows at once, is of plain text. */
  plainNext() {
    this.#plain = performance.now();
  }

  /** @param {ClipboardEvent} event @param {EditorView} view */
  paste(event, view) {
    const plain = performance.now() - this.#plain < SOON;
    this.#plain = -Infinity;
    const data = event.clipboardData;
    if (!data || view.state.readOnly) return false;
    const { from, to } = view.state.selection.main;
    const literal = plain || isLiteral(view.state, from);
    const inCell = tableAt(view.state) !== null;
    const markdown = literal ? null : this.#convert(data, inCell);
    if (markdown === null) {
      const whole = from === 0 && to === view.state.doc.length && data.types.includes('text/plain');
      if (!whole && !(literal && data.types.includes('text/html'))) return false;
      event.preventDefault();
      this.#insert(view, data.getData('text/plain').replace(/\r\n?/g, '\n'));
      return true;
    }
    event.preventDefault();
    this.#insert(view, inCell ? markdown : apart(markdown, view.state.doc, from, to));
    return true;
  }

  /** @param {EditorView} view @param {string} text */
  #insert(view, text) {
    const insert = Text.of(text.split('\n'));
    const { from, to } = view.state.selection.main;
    const first = from === 0 && to === view.state.doc.length && isLonger(insert, view);
    view.dispatch(view.state.replaceSelection(insert), first ? { selection: { anchor: 0 } } : {}, {
      annotations: isolateHistory.of('full'),
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    this.#last = { from, to: from + insert.length };
  }
}

/** Whether a text needs more lines than the editor shows. @param {Text} text @param {EditorView} view */
function isLonger(text, view) {
  const columns = Math.max(1, Math.floor(view.contentDOM.clientWidth / view.defaultCharacterWidth));
  let rows = 0;
  for (const line of text.iterLines()) rows += Math.ceil(Math.max(1, line.length) / columns);
  return view.scrollDOM.clientHeight < rows * view.defaultLineHeight;
}

/**
 * Whether Markdown means nothing at a place.
 * @param {import('@codemirror/state').EditorState} state
 * @param {number} at
 */
export function isLiteral(state, at) {
  if (inFrontMatter(state.doc, at)) return true;
  const tree = ensureSyntaxTree(state, at, PARSE) ?? syntaxTree(state);
  for (const side of /** @type {const} */ ([-1, 1])) {
    for (
      let node = /** @type {import('@lezer/common').SyntaxNode | null} */ (tree.resolveInner(at, side));
      node;
    ) {
      const open =
        (node.name === 'FencedCode' && !isClosed(state.doc, node)) ||
        (node.name === 'URL' && node.parent?.name === 'Link');
      if (LITERAL.test(node.name) && node.from < at && (at < node.to || (open && at === node.to)))
        return true;
      node = node.parent;
    }
  }
  return false;
}

/** @param {Text} doc @param {{from: number, to: number}} fence */
function isClosed(doc, { from, to }) {
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  return first.number < last.number && /^\s*(`{3,}|~{3,})\s*$/.test(last.text);
}

/** @param {Text} doc @param {number} at */
function inFrontMatter(doc, at) {
  const fence = doc.line(1).text.trimEnd();
  if (!/^(---|\+\+\+)$/.test(fence) || at <= doc.line(1).to) return false;
  for (let number = 2; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    if (line.text.trimEnd() === fence) return at < line.from;
    if (at <= line.to && number > 200) return false;
  }
  return false;
}

/**
 * Blocks of Markdown, with empty lines between them and the text around; a text in one line is a part of its line.
 * @param {string} markdown @param {Text} doc @param {number} from @param {number} to
 */
function apart(markdown, doc, from, to) {
  if (!/\n|^(#{1,6} |[-|>] ?|\d+\. |```)/.test(markdown)) return markdown;
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  const before = doc.sliceString(first.from, from).trim();
  const above = first.number > 1 ? doc.line(first.number - 1).text.trim() : '';
  const after = doc.sliceString(to, last.to).trim();
  const below = last.number < doc.lines ? doc.line(last.number + 1).text.trim() : '';
  const start = before ? '\n\n' : above ? '\n' : '';
  const end = after ? '\n\n' : below ? '\n' : '';
  return start + markdown + end;
}
