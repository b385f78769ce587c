// @ts-check
// Groups of findings, and the test for open placeholders.

/** @typedef {import('../core/types.js').Finding} Finding */

/**
 * A placeholder that keeps its item open; a possible one is only a hint.
 * @param {Finding} finding
 */
export function isOpenPlaceholder({ category, evidence }) {
  return category === 'placeholder' && evidence !== 'possible';
}

/**
 * The findings in order, each with the later ones of its group: one answer fills all of them.
 * @param {Finding[]} findings
 * @returns {[Finding, ...Finding[]][]}
 */
export function folded(findings) {
  /** @type {Map<string | Finding, [Finding, ...Finding[]]>} */
  const groups = new Map();
  for (const finding of findings) {
    const key = finding.group ?? finding;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Whether a finding may wait for an answer: the text is possibly no placeholder. @param {Finding} finding */
export const mayNeedAnswer = (finding) =>
  finding.evidence === 'possible' && needsAnswer({ ...finding, evidence: 'likely' });

/**
 * Whether a finding waits for an answer: guidance and lines to be removed do not.
 * @param {Finding} finding
 */
export function needsAnswer({ form, input, evidence, fixes }) {
  return (
    Boolean(input) &&
    evidence !== 'possible' &&
    form !== 'guidance' &&
    !fixes.some(({ kind }) => kind === 'preview')
  );
}
