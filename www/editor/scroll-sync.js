// @ts-check
// Scrolls editor and preview together, line by line. The pane that the author scrolls drives the other; the resulting
// scroll events of the other pane are ignored. While the author types, the editor is not scrolled.

/** The height at which the panes are aligned, as a share of their height: above the middle. */
const EYE = 1 / 3;
/** Milliseconds for which a pane keeps driving after the author's last action in it. */
const HAND = 250;

/** @typedef {{line: number, end: number, element: HTMLElement}} Block */

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
    until = now + HAND;
  }

  /** @param {'editor' | 'preview'} name */
  function moved(name) {
    if (!on || driver !== name) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(name === 'editor' ? toPreview : toEditor);
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
    const at = offsetOf(blocks(), line);
    if (at !== null) preview.scrollTop = at - preview.clientHeight * EYE;
  }

  /**
   * Keeps the line that the author types in visible, after the browser's next layout.
   * @param {number} line
   */
  function keepInView(line) {
    if (!on) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const at = offsetOf(blocks(), line);
      if (at !== null && (at < preview.scrollTop || preview.scrollTop + preview.clientHeight < at))
        showLine(line);
    });
  }

  function toEditor() {
    if (preview.scrollTop <= 0) {
      scroller.scrollTop = 0;
      return;
    }
    const line = lineAt(blocks(), preview.scrollTop + preview.clientHeight * EYE);
    if (line === null) return;
    const whole = Math.min(Math.max(1, Math.floor(line)), view.state.doc.lines);
    const block = view.lineBlockAt(view.state.doc.line(whole).from);
    scroller.scrollTop =
      block.top + (line - whole) * block.height + view.documentPadding.top - scroller.clientHeight * EYE;
  }

  return {
    showLine,
    keepInView,
    /** @param {boolean} wanted */
    set: (wanted) => {
      on = wanted;
    },
  };
}

/**
 * The last block that starts at or before a line.
 * @param {Block[]} blocks
 * @param {(block: Block) => boolean} before
 */
function last(blocks, before) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(blocks[middle])) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The height of a line of the source. @param {Block[]} blocks @param {number} line */
export function offsetOf(blocks, line) {
  const at = last(blocks, (block) => block.line <= line);
  if (at < 0) return blocks.length ? 0 : null;
  const { element, line: first, end } = blocks[at];
  const next = blocks[at + 1];
  if (line < end + 1)
    return element.offsetTop + (element.offsetHeight * (line - first)) / Math.max(1, end + 1 - first);
  const bottom = element.offsetTop + element.offsetHeight;
  if (!next) return bottom;
  return bottom + (next.element.offsetTop - bottom) * ((line - end - 1) / Math.max(1, next.line - end - 1));
}

/** The line of the source at a height, with its fraction. @param {Block[]} blocks @param {number} offset */
export function lineAt(blocks, offset) {
  const at = last(blocks, (block) => block.element.offsetTop <= offset);
  if (at < 0) return blocks.length ? 1 : null;
  const { element, line, end } = blocks[at];
  return (
    line + (end + 1 - line) * Math.min(1, (offset - element.offsetTop) / Math.max(1, element.offsetHeight))
  );
}
