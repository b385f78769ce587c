// @ts-check
// The fixed parts of the element, in reading order: toolbar, tabs, outline, editor, splitter, preview,
// findings, status.

import { h, icon } from '../kit/dom.js';

/** @param {string} id @param {string} label */
const tab = (id, label) =>
  h(
    'button',
    {
      type: 'button',
      class: 'tab',
      role: 'tab',
      id: `tab-${id}`,
      'data-tab': id,
      'aria-controls': id,
      'aria-selected': String(id === 'edit'),
      tabindex: id === 'edit' ? '0' : '-1',
    },
    label,
  );

export function skeleton() {
  const toolbar = h('div', { class: 'toolbar', part: 'toolbar' });
  const banners = h('div', { class: 'banners' });
  const tabs = {
    edit: tab('edit', 'Edit'),
    preview: tab('preview', 'Preview'),
    findings: tab('findings', 'Findings'),
    outline: tab('outline', 'Outline'),
  };
  const chip = h('span', { class: 'tab-chip', id: 'tab-chip' });
  const tablist = h(
    'div',
    { class: 'tabs' },
    h('div', { class: 'tablist', role: 'tablist', 'aria-label': 'Panes' }, ...Object.values(tabs)),
    chip,
  );

  const gauge = h('div', { class: 'gauge', part: 'gauge', id: 'gauge' });
  const outlineBody = h('div', { class: 'outline-body' });
  const outline = h(
    'nav',
    { class: 'pane outline', part: 'outline', id: 'outline', 'aria-label': 'Outline' },
    gauge,
    outlineBody,
  );

  const editorHead = h('div', { class: 'pane-head' });
  const editorBody = h('div', { class: 'editor-body', part: 'editor' });
  const form = h('div', { class: 'form', id: 'form', hidden: true });
  const empty = h('div', { class: 'empty', id: 'empty', hidden: true });
  const editor = h(
    'section',
    { class: 'pane editor', id: 'edit', 'aria-label': 'Editor' },
    editorHead,
    h('div', { class: 'editor-stack' }, editorBody, form, empty),
  );

  const splitter = h('div', {
    class: 'splitter',
    part: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the editor',
    'aria-controls': 'edit',
    'aria-valuemin': '20',
    'aria-valuemax': '80',
    'aria-valuenow': '50',
  });

  const previewHead = h('div', { class: 'pane-head' });
  const previewBlocks = h('article', { class: 'document' });
  const previewBody = h(
    'div',
    {
      class: 'preview-body',
      part: 'preview',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Preview of the document',
    },
    previewBlocks,
  );
  const preview = h(
    'section',
    { class: 'pane preview', id: 'preview', 'aria-label': 'Preview' },
    previewHead,
    previewBody,
  );

  const findings = h('section', {
    class: 'pane findings',
    part: 'findings',
    id: 'findings',
    'aria-label': 'Findings',
  });
  const status = h('div', { class: 'status', part: 'status' });
  const next = h(
    'button',
    { type: 'button', class: 'next-placeholder', id: 'next-placeholder-fixed' },
    icon('next'),
    'Next placeholder',
  );
  const live = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  const panes = h('div', { class: 'panes' }, outline, editor, splitter, preview, findings);
  const drop = h('div', { class: 'drop', 'aria-hidden': 'true' }, h('p', {}, 'Drop a Markdown or text file'));
  const workbench = h(
    'div',
    { class: 'workbench', 'data-tab': 'edit', 'data-mode': 'split' },
    toolbar,
    banners,
    tablist,
    panes,
    next,
    status,
    live,
    drop,
  );
  return {
    workbench,
    toolbar,
    banners,
    tabs,
    tablist,
    chip,
    gauge,
    outline,
    outlineBody,
    editor,
    editorHead,
    editorBody,
    form,
    empty,
    splitter,
    preview,
    previewHead,
    previewBody,
    previewBlocks,
    findings,
    status,
    next,
    live,
    panes,
    drop,
  };
}
/** @typedef {ReturnType<typeof skeleton>} Parts */
