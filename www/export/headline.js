// @ts-check
// The state of a document in one line, in the words of the gauge. Without a template there is no percentage.

import { found } from '../kit/counts.js';
import { bandMark, bandOf, documentBand } from '../kit/legend.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

/** The colour of each mark of a band, as the style sheet of the page has it. @type {Record<string, string>} */
const TONES = {
  'not-started': 'blank',
  'in-progress': 'error',
  'in-progress half': 'warning',
  'all-filled': 'ok',
  ready: 'ok',
};

/** The colour of a percentage. @param {number} percent */
export const toneOf = (percent) => TONES[bandMark(bandOf(percent).id, percent)];

/** @param {Report} report */
export function headline(report) {
  const { completeness, template } = report;
  const { done, total, percent } = completeness;
  const band = documentBand(report);
  if (!band) return strings.exports.unmeasured(found(report));
  const follows = template ? strings.exports.follows(template.name) : '';
  return strings.exports.headline({ band: band.word, percent, done, total }) + follows;
}
