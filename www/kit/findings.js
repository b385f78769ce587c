// @ts-check
// Groups of findings, the test for open placeholders, and numbers that are counted once for each list of findings:
// several views show them after every key, and a list in which nothing changed stays the same (core/changes.js).

/** @typedef {import('../core/types.js').Finding} Finding */

/**
 * A placeholder that keeps its item open; a possible one is only a hint.
 * @param {Finding} finding
 */
export function isOpenPlaceholder({ category, evidence, form }) {
  return category === 'placeholder' && evidence !== 'possible' && form !== 'guidance';
}

/**
 * The same function of a list, computed once for each list.
 * @template T
 * @param {(findings: Finding[]) => T} compute
 */
function once(compute) {
  /** @type {WeakMap<Finding[], T>} */
  const known = new WeakMap();
  return (/** @type {Finding[]} */ findings) => {
    const value = known.get(findings) ?? compute(findings);
    known.set(findings, value);
    return value;
  };
}

export const openPlaceholders = once((findings) => findings.filter(isOpenPlaceholder).length);

export const safelyFixed = once(
  (findings) => findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).length,
);

/** The number of findings of each severity, and the categories. */
export const census = once((findings) => {
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) severities[severity] += 1;
  return { severities, categories: [...new Set(findings.map(({ category }) => category))].sort() };
});

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
