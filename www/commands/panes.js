// @ts-check
// From pane to pane by keys, and the outline over the panes on boxes that have no room beside them.

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function panes({ bench, gauge }, signal) {
  const { parts, editor, toolbar } = bench;
  const root = parts.workbench;
  const open = () => root.hasAttribute('data-outline');

  /**
   * To the next pane; false past the last one, where the browser's own F6 goes on.
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
  // The outline goes when it has been used, or when the author goes on elsewhere.
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
