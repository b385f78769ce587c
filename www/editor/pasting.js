// @ts-check
// Pastes rich text as Markdown. The author can undo the conversion and have it as plain text, so the place of the
// last paste is mapped through changes.

import { isolateHistory } from '@codemirror/commands';
import { Text } from '@codemirror/state';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {(data: DataTransfer) => Promise<string> | null} Convert null: paste it as it is */

export class Pasting {
  /** @type {Convert} */ #convert;
  /** @type {{from: number, to: number} | null} */ #last = null;

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

  /** @param {ClipboardEvent} event @param {EditorView} view */
  paste(event, view) {
    if (!event.clipboardData || view.state.readOnly) return false;
    const markdown = this.#convert(event.clipboardData);
    if (markdown === null) return false;
    event.preventDefault();
    markdown.then((text) => {
      const insert = Text.of(text.split('\n'));
      const { from } = view.state.selection.main;
      view.dispatch(view.state.replaceSelection(insert), {
        annotations: isolateHistory.of('full'),
        userEvent: 'input.paste',
        scrollIntoView: true,
      });
      this.#last = { from, to: from + insert.length };
    });
    return true;
  }
}
