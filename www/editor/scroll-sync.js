// @ts-check
// Scrolls editor and preview together, line by line. The pane that the author scrolls drives the other; the resulting
// scroll events of the other pane are ignored. While the author types, the editor is not scrolled.

import { lastIndex } from '../kit/sorted.js';

/** The height at which the panes are aligned, as a share of their height: above the middle. */
const EYE = 1 / 3;
/** Milliseconds for which a pane keeps driving after the author's last action in it. */
const HAND = 250;

/** The number of frames in which the other pane is corrected after a scroll. */
const CORRECTED = 8;

/** @typedef {{line: number, end: number, element: HTMLElement}} Block */
/** @typedef {(element: HTMLElement) => {top: number, height: number}} Measure in the scrolled content */

/**
 * @param {import('@codemirror/view').EditorView} view the editor's
 * @param {HTMLElement} preview the pane that scrolls
 * @param {() => Block[]} blocks in order
 * @param {AbortSignal} signal
 */
export function scrollSync(view, preview, blocks, signal) {
  const scroller = view.scrollDOM;
  /** @type {'editor' | 'preview' | null} */
  let driver = null;
  let until = 0;
  let on = true;
  let frame = 0;
  /** The line that the preview shows, until the author scrolls; 0 for none. */
  let goal = 0;

  /** @type {Measure} */
  const measure = (element) => {
    const { top, height } = element.getBoundingClientRect();
    // While the browser skips a run of blocks, the run has an estimated height, and its blocks stick out of it.
    const end = element.parentElement?.getBoundingClientRect().bottom ?? top;
    const out = top > end;
    const at = Math.min(top, end) - preview.getBoundingClientRect().top + preview.scrollTop;
    return { top: at, height: out ? 0 : height };
  };

  for (const [element, name] of /** @type {[HTMLElement, 'editor' | 'preview'][]} */ ([
    [scroller, 'editor'],
    [preview, 'preview'],
  ])) {
    for (const type of ['wheel', 'pointerdown', 'pointermove', 'touchmove', 'keydown', 'focusin']) {
      element.addEventListener(type, () => take(name), { signal, passive: true });
    }
  }
  scroller.addEventListener('scroll', () => moved('editor'), { signal, passive: true });
  preview.addEventListener('scroll', () => moved('preview'), { signal, passive: true });

  /** @param {'editor' | 'preview'} name */
  function take(name) {
    const now = performance.now();
    if (driver !== name && now < until && driver !== null && name === 'preview' && view.composing) return;
    driver = name;
    goal = 0;
    until = now + HAND;
  }

  /** @param {'editor' | 'preview'} name */
  function moved(name) {
    if (!on || driver !== name) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(name === 'editor' ? toPreview : () => toEditor(CORRECTED));
  }

  function toPreview() {
    if (scroller.scrollTop <= 0) {
      preview.scrollTop = 0;
      return;
    }
    const height = scroller.scrollTop + scroller.clientHeight * EYE - view.documentPadding.top;
    const block = view.lineBlockAtHeight(Math.max(0, height));
    const line =
      view.state.doc.lineAt(block.from).number +
      Math.min(1, Math.max(0, (height - block.top) / block.height));
    showLine(line);
  }

  /**
   * Scrolls the preview so that a line, counted from 1 with its fraction, is at that height.
   * @param {number} line
   */
  function showLine(line) {
    goal = line;
    approach(CORRECTED);
  }

  /**
   * Scrolls to the goal now and in the next frames: what comes into sight is laid out one or two frames later.
   * @param {number} left the number of frames
   */
  function approach(left) {
    const at = goal ? offsetOf(blocks(), goal, measure) : null;
    if (at === null) return;
    const most = preview.scrollHeight - preview.clientHeight;
    const wanted = Math.min(Math.max(0, at - preview.clientHeight * EYE), most);
    if (Math.abs(wanted - preview.scrollTop) >= 2) preview.scrollTop = wanted;
    cancelAnimationFrame(frame);
    if (left > 0) frame = requestAnimationFrame(() => approach(left - 1));
  }

  /**
   * Keeps the line that the author types in visible, after the browser's next layout.
   * @param {number} line
   */
  function keepInView(line) {
    if (!on) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const at = offsetOf(blocks(), line, measure);
      if (at !== null && (at < preview.scrollTop || preview.scrollTop + preview.clientHeight < at))
        showLine(line);
    });
  }

  /**
   * The preview got its last blocks: shows again what it showed, or the author's line.
   * @param {number} line
   */
  function settle(line) {
    if (goal) approach(CORRECTED);
    else keepInView(line);
  }

  /** Shows the start of a newly opened document in both panes. */
  function home() {
    cancelAnimationFrame(frame);
    goal = 0;
    scroller.scrollTop = 0;
    preview.scrollTop = 0;
  }

  /**
   * The editor shows what the preview shows, now and in the next frames, as in `approach`.
   * @param {number} left the number of frames
   */
  function toEditor(left) {
    if (preview.scrollTop <= 0) {
      scroller.scrollTop = 0;
      return;
    }
    const line = lineAt(blocks(), preview.scrollTop + preview.clientHeight * EYE, measure);
    if (line === null) return;
    const whole = Math.min(Math.max(1, Math.floor(line)), view.state.doc.lines);
    const block = view.lineBlockAt(view.state.doc.line(whole).from);
    const wanted =
      block.top + (line - whole) * block.height + view.documentPadding.top - scroller.clientHeight * EYE;
    if (Math.abs(wanted - scroller.scrollTop) >= 2) scroller.scrollTop = wanted;
    if (left > 0) frame = requestAnimationFrame(() => toEditor(left - 1));
  }

  return {
    /** Shows the place that the author went to, wherever the last scroll came from. @param {number} line */
    showLine: (line) => {
      driver = null;
      showLine(line);
    },
    keepInView,
    settle,
    home,
    /** @param {boolean} wanted */
    set: (wanted) => {
      on = wanted;
    },
  };
}

/**
 * The height of a line of the source.
 * @param {Block[]} blocks
 * @param {number} line
 * @param {Measure} measure
 */
export function offsetOf(blocks, line, measure) {
  const at = lastIndex(blocks, (block) => block.line <= line);
  if (at < 0) return blocks.length ? 0 : null;
  const { element, line: first, end } = blocks[at];
  const { top, height } = measure(element);
  const next = blocks[at + 1];
  if (line < end + 1) return top + (height * (line - first)) / Math.max(1, end + 1 - first);
  const bottom = top + height;
  if (!next) return bottom;
  return (
    bottom + (measure(next.element).top - bottom) * ((line - end - 1) / Math.max(1, next.line - end - 1))
  );
}

/**
 * The line of the source at a height, with its fraction.
 * @param {Block[]} blocks
 * @param {number} offset
 * @param {Measure} measure
 */
export function lineAt(blocks, offset, measure) {
  const at = lastIndex(blocks, ({ element }) => measure(element).top <= offset);
  if (at < 0) return blocks.length ? 1 : null;
  const { element, line, end } = blocks[at];
  const { top, height } = measure(element);
  return line + (end + 1 - line) * Math.min(1, (offset - top) / Math.max(1, height));
}
