// @ts-check
// The queue of findings: one or two lines each, by section in document order or by weight. The row of the current
// place is open and offers its fixes. F8 goes only to the findings that the filters show (`visible`).

import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton, setHidden, setText } from '../kit/dom.js';
import { isEmpty } from '../kit/counts.js';
import { safelyFixed } from '../kit/findings.js';
import { filterBar } from '../kit/queue-filters.js';
import { lister, worthOf, worths } from '../kit/queue.js';
import { queueList } from '../kit/queue-list.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../kit/queue.js').Entry} Entry */

/**
 * @typedef {object} Hooks
 * @property {(finding: Finding) => void} onselect its row was chosen
 * @property {(finding: Finding) => void} onshow go to its text
 * @property {(finding: Finding, fix: Fix) => void} onfix
 * @property {(finding: Finding, fixes: Fix[], anchor: HTMLElement) => void} onchoose
 * @property {(finding: Finding, value: string) => void} onanswer for all places of its group, or for its item
 * @property {(finding: Finding) => void} onhelp
 * @property {(finding: Finding, how: {file: boolean, reason: string}) => void} onignore
 * @property {(finding: Finding, reason: string) => void} onexcuse it does not apply
 * @property {(finding: Finding) => string | null} excuse what may be called not applicable
 * @property {(finding: Finding) => import('../kit/open-item.js').OpenItem | null} item what can be written there
 * @property {(finding: Finding) => boolean} isSource what it is about is changed in the text
 * @property {() => boolean} readonly
 */

/**
 * @param {HTMLElement} root
 * @param {Hooks} hooks
 */
export function findingsView(root, hooks) {
  const count = h('output', { class: 'count', id: 'findings-count' });
  const next = pushButton(
    { ...runs('next-finding'), class: 'button quiet', id: 'next-finding' },
    h('span', { class: 'head-words' }, labelOf('next-finding')),
    h('kbd', {}, 'F8'),
  );
  const fixAll = pushButton({ ...runs('fix-all'), class: 'button small', id: 'fix-all' });
  const bar = filterBar(() => render(report));
  const calm = h('p', { class: 'calm' });
  const note = h('p', { class: 'dialog-note findings-note', hidden: true }, strings.queue.rulesNote);
  const list = h('div', {
    class: 'findings-list',
    tabindex: '-1',
    role: 'group',
    'aria-label': strings.queue.name,
  });
  root.append(
    h(
      'div',
      { class: 'pane-head' },
      h('h2', {}, strings.page.findings),
      count,
      h('span', { class: 'spacer' }),
      next,
    ),
    bar.element,
    calm,
    list,
    note,
  );
  bar.element.lastElementChild?.before(fixAll);
  const rows = queueList(list, ([finding]) => ({
    readonly: hooks.readonly(),
    excuse: hooks.excuse(finding),
    item: hooks.item(finding),
    isSource: hooks.isSource(finding),
  }));
  listen(list, rows, hooks);
  /** @type {Report | null} */
  let report = null;
  const listed = lister();
  /** @type {ReturnType<typeof worths>} */
  let worth = () => 0;
  /** @type {Finding[]} in document order */
  let visible = [];
  /** @type {Entry[]} */
  let entries = [];

  /** @param {Report | null} given */
  function render(given) {
    report = given;
    if (!given) return;
    const { findings } = given;
    worth = worths(given);
    const its = listed(given, bar.render(findings), worth);
    ({ visible, entries } = its);
    setText(
      count,
      visible.length < findings.length
        ? strings.counts.someOf({ some: visible.length, all: findings.length })
        : strings.legend.number(findings.length),
    );
    const safe = safelyFixed(findings);
    if (safe === 0 && fixAll.matches(':focus')) list.focus();
    setHidden(fixAll, safe === 0);
    setText(fixAll, `${labelOf('fix-all')} (${safe})`);
    next.disabled = visible.length === 0;
    setHidden(calm, entries.length > 0);
    setHidden(note, !strings.queue.rulesNote || entries.length === 0);
    setText(
      calm,
      findings.length
        ? strings.queue.noFit
        : given.band
          ? strings.queue.allWell
          : isEmpty(given)
            ? strings.queue.nothingYet
            : strings.counts.nothingFound,
    );
    // Without a template there is no percentage to which a finding could add points.
    rows.render(its.groups, given.band ? worth : () => 0);
  }

  /**
   * The finding of the row after the row of a finding; at the end, of the first row that is worth something, or else of
   * the row before.
   * @param {Finding} finding
   */
  function after(finding) {
    const at = entries.findIndex((entry) => entry.includes(finding));
    const skipped = entries.find((entry, index) => index !== at && worthOf(entry, worth) > 0);
    const entry = entries[at + 1] ?? skipped ?? entries[at - 1];
    return at < 0 || !entry ? null : entry[0];
  }

  return {
    render,
    after,
    follow: rows.follow,
    near: rows.near,
    reset: rows.reset,
    answered: rows.answered,
    focus: rows.focus,
    focusedWithin: rows.focusedWithin,
    typed: rows.typed,
    retype: rows.retype,
    /** The findings that the filters let through, in document order. */
    visible: () => visible,
    /** The rows are in the order of the document. */
    get inOrder() {
      return bar.order() === 'document';
    },
    current: rows.current,
    /** The finding of the row after or before the current one, and on around the end. @param {1 | -1} direction */
    beside: (direction) => {
      const current = rows.current();
      const at = current ? entries.findIndex((entry) => entry.includes(current)) : direction > 0 ? -1 : 0;
      return entries.at((at + direction) % entries.length)?.[0];
    },
  };
}

