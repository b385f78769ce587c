// @ts-check
// The progress since the document was opened. The sum is exact: the items to do at that time, minus the done ones, plus
// the new ones, are the items to do now. After a change of the template other items count, so the sum starts again.

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
