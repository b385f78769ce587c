// @ts-check
// A row of the findings: the severity as shape and word, the message, the quoted text, the help, the other places of
// the same group, and the fixes.

import { h, pushButton, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';
import { severity } from './legend.js';
import { inline, setInline } from './prose.js';
import { capitalised, plural } from './text.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {[Finding, ...Finding[]]} Entry a finding with the later ones of its group */

/** Up to two lines with text: no fences, no lines of a drawing only. @param {string} text */
export function excerpt(text) {
  const lines = text
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(```|~~~)/.test(line));
  const shown = lines.slice(0, 2).map((line) => (line.length > 90 ? `${line.slice(0, 90)}…` : line));
  return shown.join('\n') + (lines.length > 2 ? ' …' : '');
}

/** One row; it is rewritten only if its finding has changed. */
export function findingRow() {
  /** @type {Entry} */
  let current;
  let shown = '';
  let fixesKey = '';
  let othersKey = '';
  const shape = h('span', { class: 'shape', 'aria-hidden': 'true' });
  const word = h('span', { class: 'severity-word' });
  const message = h('span', { class: 'finding-message' });
  const text = h('code', { class: 'finding-text' });
  const help = h('span', { class: 'finding-help' });
  const place = h('span', { class: 'finding-place' });
  const main = pushButton(
    { class: 'finding-main', part: 'finding-button' },
    h('span', { class: 'finding-top' }, shape, word, place),
    message,
    text,
    help,
  );
  const rule = pushButton({ class: 'finding-rule' });
  const fixes = h('span', { class: 'finding-fixes' });
  const others = h('span', { class: 'finding-others' });
  const element = h(
    'article',
    { class: 'finding', part: 'finding' },
    main,
    others,
    h('div', { class: 'finding-foot' }, fixes, rule),
  );

  /** @param {Entry} entry */
  function render(entry) {
    current = entry;
    const [finding, ...more] = entry;
    const key = [
      finding.from,
      finding.to,
      finding.line,
      finding.column,
      finding.severity,
      finding.message,
      finding.help,
    ].join('\n');
    renderFixes(finding.fixes, finding.input && more.length ? entry.length : 0);
    renderOthers(more);
    if (key === shown) return;
    shown = key;
    const { word: name, shape: sign } = severity(finding.severity);
    setAttribute(element, 'data-severity', finding.severity);
    setAttribute(element, 'data-rule', finding.rule);
    setAttribute(element, 'data-from', finding.from);
    setAttribute(element, 'data-to', finding.to);
    setText(shape, sign);
    setText(word, name);
    setInline(message, capitalised(finding.message));
    const shortened = finding.category === 'diagram' ? '' : excerpt(finding.text);
    setText(text, shortened);
    text.hidden = !shortened || finding.message.includes(finding.text);
    setInline(help, finding.help);
    setText(place, `Ln ${finding.line}, Col ${finding.column}`);
    setText(rule, finding.rule);
    setAttribute(rule, 'aria-label', `What is ${finding.rule}?`);
  }

  /**
   * @param {Fix[]} list
   * @param {number} together the number of places in the group, 0 for a single place
   */
  function renderFixes(list, together) {
    const key = `${together} ` + list.map(({ kind, title }) => `${kind} ${title}`).join('\n');
    if (key === fixesKey) return;
    fixesKey = key;
    const choices = list.filter(({ kind }) => kind === 'choice');
    const buttons = list
      .map((fix, at) => ({ fix, at }))
      .filter(({ fix }) => choices.length < 2 || fix.kind !== 'choice')
      .map(({ fix, at }) =>
        pushButton(
          { class: 'button small', 'data-fix': at, 'data-kind': fix.kind },
          ...inline(fix.kind === 'preview' ? `${fix.title}…` : fix.title),
        ),
      );
    if (choices.length > 1) {
      buttons.unshift(
        pushButton(
          { class: 'button small finding-choose', 'aria-haspopup': 'menu' },
          `Choose one of ${choices.length}`,
          icon('chevron'),
        ),
      );
    }
    if (together)
      buttons.unshift(pushButton({ class: 'button small finding-fill' }, `Fill all ${together}…`));
    fixes.replaceChildren(...buttons);
  }

  /** @param {Finding[]} list */
  function renderOthers(list) {
    const key = list.map(({ line }) => line).join();
    if (key === othersKey) return;
    othersKey = key;
    others.replaceChildren(
      ...(list.length
        ? [
            `${plural(list.length, 'more place')}: `,
            ...list
              .slice(0, 12)
              .map(({ line }, at) =>
                pushButton(
                  { class: 'line-link', 'data-other': at, 'aria-label': `Line ${line}` },
                  String(line),
                ),
              ),
          ]
        : []),
    );
  }
  return { element, render, entry: () => current };
}
