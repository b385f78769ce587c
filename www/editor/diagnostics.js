// @ts-check
// Findings as CodeMirror knows them: a mark in the gutter, the message with its help on hover, and the fixes as buttons.
// A placeholder is marked already (marks.js), so its finding draws no second underline.

import { setDiagnostics } from '@codemirror/lint';
import { severity } from '../bands.js';
import { capitalised, h } from '../dom.js';
import { inline } from '../views/prose.js';

/** @typedef {import('../types.js').Finding} Finding */
/** @typedef {import('../types.js').Fix} Fix */

/** More marks than this tell nobody anything, and cost time with every key. */
const SHOWN = 1000;
/** These are marked already, or are about too much text to be underlined. */
const QUIET = new Set(['placeholder', 'template', 'diagram', 'structure']);
/** So many fixes fit under a message; the rest is in the list. */
const ACTIONS = 4;

/**
 * The transaction that shows the findings. `since` is what was typed after the text that they are about.
 * @param {import('@codemirror/state').EditorState} state
 * @param {Finding[]} findings
 * @param {import('@codemirror/state').ChangeDesc} since
 * @param {(finding: Finding, fix: Fix) => void} onfix
 */
export function showFindings(state, findings, since, onfix) {
  const diagnostics = [];
  for (const finding of findings.slice(0, SHOWN)) {
    if (finding.to > since.length) continue;
    const from = since.mapPos(finding.from, 1);
    const to = Math.max(from, since.mapPos(finding.to, -1));
    if (to > state.doc.length) continue;
    diagnostics.push({
      from,
      to,
      severity: finding.severity,
      message: finding.message,
      markClass: QUIET.has(finding.category) || from === to || finding.text.includes('\n') ? 'cm-lint-quiet' : undefined,
      renderMessage: () => describe(finding),
      actions: finding.fixes.slice(0, ACTIONS).map((fix) => ({ name: `${fix.title.replaceAll('`', '')}${fix.kind === 'preview' ? '…' : ''}`, apply: () => onfix(finding, fix) })),
    });
  }
  return setDiagnostics(state, diagnostics);
}

/** @param {Finding} finding */
function describe(finding) {
  const { word, shape } = severity(finding.severity);
  return h('div', { class: 'cm-finding' },
    h('strong', {}, h('span', { class: 'shape', 'data-severity': finding.severity }, shape), ` ${word}: `, ...inline(capitalised(finding.message))),
    h('div', { class: 'cm-finding-help' }, ...inline(finding.help)),
    h('code', { class: 'cm-finding-rule' }, finding.rule));
}
