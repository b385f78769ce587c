// @ts-check
// The author's commands, each a function with an id. Buttons with `data-command`, keys and the menu "More" run them.
// They change the element's settings and use the workbench. Neither the element's settings nor the workbench imports
// them.

import { version } from 'docgauge:build';
import { clean } from './commands/clean.js';
import { compare } from './commands/compare.js';
import { exports } from './commands/exports.js';
import { fixesHere } from './commands/fixes-here.js';
import { folders } from './commands/folder.js';
import { history } from './commands/history.js';
import { panes } from './commands/panes.js';
import { project } from './commands/project.js';
import { settings } from './commands/settings.js';
import { templates } from './commands/templates.js';
import EXAMPLE from './documents/example.md';
import { LONG, TOO_LONG, encode } from './documents/share.js';
import { templateOf } from './documents/template-of.js';
import { emphasise, linked } from './editor/format.js';
import { alignTable } from './editor/tables.js';
import { commandOf, labelOf } from './kit/command-names.js';
import { keysDialog } from './views/dialogs.js';
import { explainDialog } from './views/explain-dialog.js';
import { shareDialog } from './views/share-dialog.js';
import { MODES, THEMES } from './views/toolbar.js';
import { strings } from './strings/index.js';

/** @typedef {import('./kit/command-names.js').Command} Command */
/**
 * @typedef {(anchor: HTMLElement) => unknown} Run false where nothing was done; `anchor` is where a menu
 *   opens
 */

/**
 * Listens for commands and runs them.
 * @param {import('./commands/context.js').Context} context
 * @param {AbortSignal} signal
 */
