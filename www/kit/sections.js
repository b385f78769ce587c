// @ts-check
// The names of sections, for the outline, the findings, the form, dialogs and exports.

import { strings } from '../strings/index.js';

/** @typedef {{title: string, template_title?: string | null}} Titled */

/**
 * The title of a section; for a missing section the title in its template.
 * @param {Titled} section
 */
export function sectionTitle({ title, template_title }) {
  return title || template_title || strings.legend.beforeFirst;
}

/**
 * The title with the number that the author wrote before it.
 * @param {Titled & {number: string | null}} section
 */
export function sectionLabel(section) {
  return `${section.number ?? ''} ${sectionTitle(section)}`.trim();
}

/**
 * The labels of sections by their ids.
 * @param {import('../core/types.js').Section[]} sections
 */
export function sectionLabels(sections) {
  return new Map(sections.map((section) => [section.id, sectionLabel(section)]));
}
