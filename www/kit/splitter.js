// @ts-check
// The splitter between editor and preview: moved with the pointer or the arrow keys; Home, End and Enter work as the
// ARIA practices recommend. Its only output is one custom property for the style sheet.

/** The least and the most percent for the editor, and the step of a key. */
const [LEAST, MOST, STEP] = [20, 80, 2];

/**
 * @param {HTMLElement} handle
 * @param {HTMLElement} panes carries `--split`
 * @param {AbortSignal} signal
 */
export function splitter(handle, panes, signal) {
  let at = 50;
  let before = 50;

  /** @param {number} to */
  function move(to) {
    at = Math.min(Math.max(to, LEAST), MOST);
    panes.style.setProperty('--split', String(at));
    handle.setAttribute('aria-valuenow', String(Math.round(at)));
  }
  handle.addEventListener(
    'keydown',
    (event) => {
      const to = {
        ArrowLeft: at - STEP,
        ArrowRight: at + STEP,
        Home: LEAST,
        End: MOST,
        Enter: at > LEAST ? LEAST : before,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (event.key === 'Enter') before = at > LEAST ? at : before;
      move(to);
    },
    { signal },
  );
  handle.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || /** @type {Element} */ (event.target).closest('button')) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.toggleAttribute('data-dragging', true);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const left = /** @type {Element} */ (handle.previousElementSibling).getBoundingClientRect().left;
      const right = /** @type {Element} */ (handle.nextElementSibling).getBoundingClientRect().right;
      move(((event.clientX - left) / (right - left)) * 100);
    },
    { signal },
  );
  handle.addEventListener('lostpointercapture', () => handle.toggleAttribute('data-dragging', false), {
    signal,
  });
  handle.addEventListener('dblclick', () => move(50), { signal });
  move(50);
  return move;
}