/**
 * Hears the rows' buttons and forms.
 * @param {HTMLElement} list
 * @param {ReturnType<typeof queueList>} rows
 * @param {Hooks} hooks
 */
function listen(list, rows, hooks) {
  list.addEventListener('click', (event) => {
    const target = /** @type {HTMLElement} */ (event.target).closest('button');
    const row = target && rows.rowOf(target);
    if (!row || !target) return;
    const [finding, ...others] = row.entry();
    const { act, fix, other, reason } = target.dataset;
    if (target.matches('.finding-main')) {
      if (target.getAttribute('aria-expanded') === 'true') hooks.onshow(finding);
      else hooks.onselect(finding);
    } else if (act === 'why') hooks.onhelp(finding);
    else if (act === 'show') hooks.onshow(finding);
    else if (act === 'choose') hooks.onchoose(finding, finding.fixes.filter(isChoice), target);
    else if (fix) hooks.onfix(finding, finding.fixes[Number(fix)]);
    else if (other) hooks.onshow(others[Number(other)]);
    else if (reason) rows.panel()?.ask(reason === 'ignore' ? 'ignore' : 'excuse');
  });
  list.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const row = rows.rowOf(form);
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector('input, textarea, select'));
    const value = field?.value.trim();
    if (!row || !value) return;
    const [finding] = row.entry();
    const file = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === 'file';
    if (form.dataset.act === 'answer') hooks.onanswer(finding, value);
    else if (form.dataset.act === 'ignore') hooks.onignore(finding, { file, reason: value });
    else hooks.onexcuse(finding, value);
  });
  list.addEventListener('keydown', (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const { key, shiftKey, altKey, isComposing } = event;
    if (key === 'Enter' && !shiftKey && !altKey && !isComposing) {
      // With Control it applies what is typed in any field; in one of several lines, Enter begins a new one.
      const applies =
        event.ctrlKey || event.metaKey
          ? field.matches('.field') && field.value.trim()
          : field.matches('textarea:not([data-lines]), select');
      if (!applies) return;
      event.preventDefault();
      event.stopPropagation();
      field.closest('form')?.requestSubmit();
    } else if (event.key === 'Escape' && field.closest('.finding-panel')) {
      event.stopPropagation();
      /** @type {HTMLElement | null} */ (field.closest('.finding')?.querySelector('.finding-main'))?.focus();
    }
  });
}

/** @param {Fix} fix */
const isChoice = ({ kind }) => kind === 'choice';
