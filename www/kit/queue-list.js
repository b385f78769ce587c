// @ts-check
// The rows of the queue in their sections. Sections can be folded. In a long list all sections but the current one are
// folded, a long section shows only its first rows, and of very many sections only those around the current one are
// shown. So the number of elements does not grow with the number of findings. A report changes only the rows whose
// findings have changed.

import { h, pushButton, setAttribute, setChildren, setHidden, setText } from './dom.js';
import { findingPanel, panelKey } from './finding-panel.js';
import { findingRow } from './finding-row.js';
import { worthOf } from './queue.js';
import { roving } from './roving.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('./queue.js').Entry} Entry */
/** @typedef {import('./queue.js').Group} Group */
/** @typedef {ReturnType<typeof findingRow>} Row */
/** @typedef {import('./finding-panel.js').Typed} Typed */

/** The most rows shown of one section until the author asks for more. */
const PAGE = 60;
/** From this number of rows on, sections are folded at first. */
const MANY = 150;
/** The most sections shown until the author asks for more. */
const SECTIONS = 120;

/**
 * @param {HTMLElement} list the element that scrolls
 * @param {(entry: Entry) => import('./finding-panel.js').How} how what the panel of a row may offer
 */
export function queueList(list, how) {
  /** @type {Map<string, ReturnType<typeof groupView>>} */
  let views = new Map();
  /** @type {Map<string, Row>} */
  let rows = new Map();
  /** @type {WeakMap<Element, Row>} */
  const byElement = new WeakMap();
  /** What the author folded or unfolded. @type {Map<string, boolean>} */
  const chosen = new Map();
  /** The number of rows shown by section. @type {Map<string, number>} */
  const shown = new Map();
  /** @type {Group[]} */
  let groups = [];
  /** @type {(finding: Finding) => number} */
  let worth = () => 0;
  /** @type {Finding | null} */
  let current = null;
  /** @typedef {{row: Row, panel: ReturnType<typeof findingPanel>, key: string}} Open */
  /** @type {Open | null} */
  let open = null;
  /** How each row was open last: what the author has begun to type there is not lost. @type {WeakMap<Row, Open>} */
  const panels = new WeakMap();
  /** What was typed at the last visit, by row, until the row is open. @type {Map<string, Typed>} */
  let earlier = new Map();
  const stops = roving(list, '.finding-main, .queue-head');
  /** The section that the caret is in, if it is at no finding. */
  let beside = '';
  /** The sections that are shown, by their positions. */
  let window = { from: 0, to: SECTIONS };
  const above = pushButton({ class: 'button small queue-more', 'data-more': 'earlier' });
  const below = pushButton({ class: 'button small queue-more', 'data-more': 'later' });

  list.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('.queue-head, .queue-more');
    if (!button) return;
    const id = button.closest('.queue-group')?.getAttribute('data-section') ?? '';
    if (button === above) window.from -= SECTIONS;
    else if (button === below) window.to += SECTIONS;
    else if (button.matches('.queue-more')) shown.set(id, (shown.get(id) ?? PAGE) + 5 * PAGE);
    else chosen.set(id, button.getAttribute('aria-expanded') === 'true');
    draw();
  });

  /** @param {Entry} entry */
  const isCurrent = (entry) => current !== null && entry.includes(current);

  /** @param {Group[]} given @param {(finding: Finding) => number} points */
  function render(given, points) {
    [groups, worth] = [given, points];
    draw();
  }

  function draw() {
    const focused = focusedWithin();
    const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    const [oldViews, oldRows] = [views, rows];
    [views, rows] = [new Map(), new Map()];
    /** @type {Row | null} */
    let now = null;
    const home = current ? groups.findIndex(({ entries }) => entries.some(isCurrent)) : -1;
    if (home >= 0 && (home < window.from || window.to <= home))
      window = { from: home - SECTIONS / 2, to: home + SECTIONS / 2 };
    window.from = Math.max(0, window.from);
    const drawnGroups = groups.slice(window.from, window.to);
    for (const group of drawnGroups) {
      const view = oldViews.get(group.id) ?? groupView(group.id);
      views.set(group.id, view);
      const at = current ? group.entries.findIndex(isCurrent) : -1;
      const folded = group.title !== '' && (chosen.get(group.id) ?? (total > MANY && at < 0));
      const most = Math.max(shown.get(group.id) ?? PAGE, at + 1);
      const drawn = folded ? [] : group.entries.slice(0, most);
      const elements = drawn.map((entry, index) => {
        const row = rowOf(entry, oldRows);
        row.render(entry, worthOf(entry, worth));
        if (index === at) now = row;
        return row.element;
      });
      view.render(group, elements, folded);
    }
    // What was typed in a row that is not shown now comes back with it.
    for (const [name, row] of oldRows) {
      const words = rows.has(name) ? null : panels.get(row)?.panel.typed();
      if (words) earlier.set(name, words);
    }
    setHidden(above, window.from === 0);
    setHidden(below, groups.length <= window.to);
    setText(above, strings.queue.before(window.from));
    setText(below, strings.queue.more(groups.length - window.to));
    setChildren(list, [above, ...[...views.values()].map(({ element }) => element), below]);
    show(now);
    stops.refresh();
    if (focused && !focusedWithin()) focus();
  }

  /** @param {Entry} entry @param {Map<string, Row>} old */
  function rowOf(entry, old) {
    const [{ rule, section, text }] = entry;
    let key = `${rule}\n${section}\n${text}`;
    while (rows.has(key)) key += '\n';
    const row = old.get(key) ?? findingRow();
    byElement.set(row.element, row);
    rows.set(key, row);
    return row;
  }

  /** Opens the current row, and closes the last one. @param {Row | null} row */
  function show(row) {
    if (!row) {
      open?.row.open(null);
      open = null;
      return;
    }
    const entry = row.entry();
    const options = how(entry);
    const key = panelKey(entry, options);
    if (open?.row === row && open.key === key) {
      open.panel.update(entry);
      return;
    }
    if (open && open.row !== row) open.row.open(null);
    const last = panels.get(row);
    open = last?.key === key ? last : { row, panel: findingPanel(entry, options), key };
    open.panel.update(entry);
    panels.set(row, open);
    row.open(open.panel.element);
    for (const [name, words] of earlier)
      if (rows.get(name) === row) {
        open.panel.retype(words);
        earlier.delete(name);
      }
    stops.set(row.main);
  }

  /** Makes the row of a finding the current one and scrolls to it. @param {Finding | null} finding */
  function follow(finding) {
    if (finding) beside = '';
    const same = current === finding || (finding && open?.row.entry().includes(finding));
    current = finding;
    if (same && (open || !finding)) return;
    const home = groups.find(({ entries }) => entries.some(isCurrent));
    if (home && chosen.get(home.id)) chosen.delete(home.id);
    const before = finding && rowFor(finding)?.element.getBoundingClientRect().top;
    draw();
    if (!open) return;
    // A row that was in sight stays where it is, even if the one above it has closed.
    const { top } = open.row.element.getBoundingClientRect();
    if (typeof before === 'number' && inSight(before)) list.scrollTop += top - before;
    reveal(open.row.element);
  }

  /** Shows the rows of a section, of which none is current. @param {string | undefined} id */
  function near(id = '') {
    if (id === beside || focusedWithin()) return;
    beside = id;
    const head = views.get(id)?.element.getBoundingClientRect();
    if (head) list.scrollTop += head.top - list.getBoundingClientRect().top;
  }

  /** @param {Finding} finding */
  const rowFor = (finding) => [...rows.values()].find((row) => row.entry().includes(finding));

  /** @param {number} y */
  function inSight(y) {
    const { top, bottom } = list.getBoundingClientRect();
    return top <= y && y <= bottom;
  }

  /** Scrolls the list, and nothing around it, until an element is in sight below the section's title. */
  function reveal(/** @type {HTMLElement} */ element) {
    const { top, bottom } = list.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const head = element.parentElement?.parentElement?.querySelector('h3')?.offsetHeight ?? 0;
    if (bottom < box.bottom) list.scrollTop += box.bottom - bottom + 8;
    const over = top + head - element.getBoundingClientRect().top;
    if (over > 0) list.scrollTop -= over;
  }

  const focusedWithin = () => {
    const { activeElement } = /** @type {ShadowRoot} */ (list.getRootNode());
    return list.contains(activeElement);
  };

  /** Gives the focus to the current row: to its field, if it has one. */
  function focus() {
    const target = open ? (open.panel.input ?? open.row.main) : null;
    if (target) target.focus({ preventScroll: true });
    else list.focus();
  }

  return {
    render,
    follow,
    near,
    focus,
    focusedWithin,
    /** Another document is open. */
    reset() {
      for (const known of [rows, chosen, shown, earlier]) known.clear();
    },
    /** What was typed and not applied, by row. @returns {[string, Typed][]} */
    typed() {
      const all = new Map(earlier);
      for (const [name, row] of rows) {
        const words = panels.get(row)?.panel.typed();
        if (words) all.set(name, words);
      }
      return [...all];
    },
    /** Types it again, in each row when it is opened. @param {[string, Typed][]} words */
    retype(words) {
      earlier = new Map(words);
    },
    /** @param {Element} element within a row */
    rowOf: (element) => {
      const row = element.closest('.finding');
      return (row && byElement.get(row)) ?? null;
    },
    /** The open row was answered: the next finding in its place begins anew. */
    answered() {
      if (!open) return;
      open.key = '';
      panels.delete(open.row);
    },
    /** The open row's panel. */
    panel: () => open?.panel ?? null,
    current: () => current,
  };
}

