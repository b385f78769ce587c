// @ts-check
// The sentences about the numbers of a report.

import { number, plural } from './english.js';

/** @param {(string | false | 0)[]} parts */
const listed = (parts) => parts.filter(Boolean).join(', ');

export const counts = {
  /**
   * The sum under the headline.
   * @param {{open: number, unchanged: number, missing: number, placeholders: number}} all
   */
  breakdown: ({ open, unchanged, missing, placeholders }) =>
    listed([
      open && `${number(open)} open${placeholders > 0 ? ` with ${plural(placeholders, 'placeholder')}` : ''}`,
      unchanged && `${number(unchanged)} unchanged`,
      missing && `${number(missing)} missing`,
    ]),
  /** @param {number} count */
  placeholders: (count) => plural(count, 'placeholder'),
  /** @param {{all: number, placeholders: string}} found */
  findings: ({ all, placeholders }) => plural(all, 'finding') + (placeholders && `, of them ${placeholders}`),
  /** @param {number} count */
  items: (count) => plural(count, 'item'),
  /** How the findings relate to the items to do. @param {{all: number, about: number, beside: number}} findings */
  bridge: ({ all, about, beside }) => {
    const items = `${about === 1 ? 'is' : 'are'} about these items`;
    const quality = `${beside === 1 ? 'is about quality and changes' : 'are about quality and change'} no number here`;
    if (!beside) return `The ${plural(about, 'finding')} ${items}.`;
    if (!about) return `The ${plural(beside, 'finding')} ${quality}.`;
    return `Of the ${plural(all, 'finding')} ${number(about)} ${items}; ${number(beside)} ${quality}.`;
  },
  /** Empty if nothing changed. @param {{done: number, more: number}} since the document was opened */
  since: ({ done, more }) => {
    const parts = listed([
      done > 0 && `${number(done)} done`,
      done < 0 && `${number(-done)} opened again`,
      more > 0 && `${number(more)} new`,
      more < 0 && `${number(-more)} no longer counted`,
    ]);
    return parts && `Since you opened it: ${parts}`;
  },
  begins: 'It begins with your document',
  nothingFound: 'No placeholder and no fault found',
  unmeasured: 'No template measures it, so there is no percentage.',
  noneRequired: ', none of it required',
  filled: 'Everything is filled in',
  /** @param {number} count */
  errorsLeft: (count) => `${plural(count, 'error')} left`,
  completeness: 'Completeness',
  /** The gauge for screen readers. @param {{percent: number, band: string, done: number, total: number}} about */
  gauge: ({ percent, band, done, total }) =>
    `Completeness ${percent} percent, ${band}, ${number(done)} of ${number(total)} items done`,
  ownStatus: 'The document’s own status',
  chooseTemplate: 'Choose a template',
  /** Announced after a check. @param {{left: number, percent: number}} about */
  spoken: ({ left, percent }) => `${number(left)} to do, ${percent} percent`,
  /** @param {{done: number, total: number}} items */
  itemsDone: ({ done, total }) => `${number(done)} of ${number(total)} items done`,
  /** @param {number} count */
  open: (count) => `${number(count)} open`,
  /** @param {{some: number, all: number}} about */
  someOf: ({ some, all }) => `${number(some)} of ${number(all)}`,
};