export function startCommands(context, signal) {
  const { gauge, bench, documents, memory } = context;
  const { parts, form, editor, menu } = bench;
  const root = parts.workbench;
  const template = templates(context);
  const folder = folders(context);
  const pane = panes(context, signal);
  const kept = history(context);

  /** Fields in which something was typed. @type {WeakSet<EventTarget>} */
  const typed = new WeakSet();
  root.addEventListener('input', ({ target }) => target && typed.add(target), { signal });

  /**
   * Fields and the editor have their own undo and redo. On a button and in the preview the keys do nothing in WebKit.
   * In an answer in which nothing was typed yet they are meant for the one before. A date has none of its own: the
   * browser's would go to any other field.
   * @param {boolean} again
   * @returns {Run}
   */
  const steps = (again) => (anchor) => {
    const field = anchor.closest('input, textarea, [contenteditable]');
    const own = field && typed.has(field) && !field.matches('[type="date"]');
    if (field && (own || !field.closest('.finding-answer, .form-field'))) return false;
    return editor.undo(again);
  };

  /** The value after this one. @template T @param {readonly T[]} values @param {T} value */
  const after = (values, value) => values[(values.indexOf(value) + 1) % values.length];

  /** Sets an attribute, and remembers the choice. @param {'mode' | 'theme'} name @param {string} value */
  function choose(name, value) {
    gauge.setAttribute(name, value);
    memory.remember(name, value);
  }

  /** Goes to the next field if the form is open. @param {1 | -1} direction */
  const nextPlaceholder = (direction) => {
    if (!parts.form.hidden && parts.form.checkVisibility()) form.step(direction);
    else bench.places.nextPlaceholder(direction);
  };

  /**
   * Waits until pending answers are in the text, before the text is used elsewhere.
   * @param {Run} run
   * @returns {Run}
   */
  const settled = (run) => async (anchor) => {
    await form.settled();
    await run(anchor);
  };

  /** Only with the caret in the text. @param {() => unknown} run @returns {Run} */
  const inText = (run) => (anchor) => (anchor.closest('.cm-editor') ? run() : false);

  async function share() {
    const [name, template] = [gauge.fileName, templateOf(gauge)];
    const page = location.href.replace(/#.*/, '');
    const link = async (/** @type {typeof template} */ its) =>
      `${page}#${await encode(editor.text, { name, template: its })}`;
    const whole = await link(template);
    // A template of the author's own may be longer than the document.
    const without = template?.text && whole.length > LONG ? await link(null) : whole;
    shareDialog(root, without, { long: LONG, tooLong: TOO_LONG, partly: without !== whole });
  }

  /** @param {HTMLElement} anchor */
  function more(anchor) {
    /** @param {Command} command @param {object} [how] */
    const entry = (command, how) => ({
      label: labelOf(command),
      run: () => table[command](anchor),
      ...how,
    });
    menu.open(anchor, [
      entry('open'),
      entry('save'),
      entry('export'),
      entry('share'),
      ...(documents.history ? [entry('history')] : []),
      'line',
      entry('folder'),
      entry('compare'),
      ...(documents.follow.state === 'impossible'
        ? []
        : [entry('follow', { detail: strings.commands.follow[documents.follow.state] })]),
      entry('start-template'),
      entry('theme', {
        label: strings.commands.colours(gauge.settings.theme),
        detail: strings.commands.change,
      }),
      entry('settings'),
      entry('keys'),
      entry('privacy'),
    ]);
  }

  /** @type {Record<Command, Run>} */
  const table = {
    open: documents.open,
    save: settled(documents.save),
    export: settled(exports(context, signal, () => clean(context))),
    clean: settled(() => clean(context)),
    'paste-plain': () => {
      editor.pasting.plainNext();
      return false;
    },
    folder: settled(folder.show),
    compare: settled(() => compare(context)),
    follow: () => documents.follow.toggle(),
    share: settled(share),
    history: kept.show,
    example: () => documents.load(EXAMPLE, 'lantern.md'),
    template: template.choose,
    'start-template': template.start,
    'mode-split': () => choose('mode', 'split'),
    'mode-edit': () => choose('mode', 'edit'),
    'mode-preview': () => choose('mode', 'preview'),
    'mode-next': () => choose('mode', after(/** @type {readonly string[]} */ (MODES), gauge.settings.mode)),
    theme: () => choose('theme', after(THEMES, gauge.settings.theme)),
    outline: () => pane.toggle('outline'),
    findings: () => pane.toggle('findings'),
    'next-region': () => pane.next(1),
    'previous-region': () => pane.next(-1),
    'view-text': () => bench.places.show('text'),
    'view-form': () => bench.places.show('form'),
    'fill-mode': () => bench.places.toggleFilling(),
    'next-placeholder': () => nextPlaceholder(1),
    'previous-placeholder': () => nextPlaceholder(-1),
    'next-finding': () => bench.places.nextFinding(1),
    'previous-finding': () => bench.places.nextFinding(-1),
    bold: inText(() => emphasise(editor.view, 'bold')),
    italic: inText(() => emphasise(editor.view, 'italic')),
    link: inText(() => linked(editor.view)),
    'align-table': inText(() => alignTable(editor.view)),
    undo: steps(false),
    redo: steps(true),
    'fix-here': (anchor) => fixesHere(context, anchor),
    'fix-all': () => bench.fixes.applyAll(),
    explain: () => {
      if (bench.report)
        explainDialog(root, bench.report, { version, change: bench.state.progress }, (item) =>
          bench.places.goToItem(item),
        );
    },
    keys: () => keysDialog(root, { version, licences: bench.core.licences }),
    privacy: kept.privacy,
    settings: settings(context, {
      choose,
      chooseTemplate: () => template.choose(bench.toolbar.template),
      project: project(context, template.use),
    }),
    more,
  };

  root.addEventListener(
    'click',
    ({ target }) => {
      const button = /** @type {Element} */ (target).closest('[data-command]');
      const command = button?.getAttribute('data-command');
      table[/** @type {Command} */ (command)]?.(/** @type {HTMLElement} */ (button));
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (gauge.getAttribute('shortcuts') === 'off') return;
      const command = commandOf(event);
      if (!command || root.querySelector('dialog[open]')) return;
      if (table[command](/** @type {HTMLElement} */ (event.target)) !== false) event.preventDefault();
    },
    { signal },
  );
}
