// @ts-check
// What is left to do, section by section, with each task once. A placeholder is both an open item and a finding, but
// one entry; equal findings of a section are one entry with several lines. All exports for people use this list.

import { itemState, severity } from '../kit/legend.js';
import { sectionLabel } from '../kit/sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */
/**
 * @typedef {object} Entry
 * @property {string} kind the word for its severity or state
 * @property {string} shape
 * @property {'error' | 'warning' | 'info' | 'open'} tone
 * @property {string} text with code in backticks
 * @property {string} help
 * @property {string} rule empty for an item
 * @property {number[]} lines
 */
/** @typedef {{section: Section, label: string, state: string, entries: Entry[]}} Part */

/**
 * The state of a section in words; without a template only what needs no percentage.
 * @param {Section} section @param {unknown} measured
 */
function stateOf({ state, completeness: { percent, total } }, measured) {
  const its = strings.legend.sections[state];
  if (its) return its;
  const { states } = strings.exports;
  if (!total || !measured) return '';
  return percent === 100 ? states.done : percent === 0 ? states.notStarted : states.inProgress;
}

/** The sections that count or have something to do. @param {Report} report @returns {Part[]} */
export function todo({ band, sections, findings }) {
  /** @type {Map<Section, import('../core/types.js').Finding[]>} */
  const found = new Map(sections.map((section) => [section, []]));
  for (const finding of findings) {
    const missing =
      finding.rule === 'section-missing' &&
      sections.find(({ state, title }) => state === 'missing' && finding.message.includes(`\`${title}\``));
    const home = missing || sections.find(({ id }) => id === finding.section) || sections[0];
    if (home) found.get(home)?.push(finding);
  }
  const parts = sections.map((section) => {
    const own = found.get(section) ?? [];
    const covered = (/** @type {import('../core/types.js').Item} */ item) =>
      own.some(({ from, to }) => item.from <= from && to <= item.to && from < to);
    const left = section.items.filter((item) => item.state !== 'done' && !covered(item));
    const entries = [...left.map(itemEntry), ...own.map(findingEntry)];
    return { section, label: sectionLabel(section), state: stateOf(section, band), entries: folded(entries) };
  });
  return parts.filter(
    ({ section, entries }) => section.completeness.total > 0 || entries.length || section.state === 'missing',
  );
}

/** @param {import('../core/types.js').Item} item @returns {Entry} */
function itemEntry({ state, label, line }) {
  const { shape, word } = itemState(state);
  return { kind: word, shape, tone: 'open', text: label, help: '', rule: '', lines: [line] };
}

/** @param {import('../core/types.js').Finding} finding @returns {Entry} */
function findingEntry({ severity: id, message, help, rule, line, label, text }) {
  const { shape, word } = severity(id);
  // Messages about cells name the row and the column themselves.
  const named = !label || text.includes(label) || /\(row |column `/.test(message);
  const place = named ? '' : ` (${label})`;
  return { kind: word, shape, tone: id, text: message + place, help, rule, lines: [line] };
}

/** @param {Entry[]} entries */
function folded(entries) {
  /** @type {Map<string, Entry>} */
  const all = new Map();
  for (const entry of entries) {
    const key = [entry.rule, entry.kind, entry.text].join('\n');
    const known = all.get(key);
    if (known) known.lines.push(...entry.lines.filter((line) => !known.lines.includes(line)));
    else all.set(key, { ...entry, lines: [...entry.lines] });
  }
  return [...all.values()];
}

/** The lines in words. @param {number[]} lines */
export const linesOf = (lines) => strings.exports.lines(lines);
