// @ts-check
// The items that bring a document to the next round percentage, the easiest first: an item that waits for a date or a
// choice, or has a fix, then one with a single placeholder, sample text, several placeholders, and last a missing one.

import { isOpenPlaceholder } from './findings.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Item} Item */
/** @typedef {import('../core/types.js').Section} Section */

/** As many items are one sitting; the step is the highest round percentage that they reach. */
const FEW = 3;
/** The most items that are listed. */
const MOST = 12;

/**
 * How many items lead to which percentage.
 * @param {import('../core/types.js').Completeness} completeness
 */
export function step({ done, total }) {
  const left = total - done;
  if (left <= 0) return null;
  const needed = (/** @type {number} */ percent) => Math.ceil((percent * total) / 100) - done;
  const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].filter((percent) => needed(percent) > 0);
  const target = tens.findLast((percent) => needed(percent) <= FEW) ?? tens[0];
  const count = Math.min(needed(target), MOST);
  return { count, percent: Math.floor((100 * (done + count)) / total) };
}

/**
 * @param {Report} report
 * @returns {{percent: number, items: {item: Item, section: Section}[]} | null} null where nothing is left
 */
export function nextStep({ completeness, sections, findings }) {
  const wanted = step(completeness);
  if (!wanted) return null;
  /** @type {Map<string, import('../core/types.js').Finding[]>} */
  const bySection = new Map();
  for (const finding of findings) {
    const those = bySection.get(finding.section);
    if (those) those.push(finding);
    else bySection.set(finding.section, [finding]);
  }

  /** The lower, the easier. @param {Section} section @param {Item} item */
  const effort = ({ id }, { state, from, to }) => {
    if (state === 'missing') return 4;
    const own = (bySection.get(id) ?? []).filter((finding) => from <= finding.from && finding.to <= to);
    const placeholders = own.filter(isOpenPlaceholder);
    /** @param {import('../core/types.js').Finding} finding */
    const easy = ({ input, fixes }) => fixes.length > 0 || input?.type === 'date' || input?.type === 'choice';
    if (own.some(easy) && placeholders.length <= 1) return 0;
    if (placeholders.length === 1) return 1;
    return state === 'unchanged' ? 2 : 3;
  };
  const left = sections.flatMap((section) =>
    section.items
      .filter(({ state }) => state !== 'done')
      .map((item) => ({ item, section, effort: effort(section, item) })),
  );
  // A stable sort keeps the order of the document.
  left.sort((a, b) => a.effort - b.effort || Number(b.section.required) - Number(a.section.required));
  return {
    percent: wanted.percent,
    items: left.slice(0, wanted.count).map(({ item, section }) => ({ item, section })),
  };
}
