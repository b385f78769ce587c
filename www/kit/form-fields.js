// @ts-check
// The questions of the form as elements, which stay the same from report to report: one entry for each question, with
// its controls. An entry with an answer stays after its question is answered. If the answer itself is still open, such
// as `TBD`, the entry says so. Invariant: a button applies a fix of the last report, never the one that the report had
// when the button was made, because the text has changed since.

import { fixButtons, formCard } from './form-card.js';
import { formControls, into } from './form-controls.js';
import { formTables } from './form-tables.js';
import { bare, control, plainControl, sentence } from './form-field.js';
import { h, pushButton, setText } from './dom.js';
import { isDrawn, itemLabel, removals } from './questions.js';
import { setInline } from './prose.js';
import { sectionLabel } from './sections.js';
import { statusNote } from './status-note.js';
import { capitalised } from './text.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('./form-controls.js').Known} Known */
/** @typedef {import('./form-controls.js').Place} Place */
/** @typedef {import('./questions.js').Question} Question */
/** @typedef {import('./form-controls.js').FormHooks} Hooks */
/** @typedef {import('./form-controls.js').Entry} Entry */
/** @typedef {import('./form-controls.js').Own} Own */
/** @typedef {import('./form-controls.js').MakeEntry} MakeEntry */

/** A finding may be about several items. @param {Question & {finding?: Finding | null}} question */
function lineOf(question) {
  if (question.kind === 'item' && question.item.state !== 'missing') return question.item.line;
  const row = question.kind === 'table' ? question.table.rows[0] : null;
  return row?.line ?? question.finding?.line ?? question.section.line;
}

/**
 * Shows the line where an entry is now, what is the matter, and a button for each fix of the last report.
 * @param {Own} own
 */
function showState({ element, asked, question, fixes, draw }) {
  const line = element.querySelector('.line-link');
  if (asked && line) setText(line, strings.legend.shortLine(lineOf(question)));
  draw(fixes);
  const message = element.querySelector('.form-message');
  if (message && asked && question.kind === 'item' && question.finding)
    setInline(message, capitalised(question.finding.message));
}

