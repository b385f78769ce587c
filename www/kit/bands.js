// @ts-check
// The bands of completeness, from the least up: the word, the shape and the meaning of each. All views, the legend and
// all exports take them from here.
//
// This file is generated from the core's bands: do not edit it. After a change there:
// `UPDATE=1 cargo test --test native bands`.

/** @typedef {{id: import('../core/types.js').Band, word: string, shape: string, meaning: string}} Band */

/** @type {Band[]} */
export const BANDS = [
  { id: 'not-started', word: 'Not started', shape: '○', meaning: '0 %' },
  { id: 'in-progress', word: 'In progress', shape: '◐', meaning: '1–99 %' },
  { id: 'all-filled', word: 'All filled', shape: '●', meaning: '100 %' },
  { id: 'ready', word: 'Ready', shape: '✓', meaning: 'nothing required is open, and no error is left' },
];

/** From this percentage on, progress is shown in another colour. */
export const HALF = 50;
