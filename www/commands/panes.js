// @ts-check
// Keys to go from pane to pane, and the buttons of the side panels. A panel that covers the text closes with Escape. An
// outline that covers the text also closes when a section is chosen in it, and with a click elsewhere.

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function panes({ bench, gauge }, signal) {
  const { parts, editor, toolbar, room } = bench;
  const root = parts.workbench;

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

  /** Opens or closes a panel; an open one gets the focus. @param {import('../workbench/room.js').Panel} panel */
  function toggle(panel) {
    room.toggle(panel);
    if (!room.isOpen(panel)) return;
    const target =
      panel === 'outline'
        ? parts.outline.querySelector('.outline-item[aria-current], .outline-item')
        : parts.findings.querySelector('.findings-list');
    /** @type {HTMLElement | null} */ (target)?.focus();
  }

  for (const panel of /** @type {const} */ (['outline', 'findings'])) {
    parts[panel].addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || root.getAttribute(`data-${panel}`) !== 'over') return;
        room.uncover(panel);
        editor.focus();
      },
      { signal },
    );
  }
  root.addEventListener(
    'click',
    ({ target }) => {
      const inside = /** @type {Element} */ (target).closest('[data-command="outline"], .gauge');
      if (!inside) room.uncover('outline');
    },
    { signal },
  );

  return { next, toggle };
}