/** @param {Hooks} hooks */
export function formFields(hooks) {
  const controls = formControls(hooks);
  const { known, placeNow } = controls;
  /** @type {Set<Own>} */
  const entries = new Set();
  /** @type {WeakMap<Known, Own>} */
  const owners = new WeakMap();
  const status = statusNote();

  /** @type {MakeEntry} */
  function entry(question, its, element, update = () => {}) {
    const own = /** @type {Own} */ ({
      ...{ element, update, known: its, asked: question.section, key: '', question, fixes: [], draw() {} },
      section: () => own.asked,
      place: () => own.known[0]?.place ?? placeNow(own.question),
      answered: () => own.known.some(({ field }) => field.live || field.unwritten),
      drop() {
        entries.delete(own);
        own.known.forEach(controls.forget);
      },
    });
    for (const one of its) {
      one.note = element.querySelector('.form-note');
      owners.set(one, own);
    }
    entries.add(own);
    return own;
  }

  /**
   * @param {Question} question
   * @param {Known} one
   * @param {Fix[]} fixes what its buttons apply
   * @param {() => Own} make
   */
  function single(question, one, fixes, make) {
    return asked(owners.get(one) ?? make(), question, fixes);
  }

  /** The last report asks for it. @param {Own} own @param {Question} question @param {Fix[]} fixes */
  function asked(own, question, fixes) {
    if (!own.asked || own.question === question) Object.assign(own, { question, fixes });
    own.asked ??= question.section;
    return own;
  }

  /**
   * A button for each fix.
   * @param {() => Own} owner
   * @param {string} [said]
   */
  function buttons(owner, said) {
    const { element, draw } = fixButtons(({ title }) => {
      const fix = owner().fixes.find((one) => one.title === title);
      if (fix) hooks.apply(fix.edits, said ?? title);
    });
    return { element, draw: (/** @type {Fix[]} */ fixes) => draw(hooks.readonly() ? [] : fixes) };
  }

  /** @param {Extract<Question, {kind: 'placeholder'}>} question */
  function placeholder(question) {
    const { finding, others } = question;
    const place = placeNow(question);
    const name = finding.group ? `group ${finding.group}` : `placeholder ${finding.label}`;
    const one = known({ name, place, fixed: false }, (id) => control(finding, id, hooks.readonly()), {
      group: finding.group,
    });
    const fixes = removals(finding);
    return single(question, one, fixes, () => {
      const together = others.length ? strings.form.together(others.length) : '';
      const context = [together, ...sentence(hooks.around(place), bare(finding.text))];
      const actions = buttons(() => own);
      const label = finding.label ?? bare(finding.text);
      const own = entry(question, [one], card(question, one, label, [actions.element], context));
      return Object.assign(own, { draw: actions.draw });
    });
  }

  /**
   * @param {Question & {finding?: import('../core/types.js').Finding | null}} question
   * @param {Known} one
   * @param {string} label
   * @param {import('./dom.js').Child[]} rest
   * @param {import('./dom.js').Child[]} context
   * @param {string | null} [message]
   */
  const card = (question, one, label, rest, context, message) =>
    formCard({
      ...{
        label,
        message,
        foreign: question.kind !== 'section',
        context,
        content: [one.element, ...rest],
        id: one.field.input.id,
      },
      line: lineOf(question),
      onshow: () => hooks.goTo(one.place),
      data: {
        'data-rule': question.finding?.rule ?? question.kind,
        'data-group': question.finding?.group ?? null,
      },
    });

  /** @param {Extract<Question, {kind: 'item'}>} question */
  function item(question) {
    const { item: its, slot, finding, keep, first, section } = question;
    const place = placeNow(slot);
    const value = slot.from < slot.to ? hooks.text(place).trim() : '';
    const label = itemLabel(its, section, value !== '');
    const name = `item ${its.kind} ${its.state === 'missing' ? `${section.id} ${label}` : ''}`;
    const date = finding?.rule === 'meta-date-template';
    const drawn = isDrawn(its);
    const one = known(
      { name, place, fixed: its.state === 'missing' },
      (id) =>
        plainControl({ lines: slot.lines, drawn, value: date ? '' : value, date }, id, hooks.readonly()),
      into(slot),
    );
    const fixes = first && keep ? [keep] : [];
    return single(question, one, fixes, () => {
      const actions = buttons(() => own, strings.form.kept);
      const said = first && finding ? capitalised(finding.message) : null;
      const own = entry(question, [one], card(question, one, label, [actions.element], [], said));
      return Object.assign(own, { draw: actions.draw });
    });
  }

  /** @param {Extract<Question, {kind: 'section'}>} question */
  function section(question) {
    const { slot, skeleton, section: its } = question;
    const place = placeNow(slot);
    const readonly = hooks.readonly();
    const make = (/** @type {boolean} */ lines, /** @type {string} */ hint) => (/** @type {string} */ id) =>
      plainControl({ lines, hint, name: lines ? undefined : strings.form.whyNot(its.title) }, id, readonly);
    const fixed = slot.from === slot.to;
    const text = known(
      { name: `section ${its.id}`, place, fixed },
      make(true, strings.form.write),
      into(slot),
    );
    // What is typed into either of its fields is the text of the section now: the entry stays as it is.
    const old = owners.get(text);
    if (old?.question.kind === 'section') {
      for (const one of old.known) Object.assign(one, { used: true }).field.follow();
      return asked(old, question, []);
    }
    const reason = known(
      { name: `reason ${its.id}`, place, fixed },
      make(false, strings.form.excuse),
      into(slot, 'Not applicable: '),
    );
    // One of the two is enough.
    const lock = () => {
      text.field.input.disabled = readonly || reason.field.filled;
      reason.field.input.disabled = readonly || text.field.filled;
    };
    const own = single(question, text, [], () => {
      for (const { field } of [text, reason]) field.input.addEventListener('input', lock);
      const add = async () => {
        const answer = hooks.begin({ ...controls.target(text), ...into(slot) });
        await answer.write(skeleton ?? '');
        answer.forget();
      };
      const button = pushButton(
        { class: 'button small', 'data-skeleton': true, onclick: add },
        strings.form.addTemplate,
      );
      const actions = skeleton && !readonly ? h('div', { class: 'form-actions' }, button) : null;
      const message = its.state === 'missing' ? strings.form.missing : strings.form.unanswered;
      const element = card(
        question,
        text,
        its.title || sectionLabel(its),
        [actions, reason.element],
        [],
        message,
      );
      return entry(question, [text, reason], element);
    });
    lock();
    return own;
  }

  /** @param {Extract<Question, {kind: 'fix'}>} question */
  function fix(question) {
    const { finding } = question;
    const key = `fix ${finding.rule} ${finding.message} ${placeNow(question).from}`;
    const old = [...entries].find((own) => own.key === key && !own.asked);
    if (old) return asked(old, question, finding.fixes);
    const actions = buttons(() => own);
    const element = formCard({
      label: capitalised(finding.message.replaceAll('`', '')),
      message: finding.help,
      content: [actions.element],
      line: finding.line,
      onshow: () => hooks.goTo(own.place()),
      data: { 'data-rule': finding.rule },
    });
    const own = entry(question, [], element);
    Object.assign(own, { key, draw: actions.draw });
    return asked(own, question, finding.fixes);
  }

  const table = formTables({ hooks, controls, entries, entry, owners });
  const made = { placeholder, item, section, table, fix };

  /** @param {Question[]} questions @param {Report} report @returns {Entry[]} in their order */
  function update(questions, report) {
    controls.begin();
    for (const own of entries) Object.assign(own, { asked: null, fixes: [] });
    const given = [
      ...new Set(questions.map((question) => made[question.kind](/** @type {any} */ (question)))),
    ];
    for (const own of entries) showState(own);
    controls.end(status(report, controls.fields()));
    hooks.track([...new Set([...controls.places(), ...[...entries].map((own) => own.place())])]);
    return given;
  }

  return {
    update,
    settled: controls.settled,
    waiting: controls.waiting,
    placeOf: controls.placeOf,
    /** Forgets all entries: another document is open. */
    forget() {
      for (const own of [...entries]) own.drop();
    },
    /** Forgets the entries whose text is in the document. */
    forgetAnswered() {
      for (const own of [...entries]) if (!own.known.some(({ field }) => field.unwritten)) own.drop();
    },
  };
}
