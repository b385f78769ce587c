// @ts-check
// The icons on buttons.

import { svg } from './dom.js';

/** Line drawings on a 16 by 16 grid, stroked with the text's colour. */
const ICONS = {
  open: 'M2 12.5v-9h4l1.5 2H14v7z',
  save: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  share:
    'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3A2.6 2.6 0 0 0 9 3.3L8.3 4M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 ' +
    '9A2.6 2.6 0 0 0 7 12.7l.7-.7',
  export: 'M8 10V2.5M5 5.3 8 2.3 11 5.3M3 8.5v5h10v-5',
  history: 'M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.8v3h3M8 5.3V8l2 1.3',
  settings: 'M2 4.5h5M11 4.5h3M9 2.7v3.6M2 11.5h2.5M8.5 11.5H14M6.5 9.7v3.6',
  keys: 'M1.5 4.5h13v7h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.5h6',
  next: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  chain: 'M6.5 4.5V3a1.5 1.5 0 0 1 3 0v1.5M6.5 11.5V13a1.5 1.5 0 0 0 3 0v-1.5M8 5.5v5',
  note: 'M3 3h10v7H8.5L5.5 13v-3H3z',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 ' +
    '3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  dark: 'M13.3 9.6A5.7 5.7 0 0 1 6.4 2.7a5.7 5.7 0 1 0 6.9 6.9z',
  auto: 'M8 2.3a5.7 5.7 0 1 0 0 11.4zM8 2.3a5.7 5.7 0 0 1 0 11.4',
  close: 'M4 4l8 8M12 4l-8 8',
  split: 'M2 3h12v10H2zM8 3v10',
  'edit-only': 'M2 3h12v10H2zM4.5 6h7M4.5 8.5h5',
  'preview-only': 'M2 3h12v10H2zM5 6.2h6M5 10h3.5',
  outline: 'M2.5 4h7M4.5 8h7M4.5 12h5',
  findings: 'M2.5 3.5h2v2h-2zM7 4.5h6.5M2.5 7.5h2v2h-2zM7 8.5h6.5M2.5 11.5h2v2h-2zM7 12.5h6.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  chevron: 'M4.5 6.3 8 9.8l3.5-3.5',
  lock: 'M4 7.5h8V13H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2',
  form: 'M2.5 3h11v3.5h-11zM2.5 9.5h11V13h-11z',
};
/** @typedef {keyof typeof ICONS} Icon */

/**
 * An icon that is hidden from screen readers, because the word beside it or the button's label has its meaning.
 * @param {Icon} name
 */
export function icon(name) {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: ICONS[name] }),
  );
}
