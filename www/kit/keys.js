// @ts-check
// The keys, once: what they do, and how the keys dialog shows them. They count only while the focus is inside
// the element. No single letters, so that no voice control or screen reader trips over them.

/** On a Mac the Command key does what Control does elsewhere. */
const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

/** @type {{command: string, key: string, mod?: boolean, shift?: boolean, alt?: boolean, label: string}[]} */
export const KEYS = [
  { command: 'next-placeholder', key: 'Enter', mod: true, label: 'Next placeholder' },
  { command: 'previous-placeholder', key: 'Enter', mod: true, shift: true, label: 'Previous placeholder' },
  { command: 'next-finding', key: 'F8', label: 'Next finding from the caret' },
  { command: 'previous-finding', key: 'F8', shift: true, label: 'Previous finding' },
  { command: 'fix-here', key: '.', mod: true, label: 'Fixes at the caret' },
  { command: 'fix-here', key: 'Enter', alt: true, label: 'Fixes at the caret' },
  { command: 'open', key: 'o', mod: true, label: 'Open a file' },
  { command: 'save', key: 's', mod: true, label: 'Save to a file' },
  { command: 'mode-next', key: '\\', mod: true, label: 'Both panes, editor only, preview only' },
  { command: 'keys', key: '/', mod: true, label: 'This list' },
  { command: 'next-region', key: 'F6', label: 'Next pane' },
  { command: 'previous-region', key: 'F6', shift: true, label: 'Previous pane' },
];

/** The command of a key press, if it has one. @param {KeyboardEvent} event */
export function keyOf(event) {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return KEYS.find(
    (one) =>
      one.key === key &&
      Boolean(one.mod) === mod &&
      Boolean(one.alt) === event.altKey &&
      (key.length === 1 || Boolean(one.shift) === event.shiftKey),
  )?.command;
}

/** How a key is written, as on this machine's keyboard. @param {(typeof KEYS)[number]} key */
export function written({ key, mod, shift, alt }) {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [mod && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && 'Shift', name]
    .filter(Boolean)
    .join(mac ? ' ' : '+');
}
