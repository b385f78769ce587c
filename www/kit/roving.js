// @ts-check
// One tab stop for a list: the arrow keys, Home and End go from row to row, Tab leaves the list. The row that had the
// focus last is the one that Tab comes back to.

/**
 * @param {HTMLElement} list
 * @param {string} selector of its rows, which are made with `tabindex="-1"`
 */
export function roving(list, selector) {
  /** @type {HTMLElement | null} */
  let stop = null;
  // `checkVisibility` would lay out what the browser has skipped, row by row.
  const rows = () =>
    /** @type {HTMLElement[]} */ ([...list.querySelectorAll(selector)]).filter(
      (row) => !row.closest('[hidden]'),
    );

  /** Makes a row the one that Tab reaches. @param {HTMLElement | null} row */
  function set(row) {
    if (row === stop) return;
    if (stop) stop.tabIndex = -1;
    stop = row;
    if (stop) stop.tabIndex = 0;
  }

  list.addEventListener('focusin', ({ target }) => {
    const row = /** @type {HTMLElement} */ (target);
    if (row.matches(selector)) set(row);
  });
  // A list that is focused as a whole, as by F6, gives the focus to its row.
  list.addEventListener('focus', () => (stop ?? rows()[0])?.focus());
  list.addEventListener('keydown', (event) => {
    const row = /** @type {HTMLElement} */ (event.target);
    const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (held || !row.matches(selector)) return;
    const all = rows();
    const at = all.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
  });

  return {
    set,
    /** Keeps one tab stop after rows came and went. */
    refresh() {
      if (!stop?.isConnected || !list.contains(stop)) set(rows()[0] ?? null);
    },
  };
}
