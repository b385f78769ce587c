// @ts-check
// A row of the findings on one line or two: the severity as shape and word, the message, how many places it has, the
// line, and the points that it is worth. The row of the current place opens, and then contains its panel
// (kit/finding-panel.js).

import { h, pushButton, setAttribute, setHidden, setText } from './dom.js';
import { severity } from './legend.js';
import { setInline } from './prose.js';
import { capitalised } from './text.js';
import { CORE, strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('./queue.js').Entry} Entry */

/** @param {number} value */
const decimal = (value) => strings.legend.number(value);

/** Points with a sign: `+0.8`; empty for none. @param {number} points */
export const pointsText = (points) =>
  points <= 0
    ? ''
    : `+${points < 0.05 ? `<${decimal(0.1)}` : decimal(Number(points.toFixed(points < 10 ? 1 : 0)))}`;

/** One row; it is rewritten only if its finding has changed. */
export function findingRow() {
  /** @type {Entry} */
  let current;
  let shown = '';
  const shape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const word = h('span', { class: 'severity-word' });
  const message = h('span', { class: 'finding-message', lang: CORE });
  const many = h('span', { class: 'finding-many' });
  const place = h('span', { class: 'finding-place' });
  const worth = h('span', { class: 'finding-worth' });
  const main = pushButton(
    { class: 'finding-main', part: 'finding-button', tabindex: '-1', 'aria-expanded': 'false' },
    shape,
    word,
    ' ',
    message,
    many,
    place,
    worth,
  );
  const element = h('article', { class: 'finding', part: 'finding' }, main);

  /** @param {Entry} entry @param {number} points */
  function render(entry, points) {
    current = entry;
    const [finding, ...others] = entry;
    const { line, column, message: text } = finding;
    const key = [finding.rule, line, column, finding.severity, text, others.length, points.toFixed(2)].join(
      '\n',
    );
    if (key === shown) return;
    shown = key;
    const { word: name, shape: sign } = severity(finding.severity);
    setAttribute(element, 'data-severity', finding.severity);
    setAttribute(element, 'data-rule', finding.rule);
    setText(shape, sign);
    setText(word, name);
    setInline(message, capitalised(text));
    setText(many, others.length ? `×${others.length + 1}` : '');
    setHidden(many, !others.length);
    setText(place, strings.legend.shortLine(line));
    setAttribute(place, 'title', strings.legend.lineColumn({ line, column }));
    setText(worth, pointsText(points));
    setAttribute(worth, 'title', points > 0 ? strings.queue.worth : null);
  }

  /** Opens the row with a panel, or closes it. @param {HTMLElement | null} panel */
  function open(panel) {
    element.toggleAttribute('data-open', Boolean(panel));
    setAttribute(main, 'aria-expanded', String(Boolean(panel)));
    setAttribute(main, 'aria-current', panel ? 'true' : null);
    if (panel) element.replaceChildren(main, panel);
    else element.replaceChildren(main);
  }
  return { element, main, render, open, entry: () => current };
}
