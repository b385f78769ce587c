// @ts-check
// Keeps the line of the caret in sight when the editor becomes lower: a notice comes above it, or the keyboard of a
// phone below it.

import { ViewPlugin } from '@codemirror/view';

/** Pixels between the line and the edge. */
const MARGIN = 8;

export const caretStays = ViewPlugin.define((view) => {
  let height = 0;

  /** How far the caret is below the edge because of the change, in pixels. */
  function read() {
    const { clientHeight } = view.scrollDOM;
    const lost = height - clientHeight;
    height = clientHeight;
    const caret = lost > 0 ? view.coordsAtPos(view.state.selection.main.head) : null;
    if (!caret) return 0;
    const below = caret.bottom + MARGIN - view.scrollDOM.getBoundingClientRect().bottom;
    return below < lost + MARGIN ? Math.max(0, below) : 0;
  }

  /** @param {number} below */
  function write(below) {
    if (below) view.scrollDOM.scrollTop += below;
  }

  const measure = { read, write };
  // The editor itself does not look at a change of its size right after a key.
  const observer = new ResizeObserver(() => view.requestMeasure(measure));
  observer.observe(view.scrollDOM);
  return { destroy: () => observer.disconnect() };
});
