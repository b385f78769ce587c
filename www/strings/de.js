// @ts-check
// The German table, by areas of the page.

import { choices } from './de/choices.js';
import { commands } from './de/commands.js';
import { counts } from './de/counts.js';
import { dialogs } from './de/dialogs.js';
import { documents } from './de/documents.js';
import { exports } from './de/exports.js';
import { form } from './de/form.js';
import { legend } from './de/legend.js';
import { notices } from './de/notices.js';
import { page } from './de/page.js';
import { queue } from './de/queue.js';

/** @type {typeof import('./en.js').en} */
export const de = {
  choices,
  commands,
  counts,
  dialogs,
  documents,
  exports,
  form,
  legend,
  notices,
  page,
  queue,
};
