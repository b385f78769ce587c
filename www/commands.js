// @ts-check
// What the author can ask for, by button, menu or key, and what each does. It joins the element's settings,
// the workbench and the features (files, drafts, dialogs), none of which knows the others.

import { version } from 'docgauge:build';
import { documents as openDocuments } from './documents/documents.js';
import { capitalised, setAttribute } from './kit/dom.js';
import EXAMPLE from './documents/example.md';
import { copyRich } from './export/copy.js';
import { asHtml, asJson, asMarkdown } from './export/report.js';
import { chooseFile, download } from './documents/files.js';
import { keyOf } from './kit/keys.js';
import { richText, toMarkdown } from './documents/paste.js';
import { keysDialog, privacyDialog, ruleDialog } from './views/dialogs.js';
import { emptyView } from './views/empty.js';
import { explainDialog } from './views/explain-dialog.js';
import { fixDialog } from './views/fix-dialog.js';
import { formView } from './views/form.js';
import { learnDialog } from './views/learn-dialog.js';
import { SURE, pickerEntries, templateLabel } from './views/picker.js';
import { shareDialog } from './views/share-dialog.js';

/** @typedef {import('./element.js').DocGauge} DocGauge */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./views/toolbar.js').Mode} Mode */
/** @typedef {import('./core/types.js').TemplateSummary} TemplateSummary */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
const MODES = /** @type {const} */ (['split', 'edit', 'preview']);
/** What a host may ask for beside these: outline and findings alone. */
const REPORT = 'report';

/**
 * @param {DocGauge} element
 * @param {Workbench} bench
 */
