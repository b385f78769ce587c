// @ts-check
// Compares two versions of a document, section by section: completeness before and after, findings that are gone, and
// new findings. Two findings count as the same if their sections, rules and messages are equal.

import { sectionLabel, sectionTitle } from '../kit/sections.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */
/**
 * @typedef {object} Change
 * @property {string} label
 * @property {'new' | 'removed' | 'changed' | 'same'} kind
 * @property {number | null} before percent; null where nothing counts
 * @property {number | null} after
 * @property {string[]} gone messages
 * @property {string[]} come
 * @property {number | null} line of the section now
 */

/** @param {Section | undefined} section */
const percentOf = (section) =>
  section && section.state !== 'missing' && section.completeness.total ? section.completeness.percent : null;

/** @param {Report} before @param {Report} after @returns {Change[]} all sections, in the order of the new version */
export function compared(before, after) {
  const old = byTitle(before);
  const now = byTitle(after);
  const order = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return order.map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const [had, has] = [there(was), there(is)];
    const section = /** @type {Section} */ (is?.section ?? was?.section);
    const gone = only(was?.findings ?? [], is?.findings ?? []);
    const come = only(is?.findings ?? [], was?.findings ?? []);
    const [left, right] = [percentOf(was?.section), percentOf(is?.section)];
    const moved = gone.length > 0 || come.length > 0 || left !== right;
    const kind = has && !had ? 'new' : had && !has ? 'removed' : moved ? 'changed' : 'same';
    const line = has ? section.line : null;
    return { label: sectionLabel(section), kind, before: left, after: right, gone, come, line };
  });
}

/** @param {{section: Section} | undefined} one */
const there = (one) => one !== undefined && one.section.state !== 'missing';

/** Sections by their titles; the second of two with the same title has a number. @param {Report} report */
function byTitle({ sections, findings }) {
  /** @type {Map<string, {section: Section, findings: import('../core/types.js').Finding[]}>} */
  const all = new Map();
  for (const section of sections) {
    const title = sectionTitle(section).toLowerCase();
    let key = title;
    for (let again = 2; all.has(key); again += 1) key = `${title} ${again}`;
    all.set(key, { section, findings: findings.filter((finding) => finding.section === section.id) });
  }
  return all;
}

/** @typedef {{rule: string, message: string}} Said */

/** The messages that one list has more often than the other. @param {Said[]} list @param {Said[]} other */
function only(list, other) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { rule, message } of other) counts.set(rule + message, (counts.get(rule + message) ?? 0) + 1);
  return list
    .filter(({ rule, message }) => {
      const count = counts.get(rule + message) ?? 0;
      counts.set(rule + message, count - 1);
      return count < 1;
    })
    .map(({ message }) => message);
}
