// @ts-check
// The commands of the page by id: their labels in buttons and menus, and their keys. A button with the attribute
// `data-command` runs its command; commands.js has the functions. Keys work only while the focus is inside the
// element. No key is a single letter, because those conflict with voice control and screen readers.

/** @typedef {{key: string, mod?: boolean, shift?: boolean, alt?: boolean}} Key */
/** @typedef {{label: string, title?: string, keys?: Key[]}} Name `title`: the label in more words */

/** On a Mac the Command key has the role of Control. */
const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

export const COMMANDS = /** @satisfies {Record<string, Name>} */ ({
  'next-placeholder': { label: 'Next placeholder', keys: [{ key: 'Enter', mod: true }] },
  'previous-placeholder': {
    label: 'Previous placeholder',
    keys: [{ key: 'Enter', mod: true, shift: true }],
  },
  'next-finding': { label: 'Next', title: 'Next finding', keys: [{ key: 'F8' }] },
  'previous-finding': { label: 'Previous finding', keys: [{ key: 'F8', shift: true }] },
  'fix-here': {
    label: 'Fixes at the caret',
    keys: [
      { key: '.', mod: true },
      { key: 'Enter', alt: true },
    ],
  },
  open: { label: 'Open', title: 'Open a file', keys: [{ key: 'o', mod: true }] },
  save: { label: 'Save', title: 'Save to a file', keys: [{ key: 's', mod: true }] },
  'paste-plain': { label: 'Paste as plain text', keys: [{ key: 'v', mod: true, shift: true }] },
  'mode-next': { label: 'Both panes, editor only, preview only', keys: [{ key: '\\', mod: true }] },
  keys: { label: 'Keys', keys: [{ key: '/', mod: true }] },
  'next-region': { label: 'Next pane', keys: [{ key: 'F6' }] },
  'previous-region': { label: 'Previous pane', keys: [{ key: 'F6', shift: true }] },
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
});
/** @typedef {keyof typeof COMMANDS} Command */

const ENTRIES = /** @type {[Command, Name][]} */ (Object.entries(COMMANDS));

/**
 * The command of a key press, if it has one.
 * @param {KeyboardEvent} event
 */
export function commandOf(event) {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  /** @param {Key} one */
  const pressed = (one) =>
    one.key === key &&
    Boolean(one.mod) === mod &&
    Boolean(one.alt) === event.altKey &&
    // Some keyboards need Shift for a character such as `/`.
    (/^[^a-z]$/.test(key) || Boolean(one.shift) === event.shiftKey);
  return ENTRIES.find(([, { keys }]) => keys?.some(pressed))?.[0];
}

/**
 * The name of a key on this machine's keyboard.
 * @param {Key} key
 */
export function written({ key, mod, shift, alt }) {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const words = [mod && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && 'Shift', name];
  return words.filter(Boolean).join(mac ? ' ' : '+');
}

/** Each command with a key: its description and its keys. */
export function keyRows() {
  return ENTRIES.flatMap(([, { label, title = label, keys }]) =>
    keys ? [{ title, keys: keys.map(written) }] : [],
  );
}

/**
 * The attributes of a button that runs a command. The tooltip is the label if the button does not show it, or a
 * longer description if there is one.
 * @param {Command} command
 * @param {boolean} [silent] the label is not shown
 */
export function runs(command, silent = false) {
  /** @type {Name} */
  const { label, title = silent ? label : undefined, keys } = COMMANDS[command];
  return {
    'data-command': command,
    title: keys ? `${title ?? label} (${written(keys[0])})` : title,
  };
}
