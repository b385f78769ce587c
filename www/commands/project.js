// @ts-check
// The settings of a project: imports its docgauge.toml, keeps them for the next visit, and takes them away.

import { FileError } from '../documents/files.js';
import { chooseProject, readProject } from '../documents/project.js';
import { strings } from '../strings/index.js';

/**
 * @param {import('./context.js').Context} context
 * @param {(id: string) => void} useTemplate
 */
export function project({ gauge, bench, memory }, useTemplate) {
  /** @type {{name: string, text: string} | null} */
  let file = memory.remembered('project') ?? null;

  /** @param {typeof file} next @param {import('../core/types.js').Settings} settings */
  function set(next, settings) {
    file = next;
    memory.remember('project', next);
    gauge.config = settings;
  }

  /** @returns {Promise<string>} why the file was refused; empty if it was taken or none was chosen */
  async function choose() {
    try {
      const chosen = await chooseProject();
      if (!chosen) return '';
      const [rules, templates] = await Promise.all([
        bench.core.rules(),
        bench.core.ask({ type: 'templates' }),
      ]);
      const ids = (/** @type {{id: string}[]} */ all) => all.map(({ id }) => id);
      const read = readProject(chosen.text, { rules: ids(rules), templates: ids(templates) });
      set(chosen, read.settings);
      if (read.template) useTemplate(read.template);
      bench.status.tell(strings.choices.project.taken(chosen.name));
      return '';
    } catch (error) {
      return error instanceof FileError ? error.message : strings.choices.project.unread;
    }
  }

  return {
    choose,
    remove: () => set(null, {}),
    /** The file's name and what it sets, line by line; null without one. */
    get shown() {
      return file && { name: file.name, lines: lines(file.text) };
    },
  };
}

/** @param {string} text of a file that passed */
function lines(text) {
  const its = strings.choices.project;
  const { settings, template, templateFile, unused } = readProject(text, null);
  const { rules = {}, placeholders = [], not_placeholders: never = [], slugs } = settings;
  return [
    ...Object.entries(rules).map(([rule, level]) => `${rule}: ${its.levels[level]}`),
    ...placeholders.map((one) => its.placeholder(one)),
    ...never.map((one) => its.never(one)),
    slugs ? its.slugs(slugs) : '',
    template ? its.template(template) : '',
    templateFile ? its.templateFile(templateFile) : '',
    unused.length ? its.unused(unused) : '',
  ].filter(Boolean);
}
