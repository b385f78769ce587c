// @ts-check
// The English table, by areas of the page.

import { choices } from './en/choices.js';
import { commands } from './en/commands.js';
import { counts } from './en/counts.js';
import { dialogs } from './en/dialogs.js';
import { documents } from './en/documents.js';
import { exports } from './en/exports.js';
import { form } from './en/form.js';
import { legend } from './en/legend.js';
import { notices } from './en/notices.js';
import { page } from './en/page.js';
import { queue } from './en/queue.js';

export const en = {
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
