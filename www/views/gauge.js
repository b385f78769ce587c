// @ts-check
// The gauge: a ring with a scale, the percentage, the band's word, and the number of items to do with its parts. A
// document without a template has no percentage: the gauge says what was found, and offers the templates. The toolbar
// has a short form, for boxes in which the gauge is not shown.

import { labelOf, runs } from '../kit/command-names.js';
import { breakdown, found, isEmpty, sinceWords, toDo } from '../kit/counts.js';
import { bandMark, documentBand } from '../kit/legend.js';
import { h, pushButton, setAttribute, setHidden, setText, svg } from '../kit/dom.js';
import { strings } from '../strings/index.js';

/** The ring's sweep in degrees, open at the bottom. */
const SWEEP = 270;
const CENTRE = 60;

/** @param {number} percent @param {number} radius */
function point(percent, radius) {
  const angle = ((135 + (SWEEP * percent) / 100) * Math.PI) / 180;
  return [CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle)].map((one) => one.toFixed(2));
}

/** @param {number} radius */
function arc(radius) {
  const [x1, y1] = point(0, radius);
  const [x2, y2] = point(100, radius);
  return `M${x1} ${y1}A${radius} ${radius} 0 1 1 ${x2} ${y2}`;
}

function ticks() {
  return Array.from({ length: 51 }, (_, at) => {
    const percent = at * 2;
    const [x1, y1] = point(percent, 57);
    const [x2, y2] = point(percent, at % 5 ? 55 : 53);
    return `M${x1} ${y1}L${x2} ${y2}`;
  }).join('');
}

function dialView() {
  const value = svg('path', {
    class: 'gauge-value',
    d: arc(46),
    pathLength: 100,
    'stroke-dasharray': '0 200',
  });
  const ring = svg(
    'svg',
    { viewBox: '0 0 120 104', class: 'gauge-ring', role: 'img', 'aria-label': strings.counts.completeness },
    svg('path', { class: 'gauge-ticks', d: ticks() }),
    svg('path', { class: 'gauge-track', d: arc(46) }),
    value,
  );
  const number = h('span', { class: 'gauge-number' });
  const unit = h('span', { class: 'gauge-unit' }, '%');
  const element = h(
    'div',
    { class: 'gauge-dial' },
    ring,
    h('div', { class: 'gauge-reading', 'aria-hidden': 'true' }, number, unit),
  );

  /** @param {number} percent @param {string} words */
  function render(percent, words) {
    setText(number, String(percent));
    element.toggleAttribute('data-full', percent === 100);
    value.setAttribute('stroke-dasharray', `${percent} 200`);
    setAttribute(ring, 'aria-label', words);
  }
  return { element, render };
}

/**
 * The words of the gauge: the band or what stands for it, the headline, and its sum.
 * @param {import('../core/types.js').Report} report
 */
export function words(report) {
  const band = documentBand(report);
  if (!band) {
    if (isEmpty(report)) return { word: '', status: '', headline: strings.counts.begins, sum: '' };
    return {
      word: '',
      status: '',
      headline: found(report) || strings.counts.nothingFound,
      sum: strings.counts.unmeasured,
    };
  }
  const { left } = toDo(report);
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const beyond = band.id === 'ready' && left ? strings.counts.noneRequired : '';
  return {
    word: band.word,
    status: report.status ?? '',
    headline: left ? strings.legend.todo(left) + beyond : strings.counts.filled,
    sum: left ? breakdown(report) : band.id === 'ready' ? '' : strings.counts.errorsLeft(errors),
  };
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} chip the same in short
 */
export function gaugeView(root, chip) {
  const dial = dialView();
  const shape = h('span', { class: 'gauge-shape', 'aria-hidden': 'true' });
  const word = h('span', { class: 'gauge-word' });
  const status = h('span', { class: 'gauge-status', title: strings.counts.ownStatus });
  const headline = h('p', { class: 'gauge-headline', id: 'to-do' });
  const sum = h('p', { class: 'gauge-rest' });
  const since = h('p', { class: 'gauge-rest', id: 'since' });
  const explain = pushButton({ ...runs('explain'), class: 'link', id: 'explain' }, labelOf('explain'));
  const choose = pushButton(
    { ...runs('template'), class: 'link', id: 'gauge-template', 'aria-haspopup': 'menu' },
    strings.counts.chooseTemplate,
  );
  const band = h('p', { class: 'gauge-band' }, shape, word, status);
  root.append(dial.element, h('div', { class: 'gauge-text' }, band, headline, sum, since, explain, choose));
  const chipShape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const chipPercent = h('span', { class: 'score-percent' });
  const chipLeft = h('span', { class: 'score-left' });
  chip.append(chipShape, chipPercent, chipLeft);

  /**
   * @param {import('../core/types.js').Report} report
   * @param {{done: number, more: number}} [change] since the document was opened
   */
  function render(report, change = { done: 0, more: 0 }) {
    const its = documentBand(report);
    const said = words(report);
    const { done, total, percent } = report.completeness;
    const mark = its ? bandMark(its.id, percent) : '';
    setAttribute(root, 'data-band', mark);
    setAttribute(chip, 'data-band', mark);
    setText(shape, its?.shape ?? '');
    setText(word, said.word);
    setText(status, said.status);
    setText(headline, said.headline);
    setText(sum, said.sum);
    setText(since, its ? sinceWords(change) : '');
    setHidden(dial.element, !its);
    setHidden(band, !its);
    setHidden(explain, isEmpty(report));
    setHidden(choose, Boolean(its) || isEmpty(report));
    if (its) dial.render(percent, strings.counts.gauge({ percent, band: its.word, done, total }));
    setText(chipShape, its?.shape ?? '');
    setText(chipPercent, its ? strings.legend.percent(percent) : found(report, true));
    setText(chipLeft, its && done < total ? strings.legend.todo(total - done) : '');
    setHidden(chip, !its && !found(report));
    setAttribute(chip, 'title', [said.word, said.status, said.headline, said.sum].filter(Boolean).join('. '));
  }
  dial.element.hidden = explain.hidden = choose.hidden = band.hidden = true;
  setAttribute(root, 'data-band', '');
  return { render };
}
