// @ts-check
// The commands: `label` in buttons and menus, `title` the label in more words, for tooltips and the list of keys.

/** @typedef {{label: string, title?: string}} Name */

/** @satisfies {Record<string, Name>} */
const names = {
  'next-placeholder': { label: 'Next placeholder' },
  'previous-placeholder': { label: 'Previous placeholder' },
  'next-finding': { label: 'Next', title: 'Next finding' },
  'previous-finding': { label: 'Previous finding' },
  'fix-here': { label: 'Fixes at the caret' },
  bold: { label: 'Bold' },
  italic: { label: 'Italic' },
  link: { label: 'Link' },
  'align-table': { label: 'Align the table', title: 'Align the table; Tab goes to its next cell' },
  undo: { label: 'Undo' },
  redo: { label: 'Redo' },
  open: { label: 'Open', title: 'Open a file' },
  save: { label: 'Save', title: 'Save to a file' },
  'paste-plain': { label: 'Paste as plain text' },
  'mode-next': { label: 'Both panes, editor only, preview only' },
  keys: { label: 'Keys' },
  'next-region': { label: 'Next pane' },
  'previous-region': { label: 'Previous pane' },
  'mode-edit': { label: 'Edit', title: 'Editor only' },
  'mode-split': { label: 'Both', title: 'Editor and preview' },
  'mode-preview': { label: 'Preview', title: 'Preview only' },
  'view-text': { label: 'Text' },
  'view-form': { label: 'Form' },
  'fill-mode': { label: 'Fill mode', title: 'Fill mode: Tab goes to the next placeholder' },
  'fix-all': { label: 'Fix all safe' },
  outline: { label: 'Outline', title: 'Show or hide the outline' },
  findings: { label: 'Findings', title: 'Show or hide the findings' },
  template: { label: 'Template' },
  'start-template': { label: 'Start from a template' },
  example: { label: 'Load example' },
  export: { label: 'Export', title: 'Export the report' },
  clean: { label: 'Clean document', title: 'The document without guidance and directives' },
  folder: { label: 'Several documents', title: 'A table of all documents of a folder' },
  compare: { label: 'Compare with an earlier version' },
  follow: { label: 'Follow this file', title: 'Take over what other programs write to the file' },
  share: { label: 'Share', title: 'Share as a link' },
  history: { label: 'History', title: 'History: earlier states, other documents, the trash' },
  explain: { label: 'How is this counted?' },
  theme: { label: 'Theme' },
  settings: { label: 'Settings' },
  privacy: { label: 'Nothing is uploaded' },
  more: { label: 'More' },
};

export const commands = {
  names,
  keys: { control: 'Ctrl', alt: 'Alt', shift: 'Shift' },
  /** A tooltip with its key. @param {{title: string, key: string}} about */
  withKey: ({ title, key }) => `${title} (${key})`,
  follow: { on: 'on', off: 'off' },
  /** @param {'auto' | 'light' | 'dark'} theme */
  colours: (theme) => `Colours: ${theme}`,
  change: 'change',
};
