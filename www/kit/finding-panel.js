// @ts-check
// The panel of an open row: the quoted text, what to do, the answer or the choices, the fixes, and the buttons to say
// that the finding does not apply. It has no listeners: the list listens to its buttons and forms, which it recognises
// by their attributes.

import { h, pushButton } from './dom.js';
import { mayNeedAnswer, needsAnswer } from './findings.js';
import { fixLabel } from './fixes.js';
import { control, plainControl } from './form-field.js';
import { icon } from './icons.js';
import { inline } from './prose.js';
import { CORE, strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('./queue.js').Entry} Entry */

/** Up to this number of choices each has a button. */
const FEW = 6;
/** The most places of a group that are listed. */
const PLACES = 12;
/** Of the field; only one row is open. */
const ID = 'finding-answer';

/**
 * What was typed in a panel: the values of its controls, and which reason is asked for besides, if one is.
 * @typedef {{reason: string, values: string[]}} Typed
 */

/** Up to two lines with text: no fences, no lines of a drawing only. @param {string} text */
export function excerpt(text) {
  const lines = text
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(```|~~~)/.test(line));
  const shown = lines.slice(0, 2).map((line) => (line.length > 90 ? `${line.slice(0, 90)}…` : line));
  return shown.join('\n') + (lines.length > 2 ? ' …' : '');
}

/**
 * What a panel may offer. `excuse`: what may be called not applicable; `item`: what can be written besides
 * placeholders; `isSource`: it is changed in the text.
 * @typedef {{readonly: boolean, excuse: string | null, item: import('./open-item.js').OpenItem | null,
 *   isSource: boolean}} How
 */

/**
 * A key of the panel's content. While it is the same, the panel stays, with an answer that the author has begun to
 * type.
 * @param {Entry} entry
 * @param {How} how
 */
export function panelKey([finding, ...others], { readonly, excuse, item, isSource }) {
  const { rule, section, text, label, help, fixes } = finding;
  const titles = fixes.map(({ kind, title }) => `${kind} ${title}`);
  const offered = [readonly, excuse, item?.label, isSource, ...titles];
  return [rule, section, text, label, help, others.length, ...offered].join('\n');
}

/**
 * @param {Entry} entry
 * @param {How} how
 */
export function findingPanel(entry, { readonly, excuse, item, isSource }) {
  const [finding, ...others] = entry;
  const { category, text, message, help, fixes } = finding;
  const quoted = category === 'diagram' || message.includes(text) ? '' : excerpt(text);
  const asked = readonly ? null : item ? itemAnswer(item, fixes) : answer(entry);
  const reason = h('div', { class: 'finding-reason' });
  const places = h('p', { class: 'finding-others' });
  const goTo = pushButton({ class: 'link finding-show', 'data-act': 'show' });
  const offered = readonly
    ? null
    : h(
        'div',
        { class: 'finding-fixes' },
        isSource ? pushButton({ class: 'button small', 'data-act': 'show' }, strings.queue.change) : null,
        ...buttons(fixes, (fix) => Boolean(asked?.takes(fix) || (excuse && isExcuse(fix)))),
      );
  const element = h(
    'div',
    { class: 'finding-panel' },
    quoted ? h('code', { class: 'finding-text', lang: '' }, quoted) : null,
    h('p', { class: 'finding-help', lang: CORE }, ...inline(help)),
    others.length ? places : null,
    ...(readonly || !asked?.input ? [offered, asked?.element] : [asked.element, offered]),
    h(
      'div',
      { class: 'finding-foot' },
      readonly || !excuse ? null : reasonButton('excuse', strings.queue.excuse),
      readonly ? null : reasonButton('ignore', strings.queue.ignore),
      pushButton(
        { class: 'link finding-rule', 'data-act': 'why', title: finding.rule, 'aria-haspopup': 'dialog' },
        strings.queue.why,
      ),
      goTo,
    ),
    reason,
  );

  /** The places of the same entry after a report. @param {Entry} now */
  function update([first, ...more]) {
    goTo.replaceChildren(strings.queue.show(first.line));
    if (!more.length) return;
    const links = more
      .slice(0, PLACES)
      .map(({ line }, at) =>
        pushButton(
          { class: 'line-link', 'data-other': at, 'aria-label': strings.legend.line(line) },
          String(line),
        ),
      );
    const rest = more.length > PLACES ? ' …' : '';
    places.replaceChildren(strings.queue.morePlaces(more.length), ...links, rest);
  }

  /** The reason as far as it was typed. */
  let why = '';

  /** Asks for the reason of an ignore, or of what does not apply. @param {'ignore' | 'excuse'} act */
  function ask(act) {
    const open = reason.dataset.act === act && reason.firstChild;
    const words = reason.querySelector('input')?.value;
    if (words !== undefined) why = words;
    reason.dataset.act = act;
    for (const button of element.querySelectorAll('[data-reason]'))
      button.setAttribute('aria-expanded', String(!open && button.getAttribute('data-reason') === act));
    reason.replaceChildren(...(open ? [] : [reasonForm(act, excuse)]));
    const input = reason.querySelector('input');
    if (!input) return;
    input.value = why;
    input.focus();
  }
  const values = () => [...element.querySelectorAll('.field')].map(valueOf);
  const blank = String(values());

  /** What was typed here and not applied. @returns {Typed | null} */
  function typed() {
    const now = values();
    const asks = reason.firstChild ? (reason.dataset.act ?? '') : '';
    return String(now) === blank || !now.some(Boolean) ? null : { reason: asks, values: now };
  }

  /** Types the same again. @param {Typed} words */
  function retype({ reason: act, values: given }) {
    if (act === 'ignore' || (act === 'excuse' && excuse)) reason.replaceChildren(reasonForm(act, excuse));
    // A choice may show one more field.
    for (const [at, value] of given.entries()) {
      const one = element.querySelectorAll('.field')[at];
      if (one instanceof HTMLSelectElement) one.selectedIndex = Number(value);
      else if (one) /** @type {HTMLInputElement} */ (one).value = value;
      one?.dispatchEvent(new Event('input'));
    }
  }
  update(entry);
  return { element, update, ask, typed, retype, input: asked ? asked.input : null };
}

/** @param {Element} control the position of a choice, or the text */
const valueOf = (control) =>
  control instanceof HTMLSelectElement
    ? String(control.selectedIndex)
    : /** @type {HTMLInputElement} */ (control).value;

/** @param {string} act @param {string} label */
const reasonButton = (act, label) =>
  pushButton({ class: 'link', 'data-reason': act, 'aria-expanded': 'false' }, label);

/**
 * The field for the answer to a placeholder; null if none is needed. Where each choice has a button, or the placeholder
 * may be none, the buttons come first.
 * @param {Entry} entry
 */
function answer([finding, ...others]) {
  if (!needsAnswer(finding) && !mayNeedAnswer(finding)) return null;
  const choices = finding.fixes.filter(({ kind }) => kind === 'choice');
  if (finding.input?.type === 'choice' && !others.length && choices.length <= FEW)
    return field(plainControl({ lines: false }, ID, false), strings.queue.other, strings.legend.apply, true);
  const label = others.length ? strings.queue.fillAll(others.length + 1) : strings.legend.apply;
  const made = field(
    control(finding, ID, false),
    finding.label ?? strings.queue.answer,
    label,
    !needsAnswer(finding),
  );
  // The field itself offers the choices among the fixes.
  return { ...made, takes: (/** @type {Fix} */ { kind }) => kind === 'choice' };
}

/**
 * The field for the answer to an item; a sample that may be true is kept by a button, which comes first.
 * @param {import('./open-item.js').OpenItem} item
 * @param {Fix[]} fixes
 */
function itemAnswer({ slot: { lines }, label, now, date, title }, fixes) {
  const made = plainControl({ lines: lines && !now, date, hint: now, value: title ? now : '' }, ID, false);
  // The field itself offers the date of today.
  const takes = (/** @type {Fix} */ { kind }) => date && kind === 'choice';
  const kept = fixes.some((fix) => fix.kind === 'choice' && !takes(fix));
  return { ...field(made, label, strings.legend.apply, kept), takes };
}

/**
 * @param {ReturnType<typeof control>} made
 * @param {string} label
 * @param {string} act what its button says
 * @param {boolean} last the buttons of the fixes come before it, and have the focus
 */
function field({ input, controls }, label, act, last) {
  const element = h(
    'form',
    { class: 'finding-answer', 'data-act': 'answer' },
    h('label', { for: ID }, label),
    h(
      'div',
      { class: 'finding-control' },
      controls,
      h('button', { type: 'submit', class: 'button small primary finding-fill' }, act),
    ),
  );
  // What a button puts into the field is the answer.
  const ready = controls.querySelector('.form-today, .form-suggestion');
  ready?.addEventListener('click', () => element.requestSubmit());
  return { element, input: last ? null : input, takes: (/** @type {Fix} */ _) => false };
}

/** Whether a fix only prepares the sentence that the reason is asked for. @param {Fix} fix */
const isExcuse = ({ edits }) => edits.some(({ insert }) => /^\s*Not applicable: \[/.test(insert));

/** @param {Fix[]} fixes @param {(fix: Fix) => boolean} taken those that something else offers */
function buttons(fixes, taken) {
  const offered = fixes.map((fix, at) => ({ fix, at })).filter(({ fix }) => !taken(fix));
  const choices = offered.filter(({ fix }) => fix.kind === 'choice');
  const many = choices.length > FEW;
  const made = offered
    .filter(({ fix }) => !many || fix.kind !== 'choice')
    .map(({ fix, at }) =>
      pushButton(
        { class: 'button small', part: 'fix-button', 'data-fix': at, 'data-kind': fix.kind, lang: CORE },
        h('span', {}, ...inline(fixLabel(fix))),
      ),
    );
  if (!many) return made;
  const choose = pushButton(
    { class: 'button small finding-choose', 'data-act': 'choose', 'aria-haspopup': 'menu' },
    strings.queue.chooseOne(choices.length),
    icon('chevron'),
  );
  return [choose, ...made];
}

/** @param {'ignore' | 'excuse'} act @param {string | null} excuse */
function reasonForm(act, excuse) {
  const label = act === 'ignore' ? strings.queue.whyFine : strings.queue.whyNot(excuse ?? '');
  return h(
    'form',
    { class: 'finding-answer', 'data-act': act },
    h('label', { for: 'finding-why' }, label),
    h('input', { id: 'finding-why', class: 'field', type: 'text', autocomplete: 'off', required: true }),
    h(
      'div',
      { class: 'finding-fixes' },
      h(
        'button',
        { type: 'submit', class: 'button small primary' },
        act === 'ignore' ? strings.queue.ignoreHere : strings.queue.notApplicable,
      ),
      act === 'ignore'
        ? h('button', { type: 'submit', class: 'button small', value: 'file' }, strings.queue.ignoreFile)
        : null,
    ),
  );
}
