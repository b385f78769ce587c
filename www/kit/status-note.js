// @ts-check
// A status can turn open findings into errors; the form's field in which the author chose the status says so.

import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('./written-field.js').WrittenField} WrittenField */

export function statusNote() {
  /** @type {{status: string | null, errors: number} | null} */
  let last = null;
  /** @type {{field: WrittenField, text: string, status: string} | null} */
  let noted = null;

  /**
   * The field that the status was chosen in, with what the choice has changed.
   * @param {Report} report
   * @param {WrittenField[]} fields
   */
  return ({ status, findings }, fields) => {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (last && status && status !== last.status) {
      const field = fields.find(({ live, input }) => live && input.value === status);
      const text = strings.form.status({ status, errors, before: last.errors });
      noted = field && last.errors < errors ? { field, text, status } : null;
    }
    if (noted && noted.status !== status) noted = null;
    last = { status, errors };
    return noted;
  };
}
