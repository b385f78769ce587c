// @ts-check
// The gauge: a ring with a scale, the percentage, and the word for it. A document without items has no percentage.

import { COMMANDS, runs } from '../kit/command-names.js';
import { bandOf } from '../kit/legend.js';
import { h, pushButton, setAttribute, setText, svg } from '../kit/dom.js';
import { grouped, plural } from '../kit/text.js';

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

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} chip the same in short, for where the gauge is not shown
 */
export function gaugeView(root, chip) {
  const value = svg('path', {
    class: 'gauge-value',
    d: arc(46),
    pathLength: 100,
    'stroke-dasharray': '0 200',
  });
  const ring = svg(
    'svg',
    { viewBox: '0 0 120 104', class: 'gauge-ring', role: 'img', 'aria-label': 'Completeness' },
    svg('path', { class: 'gauge-ticks', d: ticks() }),
    svg('path', { class: 'gauge-track', d: arc(46) }),
    value,
  );
  const number = h('span', { class: 'gauge-number' });
  const unit = h('span', { class: 'gauge-unit' }, '%');
  const shape = h('span', { class: 'gauge-shape' });
  const word = h('span', { class: 'gauge-word' });
  const rest = h('p', { class: 'gauge-rest' });
  const stands = h('p', {
    class: 'gauge-ready',
    id: 'ready',
    title: 'Ready: no errors, and nothing left open in a required section',
  });
  const explain = pushButton({ ...runs('explain'), class: 'link', id: 'explain' }, COMMANDS.explain.label);
  const dial = h(
    'div',
    { class: 'gauge-dial' },
    ring,
    h('div', { class: 'gauge-reading', 'aria-hidden': 'true' }, number, unit),
  );
  const chipShape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const chipPercent = h('span', { class: 'score-percent' });
  const chipLeft = h('span', { class: 'score-left' });
  chip.append(chipShape, chipPercent, chipLeft);
  root.append(
    dial,
    h('div', { class: 'gauge-text' }, h('p', { class: 'gauge-band' }, shape, word), rest, stands, explain),
  );

  /** @param {import('../core/types.js').Report} report */
  function render({ completeness: { done, total, percent }, ready, status, sections }) {
    const band = bandOf(percent);
    const blank = total === 0;
    setAttribute(root, 'data-band', blank ? 'blank' : band.id);
    setText(number, blank ? '–' : String(percent));
    unit.hidden = blank;
    value.setAttribute('stroke-dasharray', `${blank ? 0 : Math.max(percent, 0)} 200`);
    setText(shape, blank ? '' : band.shape);
    shape.hidden = blank;
    setText(word, blank ? 'Nothing to count yet' : band.word);
    const left = total - done;
    setText(
      rest,
      blank
        ? sections.length
          ? 'No item to fill in was found'
          : 'It begins with your document'
        : left === 0
          ? ready
            ? 'Everything is filled in'
            : 'Filled in, with errors left'
          : `${grouped(left)} of ${plural(total, 'item')} to do${ready ? ', none in a required section' : ''}`,
    );
    setText(stands, blank ? '' : `${ready ? '✓ Ready' : 'Not ready'}${status ? ` · ${status}` : ''}`);
    explain.hidden = chip.hidden = blank;
    setText(chipShape, band.shape);
    setText(chipPercent, `${percent}%`);
    setText(chipLeft, left ? `${grouped(left)} to do` : '');
    setAttribute(chip, 'data-band', band.id);
    setAttribute(
      ring,
      'aria-label',
      blank
        ? 'No completeness yet'
        : `Completeness ${percent} percent, ${band.word}, ${done} of ${total} items done`,
    );
  }
  unit.hidden = explain.hidden = true;
  setAttribute(root, 'data-band', 'blank');
  return { render };
}
