// @ts-check
// The commands for what the browser keeps: "History", and erasing all of it.

import { TRASH_DAYS } from '../documents/shelf.js';
import { eraseDialog, historyDialog } from '../views/history-dialog.js';
import { privacyDialog } from '../views/dialogs.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context */
export function history({ bench, documents, memory }) {
  const root = bench.parts.workbench;

  async function show() {
    const kept = documents.history;
    if (kept) historyDialog(root, await kept.list(), kept, TRASH_DAYS);
    else bench.status.tell(strings.documents.history.nothingKept);
  }

  async function erase() {
    const kept = documents.history;
    if (kept) eraseDialog(root, await kept.list(), kept.erase);
  }

  function privacy() {
    const { place } = documents;
    privacyDialog(root, {
      place,
      settings: memory.lasts,
      show: documents.history ? show : null,
      erase: documents.history ? erase : null,
    });
  }

  return { show, privacy };
}
