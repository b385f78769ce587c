// @ts-check
// The badge: how complete a document is, as one button.

import { found } from '../kit/counts.js';
import { h, pushButton, setAttribute, setText } from '../kit/dom.js';
import { bandMark, documentBand } from '../kit/legend.js';
import { strings } from '../strings/index.js';

/** @param {Node} root @param {() => void} onopen */
export function badgeView(root, onopen) {
  const shape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const words = h('span', { class: 'badge-words' });
  const button = pushButton({ class: 'button small badge', part: 'badge', onclick: onopen }, shape, words);
  button.disabled = true;
  root.appendChild(button);

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const band = documentBand(report);
    const { done, total, percent } = report.completeness;
    setAttribute(button, 'data-band', band ? bandMark(band.id, percent) : '');
    setText(shape, band?.shape ?? '');
    setText(
      words,
      band
        ? `${strings.legend.percent(percent)} · ${band.word}`
        : found(report) || strings.counts.nothingFound,
    );
    setAttribute(
      button,
      'title',
      band ? strings.counts.gauge({ percent, band: band.word, done, total }) : null,
    );
    button.disabled = false;
  }
  return { render, close: () => button.remove() };
}
