// @ts-check
// The editor's styles, with the tokens of the element. They are a CodeMirror theme (adopted by the shadow root),
// because CodeMirror's base styles are outside of our layers and take precedence over them.

import { EditorView } from '@codemirror/view';

const shape = (/** @type {string} */ path, /** @type {string} */ tone) => ({
  content: '""',
  display: 'block',
  width: '9px',
  height: '9px',
  margin: '0 auto',
  background: `var(--${tone})`,
  clipPath: path,
});

/** A selection where the reader's system chooses the colours. */
const HIGHLIGHTED = { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' };

export const theme = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: 'transparent',
    color: 'var(--ink)',
    fontSize: 'var(--editor-size)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.65',
    scrollPaddingBlock: '3rem',
    overscrollBehavior: 'contain',
  },
  '.cm-content': { minWidth: '0', paddingBlock: '1rem 40vh', caretColor: 'var(--accent)' },
  '.cm-line': { paddingInline: '0.5rem 1.25rem' },
  '.cm-line.cm-fence': { whiteSpace: 'pre', wordBreak: 'normal', overflowWrap: 'normal' },
  '.cm-cursor, .cm-dropCursor': {
    borderLeftColor: 'var(--accent)',
    borderLeftWidth: '2px',
    marginLeft: '-1px',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--ink-faint)',
    border: 'none',
    fontSize: '0.75rem',
    paddingInlineStart: '0.25rem',
  },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '2.4em',
    paddingInline: '0 0.5rem',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-activeLine': { backgroundColor: 'var(--line-active)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-placeholder:not([data-evidence])': { color: 'var(--ink-soft)' },

  '.cm-placeholder[data-evidence]': {
    display: 'inline',
    verticalAlign: 'baseline',
    userSelect: 'auto', // The class is also CodeMirror's own, for an empty editor.
    backgroundColor: 'var(--placeholder-fill)',
    borderBottom: '2px solid var(--placeholder-line)',
    borderRadius: '2px 2px 0 0',
    color: 'var(--placeholder-ink)',
  },
  '.cm-placeholder[data-evidence] *': { color: 'inherit' },
  '.cm-placeholder[data-evidence="possible"]': {
    backgroundColor: 'transparent',
    borderBottom: '1px dotted var(--placeholder-line)',
    color: 'inherit',
  },
  '.cm-guidance': { borderBottom: '1px dotted var(--guidance-line)' },
  '.cm-unchanged-line': {
    backgroundColor: 'var(--unchanged-fill)',
    boxShadow: 'inset 3px 0 0 var(--unchanged-line)',
  },
  '.cm-unchanged': {
    backgroundColor: 'var(--unchanged-fill)',
    borderBottom: '2px dotted var(--unchanged-line)',
  },
  // Painted over every other mark, because it shows where the author is.
  '.cm-selected, .cm-selected *, .cm-placeholder[data-evidence] .cm-selected': {
    backgroundColor: 'var(--selection)',
    color: 'var(--ink-strong)',
  },
  '.cm-selected': { outline: '2px solid var(--accent)', borderRadius: '2px' },
  '.cm-around-caret': { outline: '1px solid var(--accent)', borderRadius: '2px' },
  '@media (prefers-reduced-motion: no-preference)': {
    '.cm-flash': { animation: 'docgauge-flash 1200ms ease-out' },
  },

  '.tok-heading-major': { fontWeight: '700', color: 'var(--ink-strong)' },
  '.tok-heading': { fontWeight: '650', color: 'var(--ink-strong)' },
  '.tok-strong': { fontWeight: '700' },
  '.tok-emphasis': { fontStyle: 'italic' },
  '.tok-strikethrough': { textDecoration: 'line-through' },
  '.tok-mark': { color: 'var(--ink-faint)' },
  '.tok-code': { color: 'var(--ink-code)' },
  '.tok-link': { color: 'var(--accent)' },
  '.tok-quote': { color: 'var(--ink-soft)' },
  '.tok-comment': { color: 'var(--guidance)', fontStyle: 'italic' },
  '.tok-atom': { color: 'var(--accent)' },

  '.cm-gutter-lint': { width: '1.1em' },
  // Beside the first row of a wrapped line.
  '.cm-gutter-lint .cm-gutterElement': {
    padding: '0',
    paddingBlockStart: 'calc((1.65 * var(--editor-size) - 1em) / 2)',
    display: 'grid',
    alignContent: 'start',
  },
  '.cm-lint-marker': {
    width: '1em',
    height: '1em',
    display: 'grid',
    alignItems: 'center',
    cursor: 'pointer',
  },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'normal' },
  '.cm-lint-marker-error::before': shape('inset(0.5px)', 'error'),
  '.cm-lint-marker-warning::before': shape('polygon(50% 0, 100% 100%, 0 100%)', 'warning'),
  '.cm-lint-marker-info::before': shape('circle(4px)', 'info'),
  // These marks have only a fill.
  '@media (forced-colors: active)': {
    '.cm-lint-marker::before': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
    '.cm-unchanged-line': { borderInlineStart: '3px solid CanvasText' },
    '.cm-selected, .cm-selected *, .cm-placeholder[data-evidence] .cm-selected': HIGHLIGHTED,
    '.cm-selected .cm-placeholder[data-evidence]': HIGHLIGHTED,
    '.cm-selected, .cm-around-caret': { outlineColor: 'Highlight' },
  },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint': {
    backgroundImage: 'none',
    paddingBottom: '0',
  },
  '.cm-lintRange-error:not(.cm-placeholder)': {
    textDecoration: 'underline wavy var(--error) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning:not(.cm-placeholder)': {
    textDecoration: 'underline wavy var(--warning) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-info:not(.cm-placeholder)': {
    textDecoration: 'underline dotted var(--info) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint::after': { display: 'none' },
  '.cm-lintRange.cm-lint-quiet': { textDecoration: 'none' },

  '.cm-tooltip': {
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-fill-choices': {
    maxHeight: '14rem',
    overflow: 'auto',
    padding: '0.25rem',
    maxWidth: 'min(26rem, 80vw)',
  },
  '.cm-fill-choices [role=option]': { padding: '0.25rem 0.5rem', borderRadius: '4px', cursor: 'pointer' },
  '.cm-fill-choices [aria-selected=true]': { background: 'var(--accent-fill)', color: 'var(--ink-strong)' },
  '.cm-tooltip-lint, .cm-tooltip.cm-tooltip-hover': { maxWidth: 'min(26rem, 80vw)' },
  '.cm-diagnostic': {
    padding: '0.6rem 0.8rem',
    borderLeft: 'none',
    fontFamily: 'var(--font-ui)',
    fontSize: '0.8125rem',
    lineHeight: '1.45',
  },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--line-soft)' },
  '.cm-diagnosticAction': {
    font: 'inherit',
    fontWeight: '550',
    margin: '0.5rem 0.35rem 0 0',
    padding: '0.2rem 0.6rem',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    background: 'var(--surface)',
    color: 'var(--ink)',
    cursor: 'pointer',
  },
  '.cm-diagnosticAction:hover': { borderColor: 'var(--accent)', color: 'var(--accent)' },

  '.cm-panels': { backgroundColor: 'var(--surface-raised)', color: 'var(--ink)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 0.75rem', fontFamily: 'var(--font-ui)', fontSize: '0.8125rem' },
  '.cm-textfield': {
    font: 'inherit',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    padding: '0.2rem 0.4rem',
  },
  '.cm-button': {
    font: 'inherit',
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    padding: '0.2rem 0.6rem',
  },
  '.cm-panel.cm-search [name=close]': {
    color: 'var(--ink-soft)',
    fontSize: '1.1rem',
    insetInlineEnd: '0.5rem',
    padding: '0.2rem',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--search-fill)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--search-fill)' },
});
