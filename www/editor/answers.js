// @ts-check
// Sends an answer of the author to the core, which computes the edits of the whole text, and applies them in the
// editor. If the author has typed in the meantime, the edits belong to an older text and are requested again.

import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Place} Place */
/** @typedef {import('./answer.js').Answer} Answer */
/** @typedef {import('./answer.js').Placeholder} Placeholder */
/**
 * @typedef {Placeholder & {edits: Edit[]}} Question `edits`: lead from the core's text to that before the
 *   answer
 */
/**
 * @typedef {'written' | 'gone' | 'later'} Written gone: the placeholder does not exist any more; later: the core is not
 *   available
 */

/**
 * The two requests to the core.
 * @typedef {object} Ask
 * @property {(question: {place: Place, value: string, before: Edit[]}) => Promise<Edit[]>} fill
 * @property {(question: {from: number, before: Edit[], rule: string, file: boolean, reason: string}) =>
 *   Promise<Edit[]>} ignore
 */

/**
 * @param {import('./editor.js').Editor} editor
 * @param {Ask} ask
 * @param {(text: string) => void} tell
 */
export function answers(editor, ask, tell) {
  /**
   * Requests edits until they belong to the current text, and applies them.
   * @param {Answer} answer
   * @param {(() => Promise<Edit[]>) | null} edit null takes back what was written
   * @param {(edits: Edit[]) => Edit[]} [choose] the edits that are wanted
   * @returns {Promise<Written>}
   */
  async function write(answer, edit, choose = (edits) => edits) {
    while (!answer.ended) {
      const { doc } = editor;
      const edits = edit ? await edit().catch(() => null) : [];
      if (!edits) return 'later';
      if (doc !== editor.doc) continue;
      if (edit && !edits.length) answer.end();
      else {
        const chosen = choose(edits);
        if (chosen.length || !edit) editor.write(answer, chosen);
        return 'written';
      }
    }
    return 'gone';
  }

  /** @param {Answer} answer @param {string} value @param {(edits: Edit[]) => Edit[]} [choose] */
  const fill = (answer, value, choose) =>
    write(answer, value ? () => between(answer, ask.fill(filling(answer, value))) : null, choose);

  /** The text around an answer that is written with it. @param {Answer} answer @param {Promise<Edit[]>} edits */
  async function between({ placeholder: { from, before = '', behind = '' } }, edits) {
    return (await edits).map((edit) =>
      edit.from === from ? { ...edit, insert: before + edit.insert + behind } : edit,
    );
  }

  /** @param {Answer} answer @param {string} value */
  function filling(answer, value) {
    const { from, to, group, whole = false, edits: before } = editor.question(answer);
    return { place: { from, to, group, whole }, value, before };
  }

  /**
   * Begins an answer that is written letter by letter; an empty value restores the placeholder.
   * @param {Placeholder} placeholder
   */
  function begin(placeholder) {
    const answer = editor.begin(placeholder);
    return {
      /** @param {string} value */
      write: (value) => fill(answer, value),
      ended: () => answer.ended,
      forget: () => editor.forget(answer),
    };
  }

  /**
   * The author answered in the text itself: fills the other places of the group, in fill mode.
   * @param {Answer} answer
   * @param {string} value
   */
  async function byHand(answer, value) {
    let others = 0;
    const written = await fill(answer, value, (edits) => {
      others = edits.length - 1;
      const { from } = answer.placeholder;
      const own = edits.find((edit) => edit.from <= from && from < edit.to);
      // The backticks around a placeholder go with it.
      const wider = own && own.from < from;
      return others || wider ? edits.map((edit) => (edit === own ? { ...edit, insert: value } : edit)) : [];
    });
    editor.forget(answer);
    if (written === 'written' && others) tell(strings.queue.filledMore(others));
  }

  /**
   * Ignores a rule at a finding, or in the whole document.
   * @param {Finding} finding
   * @param {{file: boolean, reason: string}} how
   */
  async function ignore({ rule, from, to }, how) {
    const answer = editor.begin({ from: editor.now(from), to: editor.now(to), group: null });
    await write(answer, () => {
      const { from: start, edits: before } = editor.question(answer);
      return ask.ignore({ from: start, before, rule, ...how });
    });
    editor.forget(answer);
    tell(strings.queue.ignored({ rule, file: how.file }));
  }

  return { begin, byHand, ignore };
}
