// @ts-check
// What the form needs of the editor: to write answers, to know what is in the text, and to show where the author is.

import { around } from '../editor/around.js';

/**
 * @param {import('../editor/editor.js').Editor} editor
 * @param {ReturnType<typeof import('../editor/answers.js').answers>} answers
 * @param {{goTo: (place: {from: number, to: number}) => void, showLine: (line: number) => void,
 *   tell: (text: string) => void}} page
 * @returns {Parameters<typeof import('../views/form.js').formView>[1]}
 */
export function formHooks(editor, answers, { goTo, showLine, tell }) {
  return {
    goTo,
    begin: (target) => answers.begin(target),
    track: (places) => editor.track(places),
    around: (place) => around(editor.doc, place),
    now: (at, side) => editor.now(at, side),
    text: ({ from, to }) => editor.doc.sliceString(from, to),
    readonly: () => editor.readonly,
    caret: () => editor.caret.from,
    apply(edits, said) {
      editor.apply(edits);
      tell(said);
    },
    follow(place) {
      editor.select(place, { now: true, focus: false });
      showLine(editor.caret.line);
    },
  };
}
