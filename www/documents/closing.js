// @ts-check
// What happens when a tab goes to the background, reloads or closes: it stores what was typed in the last half second.
// If that is not possible, the browser asks before it closes the tab. It also remembers which document this tab had
// open, because another tab may have another document.

import { dropWords, keepWords, waitingWords } from './last-words.js';

/** @typedef {import('./draft.js').Draft} Draft */

/** @param {string} workspace */
const keyOf = (workspace) => `docgauge open ${workspace}`;

/** @param {Draft} draft @param {(news: import('./neighbours.js').News) => void} tell @param {AbortSignal} signal */
export function closing(draft, tell, signal) {
  const { bench, gauge } = draft;

  /** Stores the last change at once; false if that is not possible. */
  function keepLast() {
    const { shelf, open, workspace, content } = draft;
    if (shelf?.place !== 'browser') return false;
    rememberOpen(draft);
    const { id, seen: revision, about } = open;
    return keepWords(workspace, { ...content, id, revision, about, saved: Date.now() });
  }

  async function hidden() {
    const { shelf, open } = draft;
    if (!shelf) return;
    if (draft.conflict) rememberOpen(draft);
    draft.leavePlace();
    if (draft.waiting) {
      keepLast();
      await draft.keep();
    } else if (open.stored && !(await shelf.read(open.id).catch(() => open))) {
      // The store was emptied while the author read: the text here may be the only copy.
      open.stored = undefined;
      await draft.keep();
    }
  }

  addEventListener(
    'beforeunload',
    (event) => {
      const safe = draft.shelf && (draft.waiting ? keepLast() : draft.kept);
      if (bench.form.waiting() || isTyping(draft) || (gauge.dirty && bench.editor.length && !safe))
        event.preventDefault();
    },
    { signal },
  );
  addEventListener(
    'pagehide',
    () => {
      tell({ type: 'left', id: draft.open.id });
      hidden();
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hidden();
    },
    { signal },
  );
}

/** Whether something is typed in the queue that a reload would lose. @param {Draft} draft */
const isTyping = ({ bench, shelf, open }) =>
  Boolean(bench.places.here.typed?.length) && (!shelf || open.seen === null);

/** @param {string} workspace */
const asideOf = (workspace) => `docgauge aside ${workspace}`;

/**
 * The document of which this tab had a text of its own at the last reload, because another tab had written it.
 * @param {Draft} draft
 */
export function lastAside({ workspace }) {
  try {
    return sessionStorage.getItem(asideOf(workspace));
  } catch {
    // Refused in a sandbox.
    return null;
  }
}

/** Moves what was typed last before a tab closed to the shelf. @param {Draft} draft */
export async function moveLastWords({ shelf, workspace }) {
  if (shelf?.place !== 'browser') return;
  for (const { id, revision, text, name, saved, about } of waitingWords(workspace)) {
    const one = await shelf.read(id);
    if (!one || (one.revision === revision && !one.discarded))
      await shelf.write(id, { ...about, ...one, text, name, dirty: true }, { seen: revision });
    else if (one.text !== text) await shelf.keepState(id, { text, name, saved });
    dropWords(workspace, id);
  }
}

/** The document that this tab had open before a reload. @param {Draft} draft */
export function lastOpen({ workspace }) {
  try {
    return sessionStorage.getItem(keyOf(workspace));
  } catch {
    // Refused in a sandbox.
    return null;
  }
}

/** @param {Draft} draft */
export function rememberOpen({ workspace, open, conflict }) {
  try {
    sessionStorage.setItem(keyOf(workspace), open.id);
    sessionStorage.setItem(asideOf(workspace), conflict ? open.id : '');
  } catch {
    // Refused or full: after a reload the newest document opens.
  }
}
