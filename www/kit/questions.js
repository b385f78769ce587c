// @ts-check
// The questions of the form: everything that is open in a report, in document order. A question is about a placeholder,
// an empty or unchanged item, a table with rows that need answers, a section to be written or called not applicable, a
// choice, or an error that no other question covers. When no question is left, every item is done. This module makes no
// elements.

import { keeps } from './fixes.js';
import { sectionLabel } from './sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('../core/types.js').Item} Item */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */
/** @typedef {import('../core/types.js').Slot} Slot */
/** @typedef {import('../core/types.js').Table} Table */
/** @typedef {import('../core/types.js').Row} Row */
/** @typedef {{from: number, to: number}} Span */

/**
 * One question. `place`: what it asks about, in the report's text.
 * @typedef {Span & {section: Section}} About
 * @typedef {About & {kind: 'placeholder', finding: Finding, others: Finding[]}} PlaceholderQuestion
 * @typedef {About & {kind: 'item', item: Item, slot: Slot, finding: Finding | null, keep: Fix | null, first: boolean}}
 *   ItemQuestion `first`: of the items that its finding is about
 * @typedef {About & {kind: 'table', table: Table, cells: Finding[], finding: Finding | null, keep: Fix | null}}
 *   TableQuestion
 * @typedef {About & {kind: 'section', slot: Slot, skeleton: string | null}} SectionQuestion
 * @typedef {About & {kind: 'fix', finding: Finding}} FixQuestion a choice, or an error to be mended
 * @typedef {PlaceholderQuestion | ItemQuestion | TableQuestion | SectionQuestion | FixQuestion} Question
 */

/**
 * Whether a placeholder needs an answer: guidance does not.
 * @param {Finding} finding
 */
export function asks({ form, input, evidence }) {
  return input !== null && evidence !== 'possible' && form !== 'guidance';
}

/** Whether two places overlap. @param {Span} one @param {Span} other */
export const meet = (one, other) =>
  (one.from < other.to && other.from < one.to) || (one.from === other.from && one.to === other.to);

/** @param {Item} item */
export const isDrawn = ({ kind }) => kind === 'diagram' || kind === 'code';

/**
 * What an item is called: by its own label, or by its kind if that says more than the text that is there.
 * @param {Item} item
 * @param {Section} section
 * @param {boolean} written it has a text
 */
export function itemLabel({ kind, state, label }, section, written) {
  /** @type {Record<string, string>} */
  const kinds = strings.form.kinds;
  const named = kind !== 'diagram' && (state === 'missing' || !kinds[kind] || !written);
  return named ? label || section.title : kinds[kind];
}

/** @param {Report} report @returns {Question[]} */
export function questions({ sections, findings }) {
  /** @type {Map<string, Finding[]>} */
  const bySection = new Map();
  /**
   * Placeholders by their group: the first is asked, and the others are filled with it.
   * @type {Map<string, Finding[]>}
   */
  const groups = new Map();
  for (const finding of findings) {
    const own = bySection.get(finding.section);
    if (own) own.push(finding);
    else bySection.set(finding.section, [finding]);
    if (!finding.group || !asks(finding)) continue;
    const group = groups.get(finding.group);
    if (group) group.push(finding);
    else groups.set(finding.group, [finding]);
  }
  return sections.flatMap((section) => {
    const own = section.state === 'missing' ? [] : (bySection.get(section.id) ?? []);
    return inSection(section, own, groups).sort((one, other) => one.from - other.from);
  });
}

/**
 * @param {Section} section
 * @param {Finding[]} findings
 * @param {Map<string, Finding[]>} groups
 * @returns {Question[]}
 */
