// @ts-check
// Editor and preview scroll together, line by line. One of them drives: the one under the author's hand. What
// the other then does is tagged and answered by nobody. While the author types the editor never moves.

/** Where the panes are aligned, as a share of their height: the eye rests above the middle. */
const EYE = 1 / 3;
/** Milliseconds for which a pane stays under the author's hand. */
const HAND = 250;

/** @typedef {{line: number, end: number, element: HTMLElement}} Block */

/**
 * @param {import('./editor.js').Editor} editor
 * @param {HTMLElement} preview the pane that scrolls
 * @param {() => Block[]} blocks in order
 * @param {AbortSignal} signal
 */
export function scrollSync(editor, preview, blocks, signal) {
  const scroller = editor.view.scrollDOM;
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
    if (driver !== name && now < until && driver !== null && name === 'preview' && editor.view.composing)
      return;
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
    const { view } = editor;
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
   * Brings a line, counted from 1 with its fraction, to the eye's height in the preview.
   * @param {number} line
   */
  function showLine(line) {
    const at = offsetOf(blocks(), line);
    if (at !== null) preview.scrollTop = at - preview.clientHeight * EYE;
  }

  /**
   * The line that the author types in stays in sight. Looked at when the browser lays the page out anyway.
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
    const { view } = editor;
    const whole = Math.min(Math.max(1, Math.floor(line)), view.state.doc.lines);
    const block = view.lineBlockAt(view.state.doc.line(whole).from);
    scroller.scrollTop =
      block.top + (line - whole) * block.height + view.documentPadding.top - scroller.clientHeight * EYE;
  }

  return {
    showLine,
    keepInView,
    /** Lets the editor drive, as after a jump. */
    follow: () => {
      take('editor');
      moved('editor');
    },
    /** @param {boolean} wanted */
    set: (wanted) => {
      on = wanted;
    },
    get on() {
      return on;
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

/** @param {Block[]} blocks @param {number} line */
function offsetOf(blocks, line) {
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

/** @param {Block[]} blocks @param {number} offset */
function lineAt(blocks, offset) {
  const at = last(blocks, (block) => block.element.offsetTop <= offset);
  if (at < 0) return blocks.length ? 1 : null;
  const { element, line, end } = blocks[at];
  return (
    line + (end + 1 - line) * Math.min(1, (offset - element.offsetTop) / Math.max(1, element.offsetHeight))
  );
}
