// @ts-check
// A project's docgauge.toml in the page: the options that it sets for the core, and what only the command line can use.
// The whole file is refused for one fault, with its line, so that no setting is ignored without a message. Which rules
// and templates there are is known to the core: the caller passes their ids.

import { FileError, readText } from './files.js';
import { TomlError, readToml } from './toml.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Settings} Settings */
/**
 * @typedef {object} Project
 * @property {Settings} settings for the core
 * @property {string | null} template an id, auto or none
 * @property {string | null} templateFile a Markdown file, which the page cannot open by itself
 * @property {string[]} unused keys for the command line
 */

/** In UTF-16 units. */
export const LARGEST = 50_000;
const LEVELS = ['off', 'on', 'info', 'warning', 'error'];
const SLUGS = ['github', 'gitlab', 'azure'];
const UNUSED = ['exclude', 'fail-on', 'min-percent'];
const KEYS = ['template', 'placeholders', 'not-placeholders', 'slugs', ...UNUSED, 'rules'];

/**
 * @param {string} text
 * @param {{rules: string[], templates: string[]} | null} known the ids of all, or null if the file passed before
 * @returns {Project}
 */
export function readProject(text, known) {
  const its = strings.choices.project;
  /** @type {Project} */
  const project = { settings: {}, template: null, templateFile: null, unused: [] };
  const { settings } = project;
  for (const { key, value, line } of entries(text)) {
    /** @param {string} what @returns {never} */
    const wrong = (what) => {
      throw new FileError(its.wrong({ line, what }));
    };
    /** @param {readonly string[]} words */
    const oneOf = (words) =>
      words.find((word) => word === value) ?? wrong(its.oneOf({ value: String(value), words }));
    const texts = () =>
      Array.isArray(value) && value.every((one) => typeof one === 'string' && one)
        ? /** @type {string[]} */ (value)
        : wrong(its.texts);
    const [name, rule, ...more] = key;
    if (!KEYS.includes(name) || more.length || (rule === undefined) === (name === 'rules'))
      wrong(its.noKey({ key: key.join('.'), keys: KEYS }));
    if (name === 'rules') {
      if (known && !known.rules.includes(rule)) wrong(its.noRule(rule));
      const level = typeof value === 'boolean' ? (value ? 'on' : 'off') : oneOf(LEVELS);
      settings.rules = { ...settings.rules, [rule]: /** @type {import('../core/types.js').Level} */ (level) };
    } else if (name === 'placeholders') {
      settings.placeholders = texts();
      if (settings.placeholders.some((one) => /^[*\s]*$/.test(one))) wrong(its.everything);
    } else if (name === 'not-placeholders') settings.not_placeholders = texts();
    else if (name === 'slugs') settings.slugs = /** @type {Settings['slugs']} */ (oneOf(SLUGS));
    else if (name === 'template') {
      if (typeof value !== 'string') return wrong(its.quotes);
      if (/[./\\]/.test(value)) project.templateFile = value;
      else project.template = known ? oneOf(['auto', 'none', ...known.templates]) : value;
    } else project.unused.push(name);
  }
  return project;
}

/** @param {string} text */
function entries(text) {
  try {
    return readToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, fault } = error;
    throw new FileError(strings.choices.project.wrong({ line, what: strings.choices.project.faults[fault] }));
  }
}

/** Lets the author choose a docgauge.toml. @returns {Promise<{name: string, text: string} | null>} null if canceled */
export async function chooseProject() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.toml';
  /** @type {Promise<File | undefined>} */
  const chosen = new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]), { once: true });
    input.addEventListener('cancel', () => resolve(undefined), { once: true });
  });
  input.click();
  const file = await chosen;
  if (!file) return null;
  const { text } = await readText(file);
  if (text.length > LARGEST) throw new FileError(strings.choices.project.tooLong);
  return { name: file.name, text };
}
