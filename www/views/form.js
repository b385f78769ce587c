// @ts-check
// Every open placeholder as a field of a form, in document order under its section, with the sentence around it.
// Typed text is in the document at once; the core computes the other changes that it causes. Placeholders that need
// the same answer share one field.

import { h, pushButton, setText } from '../kit/dom.js';
import { folded } from '../kit/findings.js';
import { bare, control, sentence } from '../kit/form-field.js';
import { sectionLabels } from '../kit/sections.js';
import { plural } from '../kit/text.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {{from: number, to: number}} Place in the current text */
/**
 * An answer that is being written: `write` replaces the previous value in the document by the whole new value; `gone`
 * means that the placeholder does not exist any more, `later` that the core is not available.
 * @typedef {{write: (value: string) => Promise<'written' | 'gone' | 'later'>, forget: () => void}} Answer
 */
/** @typedef {{element: HTMLElement, input: HTMLElement, retry: () => void, forget: () => void}} Field */

/** The most fields shown; in a longer document more appear as these are filled. */
const MOST = 150;

/**
 * @typedef {object} Hooks
 * @property {(placeholder: Place & {group: string | null}) => Answer} begin starts to answer a placeholder
 * @property {(places: Place[]) => void} track moves these places along while the text changes
 * @property {(place: Place) => {before: string, after: string}} around the rest of its line
 * @property {(place: Place) => void} goTo
 * @property {(at: number, side?: -1 | 1) => number} now where a place of the last report is now
 * @property {() => boolean} readonly
 */

/**
 * The form is rebuilt only when the author has left it: fields stay even if reports caused by typing no longer list
 * them.
 * @param {HTMLElement} root
 * @param {Hooks} hooks
 */
export function formView(root, hooks) {
  /** @type {Field[]} */
  let fields = [];
  /** Places of the fields without an answer yet. @type {{from: number, to: number}[]} */
  let tracked = [];
  let on = false;
  let waiting = true;
  /** The field that had the focus last. */
  let last = -1;
  /** @type {Report | null} */
  let report = null;
  /** @type {Set<Promise<void>>} */
  const writing = new Set();
  const intro = h('p', { class: 'form-intro' });
  root.addEventListener('focusout', (event) => {
    if (!root.contains(/** @type {Node | null} */ (event.relatedTarget))) waiting = true;
  });
  root.addEventListener('focusin', ({ target }) => {
    const at = fields.findIndex(({ element }) => element.contains(/** @type {Node} */ (target)));
    if (at >= 0) last = at;
  });
  root.addEventListener('keydown', (event) => {
    const input = /** @type {HTMLElement} */ (event.target);
    if (
      event.key !== 'Enter' ||
      event.isComposing ||
      !input.matches('input, textarea, select') ||
      (input.matches('select, [data-lines]') && !event.ctrlKey && !event.metaKey)
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    step(event.shiftKey ? -1 : 1);
  });

  /** Opens or closes the form. @param {boolean} shown */
  function show(shown) {
    on = shown;
    waiting = true;
    refresh();
    if (shown) fields[0]?.input.focus();
  }

  /** @param {Report} given */
  function render(given) {
    report = given;
    refresh();
  }

  /** Rebuilds the form, unless the focus is in it. */
  function refresh() {
    if (!on || !report) return;
    const entries = folded(report.findings.filter(asks));
    setText(
      intro,
      entries.length
        ? `${plural(entries.length, 'answer')} left. What you type stands in the document at once.`
        : 'Every placeholder is filled in.',
    );
    for (const { retry } of fields) retry();
    if (!waiting || writing.size) return;
    waiting = false;
    // The field with the focus, if the text is still the one that it was built for.
    const at = fields.findIndex(({ input }) => input.matches(':focus'));
    for (const { forget } of fields) forget();
    const titles = sectionLabels(report.sections);
    [fields, tracked] = [[], []];
    last = at;
    /** @type {HTMLElement[]} */
    const groups = [];
    let section = null;
    for (const [finding, ...others] of entries.slice(0, MOST)) {
      if (finding.section !== section) {
        section = finding.section;
        groups.push(h('fieldset', { class: 'form-section' }, h('legend', {}, titles.get(section))));
      }
      const made = field(finding, others);
      fields.push(made);
      groups.at(-1)?.append(made.element);
    }
    hooks.track(tracked);
    root.replaceChildren(
      intro,
      ...groups,
      entries.length > MOST
        ? h(
            'p',
            { class: 'form-intro' },
            `${plural(entries.length - MOST, 'more field')} as these are filled.`,
          )
        : '',
    );
    if (at >= 0) fields[Math.min(at, fields.length - 1)]?.input.focus();
  }

  /** @param {Finding} finding @param {Finding[]} others @returns {Field} */
  function field(finding, others) {
    const id = `field-${fields.length}`;
    const place = { from: hooks.now(finding.from), to: hooks.now(finding.to, -1) };
    tracked.push(place);
    const { input, controls } = control(finding, id, hooks.readonly());
    const around = hooks.around(place);
    const clean = bare(finding.text);
    const element = h(
      'div',
      { class: 'form-field', 'data-rule': finding.rule, 'data-group': finding.group },
      h('label', { for: id }, finding.label),
      controls,
      h(
        'p',
        { class: 'form-context' },
        pushButton(
          { class: 'line-link', title: 'Show it in the text', onclick: () => hooks.goTo(place) },
          `Ln ${finding.line}`,
        ),
        others.length ? ` and ${plural(others.length, 'more place')}, filled together: ` : ' ',
        ...sentence(around, clean),
      ),
    );
    /** @type {Answer | null} */
    let answer = null;
    let written = '';
    let busy = false;
    let gone = false;
    /** Only the newest value is written if several came while the core was busy. */
    async function write() {
      busy = true;
      while (input.value !== written) {
        const { value } = input;
        answer ??= hooks.begin({ ...place, group: finding.group });
        const how = await answer.write(value);
        gone ||= how === 'gone';
        if (how !== 'written') break;
        written = value;
      }
      busy = false;
    }
    const changed = () => {
      element.toggleAttribute('data-filled', input.value !== '');
      if (busy || input.value === written || gone) return;
      const done = write();
      writing.add(done);
      done.finally(() => {
        writing.delete(done);
        // The text there was changed elsewhere: rebuild the fields from it.
        waiting ||= gone;
        if (gone) refresh();
      });
    };
    input.addEventListener('input', changed);
    input.addEventListener('change', changed);
    return { element, input, retry: changed, forget: () => answer?.forget() };
  }

  /** Goes to the next or previous field; after the last comes the first. @param {1 | -1} direction */
  function step(direction) {
    const { length } = fields;
    const from = last < 0 && direction < 0 ? 0 : last;
    const at = (from + direction + length) % length;
    fields[at]?.input.focus();
    fields[at]?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the caret into the field of a finding's group. @param {Finding} finding */
  function focusOn(finding) {
    fields.find(({ element }) => element.getAttribute('data-group') === finding.group)?.input.focus();
  }

  /** Waits until all typed text is in the document. */
  const settled = async () => {
    await Promise.all(writing);
  };
  return { render, refresh, show, step, focusOn, settled };
}

/**
 * Whether a placeholder needs an answer: guidance and lines to be removed do not.
 * @param {Finding} finding
 */
function asks({ form, input, evidence, fixes }) {
  return (
    input !== null &&
    evidence !== 'possible' &&
    form !== 'guidance' &&
    !fixes.some(({ kind }) => kind === 'preview')
  );
}
