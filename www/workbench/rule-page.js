// @ts-check
// The page of a finding's rule, which is loaded at its first use.

import { strings } from '../strings/index.js';

/**
 * The rule of a finding with its page; if the page cannot be loaded, the data of the finding itself.
 * @param {import('../core/core.js').Core} core
 * @param {import('../core/types.js').Finding} finding
 */
export async function rulePage(core, { rule: id, category, severity, message }) {
  const rules = await core.rules().catch(() => null);
  const why = rules ? strings.dialogs.rule.otherVersion : strings.dialogs.rule.notLoaded;
  return (
    rules?.find((one) => one.id === id) ?? {
      ...{ id, category, severity, summary: message },
      why: strings.dialogs.rule.noMore(why),
    }
  );
}
