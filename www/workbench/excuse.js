// @ts-check
// What an author may call not applicable, with a reason in place of the content: a missing or an empty section, a
// section that nobody has touched, or the one answer that a placeholder waits for. Works on the report and the text.

import { needsAnswer } from '../kit/findings.js';
import { sectionTitle } from '../kit/sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */

/** @param {string} reason one line */
export const sentence = (reason) => `Not applicable: ${reason.replace(/\s+/g, ' ').trim()}`;

/** Rules about a whole section. */
const SECTIONS = new Set([
  'section-empty',
  'section-partially-filled',
  'section-thin',
  'section-na-without-reason',
]);

/**
 * What the reason is about, in words, and whether it is a section; null if there is nothing of the kind.
 * @param {Finding} finding
 * @param {Report} report
 * @returns {{what: string, section: Section | null} | null}
 */
export function excuse(finding, { sections }) {
  const at = sections.findIndex(({ id }) => id === finding.section);
  const section = sections[at];
  if (finding.rule === 'section-missing')
    return section?.state === 'missing' && finding.fixes.length
      ? { what: strings.queue.quoted(sectionTitle(section)), section }
      : null;
  // A number keeps its unit, so a reason cannot stand in its place.
  if (needsAnswer(finding))
    return finding.input?.type === 'number' ? null : { what: strings.queue.it, section: null };
  const parent = sections[at + 1] && sections[at + 1].level > (section?.level ?? 0);
  if (!SECTIONS.has(finding.rule) || !section || section.level < 2 || parent || section.own.done) return null;
  return { what: strings.queue.quoted(sectionTitle(section)), section };
}

/**
 * The edits of the report's text that give the reason in place of a section's content.
 * @param {Finding} finding
 * @param {Section} section
 * @param {string} text of the report
 * @param {string} reason
 * @returns {Edit[]}
 */
export function excused({ rule, fixes }, section, text, reason) {
  if (rule === 'section-missing') {
    const [{ from, to, insert }] = fixes[0].edits;
    const [, lead, heading] = /^(\s*)([^\n]*)/.exec(insert) ?? ['', '', ''];
    return [{ from, to, insert: `${lead}${heading}\n\n${sentence(reason)}\n\n` }];
  }
  const source = text.slice(section.from, section.to);
  const heading = /^[^\n]*(\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$))?/.exec(source)?.[0] ?? '';
  const end = source.trimEnd().length;
  const from = section.from + heading.length;
  return [{ from, to: Math.max(from, section.from + end), insert: `\n\n${sentence(reason)}` }];
}
