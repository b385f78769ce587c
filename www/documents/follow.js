// @ts-check
// Follows the open file on disk: if another program changes the file, the change comes into the editor as a step that
// can be undone. If the author has changed the text too, it asks first. It never writes a file.

import { changedOnDisk } from './files.js';
import { strings } from '../strings/index.js';

/** Milliseconds between two looks at the file. */
const EVERY = 1500;

/**
 * @param {import('./host.js').Gauge} gauge
 * @param {import('./host.js').Bench} bench
 * @param {() => {handle: any, modified: number}} file the open file; its `modified` is what the editor has of it
 * @param {AbortSignal} signal
 */
export function following(gauge, bench, file, signal) {
  const { editor, banners, status } = bench;
  /** The handle that is followed. @type {any} */
  let followed = null;
  /** The state of the file that the author did not want to take over. */
  let refused = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  signal.addEventListener('abort', () => clearTimeout(timer));

  async function look() {
    const now = file();
    if (now.handle !== followed) {
      stop();
      return;
    }
    const theirs = document.hidden ? null : await changedOnDisk(now);
    if (signal.aborted || !followed) return;
    if (theirs && theirs.text === editor.text) now.modified = theirs.modified;
    else if (theirs && !gauge.dirty) take(theirs);
    else if (theirs && theirs.modified !== refused) ask(theirs);
    timer = setTimeout(look, EVERY);
  }

  /** @param {import('./files.js').OpenFile} theirs */
  function take(theirs) {
    const now = file();
    if (now.handle !== followed) return;
    editor.replace(theirs.text);
    now.modified = theirs.modified;
    gauge.dirty = false;
    banners.hide('follow');
    status.tell(strings.documents.follow.taken(theirs.name));
  }

  /** @param {import('./files.js').OpenFile} theirs */
  function ask(theirs) {
    refused = theirs.modified;
    banners.show('follow', {
      tone: 'warning',
      text: strings.documents.follow.both(theirs.name),
      detail: strings.documents.follow.bothDetail,
      actions: [
        { label: strings.documents.follow.take, run: () => take(theirs) },
        { label: strings.documents.follow.keepMine, run: () => {} },
      ],
    });
  }

  function stop() {
    followed = null;
    clearTimeout(timer);
    banners.hide('follow');
  }

  return {
    /** Whether the file can be followed; whether it is. */
    get state() {
      const { handle } = file();
      return handle ? (handle === followed ? 'on' : 'off') : 'impossible';
    },
    toggle() {
      const { handle } = file();
      if (!handle || handle === followed) {
        stop();
        status.tell(handle ? strings.documents.follow.off : strings.documents.follow.open);
        return;
      }
      followed = handle;
      refused = 0;
      status.tell(strings.documents.follow.on);
      clearTimeout(timer);
      timer = setTimeout(look, EVERY);
    },
  };
}
