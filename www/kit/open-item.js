// @ts-check
// The one item of the document that a finding is about, when its answer can be written where the finding is shown: a
// sample of the template, an empty section, a date, the sentence that a drawing lacks. A drawing itself is changed in
// the text, where there is room for it. Placeholders have their own answers. Works on the report alone.

import { keeps } from './fixes.js';
import { isDrawn, itemLabel, meet } from './questions.js';
import { sectionTitle } from './sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Slot} Slot */

/**
 * Where an answer is written, and its field. `now`: what is there; `title`: of a section, of which a part may stay.
 * @typedef {{slot: Slot, label: string, now: string, date: boolean, title: boolean}} OpenItem
 */

/** The categories of findings that an answer to the item mends: a damaged character in it is not one of these. */
const ANSWERED = new Set(['template', 'table', 'structure', 'metadata']);
/** The rules whose finding is a wrong value itself, which an answer replaces. */
const WRONG = new Set(['generator-leak', 'link-template-target']);
const PLAIN = { date: false, title: false };
/** A blank cell of a row, in Markdown, HTML or a grid. */
const CELL = /(?:\||<t[dh][^>]*>)((?:\s|&nbsp;)*)(?=\||<\/t[dh]|$)/i;
/**
 * Where the text of a finding has room for an answer, which goes between the last two.
 * @type {[rule: string, room: RegExp, before: string, behind: string][]}
 */
const ROOM = [
  ['image-alt-missing', /^!\[([^\]]*)(?=\]\()/, '', ''],
  ['image-alt-missing', /^!\[\[[^\]|]*()(?=\]\]$)/, '|', ''],
  ['image-alt-missing', /^<img()(?=\s)/i, ' alt="', '"'],
  ['table-cell-empty', /^(\s*)$/, ' ', ' '],
  ['table-cell-empty', CELL, ' ', ' '],
  ['field-empty', CELL, ' ', ' '],
  ['signature-blank', /\|()$/, ' ', ''],
  ['signature-blank', CELL, ' ', ' '],
];
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * Null if the finding is about no item, about several, or about a drawing, which needs more room than a row has.
 * @param {Finding} finding
 * @param {Report} report
 * @param {(from: number, to: number) => string} text of the report
 * @returns {OpenItem | null}
 */
export function openItem(finding, { sections }, text) {
  const { section: id, category, rule, from, to, column } = finding;
  const section = sections.find((one) => one.id === id);
  if (!section || section.state === 'missing') return null;
  if (rule === 'diagram-no-description' && column === 1) {
    const slot = { from, to: from, before: '', behind: '\n\n', lines: true };
    return { ...PLAIN, slot, label: strings.queue.sentence, now: '' };
  }
  if (WRONG.has(rule) && from < to && !finding.fixes.length && !/\n/.test(finding.text)) {
    const slot = { from, to, before: '', behind: '', lines: false };
    return { ...PLAIN, slot, label: strings.queue.answer, now: finding.text };
  }
  if (category === 'metadata' && DATE.test(finding.text) && !finding.fixes.length) {
    const field = section.items.find((one) => meet(one, finding));
    const label = field ? itemLabel(field, section, true) : strings.queue.answer;
    const slot = { from, to, before: '', behind: '', lines: false };
    return { ...PLAIN, slot, label, now: finding.text, date: true };
  }
  for (const [its, pattern, before, behind] of ROOM) {
    const found = its === rule && pattern.exec(finding.text);
    if (!found) continue;
    const end = from + found.index + found[0].length;
    const slot = { from: end - found[1].length, to: end, before, behind, lines: false };
    return { ...PLAIN, slot, label: strings.queue.answer, now: found[1].trim() };
  }
  if (!ANSWERED.has(category)) return null;
  if (rule === 'section-empty')
    return section.slot && { ...PLAIN, slot: section.slot, label: sectionTitle(section), now: '' };
  // Of what a section lacks, the first is asked; the next one after it.
  const lacking = section.items.find(({ state, slot }) => state === 'missing' && slot);
  const about = rule === 'field-missing' && lacking ? [lacking] : openItems(section, finding);
  const [item, ...more] = about;
  if (!item?.slot || more.length || isDrawn(item)) return null;
  const { slot } = item;
  const now = text(slot.from, slot.to).trim();
  const label = itemLabel(item, section, now !== '');
  return { slot, label, now, date: rule === 'meta-date-template', title: item.kind === 'heading' };
}

/**
 * The source of the unchanged drawing or code that a finding is about, inside its fence; null if it is about none.
 * @param {Finding} finding
 * @param {Report} report
 * @returns {Slot | null}
 */
export function openSource(finding, { sections }) {
  const section = sections.find(({ id }) => id === finding.section);
  if (!section || !finding.fixes.some(keeps)) return null;
  const [item, ...more] = openItems(section, finding);
  return (item && !more.length && isDrawn(item) && item.slot) || null;
}

/** @param {import('../core/types.js').Section} section @param {Finding} finding */
const openItems = ({ items }, finding) => items.filter((one) => one.state !== 'done' && meet(one, finding));
