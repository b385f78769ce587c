// @ts-check
// Does not wrap the lines of a fence, since that would break a drawing made of characters. All other lines wrap.

import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';

const fenceLine = Decoration.line({ class: 'cm-fence' });

/** @param {import('@codemirror/view').EditorView} view */
function decorate({ state, visibleRanges }) {
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  let done = 0;
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name !== 'FencedCode' && node.name !== 'CodeBlock') return;
        for (let at = Math.max(node.from, from, done); at <= Math.min(node.to, to);) {
          const line = state.doc.lineAt(at);
          if (line.from >= done) builder.add(line.from, line.from, fenceLine);
          done = at = line.to + 1;
        }
      },
    });
  }
  return builder.finish();
}

export const fences = ViewPlugin.fromClass(
  class {
    /** @param {import('@codemirror/view').EditorView} view */
    constructor(view) {
      this.decorations = decorate(view);
    }

    /** @param {import('@codemirror/view').ViewUpdate} update */
    update(update) {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.state) !== syntaxTree(update.startState)
      )
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
