// @ts-check
// Findings as CodeMirror knows them: a mark in the gutter, the message with its help on hover, and the fixes
// as buttons. A placeholder is marked already (marks.js), so its finding draws no second underline.

import { setDiagnostics } from '@codemirror/lint';
import { severity } from '../kit/legend.js';
import { capitalised, h } from '../kit/dom.js';
import { inline } from '../kit/prose.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */

/** More marks than this tell nobody anything, and cost time with every key. */
const SHOWN = 1000;
/** These are marked already, or are about too much text to be underlined. */
const QUIET = new Set(['placeholder', 'template', 'diagram', 'structure']);
/** So many fixes fit under a message; the rest is in the list. */
const ACTIONS = 4;

/**
 * A finding where it stands in the text as it is.
 * @typedef {{finding: Finding, from: number, to: number}} Shown
 */

/** @param {(finding: Finding, fix: Fix) => void} onfix */
export function diagnostics(onfix) {
  /** @type {Shown[]} */
  let shown = [];

  /**
   * The transaction that shows the findings, or none where all of them are shown already, as after most keys.
   * @param {import('@codemirror/state').EditorState} state
   * @param {Finding[]} findings
   * @param {import('@codemirror/state').ChangeDesc} since what was typed after the text that they are about
   * @param {import('@codemirror/state').ChangeDesc} moved what was typed since this was last called
   */
  return (state, findings, since, moved) => {
    /** @type {Shown[]} */
    const wanted = [];
    for (const finding of findings.slice(0, SHOWN)) {
      if (finding.to > since.length) continue;
      const from = since.mapPos(finding.from, 1);
      const to = Math.max(from, since.mapPos(finding.to, -1));
      if (to <= state.doc.length) wanted.push({ finding, from, to });
    }
    if (shown.length === wanted.length && shown.every((one, at) => same(one, wanted[at], moved))) {
      // Their fixes have other offsets by now.
      shown.forEach((one, at) => Object.assign(one, wanted[at]));
      return null;
    }
    shown = wanted;
    return setDiagnostics(
      state,
      wanted.map((one) => diagnostic(one, onfix)),
    );
  };
}

/**
 * Whether a finding that is shown looks as the one that is wanted.
 * @param {Shown} one
 * @param {Shown} other
 * @param {import('@codemirror/state').ChangeDesc} moved
 */
function same({ finding, from, to }, other, moved) {
  const { finding: wanted } = other;
  return (
    (moved.empty
      ? from === other.from && to === other.to
      : moved.mapPos(from, 1) === other.from &&
        Math.max(moved.mapPos(from, 1), moved.mapPos(to, -1)) === other.to) &&
    finding.rule === wanted.rule &&
    finding.severity === wanted.severity &&
    finding.message === wanted.message &&
    finding.help === wanted.help &&
    finding.text === wanted.text &&
    finding.fixes.length === wanted.fixes.length &&
    finding.fixes.every(({ title }, at) => title === wanted.fixes[at].title)
  );
}

/** @param {Shown} one @param {(finding: Finding, fix: Fix) => void} onfix */
function diagnostic(one, onfix) {
  const { finding, from, to } = one;
  return {
    from,
    to,
    severity: finding.severity,
    message: finding.message,
    markClass:
      QUIET.has(finding.category) || from === to || finding.text.includes('\n') ? 'cm-lint-quiet' : undefined,
    renderMessage: () => describe(one.finding),
    actions: finding.fixes.slice(0, ACTIONS).map((fix, at) => ({
      name: `${fix.title.replaceAll('`', '')}${fix.kind === 'preview' ? '…' : ''}`,
      apply: () => onfix(one.finding, one.finding.fixes[at]),
    })),
  };
}

/** @param {Finding} finding */
function describe(finding) {
  const { word, shape } = severity(finding.severity);
  return h(
    'div',
    { class: 'cm-finding' },
    h(
      'strong',
      {},
      h('span', { class: 'shape', 'data-severity': finding.severity }, shape),
      ` ${word}: `,
      ...inline(capitalised(finding.message)),
    ),
    h('div', { class: 'cm-finding-help' }, ...inline(finding.help)),
    h('code', { class: 'cm-finding-rule' }, finding.rule),
  );
}