function inSection(section, findings, groups) {
  /** @type {Question[]} */
  const asked = [];
  const tables = section.tables.map((table) => ({ table, cells: /** @type {Finding[]} */ ([]) }));
  for (const finding of findings.filter(asks)) {
    const inside = tables.find(({ table }) => table.from <= finding.from && finding.to <= table.to);
    if (inside) inside.cells.push(finding);
    const [first, ...others] = (finding.group && groups.get(finding.group)) || [finding];
    if (first !== finding || inside) continue;
    const { from, to } = finding;
    asked.push({ kind: 'placeholder', section, from, to, finding, others });
  }
  for (const { table, cells } of tables) {
    const own = cells.filter(({ group }, at) => !group || groups.get(group)?.[0] === cells[at]);
    const samples = findings.filter((one) => meet(one, table) && one.fixes.some(keeps));
    const finding = samples[0] ?? null;
    const keep = together(samples.flatMap(({ fixes }) => fixes.find(keeps) ?? []));
    asked.push({ kind: 'table', section, ...spanOf(table), table, cells: own, finding, keep });
  }
  /** @type {Finding | null} */
  let last = null;
  for (const item of section.items) {
    // A missing row is asked in its table, which has none yet.
    const inTable = item.kind === 'row' && item.state === 'missing';
    if (item.state === 'done' || inTable || !item.slot) continue;
    const { slot } = item;
    const about = findings.filter((one) => meet(one, item) && !one.evidence);
    const finding = about.find(({ fixes }) => fixes.some(keeps)) ?? about[0] ?? null;
    const keep = finding?.fixes.find(keeps) ?? null;
    const place = slot.from < slot.to ? slot : { from: slot.from, to: slot.from };
    asked.push({
      ...{ kind: 'item', section, ...spanOf(place), item, slot, finding, keep },
      first: finding !== last,
    });
    last = finding;
  }
  const { slot } = section;
  const headed = section.tables.some(({ rows }) => !rows.length);
  if (slot && !headed)
    asked.push({ kind: 'section', section, ...spanOf(slot), slot, skeleton: section.skeleton });
  for (const finding of findings) {
    if (asks(finding) || asked.some((one) => covers(one, finding)) || finding.fixes.some(keeps)) continue;
    const choice = finding.category === 'metadata' && finding.fixes.some(({ kind }) => kind === 'choice');
    const open = section.slot && !finding.fixes.length;
    // An item without a place for its answer is shown in the text.
    const stuck = () => section.items.some((item) => item.state === 'open' && meet(item, finding));
    if ((choice || finding.severity === 'error' || (!finding.form && stuck())) && !open)
      asked.push({ kind: 'fix', section, ...spanOf(finding), finding });
  }
  return asked;
}

/** One fix that keeps all samples of a table. @param {Fix[]} fixes in document order @returns {Fix | null} */
function together(fixes) {
  if (fixes.length < 2) return fixes[0] ?? null;
  return { title: strings.form.keepAll, kind: 'choice', edits: fixes.flatMap(({ edits }) => edits) };
}

/** @param {Span} span @returns {Span} */
const spanOf = ({ from, to }) => ({ from, to });

/** Whether an answer to a question mends a finding. @param {Question} question @param {Finding} finding */
function covers(question, finding) {
  switch (question.kind) {
    case 'item':
      return question.finding === finding || meet(question.item, finding);
    case 'table':
      return question.table.from <= finding.from && finding.to <= question.table.to;
    case 'section':
      return finding.rule === 'section-empty' || finding.rule === 'section-na-without-reason';
    default:
      return finding.category === 'placeholder' && meet(question, finding);
  }
}

/** What one placeholder offers besides an answer: to remove its line. @param {Finding} finding */
export const removals = ({ fixes }) => fixes.filter(({ kind }) => kind === 'preview');

/**
 * The number of items that are not done, as the headline counts them.
 * @param {Report} report
 */
export const toDo = ({ completeness: { done, total } }) => total - done;

/**
 * The name of a cell: `Status of row 3 in Risks`.
 * @param {TableQuestion} question
 * @param {number} row from 0
 * @param {number} column from 0
 */
export function cellName({ table, section }, row, column) {
  const name = table.columns[column] || strings.form.column(column + 1);
  return strings.form.cell({ column: name, row: row + 1, section: sectionLabel(section) });
}