/** A section of the queue. @param {string} id */
function groupView(id) {
  const count = h('span', { class: 'queue-count' });
  const title = h('span', { class: 'queue-title' });
  const head = pushButton(
    { class: 'queue-head', 'aria-expanded': 'true', tabindex: '-1' },
    h('span', { class: 'queue-arrow', 'aria-hidden': 'true' }),
    title,
    ' ',
    count,
  );
  const heading = h('h3', { class: 'findings-section' }, head);
  const body = h('div', { class: 'queue-rows' });
  const more = pushButton({ class: 'button small queue-more' });
  const element = h('section', { class: 'queue-group', 'data-section': id }, heading, body, more);

  /** @type {Group | null} the last one, if it is folded */
  let shown = null;

  /** @param {Group} group @param {HTMLElement[]} rows @param {boolean} folded */
  function render(group, rows, folded) {
    if (folded && group === shown) return;
    shown = folded ? group : null;
    const { title: words, entries } = group;
    setHidden(heading, !words);
    setText(title, words);
    setText(count, strings.legend.number(entries.length));
    setAttribute(head, 'aria-expanded', String(!folded));
    element.toggleAttribute('data-folded', folded);
    setAttribute(head, 'aria-label', strings.queue.section({ title: words, count: entries.length }));
    setChildren(body, rows);
    setHidden(more, folded || entries.length <= rows.length);
    if (!more.hidden) setText(more, strings.queue.moreOf(entries.length));
  }
  return { element, render };
}
