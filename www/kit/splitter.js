// @ts-check
// The line between editor and preview, as a window splitter: dragged, or moved with the arrows; Home, End and
// Enter as the ARIA practices have it. Its only output is one custom property; the style sheet does the rest.

/** Percent of the two panes that the editor may have. */
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
}
