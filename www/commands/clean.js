// @ts-check
// The command "Clean document": asks the core for the document without guidance and directives, and gives it away only
// if the document is ready.

import { download } from '../documents/files.js';
import { copy as copyContent } from '../kit/clipboard.js';
import { fileName } from '../kit/file-name.js';
import { cleanDialog } from '../views/clean-dialog.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context */
export async function clean({ gauge, bench }) {
  const made = await bench.core.ask({ type: 'clean' });
  const base = fileName(gauge.fileName, made.text).replace(/\.[^.]+$/, '');
  const copy = async () => {
    const done = await copyContent({ 'text/plain': made.text });
    bench.status.tell(done ? strings.dialogs.clean.copied : strings.exports.refused);
  };
  cleanDialog(bench.parts.workbench, made, {
    save: () => download(new Blob([made.text], { type: 'text/markdown' }), `${base}-clean.md`),
    copy,
    goTo: (gap) => bench.places.goToItem(gap),
  });
}
