// @ts-check
// The table of documents: completeness, findings and status of each, sortable by every column; a row opens its
// document. Below it are broken links between the documents, numbers of decisions that two of them have, and the files
// that are not in the table.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton, setAttribute, svg } from '../kit/dom.js';
import { bandMark, bandOf, documentBand, severity } from '../kit/legend.js';
import { inline } from '../kit/prose.js';
import { CORE, strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {'path' | 'percent' | 'findings' | 'status'} Column */

/** @type {Column[]} */
const COLUMNS = ['path', 'percent', 'findings', 'status'];
/** The rules about several files, each with the name of its list. @type {[string, 'links' | 'numbers'][]} */
const BETWEEN = [
  ['link-missing-file', 'links'],
  ['adr-number-duplicate', 'numbers'],
];
/** The most names that a list of other files shows. */
const SHOWN = 30;

/** @param {Report} report */
const countOf = ({ findings }, /** @type {string} */ id) =>
  findings.filter((one) => one.severity === id).length;

/** Only a document that a template measures is called ready. @param {Report} report */
const isReady = (report) => report.ready && documentBand(report) !== null;

/** The weight of the findings, for sorting: an error more than any number of warnings. @param {Report} report */
const weight = (report) =>
  countOf(report, 'error') * 1e8 + countOf(report, 'warning') * 1e4 + report.findings.length;

/** @type {Record<Column, (a: Report, b: Report) => number>} */
const ORDER = {
  path: (a, b) => a.path.localeCompare(b.path),
  percent: (a, b) => a.completeness.percent - b.completeness.percent,
  findings: (a, b) => weight(b) - weight(a),
  status: (a, b) => (a.status ?? '').localeCompare(b.status ?? ''),
};

/**
 * @param {HTMLElement} root
 * @param {object} what
 * @param {Report[]} what.reports
 * @param {string} what.current the path of the open document
 * @param {string[]} what.others
 * @param {{path: string, reason: string}[]} what.refused
 * @param {boolean} what.loose a file was dropped without its folder
 * @param {(path: string, place?: {from: number, to: number}) => void} onopen
 */
export function folderDialog(root, { reports, current, others, refused, loose }, onopen) {
  const body = h('tbody');
  /** @type {Column} */
  let by = 'path';
  let down = false;
  const heads = COLUMNS.map((id) => {
    const sort = () => {
      down = by === id && !down;
      by = id;
      fill();
    };
    return {
      id,
      cell: h(
        'th',
        { scope: 'col' },
        pushButton({ class: 'sort', onclick: sort }, strings.dialogs.folder.columns[id]),
      ),
    };
  });

  function fill() {
    const sorted = [...reports].sort((a, b) => ORDER[by](a, b) || ORDER.path(a, b));
    if (down) sorted.reverse();
    body.replaceChildren(...sorted.map(row));
    for (const { id, cell } of heads)
      setAttribute(cell, 'aria-sort', id === by ? (down ? 'descending' : 'ascending') : null);
  }

  /** @param {Report} report */
  function row(report) {
    const { path, status } = report;
    const open = () => {
      dialog.close();
      onopen(path);
    };
    const counts = /** @type {const} */ (['error', 'warning', 'info']).map((id) => {
      const count = countOf(report, id);
      return count
        ? h('span', { 'data-severity': id, class: 'count' }, `${severity(id).shape} ${count} `)
        : null;
    });
    return h(
      'tr',
      { 'data-path': path, 'aria-current': path === current ? 'true' : null },
      h('td', { class: 'folder-name' }, pushButton({ class: 'link', onclick: open }, path)),
      h('td', { class: 'folder-percent' }, ...share(report)),
      h(
        'td',
        { class: 'folder-counts' },
        ...(report.findings.length ? counts : [strings.dialogs.folder.none]),
      ),
      h(
        'td',
        {},
        [status, isReady(report) ? strings.dialogs.folder.ready : ''].filter(Boolean).join(', ') || '–',
      ),
    );
  }

  const ready = reports.filter(isReady).length;
  const dialog = showDialog(
    root,
    { id: 'folder-dialog', title: strings.dialogs.folder.title(reports.length), wide: true },
    h('p', {}, strings.dialogs.folder.summary({ ready, all: reports.length })),
    h('table', { class: 'folder' }, h('thead', {}, h('tr', {}, ...heads.map(({ cell }) => cell))), body),
    ...BETWEEN.flatMap(([rule, list]) =>
      between(reports, rule, strings.dialogs.folder[list], (path, finding) => {
        dialog.close();
        onopen(path, finding);
      }),
    ),
    loose ? h('p', { class: 'dialog-note' }, strings.dialogs.folder.loose) : null,
    ...named(
      strings.dialogs.folder.notRead,
      refused.map(({ path, reason }) => (reason.includes(path) ? reason : `${path}: ${reason}`)),
    ),
    ...named(strings.dialogs.folder.notMarkdown, others),
  );
  fill();
  body.querySelector('button')?.focus();
  return dialog;
}

/** The percentage with its bar; none where no template measures it. @param {Report} report */
function share(report) {
  const { percent } = report.completeness;
  if (!documentBand(report)) return ['–'];
  const mark = bandMark(bandOf(percent).id, percent);
  return [
    svg(
      'svg',
      { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true', 'data-band': mark },
      svg('rect', { class: 'whole', width: 100, height: 6 }),
      svg('rect', { class: 'part', width: percent, height: 6 }),
    ),
    strings.legend.percent(percent),
  ];
}

/**
 * The findings of a rule about several files; each opens its document there.
 * @param {Report[]} reports
 * @param {string} rule
 * @param {(count: number) => string} title
 * @param {(path: string, finding: import('../core/types.js').Finding) => void} onopen
 */
function between(reports, rule, title, onopen) {
  const found = reports.flatMap(({ path, findings }) =>
    findings.filter((finding) => finding.rule === rule).map((finding) => ({ path, finding })),
  );
  if (!found.length) return [];
  const entry = (/** @type {typeof found[number]} */ { path, finding }) =>
    h(
      'li',
      {},
      pushButton(
        { class: 'link', onclick: () => onopen(path, finding) },
        strings.dialogs.folder.place({ path, line: finding.line }),
      ),
      h('span', { lang: CORE }, ' ', ...inline(finding.message)),
    );
  return [
    h('h3', {}, title(found.length)),
    h('ul', { class: 'folder-others', 'data-rule': rule }, ...found.map(entry)),
  ];
}

/** @param {string} title @param {string[]} names */
function named(title, names) {
  if (!names.length) return [];
  const more = names.length - SHOWN;
  return [
    h('h3', {}, strings.dialogs.folder.group({ title, count: names.length })),
    h('ul', { class: 'folder-others' }, ...names.slice(0, SHOWN).map((name) => h('li', {}, name))),
    0 < more ? h('p', {}, strings.dialogs.folder.more(more)) : null,
  ];
}
