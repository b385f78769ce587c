// @ts-check
// The fixed parts of the element, in reading order: toolbar, tabs, outline, editor, splitter, preview,
// findings, status.
//
// Names that tests and hosts may rely on, inside the open shadow root:
//   ids         template open save history export share theme keys more privacy            the toolbar
//               file-name findings-count findings-category findings-order fix-all next-finding   the findings pane
//               fill-mode next-placeholder placeholders-left                     over the editor
//               next-placeholder-fixed                                           on narrow boxes
//               guidance sync                                                    toggles over the preview
//               outline-toggle findings-toggle                side panels, in the toolbar
//               score                                         the score, if the gauge is not shown
//               gauge ready explain outline edit preview findings form empty     panes (ids of their landmarks)
//               tab-edit tab-preview tab-findings tab-outline                    tabs on narrow boxes
//               start-open start-template start-example                          over an empty editor
//               fix-apply share-link share-copy learn-save replace-confirm       in dialogs
//               ignore-reason ignore-here ignore-file                            in the dialog of a rule
//               status-place status-finding status-note status-mode status-saved status-time
//   attributes  .workbench[data-state=loading|ready|stopped|failed][data-revision][data-tab][data-mode][data-empty]
//                 [data-outline|data-findings=beside|over]
//               .outline-item[data-section][data-state][data-level][data-band]   rows of the outline
//               .finding[data-rule][data-severity][data-open]                    rows of the findings: .finding-main
//                 opens; in the open one button[data-fix=INDEX] applies, .finding-answer .finding-fill answers,
//                 [data-reason=ignore|excuse] asks for a reason, .finding-rule explains, .finding-show goes there
//               .queue-group[data-section] .queue-head, .queue-more              sections of the findings
//               [aria-current]                                                   the current place, in all of them
//               .gauge[data-band], .gauge-number                                 the percentage as text
//               .document .block, mark.placeholder[data-from][data-to]           the preview
//               .cm-placeholder, .cm-unchanged-line, .cm-lint-marker             the editor
//               .segment[data-view=text|form]                                    text or form
//               .form-field[data-rule][data-group][data-filled]                  the form
//               .explain-section[data-section]                                   how it is counted
//                 .explain-item[data-item=done|open|unchanged|missing]
//               .diff-line[data-diff=kept|gone|come]                             a fix before it is applied
//               .banner[data-banner=draft|tabs|keep|room|engine|paste|file|folder|follow|large|link|fixed
//                 |template|filled|version|language]
//               dialog#keys-dialog #privacy-dialog #rule-dialog #explain-dialog #share-dialog #fix-dialog
//                 #learn-dialog #replace-dialog #overwrite-dialog #history-dialog #erase-dialog
//                 #settings-dialog #folder-dialog #compare-dialog
//               .menu [role^=menuitem][data-id]                                  the open menu
//   parts       header toolbar gauge outline outline-item section-bar editor textarea overlay mark splitter preview
//               placeholder findings finding finding-button fix-button status dialog badge

import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { language, strings } from '../strings/index.js';

/** @param {keyof import('../strings/index.js').Strings['page']['tabs']} id */
const tab = (id) =>
  pushButton(
    {
      class: 'tab',
      role: 'tab',
      id: `tab-${id}`,
      'data-tab': id,
      'aria-controls': id,
      'aria-selected': String(id === 'edit'),
      tabindex: id === 'edit' ? '0' : '-1',
    },
    strings.page.tabs[id],
  );

export function skeleton() {
  const toolbar = h('div', { class: 'toolbar', part: 'header toolbar' });
  const banners = h('div', { class: 'banners' });
  const tabs = {
    edit: tab('edit'),
    preview: tab('preview'),
    findings: tab('findings'),
    outline: tab('outline'),
  };
  const tablist = h(
    'div',
    { class: 'tabs' },
    h('div', { class: 'tablist', role: 'tablist', 'aria-label': strings.page.panes }, ...Object.values(tabs)),
  );

  const score = pushButton({ ...runs('explain'), class: 'score', id: 'score', hidden: true });
  const gauge = h('div', { class: 'gauge', part: 'gauge', id: 'gauge' });
  const outlineBody = h('div', { class: 'outline-body' });
  const outline = h(
    'nav',
    { class: 'pane outline', part: 'outline', id: 'outline', 'aria-label': strings.page.outline },
    gauge,
    outlineBody,
  );

  const editorHead = h('div', { class: 'pane-head' });
  const editorBody = h('div', { class: 'editor-body', part: 'editor' });
  const form = h('div', { class: 'form', id: 'form', hidden: true });
  const empty = h('div', { class: 'empty', id: 'empty', hidden: true });
  const editor = h(
    'section',
    { class: 'pane editor', id: 'edit', 'aria-label': strings.page.editor },
    editorHead,
    h('div', { class: 'editor-stack' }, editorBody, form, empty),
  );

  const splitter = h('div', {
    class: 'splitter',
    part: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': strings.page.width,
    'aria-controls': 'edit',
    'aria-valuemin': '20',
    'aria-valuemax': '80',
    'aria-valuenow': '50',
  });

  const previewHead = h('div', { class: 'pane-head' });
  const previewBlocks = h('article', { class: 'document', lang: '' });
  const previewBody = h(
    'div',
    {
      class: 'preview-body',
      part: 'preview',
      tabindex: '0',
      role: 'group',
      'aria-label': strings.page.document,
    },
    previewBlocks,
    h('p', { class: 'preview-off' }, strings.page.previewOff),
  );
  const preview = h(
    'section',
    { class: 'pane preview', id: 'preview', 'aria-label': strings.page.preview },
    previewHead,
    previewBody,
  );

  const findings = h('section', {
    class: 'pane findings',
    part: 'findings',
    id: 'findings',
    'aria-label': strings.page.findings,
  });
  const status = h('div', { class: 'status', part: 'status' });
  const next = pushButton(
    { ...runs('next-placeholder'), class: 'next-placeholder', id: 'next-placeholder-fixed' },
    icon('next'),
    labelOf('next-placeholder'),
  );
  const live = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  const panes = h('div', { class: 'panes' }, outline, editor, splitter, preview, findings);
  const drop = h('div', { class: 'drop', 'aria-hidden': 'true' }, h('p', {}, strings.page.drop));
  const workbench = h(
    'div',
    { class: 'workbench', lang: language, 'data-tab': 'edit', 'data-mode': 'split' },
    toolbar,
    banners,
    tablist,
    panes,
    next,
    status,
    h('slot', { name: 'footer' }),
    live,
    drop,
  );
  return {
    workbench,
    toolbar,
    banners,
    tabs,
    tablist,
    score,
    gauge,
    outline,
    outlineBody,
    editorHead,
    editorBody,
    form,
    empty,
    splitter,
    previewHead,
    previewBody,
    previewBlocks,
    findings,
    status,
    next,
    live,
    panes,
  };
}
/** @typedef {ReturnType<typeof skeleton>} Parts */
