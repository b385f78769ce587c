// @ts-check
// Findings in CodeMirror: a mark in the gutter, the message with its help on hover, and the fixes as buttons. A
// placeholder has its own mark (marks.js), so its finding is not underlined again.

import { setDiagnostics } from '@codemirror/lint';
import { severity } from '../kit/legend.js';
import { h } from '../kit/dom.js';
import { fixLabel } from '../kit/fixes.js';
import { capitalised, withoutCode } from '../kit/text.js';
import { inline } from '../kit/prose.js';
import { CORE } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */

/** The most marks: more are of no use, and cost time at every key. */
const SHOWN = 1000;
/** Categories that have marks of their own, or whose findings are too long to be underlined. */
const QUIET = new Set(['placeholder', 'template', 'diagram', 'structure']);
/** The most fixes under a message; the list of findings has the rest. */
const ACTIONS = 4;

/**
 * A finding with its place in the current text.
 * @typedef {{finding: Finding, from: number, to: number}} Shown
 */

/** @param {(finding: Finding, fix: Fix) => void} onfix */
export function diagnostics(onfix) {
  /** @type {Shown[]} */
  let shown = [];

  /**
   * The transaction that shows the findings; none if all of them are shown already, as after most keys.
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
      // The offsets of their fixes have changed.
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
 * Whether a shown finding looks like the one that should be shown.
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
      name: withoutCode(fixLabel(fix)),
      apply: () => onfix(one.finding, one.finding.fixes[at]),
    })),
  };
}

/** @param {Finding} finding */
function describe(finding) {
  const { word, shape } = severity(finding.severity);
  return h(
    'div',
    { class: 'cm-finding', lang: CORE },
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
