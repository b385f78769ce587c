// @ts-check
// The extensions of CodeMirror that the editor uses, and its keys.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Prec } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  dropCursor,
  gutters,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from '@codemirror/view';
import { caretStays } from './caret-stays.js';
import { fences } from './fences.js';
import { fillChoiceKeys, fillChoices } from './fill-choices.js';
import { fill, fillMode, isFilling } from './fill.js';
import { flashes } from './flash.js';
import { markdown } from './language.js';
import { continueList } from './lists.js';
import { marks } from './marks.js';
import { upright } from './place.js';
import { selectedMarks } from './selected.js';
import { goToCell } from './tables.js';
import { theme } from './theme.js';
import { strings } from '../strings/index.js';

/**
 * @param {object} hooks
 * @param {(direction: 1 | -1) => unknown} hooks.next goes to the next placeholder; null where there is none
 * @param {(event: ClipboardEvent, view: EditorView) => boolean} hooks.paste
 * @param {(update: import('@codemirror/view').ViewUpdate) => void} hooks.updated
 * @returns {import('@codemirror/state').Extension}
 */
export function setup({ next, paste, updated }) {
  /** @param {1 | -1} direction */
  const walk = (direction) => (/** @type {EditorView} */ view) =>
    isFilling(view.state) && next(direction) !== null;
  return [
    lineNumbers(),
    // Lines are wrapped, so nothing scrolls sideways; a gutter that sticks is not painted in WebKit after the form.
    gutters({ fixed: false }),
    lintGutter({ hoverTime: 150 }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    dropCursor(),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    history({ newGroupDelay: 400 }),
    upright,
    caretStays,
    EditorView.lineWrapping,
    markdown,
    fences,
    marks,
    selectedMarks,
    flashes,
    fillMode,
    fillChoices,
    theme,
    tooltips({ position: 'fixed' }),
    placeholder(strings.page.editorHint),
    EditorState.phrases.of(strings.page.phrases),
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({
      // The text is drawn where it is typed, so the layer with the marks is the field itself.
      part: 'textarea overlay',
      'aria-label': strings.page.editorName,
      lang: '',
      tabindex: '0',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    Prec.highest(
      keymap.of([
        { key: 'Tab', run: walk(1), shift: walk(-1) },
        { key: 'Tab', run: goToCell(1), shift: goToCell(-1) },
        { key: 'Escape', run: (view) => fill(view, false) },
        ...fillChoiceKeys(() => next(1)),
      ]),
    ),
    keymap.of([
      { key: 'Enter', run: continueList },
      ...searchKeymap,
      ...historyKeymap,
      // Except keys that are commands of the page.
      ...defaultKeymap.filter(
        ({ key, mac }) => key !== 'Mod-Enter' && key !== 'Mod-/' && key !== 'Mod-i' && mac !== 'Ctrl-Enter',
      ),
    ]),
    EditorView.domEventHandlers({ paste, beforeinput: replaceSelected }),
    EditorView.updateListener.of(updated),
  ];
}

/**
 * Inserts text typed over a selection. Otherwise the browser copies the style of the selection into the new text as
 * an inline style, which a strict content security policy reports in the console.
 * @param {InputEvent} event
 * @param {EditorView} view
 */
function replaceSelected(event, view) {
  const { state } = view;
  const typed = event.inputType === 'insertText' && !event.isComposing && event.data;
  if (!typed || state.selection.main.empty || state.readOnly) return false;
  event.preventDefault();
  view.dispatch(state.replaceSelection(typed), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}
