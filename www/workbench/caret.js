// @ts-check
// What follows the caret: the status line, the current place in all views, the editor's head. After a key, the report
// on it shows the new place, so that a key changes the page once; if the report is late, the place is shown without it.

import { setHidden } from '../kit/dom.js';

/** Milliseconds that the report on a key may take. */
const LATE = 100;

/**
 * @param {object} all
 * @param {import('../editor/editor.js').Editor} all.editor
 * @param {ReturnType<typeof import('../views/status.js').statusView>} all.status
 * @param {ReturnType<typeof import('./current.js').currentPlace>} all.current
 * @param {ReturnType<typeof import('../views/editor-head.js').editorHead>} all.head
 * @param {ReturnType<typeof import('../views/skeleton.js').skeleton>} all.parts
 */
export function caretViews({ editor, status, current, head, parts }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function show() {
    close();
    const { caret, filling, lines } = editor;
    status.follow({ ...caret, filling, lines }, (at) => editor.then(at));
    current.show();
    head.show({ view: parts.form.hidden ? 'text' : 'form', filling });
    showEmpty();
  }

  function showEmpty() {
    setHidden(parts.empty, editor.length > 0);
    parts.workbench.toggleAttribute('data-empty', !editor.length);
  }

  function close() {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    show,
    /** The caret moved, or fill mode changed. @param {boolean} typed the text changed too, and a check follows */
    moved(typed) {
      if (!typed) show();
      else {
        showEmpty();
        timer ??= setTimeout(show, LATE);
      }
    },
    close,
  };
}
