// @ts-check
// The form: everything that is open, in document order under its sections. When all is answered, the document is at 100
// %. Typed text is written into the document at once; the core computes the other changes that it causes. A report
// changes only the fields of changed questions. All others stay, with the text that was typed into them, until the form
// is opened again.

import { isEmpty } from '../kit/counts.js';
import { h, setChildren, setText } from '../kit/dom.js';
import { sectionGroups } from '../kit/form-card.js';
import { formFields } from '../kit/form-fields.js';
import { questions, toDo } from '../kit/questions.js';
import { sectionLabel } from '../kit/sections.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */
/** @typedef {import('../kit/form-controls.js').FormHooks} Hooks */
/** @typedef {import('../kit/form-controls.js').Entry} Entry */

/** The most questions shown; in a longer document more appear as these are answered. */
const MOST = 600;
const CONTROLS = 'input, textarea, select';

/**
 * @param {HTMLElement} root
 * @param {Hooks & {follow: (place: {from: number, to: number}) => void, caret: () => number}} hooks `follow`: the
 *   author is at the field of this place; `caret`: where the caret is in the text
 */
export function formView(root, hooks) {
  let on = false;
  /** @type {Report | null} */
  let report = null;
  /** @type {Entry[]} */
  let entries = [];
  /** @type {HTMLElement | null} the control that had the focus last */
  let last = null;
  /** Whether the form was opened, or another document in it, and nothing is drawn yet. */
  let anew = true;
  const fields = formFields(hooks);
  const groups = sectionGroups();
  const intro = h('p', { class: 'form-intro' });
  const more = h('p', { class: 'form-intro', hidden: true });
  root.append(intro, more);

  // WebKit sends no `focusin` for a date field that a script focuses.
  root.addEventListener('focus', follow, { capture: true });
  root.addEventListener('keydown', (event) => {
    const input = /** @type {HTMLElement} */ (event.target);
    if (
      event.key !== 'Enter' ||
      event.isComposing ||
      !input.matches(CONTROLS) ||
      (input.matches('select, [data-lines]') && !event.ctrlKey && !event.metaKey)
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    step(event.shiftKey ? -1 : 1);
  });

  /** The text and the preview show the place of the field. @param {FocusEvent} event */
  function follow({ target }) {
    const control = /** @type {HTMLElement} */ (target);
    if (!control.matches(CONTROLS)) return;
    last = control;
    const place = fields.placeOf(control);
    if (place) hooks.follow(place);
  }

  /** Opens or closes the form. @param {boolean} shown */
  function show(shown) {
    on = shown;
    if (!shown) return;
    fields.forgetAnswered();
    entries = [];
    anew = true;
    if (!report) setText(intro, strings.form.unread);
    refresh();
    if (report) last?.focus();
  }

  /** Another document is open. */
  function reset() {
    fields.forget();
    entries = [];
    report = null;
    anew = true;
  }

  /** @param {Report} given */
  function render(given) {
    report = given;
    refresh();
  }

  /** Brings the form in line with the last report, and keeps the focus where it is or near there. */
  function refresh() {
    if (!on || !report) return;
    const asked = questions(report);
    setText(intro, said(report, asked.length));
    setText(more, strings.form.more(asked.length - MOST));
    more.hidden = asked.length <= MOST;
    const focused = /** @type {HTMLElement | null} */ (
      /** @type {ShadowRoot | Document} */ (root.getRootNode()).activeElement
    );
    const inside = focused && root.contains(focused) ? focused : null;
    const card = inside?.closest('.form-field');
    const before = inside ? stops() : [];
    const at = before.findIndex((stop) => stop === inside);
    const first = before.findIndex((stop) => card?.contains(stop));
    const given = fields.update(asked.slice(0, MOST), report);
    const wanted = new Set(given);
    const kept = entries.filter((entry) => !wanted.has(entry) && entry.answered());
    // A table has many fields; it is done when nothing in it is asked.
    for (const [all, done] of /** @type {[Entry[], boolean][]} */ ([
      [given, false],
      [kept, true],
    ]))
      for (const { element } of all)
        if (element.dataset.rule === 'table') element.toggleAttribute('data-filled', done);
    for (const entry of entries) if (!wanted.has(entry) && !kept.includes(entry)) entry.drop();
    entries = merged(given, kept);
    draw(report.sections);
    if (anew) {
      arrive();
      if (inside) last?.focus();
      return;
    }
    if (!inside || inside.matches(':focus:not(:disabled, [hidden], [hidden] *)')) return;
    if (inside.isConnected && inside.checkVisibility()) {
      inside.focus();
    } else {
      // The next question has come into the place of one that is gone.
      const all = stops();
      all[Math.min(card?.isConnected ? at : first, all.length - 1)]?.focus();
    }
  }

  /** Shows the field at the caret or behind it, or else the first one. Only the form scrolls, not a page around it. */
  function arrive() {
    anew = false;
    const all = controls();
    last = all.find((control) => (fields.placeOf(control)?.to ?? 0) >= hooks.caret()) ?? all[0] ?? null;
    const [{ top }, seen] = [root, last ?? root].map((one) => one.getBoundingClientRect());
    root.scrollTop = last === all[0] ? 0 : root.scrollTop + seen.top - top - root.clientHeight / 3;
  }

  /** The answered ones at their places between the others. @param {Entry[]} given @param {Entry[]} kept */
  function merged(given, kept) {
    if (!kept.length) return given;
    const order = new Map(entries.map((entry, index) => [entry, index]));
    return [...given, ...kept].sort((one, other) => {
      const by = one.place().from - other.place().from;
      return by || (order.get(one) ?? -1) - (order.get(other) ?? -1);
    });
  }

  /** @param {Section[]} sections */
  function draw(sections) {
    const present = sections.filter(({ state }) => state !== 'missing');
    groups.begin();
    /** @type {Map<HTMLElement, HTMLElement[]>} */
    const contents = new Map();
    const placed = entries.map((entry) => ({
      entry,
      section: entry.section() ?? sectionAt(present, entry.place()),
    }));
    /** @param {Section} section */
    const asked = ({ id }) => placed.filter((one) => one.section.id === id && !one.entry.answered()).length;
    for (const { entry, section } of placed) {
      const left = section.own.total - section.own.done;
      const group = groups.group(section.id, sectionLabel(section), left, left ? 0 : asked(section));
      const legend = /** @type {HTMLElement} */ (group.firstElementChild);
      const list = contents.get(group) ?? [legend];
      contents.set(group, list);
      list.push(entry.element);
    }
    setChildren(root, [intro, ...groups.end(), more]);
    for (const [group, list] of contents) setChildren(group, list);
  }

  /** The section that an answer is in now. @param {Section[]} present @param {{from: number, to: number}} place */
  function sectionAt(present, { from, to }) {
    const at = present.findLastIndex((section) => hooks.now(section.from) <= Math.max(from, to - 1));
    return present[Math.max(0, at)];
  }

  const controls = () =>
    /** @type {HTMLElement[]} */ ([...root.querySelectorAll(CONTROLS)]).filter(
      (control) => !control.matches(':disabled'),
    );
  /** Everything that the focus can be on. */
  const stops = () =>
    /** @type {HTMLElement[]} */ ([
      ...root.querySelectorAll(`:is(${CONTROLS}, button):not(:disabled, [hidden], [hidden] > *)`),
    ]);

  /**
   * Goes to the field after or before the one focused last. After the last one comes the first that is still open.
   * @param {1 | -1} direction
   */
  function step(direction) {
    const all = controls();
    const from = last ? all.indexOf(last) : -1;
    const next = Math.max(from, direction < 0 ? 0 : -1) + direction;
    const open = all.find((control) => !control.closest('td, .form-field')?.hasAttribute('data-filled'));
    const control = (next === all.length && open) || all.at(next % all.length);
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }

  return { render, refresh, reset, show, step, settled: fields.settled, waiting: fields.waiting };
}

/** The sentence about what is left. @param {Report} report @param {number} asked */
function said(report, asked) {
  if (isEmpty(report)) return '';
  const left = toDo(report);
  if (!asked && !left) return report.completeness.total ? strings.form.filled : strings.form.nothing;
  if (!asked) return strings.form.noField(left);
  return left ? strings.form.left(left) : strings.form.questions(asked);
}
