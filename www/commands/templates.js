// @ts-check
// Templates: chooses the template with which the document is compared, built-in or the author's own, and starts a
// document from a template. Choosing a template never edits the text.

import { download } from '../documents/files.js';
import { inPageLanguage } from '../kit/core-words.js';
import { learnDialog } from '../views/learn-dialog.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').TemplateSummary} TemplateSummary */

/** @param {import('./context.js').Context} context */
export function templates({ gauge, bench, documents, memory }) {
  const { core, menu } = bench;
  /** @type {Promise<TemplateSummary[]> | undefined} */
  let known;
  const builtIn = () => (known ??= core.ask({ type: 'templates' }));

  /** @param {HTMLElement} anchor */
  async function choose(anchor) {
    const { template, ownTemplate } = gauge.settings;
    const match = bench.report?.template;
    const auto = template === 'auto' || template === '';
    /** @param {string} id @param {string} label @param {string} detail */
    const entry = (id, label, detail) => ({
      id,
      label,
      detail,
      checked: !ownTemplate && (id === 'auto' ? auto : template === id),
      run: () => use(id),
    });
    menu.open(anchor, [
      entry(
        'auto',
        strings.page.auto,
        auto && match
          ? `${match.name}, ${strings.legend.percent(Math.floor(match.confidence * 100))}`
          : strings.dialogs.template.best,
      ),
      'line',
      ...(await builtIn()).map(({ id, name, summary }) => entry(id, name, inPageLanguage(summary))),
      'line',
      entry('none', strings.page.noTemplate, strings.dialogs.template.none),
      ...(ownTemplate
        ? [
            {
              id: 'learned',
              label: ownTemplate,
              detail: strings.dialogs.template.learned,
              checked: true,
              run: showLearned,
            },
          ]
        : []),
      {
        id: 'file',
        label: strings.dialogs.template.file,
        detail: strings.dialogs.template.any,
        checked: false,
        run: chooseOwn,
      },
    ]);
  }

  /** @param {string} id auto, none, or that of a built-in template */
  function use(id) {
    gauge.setAttribute('template', id);
    memory.remember('template', id);
    useOwn('', null);
  }

  /** Uses a template of the author's own, or none. @param {string} name @param {string | null} text */
  function useOwn(name, text) {
    gauge.templateName = name;
    gauge.templateText = text;
    memory.remember('ownTemplate', text === null ? null : { name, text });
  }

  /** Chooses a template of the author's own: any Markdown file. */
  async function chooseOwn() {
    const file = await documents.choose();
    if (!file) return;
    useOwn(file.name, file.text);
    await showLearned();
  }

  async function showLearned() {
    const text = () => gauge.templateText ?? '';
    const learned = () => core.ask({ type: 'learn', text: text() });
    const { ownTemplate } = gauge.settings;
    learnDialog(bench.parts.workbench, ownTemplate ?? strings.dialogs.learn.theTemplate, await learned(), {
      annotate: async (line, word) => {
        useOwn(gauge.templateName, await core.ask({ type: 'annotate', text: text(), line, word }));
        return learned();
      },
      save: () => download(new Blob([text()], { type: 'text/markdown' }), ownTemplate ?? 'template.md'),
    });
  }

  /** Begins a document from a template. @param {HTMLElement} anchor */
  async function start(anchor) {
    /** @param {string} id */
    const blank = async (id) => {
      documents.load(await core.ask({ type: 'blank', id }), '');
      gauge.dirty = true;
    };
    const entries = (await builtIn()).map(({ id, name, summary }) => ({
      id,
      label: name,
      detail: inPageLanguage(summary),
      run: () => documents.replacing(() => blank(id)),
    }));
    menu.open(anchor, entries);
  }

  return { choose, start, use };
}
