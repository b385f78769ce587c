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
  lasts:
    'Remembered in this browser, with the filters of the findings and the width of the editor. ' +
    'Rules and their severities are set for a project by its docgauge.toml, which the command line reads.',
  passing: 'Nothing is remembered here: they hold until this tab closes.',
  forget: 'Forget these settings',
  forgotten: 'Forgotten: the next visit begins as the first one did',
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
