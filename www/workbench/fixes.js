// @ts-check
// Applies fixes: one at once or after a preview, or all safe ones in one step.

import { isPreviewed, keeps } from '../kit/fixes.js';
import { withoutCode } from '../kit/text.js';
import { fixDialog } from '../views/fix-dialog.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Fix} Fix */

/** Milliseconds for which the notice with the undo button stays. */
const SEEN = 12_000;

/**
 * @param {object} parts
 * @param {HTMLElement} parts.root contains dialogs
 * @param {import('../editor/editor.js').Editor} parts.editor
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} parts.banners
 * @param {ReturnType<typeof import('../views/status.js').statusView>} parts.status
 * @param {() => Promise<import('../core/types.js').Fixes>} parts.allSafe asks the core for every safe fix, as
 *   the command line makes them
 * @param {() => void} parts.onwritten all of them were applied: shows the first one
 */
export function fixes({ root, editor, banners, status, allSafe, onwritten }) {
  /** What the status line says about the last change. */
  let told = '';

  /**
   * Says what was done; the words go with the next change.
   * @param {string} text
   */
  function tell(text) {
    told = text;
    status.tell(text);
  }

  /** Adds to the words about the last change how many findings are new with it. @param {number} count */
  const brought = (count) => told && tell(strings.queue.brought({ said: told, count }));

  /** The text has changed: takes back the words about the change before. */
  function changed() {
    if (told) status.untell(told);
    told = '';
  }

  /**
   * Applies a fix of the report, or previews it.
   * @param {Fix} fix
   * @param {() => void} [done] the text has changed; without it the focus goes to the text
   */
  function apply(fix, done = () => editor.focus()) {
    const write = () => {
      editor.apply(fix.edits);
      tell(keeps(fix) ? strings.form.kept : strings.queue.fixed(withoutCode(fix.title)));
      done();
    };
    if (!isPreviewed(fix)) write();
    else fixDialog(root, editor.text, { ...fix, edits: editor.moved(fix.edits) }, write);
  }

  /** Applies every safe fix in one step. */
  async function applyAll() {
    const { edits, count } = await allSafe().catch(() => ({ edits: [], count: 0 }));
    if (!count) return;
    editor.apply(edits);
    const { doc } = editor;
    onwritten();
    const undo = () => {
      if (editor.doc === doc) editor.undo();
      else status.tell(strings.queue.writtenSince);
    };
    banners.show('fixed', {
      tone: 'note',
      text: strings.queue.fixedAll(count),
      actions: [{ label: strings.legend.undo, run: undo }],
    });
    setTimeout(() => banners.hide('fixed'), SEEN);
    status.say(strings.queue.fixedAllSpoken(count));
  }

  return { apply, applyAll, tell, brought, changed };
}
