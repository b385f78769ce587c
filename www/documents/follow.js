// @ts-check
// Follows the open file on disk: another program's change comes into the editor as a step that can be undone. If the
// author has changed the text too, it asks. It never writes.

import { changedOnDisk } from './files.js';

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
  /** The state of the file that the author refused. */
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
    status.tell(`${theirs.name} changed on disk: this is the new text, Ctrl+Z brings the old one back`);
  }

  /** @param {import('./files.js').OpenFile} theirs */
  function ask(theirs) {
    refused = theirs.modified;
    banners.show('follow', {
      tone: 'warning',
      text: `${theirs.name} changed on disk, and here too.`,
      detail: 'What you do not take can be had again: by undo, or from the file.',
      actions: [
        { label: 'Take the file’s text', run: () => take(theirs) },
        { label: 'Keep mine', run: () => {} },
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
        status.tell(handle ? 'The file is not followed any more' : 'Open the file from disk to follow it');
        return;
      }
      followed = handle;
      refused = 0;
      status.tell('The file is followed: what changes on disk changes here');
      clearTimeout(timer);
      timer = setTimeout(look, EVERY);
    },
  };
}
