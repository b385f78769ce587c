// @ts-check
// The dialogs "Settings" and "Share".

import { number } from './english.js';

export const choices = {
  title: 'Settings',
  colours: 'Colours',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  panes: 'Panes',
  modes: { split: 'Editor and preview', edit: 'Editor only', preview: 'Preview only' },
  language: 'Language',
  languages: { auto: 'As the browser', en: 'English', de: 'Deutsch' },
  languageChanged: 'The other language is shown when the page is loaded again.',
  template: 'Template',
  /** @param {string} name */
  chosen: (name) => `Template: ${name}. Choose another one`,
  outline: 'Outline',
  findings: 'Findings',
  guidance: 'Show guidance comments in the preview',
  sync: 'Scroll editor and preview together',
  drafts: 'Keep drafts in this browser',
  draftsNote:
    'All pages opened from disk share one store. What is kept already stays until you erase it in History.',
  lasts: 'Remembered in this browser, with the filters of the findings and the width of the editor.',
  passing: 'Nothing is remembered here: they hold until this tab closes.',
  forget: 'Forget these settings',
  forgotten: 'Forgotten: the next visit begins as the first one did',
  project: {
    title: 'Project',
    about: 'Rules, their severities and placeholders of a project are set by its docgauge.toml.',
    /** @param {string} name */
    of: (name) => `From ${name}:`,
    choose: 'Import a docgauge.toml…',
    remove: 'Remove these settings',
    /** @param {string} name */
    taken: (name) => `The settings of ${name} are used`,
    unread: 'The file was not read',
    tooLong: 'The file is too long for a docgauge.toml',
    levels: { off: 'off', on: 'on', info: 'hint', warning: 'warning', error: 'error' },
    /** @param {string} text */
    placeholder: (text) => `a placeholder: ${text}`,
    /** @param {string} text */
    never: (text) => `never a placeholder: ${text}`,
    /** @param {string} name */
    slugs: (name) => `anchors of headings as on ${name}`,
    /** @param {string} id */
    template: (id) => `template: ${id}`,
    /** @param {string} file */
    templateFile: (file) =>
      `template ${file}: a file, which this page cannot open; choose it under “Template”`,
    /** @param {string[]} keys */
    unused: (keys) => `for the command line only: ${keys.join(', ')}`,
    /** @param {{line: number, what: string}} about */
    wrong: ({ line, what }) => `Line ${line}: ${what}. Nothing was changed.`,
    /** @param {{key: string, keys: string[]}} about */
    noKey: ({ key, keys }) => `there is no key “${key}”; the keys are ${keys.join(', ')}`,
    /** @param {string} rule */
    noRule: (rule) => `there is no rule “${rule}”`,
    /** @param {{value: string, words: readonly string[]}} about */
    oneOf: ({ value, words }) => `“${value}” is not one of ${words.join(', ')}`,
    texts: 'a list of texts is expected, as in ["one", "two"]',
    everything: 'a placeholder of “*” alone would match everything',
    quotes: 'a text in quotes is expected',
    faults: {
      key: 'a key or a table is expected, as in slugs = "github" or [rules]',
      value: 'a text in quotes, a list, a whole number, true or false is expected',
      end: 'the line should end here',
      closed: 'a quote or a bracket is not closed',
      text: 'this kind of text is not read here',
      twice: 'it is there twice',
    },
  },
  share: {
    title: 'Share as a link',
    tooLong: 'Too long for a link',
    /** @param {{length: number, most: number}} about */
    cut: ({ length, most }) =>
      `The link would have ${number(length)} characters; browsers and chats cut it beyond ` +
      `${number(most)}. Send the file instead.`,
    link: 'Link',
    copy: 'Copy the link',
    copied: 'Copied',
    byKey: 'Press Ctrl+C to copy',
    file: 'This is a file on your disk, so the link opens on this machine only. ',
    fileHelp:
      'For somebody else, put what stands behind the # at the end of the address of your docgauge ' +
      'page, or send the file.',
    about:
      'The whole text is in the link, with its name and the chosen template. It goes to no server, but it stays in ' +
      'the history and in the chats that the link passes through: who has the link has the text.',
    partly: 'Your own template is too long for a link and is not in it: send its file with the link.',
    /** @param {{length: number, long: number}} about */
    length: ({ length, long }) =>
      `${number(length)} characters` +
      (length > long ? `. Some chats cut links beyond ${number(long)}: a file is safer.` : ''),
  },
};
