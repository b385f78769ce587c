// @ts-check
// Keys to go from pane to pane, and the outline as an overlay where the element is too narrow for it.

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function panes({ bench, gauge }, signal) {
  const { parts, editor, toolbar } = bench;
  const root = parts.workbench;
  const open = () => root.hasAttribute('data-outline');

  /**
   * Goes to the next pane; false past the last one, so that the browser's own F6 continues.
   * @param {1 | -1} direction
   */
  function next(direction) {
    const places = [
      toolbar.template,
      parts.outline.querySelector('.outline-item'),
      editor.view.contentDOM,
      parts.previewBody,
      parts.findings.querySelector('.findings-list'),
    ].filter((one) => one?.checkVisibility());
    const active = gauge.shadowRoot?.activeElement ?? null;
    const at = places.findIndex((one) => one?.closest('.pane, .toolbar')?.contains(active));
    const to = /** @type {HTMLElement | undefined} */ (places[at + direction]);
    if (!to || at + direction < 0) return false;
    to.focus();
    return true;
  }

  function toggleOutline() {
    if (!root.toggleAttribute('data-outline')) return;
    const row = parts.outline.querySelector('[aria-current], .outline-item');
    /** @type {HTMLElement | null} */ (row)?.focus();
  }

  parts.outline.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open()) return;
      root.removeAttribute('data-outline');
      editor.focus();
    },
    { signal },
  );
  // The outline closes after it is used, or when the author clicks elsewhere.
  root.addEventListener(
    'click',
    ({ target }) => {
      const inside = /** @type {Element} */ (target).closest('#outline-toggle, .gauge');
      if (open() && !inside) root.removeAttribute('data-outline');
    },
    { signal },
  );

  return { next, toggleOutline };
}
