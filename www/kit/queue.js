// @ts-check
// The findings as a queue: which ones a filter shows, in which order, and how many points of completeness each is
// worth. F8 and the list on the screen both use it, so they have the same findings in the same order. This module makes
// no elements.

import { folded } from './findings.js';
import { sectionLabel, sectionLabels } from './sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */
/** @typedef {[Finding, ...Finding[]]} Entry a finding with the later ones of its group */
/** @typedef {{id: string, title: string, entries: Entry[]}} Group a flat list has one without a title */

/**
 * @typedef {object} Filter
 * @property {Set<string>} without severities that are left out
 * @property {string} category `` for all
 * @property {string} words must be in the message, the quoted text, the rule or the section's title
 * @property {'document' | 'weight'} order
 */

/** Rules about what a section lacks: the items of their section have no place of their own. */
const LACKS = new Set(['section-empty', 'field-missing']);

/** Heaviest first. @type {Record<string, number>} */
const WEIGHTS = { error: 0, warning: 1, info: 2 };

/**
 * The findings that a filter lets through, in document order.
 * @param {Report} report
 * @param {Filter} filter
 */
export function filtered({ findings, sections }, { without, category, words }) {
  const wanted = words.trim().toLowerCase();
  if (!wanted && !category && !without.size) return findings;
  const titles = wanted ? sectionLabels(sections) : new Map();
  return findings.filter(
    (finding) =>
      !without.has(finding.severity) &&
      (!category || finding.category === category) &&
      (!wanted ||
        `${finding.message} ${finding.text} ${finding.rule} ${titles.get(finding.section) ?? ''}`
          .toLowerCase()
          .includes(wanted)),
  );
}

/**
 * What each finding is worth, in points of completeness: its share of each item that it keeps from being done. A
 * finding that keeps none is worth nothing, whatever its severity.
 * @param {Report} report
 * @returns {(finding: Finding) => number}
 */
export function worths(report) {
  /** @type {Map<Finding, number> | undefined} */
  let points;
  return (finding) => (points ??= pointsOf(report)).get(finding) ?? 0;
}

/** @param {Report} report */
function pointsOf({ findings, sections, completeness: { total } }) {
  /** @type {Map<Finding, number>} */
  const points = new Map();
  const point = total ? 100 / total : 0;
  const missing = new Map(sections.filter(({ state }) => state === 'missing').map((one) => [one.id, one]));
  /** @param {Finding} finding @param {number} more */
  const add = (finding, more) => points.set(finding, (points.get(finding) ?? 0) + more);
  for (const finding of findings) {
    const section = finding.rule === 'section-missing' ? missing.get(finding.section) : undefined;
    if (section) add(finding, point * (section.completeness.total - section.completeness.done));
  }
  let first = 0;
  // Several samples that are still unchanged have one finding around them.
  /** @type {Finding[]} */
  let around = [];
  for (const { id, items, state } of sections) {
    if (state === 'missing') continue;
    const lacks = findings.filter(({ section, rule }) => section === id && LACKS.has(rule));
    for (const { state: of, from, to } of items) {
      if (of === 'done') continue;
      for (; first < findings.length && findings[first].from < from; first += 1) around.push(findings[first]);
      around = around.filter((finding) => to <= finding.to);
      const reasons = of === 'unchanged' ? around.filter(isSample) : [];
      for (let at = first; at < findings.length && findings[at].from <= to; at += 1) {
        const one = findings[at];
        const wider = one.from === from && of === 'unchanged' && isSample(one);
        if (one.to <= to ? keeps(one, of) : wider) reasons.push(one);
      }
      const why = reasons.length || of !== 'missing' ? reasons : lacks;
      for (const finding of why) add(finding, point / why.length);
    }
  }
  return points;
}

/** Whether a finding is about the template's own text. @param {Pick<Finding, 'category' | 'rule'>} finding */
const isSample = ({ category, rule }) =>
  category === 'template' || rule.includes('unchanged') || rule === 'meta-date-template';

/**
 * Whether a finding is a reason for an item's state.
 * @param {Finding} finding
 * @param {import('../core/types.js').ItemState} state
 */
function keeps({ category, evidence, rule }, state) {
  if (category === 'placeholder') return evidence !== 'possible';
  if (state === 'unchanged') return isSample({ category, rule });
  return category === 'table' || category === 'template' || rule === 'section-empty';
}

/**
 * The rows of the list: findings that one answer fills are one row.
 * @param {Finding[]} findings in document order
 * @param {'document' | 'weight'} order
 * @param {(finding: Finding) => number} worth
 * @returns {Entry[]}
 */
export function queue(findings, order, worth) {
  const entries = folded(findings);
  if (order === 'document') return entries;
  const sum = new Map(entries.map((entry) => [entry, worthOf(entry, worth)]));
  return entries.sort(
    (a, b) => (sum.get(b) ?? 0) - (sum.get(a) ?? 0) || WEIGHTS[a[0].severity] - WEIGHTS[b[0].severity],
  );
}

/** What all findings of a row are worth. @param {Entry} entry @param {(finding: Finding) => number} worth */
export const worthOf = (entry, worth) => entry.reduce((sum, finding) => sum + worth(finding), 0);

/**
 * The rows by section, in document order; a section that is missing has its own place among them.
 * @param {Entry[]} entries in document order
 * @param {Section[]} sections
 * @returns {Group[]}
 */
export function bySection(entries, sections) {
  const titles = sectionLabels(sections);
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const entry of entries) {
    const { section: id } = entry[0];
    const group = groups.get(id) ?? { id, title: titles.get(id) ?? strings.legend.document, entries: [] };
    group.entries.push(entry);
    groups.set(id, group);
  }
  const places = new Map(sections.map(({ id }, at) => [id, at]));
  return [...groups.values()].sort((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1));
}

/**
 * Lists the findings of one report after the other. After most keys only places differ, and the lists stay the same.
 */
export function lister() {
  /** @type {{report: Report, filter: Filter, visible: Finding[], entries: Entry[], groups: Group[]} | null} */
  let last = null;

  /**
   * @param {Report} report
   * @param {Filter} filter
   * @param {(finding: Finding) => number} worth
   */
  return (report, filter, worth) => {
    if (last && isLike(last.report, report, filter.order) && isSame(last.filter, filter)) {
      last.report = report;
      return last;
    }
    const visible = filtered(report, filter);
    const entries = queue(visible, filter.order, worth);
    const groups =
      filter.order === 'weight' ? [{ id: '', title: '', entries }] : bySection(entries, report.sections);
    last = { report, filter, visible, entries: groups.flatMap((group) => group.entries), groups };
    return last;
  };
}

/** @param {Filter} one @param {Filter} other */
const isSame = (one, other) =>
  one.category === other.category &&
  one.words === other.words &&
  one.order === other.order &&
  [...one.without].join() === [...other.without].join();

/**
 * Whether two reports have the same findings in sections of the same names. Weights depend on more of a section.
 * @param {Report} one
 * @param {Report} other
 * @param {Filter['order']} order
 */
function isLike(one, other, order) {
  const [before, now] = [one.sections, other.sections];
  if (one.findings !== other.findings || before.length !== now.length) return false;
  return now.every(
    (section, at) =>
      section === before[at] ||
      (order === 'document' &&
        section.id === before[at].id &&
        sectionLabel(section) === sectionLabel(before[at])),
  );
}
