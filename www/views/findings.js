// @ts-check
// The findings by section in document order, each with its severity as shape and word, what is wrong, what to do, and
// its fixes. Placeholders that need the same answer share one row.

import { COMMANDS, runs } from '../kit/command-names.js';
import { h, pushButton, setAttribute, setChildren, setText } from '../kit/dom.js';
import { findingRow } from '../kit/finding-row.js';
import { folded } from '../kit/findings.js';
import { icon } from '../kit/icons.js';
import { SEVERITIES } from '../kit/legend.js';
import { sectionLabels } from '../kit/sections.js';
import { grouped } from '../kit/text.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../kit/finding-row.js').Entry} Entry */

/** The number of rows shown at once; a button shows more. */
const PAGE = 200;
/** The search field appears above this number of findings. */
const SEARCHED = 20;

/**
 * @typedef {object} Hooks
 * @property {(finding: Finding) => void} onselect
 * @property {(finding: Finding, fix: Fix) => void} onfix
 * @property {(finding: Finding, fixes: Fix[], anchor: HTMLElement) => void} onchoose
 * @property {(finding: Finding) => void} onhelp
 * @property {(finding: Finding) => void} onfill opens the one field that fills a whole group
 */

/**
 * @param {HTMLElement} root
 * @param {Hooks} hooks
 */
export function findingsView(root, hooks) {
  const count = h('output', { class: 'count', id: 'findings-count' });
  const next = pushButton(
    { ...runs('next-finding'), class: 'button quiet', id: 'next-finding' },
    icon('next'),
    COMMANDS['next-finding'].label,
    h('kbd', {}, 'F8'),
  );
  const fixAll = pushButton({ ...runs('fix-all'), class: 'button', id: 'fix-all' });
  const chips = SEVERITIES.map(({ id, shape, word }) => {
    const number = h('span', { class: 'chip-count' });
    const chip = pushButton(
      { class: 'chip', 'data-severity': id, 'aria-pressed': 'true' },
      h('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
      `${word} `,
      number,
    );
    chip.addEventListener('click', () => {
      setAttribute(chip, 'aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      render(report);
    });
    return { id, chip, number };
  });
  const search = h('input', {
    type: 'search',
    class: 'field findings-search',
    placeholder: 'Filter findings',
    'aria-label': 'Filter findings',
    hidden: true,
    oninput: () => render(report),
  });
  const list = h('div', { class: 'findings-list', tabindex: '-1' });
  const more = pushButton({
    class: 'button',
    onclick: () => {
      shown += PAGE;
      render(report);
    },
  });
  const calm = h('p', { class: 'calm' });
  const tools = h(
    'div',
    { class: 'findings-tools', hidden: true },
    h(
      'div',
      { class: 'chips', role: 'group', 'aria-label': 'Show severities' },
      ...chips.map(({ chip }) => chip),
    ),
    fixAll,
    search,
  );
  root.append(
    h('div', { class: 'pane-head' }, h('h2', {}, 'Findings'), count, h('span', { class: 'spacer' }), next),
    tools,
    list,
  );
  for (const { chip } of chips) chip.hidden = true;
  fixAll.hidden = true;
  const rows = rowsView(list, hooks);
  /** @type {Report | null} */
  let report = null;
  let shown = PAGE;

  /** @param {Report | null} given */
  function render(given) {
    report = given;
    if (!given) return;
    const { findings } = given;
    setText(count, grouped(findings.length));
    for (const { id, chip, number } of chips) {
      const many = findings.filter((finding) => finding.severity === id).length;
      setText(number, grouped(many));
      chip.hidden = many === 0;
    }
    const safe = findings.filter((finding) => finding.fixes.some((fix) => fix.kind === 'safe')).length;
    fixAll.hidden = safe === 0;
    setText(fixAll, `${COMMANDS['fix-all'].label} (${safe})`);
    next.disabled = findings.length === 0;
    tools.hidden = findings.length === 0;
    const wanted = new Set(
      chips.filter(({ chip }) => chip.getAttribute('aria-pressed') === 'true').map(({ id }) => id),
    );
    search.hidden = findings.length <= SEARCHED && !search.value;
    const words = search.value.trim().toLowerCase();
    const entries = folded(
      findings.filter(
        (finding) =>
          wanted.has(finding.severity) &&
          (!words || `${finding.message} ${finding.text} ${finding.rule}`.toLowerCase().includes(words)),
      ),
    );
    const nodes = rows.render(entries.slice(0, shown), given.sections);
    more.hidden = entries.length <= shown;
    setText(more, `Show ${Math.min(PAGE, entries.length - shown)} more of ${entries.length}`);
    calm.hidden = entries.length > 0;
    setText(
      calm,
      findings.length
        ? 'No finding fits the filter'
        : given.completeness.total
          ? 'Nothing to mend. Everything reads well.'
          : 'What there is to do will stand here.',
    );
    setChildren(list, [calm, ...nodes, more]);
  }
  return { render };
}

/**
 * Keeps the row of each finding across reports, so that a keystroke rebuilds none.
 * @param {HTMLElement} list
 * @param {Hooks} hooks
 */
function rowsView(list, hooks) {
  /** @type {Map<string, ReturnType<typeof findingRow>>} */
  let rows = new Map();
  /** @type {Map<string, HTMLElement>} */
  let heads = new Map();
  /** @type {WeakMap<Element, ReturnType<typeof findingRow>>} */
  const byElement = new WeakMap();
  list.addEventListener('click', (event) => {
    const target = /** @type {HTMLElement} */ (event.target).closest('button');
    const element = target?.closest('.finding');
    const row = element && byElement.get(element);
    if (!row || !target) return;
    const [finding, ...others] = row.entry();
    if (target.classList.contains('finding-main')) hooks.onselect(finding);
    else if (target.classList.contains('finding-rule')) hooks.onhelp(finding);
    else if (target.classList.contains('finding-fill')) hooks.onfill(finding);
    else if (target.classList.contains('finding-choose')) hooks.onchoose(finding, finding.fixes, target);
    else if (target.dataset.fix) hooks.onfix(finding, finding.fixes[Number(target.dataset.fix)]);
    else if (target.dataset.other) hooks.onselect(others[Number(target.dataset.other)]);
  });

  /** @param {Entry[]} entries @param {import('../core/types.js').Section[]} sections */
  function render(entries, sections) {
    const titles = sectionLabels(sections);
    const [oldRows, oldHeads] = [rows, heads];
    [rows, heads] = [new Map(), new Map()];
    /** @type {Node[]} */
    const nodes = [];
    let section = null;
    for (const entry of entries) {
      const [finding] = entry;
      if (finding.section !== section) {
        section = finding.section;
        let key = section;
        while (heads.has(key)) key += '\n';
        const head = oldHeads.get(key) ?? h('h3', { class: 'findings-section' });
        setText(head, titles.get(section) ?? 'Document');
        heads.set(key, head);
        nodes.push(head);
      }
      let key = `${finding.rule}\n${finding.section}\n${finding.text}`;
      while (rows.has(key)) key += '\n';
      const row = oldRows.get(key) ?? findingRow();
      byElement.set(row.element, row);
      rows.set(key, row);
      row.render(entry);
      nodes.push(row.element);
    }
    return nodes;
  }
  return { render };
}
