// @ts-check
// Notices about the whole document: that it is a template which nobody has filled in yet, and that everything in it is
// filled in, with the next step. Each notice is shown when this state begins, and is removed when it ends.

import { documentBand } from '../kit/legend.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../kit/banners.js').Action} Action */

/** From this confidence on, a document with nothing done counts as an untouched template. */
const SURE = 0.8;
/** Titles of sections with signatures. */
const SIGN_OFF = /sign-?\s?off|approval|signatures?/i;

/**
 * Where the document is signed: a blank signature, the section for it, or else its status.
 * @param {Report} report
 * @returns {{from: number, to: number, name: string} | null}
 */
export function signOff({ findings, sections }) {
  const blank = findings.find(({ rule }) => rule === 'signature-blank');
  if (blank) return { ...blank, name: strings.notices.signOff };
  const section = sections.find(({ title, state }) => SIGN_OFF.test(title) && state !== 'missing');
  if (section) return { from: section.from, to: section.from, name: strings.notices.signOff };
  const status = sections.flatMap(({ items }) => items).find(({ label }) => /^status$/i.test(label));
  return status ? { from: status.from, to: status.to, name: strings.notices.setStatus } : null;
}

/**
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @param {() => {goToValue: (place: {from: number, to: number}) => void, show: (view: 'form') => void,
 *   goToRow: (finding: import('../core/types.js').Finding) => void, here: {form?: boolean}}} places
 */
export function notices(banners, places) {
  /** The state that was last told: where all is filled in, the number of errors that are left. */
  let told = '';
  /** @type {import('../core/types.js').Finding[]} of the last report */
  let errors = [];
  /** Whether something was open since the document was opened. Without it a plain text is no achievement. */
  let worked = false;

  /** @param {Report} report @param {boolean} opened the first report on this document */
  function render(report, opened) {
    const { completeness, template } = report;
    const band = documentBand(report);
    const sure = (template?.confidence ?? 0) >= SURE;
    const untouched = sure && band?.id === 'not-started' && completeness.done === 0;
    const all = completeness.done === completeness.total;
    worked = !all || (worked && !opened);
    const answered = worked && !report.findings.some(({ category }) => category === 'placeholder');
    const filled = all && (band !== null || (answered && completeness.total > 0));
    errors = report.findings.filter(({ severity }) => severity === 'error');
    const now = untouched ? 'template' : filled ? String(errors.length) : '';
    if (now !== told || opened) {
      if (!untouched) banners.hide('template');
      if (!filled) banners.hide('filled');
      if (untouched) tellTemplate(report);
      else if (filled) tellFilled(report);
    }
    told = now;
  }

  /** @param {Report} report */
  function tellTemplate({ template, completeness }) {
    banners.show('template', {
      tone: 'note',
      text: strings.notices.template(template?.name ?? ''),
      detail: strings.notices.things(completeness.total),
      actions: places().here.form
        ? []
        : [{ label: strings.notices.asForm, run: () => places().show('form') }],
    });
  }

  /** @param {Report} report */
  function tellFilled(report) {
    const place = signOff(report);
    /** @type {Action[]} */
    const actions = [
      { label: strings.notices.clean, command: 'clean' },
      { label: strings.notices.export, command: 'export' },
    ];
    if (place) actions.push({ label: place.name, run: () => places().goToValue(place) });
    banners.show('filled', {
      tone: 'note',
      text: strings.notices.filled,
      detail: errors.length ? strings.notices.errors(errors.length) : strings.notices.ready,
      actions: errors.length
        ? [{ label: strings.notices.nextError, keep: true, run: () => places().goToRow(errors[0]) }]
        : actions,
    });
  }
  return { render };
}
