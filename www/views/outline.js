// @ts-check
// The outline: a row per section with its bar, its percentage, and its state unless it is simply present. The row of
// the caret's section is marked and kept in sight; the arrow keys go from row to row. Rows are in runs, because the
// browser skips the layout of a run that is out of sight: a row of its own would cost more than it saves.

import { bandMark, bandOf, documentBand } from '../kit/legend.js';
import { sectionTitle } from '../kit/sections.js';
import { h, pushButton, setAttribute, setChildren, setHidden, setText } from '../kit/dom.js';
import { roving } from '../kit/roving.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Section} Section */

/** The number of rows in a run. */
const RUN = 40;

/**
 * @param {HTMLElement} root
 * @param {{onselect: (section: Section) => void}} hooks
 */
export function outlineView(root, { onselect }) {
  /** @type {Section[]} */
  let sections = [];
  /** @type {ReturnType<typeof makeRow>[]} */
  let rows = [];
  /** @type {HTMLElement | null} */
  let current = null;
  const blank = blankRow();
  const list = h('div', { class: 'outline-list', role: 'list' });
  root.append(list);
  const stops = roving(list, '.outline-item');
  list.addEventListener('click', (event) => {
    const item = /** @type {Element} */ (event.target).closest('.outline-item');
    const at = rows.findIndex(({ button }) => button === item);
    if (at >= 0) onselect(sections[at]);
  });

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    sections = report.sections.filter((section) => section.level > 0 || section.completeness.total > 0);
    const before = rows.length;
    while (rows.length < sections.length) rows.push(makeRow(blank));
    rows.length = sections.length;
    const measured = documentBand(report) !== null;
    rows.forEach((row, at) => row.render(sections[at], measured));
    if (rows.length === before) return;
    setChildren(list, runs());
    stops.refresh();
  }

  function runs() {
    const elements = rows.map(({ element }) => element);
    return Array.from({ length: Math.ceil(rows.length / RUN) }, (_, at) => {
      const run = list.children[at] ?? h('div', { class: 'outline-run', role: 'none' });
      setChildren(run, elements.slice(at * RUN, (at + 1) * RUN));
      return run;
    });
  }

  /**
   * Marks the section of the caret.
   * @param {number} line counted from 1
   * @param {string | null} [missing] the id of a missing section that would stand there
   */
  function follow(line, missing = null) {
    const at = sections.findLastIndex((section) =>
      missing === null ? section.line <= line && section.state !== 'missing' : section.id === missing,
    );
    const button = rows[at]?.button ?? null;
    if (button === current) return;
    current?.removeAttribute('aria-current');
    button?.setAttribute('aria-current', 'location');
    current = button;
    if (!button) return;
    stops.set(button);
    // In the next frame, in which the layout is made anyway.
    requestAnimationFrame(() => button === current && keepInSight(button));
  }

  /** Only the outline scrolls, and nothing around it. @param {HTMLElement} button */
  function keepInSight(button) {
    const [box, its] = [root.getBoundingClientRect(), button.getBoundingClientRect()];
    if (its.top < box.top) root.scrollTop -= box.top - its.top + 8;
    else if (box.bottom < its.bottom) root.scrollTop += its.bottom - box.bottom + 8;
  }
  return { render, follow };
}

/** An empty row, of which all others are copies, because a long document has thousands. */
const blankRow = () =>
  h(
    'div',
    { role: 'listitem' },
    pushButton(
      { class: 'outline-item', part: 'outline-item', tabindex: '-1' },
      h('span', { class: 'outline-number' }),
      h('span', { class: 'outline-title' }),
      h('span', { class: 'outline-state' }),
      h('span', { class: 'outline-percent' }),
      h(
        'span',
        { class: 'bar', part: 'section-bar', 'aria-hidden': 'true' },
        h('span', { class: 'bar-done' }),
      ),
    ),
  );

/** @param {Node} blank */
function makeRow(blank) {
  const element = /** @type {HTMLElement} */ (blank.cloneNode(true));
  const button = /** @type {HTMLElement} */ (element.firstChild);
  const [number, title, state, percent, bar] = /** @type {HTMLElement[]} */ ([...button.children]);
  const done = /** @type {HTMLElement} */ (bar.firstChild);
  /** @type {[Section, boolean] | null} */
  let shown = null;

  /** @param {Section} section @param {boolean} measured by a template, or else without percentages */
  function render(section, measured) {
    if (shown?.[0] === section && shown[1] === measured) return;
    shown = [section, measured];
    const { done: filled, total, percent: value } = section.completeness;
    const counted = total > 0 && section.state !== 'not-applicable';
    setText(number, section.number ?? '');
    setText(title, sectionTitle(section));
    setText(state, strings.legend.sections[section.state]);
    const left = filled < total ? strings.counts.open(total - filled) : '';
    setText(
      percent,
      !counted || section.state === 'missing' ? '' : measured ? strings.legend.percent(value) : left,
    );
    done.style.setProperty('--done', String(counted ? value : 0));
    setHidden(bar, !counted || !measured);
    setAttribute(button, 'data-section', section.id);
    setAttribute(button, 'data-state', section.state);
    setAttribute(button, 'data-level', section.level);
    setAttribute(button, 'data-band', bandMark(bandOf(value).id, value));
    setAttribute(button, 'title', counted ? strings.counts.itemsDone({ done: filled, total }) : null);
  }
  return { element, button, render };
}
