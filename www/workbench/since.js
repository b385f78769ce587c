// @ts-check
// How far the author came since the document was opened. The difference is exact: what was to do then, less what was
// done, plus what is new, is what is to do now. Another template counts other items, so it begins anew.

/** @typedef {import('../core/types.js').Report} Report */

export function sinceOpened() {
  /** @type {{done: number, total: number, template: string | null} | null} */
  let base = null;

  return {
    /** The next report is about another document. */
    reset() {
      base = null;
    },
    /**
     * @param {Report} report
     * @returns {{opened: boolean, done: number, more: number}} `opened`: this is the first report on the document
     */
    of({ completeness: { done, total }, template }) {
      const id = template?.id ?? null;
      const opened = !base || base.total === 0;
      if (!base || base.total === 0 || base.template !== id) base = { done, total, template: id };
      return { opened: opened && total > 0, done: done - base.done, more: total - base.total };
    },
  };
}
