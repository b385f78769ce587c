// @ts-check
// The page of a finding's rule, which is loaded at its first use.

import { messageOf } from '../kit/errors.js';

/**
 * The rule of a finding with its page; if the page cannot be loaded, the data of the finding itself.
 * @param {import('../core/core.js').Core} core
 * @param {import('../core/types.js').Finding} finding
 */
export async function rulePage(core, { rule: id, category, severity, message }) {
  try {
    const rule = (await core.rules()).find((one) => one.id === id);
    if (rule) return rule;
    throw new Error('The page about the rules is of another version');
  } catch (error) {
    return {
      id,
      category,
      severity,
      summary: message,
      why: `There is no more about it: ${messageOf(error)}`,
    };
  }
}
