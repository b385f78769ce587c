// @ts-check
// How a fix is offered: what its button says, whether it is previewed, and whether it keeps a sample.

/** @typedef {import('../core/types.js').Fix} Fix */

/** In UTF-16 units: what a row of the queue quotes as a whole. */
const QUOTED = 180;

/**
 * Whether a fix shows what it would change before it does: not if it only removes the short text that its finding
 * quotes, which an undo brings back.
 * @param {Fix} fix
 */
export function isPreviewed({ kind, edits }) {
  const [{ from, to, insert }, ...more] = edits;
  return kind === 'preview' && !(more.length === 0 && insert === '' && to - from <= QUOTED);
}

/** What the button of a fix says. @param {Fix} fix */
export const fixLabel = (fix) => (isPreviewed(fix) ? `${fix.title}…` : fix.title);

/** Whether a fix says that an unchanged sample is true. @param {Fix} fix */
export const keeps = ({ kind, edits }) =>
  kind === 'choice' && edits.length > 0 && edits.every(({ insert }) => insert.includes('docgauge: keep'));