export function commands(element, bench) {
  const { parts, menu, core } = bench;
  const root = parts.workbench;
  const abort = new AbortController();
  const { signal } = abort;
  const documents = openDocuments(element, bench, signal);
  /** @type {string | null} */
  let custom = null;

  const mode = () =>
    /** @type {Mode} */ ([...MODES, REPORT].find((one) => one === element.getAttribute('mode')) ?? 'split');
  const theme = () => THEMES.find((one) => one === element.getAttribute('theme')) ?? 'auto';
  const chosen = () => element.getAttribute('template') ?? 'auto';
  const name = () => element.fileName || 'document.md';
  /** @type {Promise<TemplateSummary[]> | undefined} */
  let known;
  const templates = () =>
    /** @type {Promise<TemplateSummary[]>} */ (known ??= core.ask({ type: 'templates' }));

  emptyView(parts.empty, run);
  const form = formView(parts.form, {
    begin: (slot) => bench.editor.begin(slot),
    forget: (answers) => bench.editor.forget(answers),
    write: (answer, value) => bench.answer(answer, value),
    track: (places) => bench.editor.track(places),
    around: (place) => bench.editor.around(place),
    goTo: (place) => bench.goTo(place, { now: true }),
    now: (at, side) => bench.editor.now(at, side),
    readonly: () => bench.editor.readonly,
  });

  /** @param {'text' | 'form'} view */
  function view(view) {
    const on = view === 'form';
    if (parts.form.hidden !== on) return;
    parts.form.hidden = !on;
    parts.editorBody.hidden = on;
    form.show(on, bench.report);
    bench.showEditorHead();
  }

  /** The form stands where the author looks. */
  const inForm = () => !parts.form.hidden && parts.form.checkVisibility();

  async function pick(/** @type {HTMLElement} */ anchor) {
    menu.open(
      anchor,
      pickerEntries(
        await templates(),
        { chosen: chosen(), custom, report: bench.report },
        {
          onchoose: (id) => {
            custom = null;
            element.setAttribute('template', id);
            element.templateText = null;
          },
          onfile: pickFile,
          onlearned: showLearned,
        },
      ),
    );
  }

  /** A template of the author's own: any Markdown file. */
  async function pickFile() {
    const file = await chooseFile().catch((error) => {
      bench.banners.show('file', { tone: 'error', text: String(error.message ?? error) });
      return null;
    });
    if (!file) return;
    custom = file.name;
    element.templateText = file.text;
    await showLearned();
  }

  async function showLearned() {
    const learn = () => core.ask({ type: 'learn', text: element.templateText ?? '' });
    learnDialog(root, custom ?? 'the template', await learn(), {
      annotate: async (line, word) => {
        element.templateText = await core.ask({
          type: 'annotate',
          text: element.templateText ?? '',
          line,
          word,
        });
        return learn();
      },
      save: () =>
        download(new Blob([element.templateText ?? ''], { type: 'text/markdown' }), custom ?? 'template.md'),
    });
  }

  async function startTemplate(/** @type {HTMLElement} */ anchor) {
    const list = await templates();
    menu.open(
      anchor,
      list.map(({ id, name: label, summary }) => ({
        id,
        label,
        detail: summary,
        run: () =>
          documents.replacing(async () => {
            documents.load(await core.ask({ type: 'blank', id }), '');
            element.dirty = true;
          }),
      })),
    );
  }

  /**
   * What a finding's rule is about, and how to silence it.
   * @param {import('./core/types.js').Finding} finding
   */
  async function help(finding) {
    const rule = /** @type {import('./core/types.js').Rule[]} */ (await core.ask({ type: 'rules' })).find(
      ({ id }) => id === finding.rule,
    );
    if (rule) ruleDialog(root, rule, bench.editor.readonly ? null : (how) => bench.ignore(finding, how));
  }

  function exportMenu(/** @type {HTMLElement} */ anchor) {
    const { report } = bench;
    if (!report) return;
    const base = name().replace(/\.[^.]+$/, '');
    /** @param {string} text @param {string} type @param {string} extension */
    const give = (text, type, extension) =>
      download(new Blob([text], { type }), `${base}-report.${extension}`);
    menu.open(anchor, [
      {
        id: 'export-html',
        label: 'Report as HTML',
        detail: 'one page to send',
        run: () => give(asHtml(report, name()), 'text/html', 'html'),
      },
      {
        id: 'export-markdown',
        label: 'Summary as Markdown',
        detail: 'for a pull request',
        run: () => give(asMarkdown(report, name()), 'text/markdown', 'md'),
      },
      {
        id: 'export-json',
        label: 'Report as JSON',
        detail: 'for programs',
        run: () => give(asJson(report), 'application/json', 'json'),
      },
      {
        id: 'export-sarif',
        label: 'Report as SARIF',
        detail: 'for code scanning',
        run: async () =>
          give(await core.ask({ type: 'sarif', name: name() }), 'application/sarif+json', 'sarif'),
      },
      'line',
      { id: 'copy-rich', label: 'Copy as rich text', detail: 'for a wiki or a mail', run: copyDocument },
      { id: 'print', label: 'Print', detail: 'report and preview', run: () => print() },
    ]);
  }

  async function copyDocument() {
    const done = await copyRich(bench.html, bench.editor.text);
    bench.status.tell(
      done === 'copied'
        ? 'Copied: paste it into a wiki, a mail or a word processor'
        : 'The browser refused the clipboard',
    );
  }

  function fixesHere(/** @type {HTMLElement} */ anchor) {
    const { editor, report } = bench;
    const { from, to } = editor.caret;
    const fixable = (report?.findings ?? [])
      .filter(({ fixes }) => fixes.length)
      .map((finding) => ({ finding, from: editor.now(finding.from), to: editor.now(finding.to) }));
    const here = fixable.filter((one) => one.from <= from && to <= one.to);
    // Beside the caret is near enough: on its line.
    const line = editor.doc.lineAt(from);
    const near = here.length ? here : fixable.filter((one) => one.from <= line.to && line.from <= one.to);
    if (!near.length) {
      bench.status.tell('No fix on this line');
      return;
    }
    const box = editor.view.coordsAtPos(from);
    menu.open(
      anchor,
      near.flatMap(({ finding }) =>
        finding.fixes.map((fix) => ({
          label: fix.kind === 'preview' ? `${fix.title}…` : fix.title,
          detail: near.length > 1 ? capitalised(finding.message).replaceAll('`', '') : '',
          run: () => bench.fix(finding, fix),
        })),
      ),
      box ?? undefined,
    );
  }

  /**
   * To the next pane; false past the last one, where the browser's own F6 goes on.
   * @param {1 | -1} direction
   */
  function region(direction) {
    const regions = [
      bench.toolbar.template,
      parts.outline.querySelector('.outline-item'),
      bench.editor.view.contentDOM,
      parts.previewBody,
      parts.findings.querySelector('.findings-list'),
    ].filter((one) => /** @type {HTMLElement | null} */ (one)?.checkVisibility());
    const active = element.shadowRoot?.activeElement;
    const at = regions.findIndex((one) => one?.closest('.pane, .toolbar')?.contains(active ?? null));
    const to = /** @type {HTMLElement | undefined} */ (regions[at + direction]);
    if (!to || at + direction < 0) return false;
    to.focus();
    return true;
  }

  /**
   * What takes the text away waits for the answers that are on their way into it.
   * @param {(anchor: HTMLElement) => unknown} command
   */
  const settled = (command) => async (/** @type {HTMLElement} */ anchor) => {
    await form.settled();
    await command(anchor);
  };

  /** @type {Record<string, (anchor: HTMLElement) => unknown>} */
  const table = {
    'mode-split': () => element.setAttribute('mode', 'split'),
    'mode-edit': () => element.setAttribute('mode', 'edit'),
    'mode-preview': () => element.setAttribute('mode', 'preview'),
    'mode-next': () =>
      element.setAttribute('mode', MODES[(MODES.findIndex((one) => one === mode()) + 1) % MODES.length]),
    'view-text': () => view('text'),
    'view-form': () => view('form'),
    'next-placeholder': () => (inForm() ? form.step(1) : bench.nextPlaceholder(1)),
    'previous-placeholder': () => (inForm() ? form.step(-1) : bench.nextPlaceholder(-1)),
    'next-finding': () => bench.nextFinding(1),
    'previous-finding': () => bench.nextFinding(-1),
    'next-region': () => region(1),
    'previous-region': () => region(-1),
    'fix-here': fixesHere,
    theme: () => element.setAttribute('theme', THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]),
    outline: () => {
      if (root.toggleAttribute('data-outline'))
        /** @type {HTMLElement | null} */ (
          parts.outline.querySelector('[aria-current], .outline-item')
        )?.focus();
    },
    open: documents.open,
    save: settled(documents.save),
    example: () => documents.load(EXAMPLE, 'lantern.md'),
    template: pick,
    'start-template': startTemplate,
    export: settled(exportMenu),
    share: settled(() => shareDialog(root, bench.editor.text, location.href.replace(/#.*/, ''))),
    keys: () => keysDialog(root, version),
    earlier: (anchor) => documents.earlier?.(anchor),
    privacy: () => privacyDialog(root, documents),
    explain: () => {
      if (bench.report) explainDialog(root, bench.report, version, (item) => bench.goTo(item));
    },
    more: (anchor) =>
      menu.open(anchor, [
        { label: 'Open', run: documents.open },
        { label: 'Save', run: () => run('save', anchor) },
        { label: 'Export', run: () => run('export', anchor) },
        { label: 'Share', run: () => run('share', anchor) },
        ...(documents.earlier ? [{ label: 'Earlier states', run: () => run('earlier', anchor) }] : []),
        'line',
        { label: 'Start from a template', run: () => startTemplate(anchor) },
        { label: `Colours: ${theme()}`, detail: 'change', run: () => run('theme', anchor) },
        { label: 'Keys', run: () => run('keys', anchor) },
        { label: 'Nothing is uploaded', run: () => run('privacy', anchor) },
      ]),
  };

  /** @param {string} command @param {HTMLElement} anchor @returns {unknown} false where nothing was done */
  function run(command, anchor) {
    return table[command]?.(anchor);
  }

  root.addEventListener(
    'keydown',
    (event) => {
      if (element.getAttribute('shortcuts') === 'off') return;
      const command = keyOf(event);
      if (!command || root.querySelector('dialog[open]')) return;
      if (run(command, /** @type {HTMLElement} */ (event.target)) !== false) event.preventDefault();
    },
    { signal },
  );
  parts.outline.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && root.hasAttribute('data-outline')) {
        root.removeAttribute('data-outline');
        bench.editor.focus();
      }
    },
    { signal },
  );
  root.addEventListener('focusout', () => element.settle(), { signal });
  root.addEventListener(
    'click',
    (event) => {
      // The outline over the panes goes when it has been used, or when the author goes on elsewhere.
      const target = /** @type {Element} */ (event.target);
      if (root.hasAttribute('data-outline') && !target.closest('#outline-toggle, .gauge'))
        root.removeAttribute('data-outline');
    },
    { signal },
  );
  // Only the element's own `input` and `change` leave it.
  for (const type of ['input', 'change'])
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });

  function show() {
    const { report } = bench;
    setAttribute(root, 'data-mode', mode());
    setAttribute(root, 'data-panels', element.getAttribute('panels'));
    bench.toolbar.show({ mode: mode(), theme: theme(), fileName: element.fileName, dirty: element.dirty });
    bench.toolbar.showTemplate(
      templateLabel(chosen(), element.templateText === null ? null : (custom ?? 'Own template'), report),
    );
    const match = chosen() === 'auto' && element.templateText === null ? report?.template : null;
    setAttribute(root, 'data-guess', match && match.confidence < SURE ? '' : null);
    form.render(report);
  }

  /** @param {import('./core/core.js').CoreState} state */
  function engine({ state, code = '', message = '' }) {
    if (root.getAttribute('data-state') === state && state === 'ready') return;
    setAttribute(root, 'data-state', state);
    if (state === 'ready' || state === 'loading') bench.banners.hide('engine');
    else {
      const detail =
        state === 'failed'
          ? 'Your text is safe: editing, opening and saving still work.'
          : 'Your text is safe. What you see is the last good result; the check starts again with your next ' +
            'change.';
      bench.banners.show('engine', {
        tone: 'error',
        closable: false,
        text: `${message}.`,
        detail,
        actions: [
          { label: 'Try again', run: () => core.start() },
          {
            label: 'Copy diagnostics',
            run: () => navigator.clipboard?.writeText(diagnostics(code, message)),
          },
        ],
      });
      if (state === 'failed') element.fail(code, message);
      else element.tell(code, message);
    }
  }

  /** One answer for a whole group, in the form. @param {import('./core/types.js').Finding} finding */
  function fill(finding) {
    bench.showTab('edit');
    view('form');
    form.focusOn(finding);
  }

  /** Shows a fix before it is applied. @param {import('./core/types.js').Fix} fix */
  function preview(fix) {
    const edits = fix.edits.map(({ from, to, insert }) => ({
      from: bench.editor.now(from),
      to: bench.editor.now(to, -1),
      insert,
    }));
    fixDialog(root, bench.editor.text, { ...fix, edits }, () => bench.applyFix(fix));
  }

  /** Nothing of the author's text. @param {string} code @param {string} message */
  function diagnostics(code, message) {
    return JSON.stringify(
      {
        docgauge: version,
        code,
        message,
        length: bench.editor.length,
        lines: bench.editor.lines,
        template: chosen(),
        browser: navigator.userAgent,
      },
      null,
      2,
    );
  }

  /** @param {DataTransfer} data @returns {Promise<string> | null} */
  function paste(data) {
    const rich = richText(data);
    if (!rich) return null;
    const plain = data.getData('text/plain');
    bench.banners.show('paste', {
      tone: 'note',
      text: 'Pasted as Markdown.',
      actions: [{ label: 'Paste as plain text instead', run: () => bench.editor.repaste(plain) }],
    });
    setTimeout(() => bench.banners.hide('paste'), 12_000);
    return toMarkdown(rich);
  }

  /**
   * Links of the document open elsewhere, and only those to the web.
   * @param {MouseEvent} event
   * @param {string} href
   */
  function link(event, href) {
    const asked = new CustomEvent('docgauge-link', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { href },
    });
    event.preventDefault();
    if (element.dispatchEvent(asked) && /^(https?:|mailto:)/i.test(href))
      open(href, '_blank', 'noopener,noreferrer');
  }

  return {
    run,
    show,
    engine,
    paste,
    link,
    preview,
    fill,
    help,
    changed: documents.changed,
    fetch: documents.fetch,
    close: () => abort.abort(),
  };
}
