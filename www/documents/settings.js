// @ts-check
// The author's settings that this browser remembers: one small record with a version, read and written as a whole. A
// value that does not pass its check is ignored, so a record that somebody else wrote can do no harm. An element in a
// page of another site remembers nothing unless its attribute `storage` is `local`. The record contains no text of a
// document. It contains the author's own template, because that is chosen once for many documents.

import { FileError } from './report-file.js';
import { LARGEST as LONGEST, readProject } from './project.js';

const KEY = 'docgauge settings';
const VERSION = 1;
/** The longest template of the author's own that is remembered, in UTF-16 units. */
const LARGEST = 300_000;

/** Where the element's host wants drafts; the attribute alone means this browser. @param {Element} element */
export const storageOf = (element) => {
  const named = element.getAttribute('storage');
  return named === '' ? 'local' : (named ?? 'none');
};

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value */
const isText = (value) => typeof value === 'string' && value.length < 200;
/** @param {unknown} value */
const isSwitch = (value) => typeof value === 'boolean';
/** @param {...string} words */
const oneOf =
  (...words) =>
  /** @param {unknown} value */ (value) =>
    words.includes(/** @type {string} */ (value));

/** Each setting with the check of its value. */
const CHECKS = {
  theme: oneOf('auto', 'light', 'dark'),
  language: oneOf('en', 'de'),
  mode: oneOf('split', 'edit', 'preview'),
  /** The id of a built-in template, auto or none. */
  template: isText,
  /** @param {unknown} value `{name, text}` */
  ownTemplate: (value) =>
    isRecord(value) && isText(value.name) && typeof value.text === 'string' && value.text.length <= LARGEST,
  /** A docgauge.toml. @param {unknown} value `{name, text}` */
  project: (value) =>
    isRecord(value) && isText(value.name) && typeof value.text === 'string' && value.text.length <= LONGEST,
  /** What the author closed. @param {unknown} value */
  panels: (value) => isRecord(value) && isSwitch(value.outline) && isSwitch(value.findings),
  /** Percent of the editor. @param {unknown} value */
  split: (value) => typeof value === 'number' && 20 <= value && value <= 80,
  sync: isSwitch,
  guidance: isSwitch,
  /** Filters and order of the findings: words by name. @param {unknown} value */
  filters: (value) =>
    isRecord(value) &&
    Object.values(value).every(
      (one) => isText(one) || isSwitch(one) || (Array.isArray(one) && one.every(isText)),
    ),
  /** Whether a page opened from disk keeps drafts. */
  drafts: isSwitch,
};

/** @typedef {keyof typeof CHECKS} Setting */
/**
 * @typedef {object} Memory
 * @property {(name: Setting, value: unknown) => void} remember null or undefined forgets it
 * @property {(name: Setting) => any} remembered undefined if there is nothing, or nothing that makes sense
 * @property {() => void} forget forgets everything
 * @property {boolean} lasts whether anything is remembered here
 */

/** The browser's small store where the element may use it, else null. @param {Element} element */
function storeFor(element) {
  if (storageOf(element) !== 'local') return null;
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Refused in a sandbox, and where the author blocks all storage.
    return null;
  }
}

/**
 * The element as far as its memory sets it.
 * @typedef {HTMLElement & {templateName: string, templateText: string | null,
 *   config: import('../core/types.js').Settings}} Host
 */

/**
 * The memory of an element, which gets the author's choices back.
 * @param {Host} element
 * @returns {Memory}
 */
export function memoryOf(element) {
  const its = memory(storeFor(element));
  chosenBefore(element, its);
  return its;
}

/**
 * Puts the author's choices back, except where the page around the element has made them in its attributes.
 * @param {Host} element
 * @param {Memory} memory
 */
function chosenBefore(element, { remembered }) {
  const project = remembered('project');
  try {
    if (project && !Object.keys(element.config).length)
      element.config = readProject(project.text, null).settings;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    // Another version of docgauge took the file: the settings dialog has nothing to show either.
  }
  if (!element.hasAttribute('template') && element.templateText === null) {
    const own = remembered('ownTemplate');
    if (own) {
      element.templateName = own.name;
      element.templateText = own.text;
    }
  }
  for (const name of /** @type {const} */ (['theme', 'mode', 'template', 'language'])) {
    const attribute = name === 'language' ? 'lang' : name;
    const value = remembered(name);
    if (value !== undefined && !element.hasAttribute(attribute)) element.setAttribute(attribute, value);
  }
}

/** @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null} store @returns {Memory} */
export function memory(store) {
  /**
   * The values, or null if the record is of a newer docgauge, which is left alone.
   * @returns {Record<string, unknown> | null}
   */
  function read() {
    try {
      const record = JSON.parse(store?.getItem(KEY) ?? '{}');
      if (isRecord(record) && Number(record.version) > VERSION) return null;
      return isRecord(record) && isRecord(record.values) ? record.values : {};
    } catch {
      // Not written by docgauge, or damaged: treated as empty.
      return {};
    }
  }
  return {
    lasts: store !== null,
    remember(name, value) {
      const values = read();
      if (!store || !values || (value !== null && value !== undefined && !CHECKS[name](value))) return;
      if (value === null || value === undefined) delete values[name];
      else values[name] = value;
      try {
        store.setItem(KEY, JSON.stringify({ version: VERSION, values }));
      } catch {
        // The store is full: the choice holds until the tab closes.
      }
    },
    remembered(name) {
      const value = read()?.[name];
      return CHECKS[name](value) ? value : undefined;
    },
    forget() {
      store?.removeItem(KEY);
    },
  };
}
