// @ts-check
// Shows the selected placeholder and sample text as selected. Their own marks are painted over the editor's selection,
// which lies behind the text.

import { EditorView, Decoration } from '@codemirror/view';
import { marked } from './marks.js';

const selected = Decoration.mark({ class: 'cm-selected' });
const around = Decoration.mark({ class: 'cm-around-caret' });

export const selectedMarks = EditorView.decorations.compute([marked.field, 'selection'], (state) => {
  const { from, to, empty } = state.selection.main;
  const places = marked.at(state, from, to);
  return Decoration.set(
    places.flatMap((place) => {
      if (empty) return around.range(place.from, place.to);
      const start = Math.max(from, place.from);
      const end = Math.min(to, place.to);
      return start < end ? selected.range(start, end) : [];
    }),
    true,
  );
});
