// @ts-check
// The commands of the page by id: their labels in buttons and menus, which are in strings/, and their keys. A button
// with the attribute `data-command` runs its command; commands.js has the functions. Keys work only while the focus is
// inside the element. No key is a single letter, because those conflict with voice control and screen readers.

import { strings } from '../strings/index.js';

/** @typedef {{key: string, mod?: boolean, shift?: boolean, alt?: boolean}} Key */
/** @typedef {keyof import('../strings/index.js').Strings['commands']['names']} Command */
/** @typedef {import('../strings/en/commands.js').Name} Name */

/** On a Mac the Command key has the role of Control. */
const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

/** @type {Partial<Record<Command, Key[]>>} */
const KEYS = {
  'next-placeholder': [{ key: 'Enter', mod: true }],
  'previous-placeholder': [{ key: 'Enter', mod: true, shift: true }],
  'next-finding': [{ key: 'F8' }],
  'previous-finding': [{ key: 'F8', shift: true }],
  'fix-here': [
    { key: '.', mod: true },
    { key: 'Enter', alt: true },
  ],
  bold: [{ key: 'b', mod: true }],
  italic: [{ key: 'i', mod: true }],
  link: [{ key: 'k', mod: true }],
  'align-table': [{ key: 'l', mod: true, shift: true }],
  undo: [{ key: 'z', mod: true }],
  redo: [
    { key: 'z', mod: true, shift: true },
    { key: 'y', mod: true },
  ],
  open: [{ key: 'o', mod: true }],
  save: [{ key: 's', mod: true }],
  'paste-plain': [{ key: 'v', mod: true, shift: true }],
  'mode-next': [{ key: '\\', mod: true }],
  keys: [{ key: '/', mod: true }],
  'next-region': [{ key: 'F6' }],
  'previous-region': [{ key: 'F6', shift: true }],
};

const ENTRIES = /** @type {[Command, Key[]][]} */ (Object.entries(KEYS));

/** @param {Command} command @returns {Name} */
const nameOf = (command) => strings.commands.names[command];

/** The label of a command. @param {Command} command */
export const labelOf = (command) => nameOf(command).label;

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
  return ENTRIES.find(([, keys]) => keys.some(pressed))?.[0];
}

/**
 * The name of a key on this machine's keyboard.
 * @param {Key} key
 */
export function written({ key, mod, shift, alt }) {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const { control, alt: option, shift: capitals } = strings.commands.keys;
  const words = [mod && (mac ? '⌘' : control), alt && (mac ? '⌥' : option), shift && capitals, name];
  return words.filter(Boolean).join(mac ? ' ' : '+');
}

/** Each command with a key: its description and its keys. */
export function keyRows() {
  return ENTRIES.map(([command, keys]) => {
    const { label, title = label } = nameOf(command);
    return { title, keys: keys.map(written) };
  });
}

/**
 * The attributes of a button that runs a command. The tooltip is the label if the button does not show it, or a
 * longer description if there is one.
 * @param {Command} command
 * @param {boolean} [silent] the label is not shown
 */
export function runs(command, silent = false) {
  const { label, title = silent ? label : undefined } = nameOf(command);
  const keys = KEYS[command];
  return {
    'data-command': command,
    title: keys ? strings.commands.withKey({ title: title ?? label, key: written(keys[0]) }) : title,
  };
}
