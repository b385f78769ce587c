// @ts-check
// The status line: the place of the caret, the finding there, fill mode, the duration of the check, where the draft
// is stored. It also has the one polite live region, with an announcement every two seconds at most.

import { runs } from '../kit/command-names.js';
import { found, toDo } from '../kit/counts.js';
import { documentBand, severity } from '../kit/legend.js';
import { h, pushButton, setHidden, setText } from '../kit/dom.js';
import { capitalised } from '../kit/text.js';
import { setInline } from '../kit/prose.js';
import { CORE, strings } from '../strings/index.js';

/** Milliseconds between two announcements. */
const QUIET = 2000;
/** Milliseconds for which a note stays. */
const SEEN = 8000;

/** @typedef {import('../core/types.js').Report} Report */

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} live the polite live region
 */
export function statusView(root, live) {
  const place = h('span', { class: 'status-place', id: 'status-place' });
  const finding = h('span', { class: 'status-finding', id: 'status-finding', lang: CORE });
  const filling = h('span', { class: 'status-mode', id: 'status-mode' }, strings.page.filling);
  const note = h('span', { class: 'status-note', id: 'status-note' });
  const saved = pushButton({ ...runs('history', true), class: 'status-saved', id: 'status-saved' });
  const time = h('span', { class: 'status-time', id: 'status-time' });
  const size = h('span', { class: 'status-size' });
  filling.hidden = true;
  root.append(place, filling, finding, note, h('span', { class: 'spacer' }), saved, size, time);
  /** @type {Report | null} */
  let report = null;
  let spoken = '';
  let wanted = '';
  let last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;

  /** @param {string} text */
  function say(text) {
    wanted = text;
    if (timer) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (wanted === spoken) return;
        spoken = wanted;
        last = performance.now();
        live.textContent = wanted;
      },
      Math.max(120, last + QUIET - performance.now()),
    );
  }

  /** Shows and announces a note for a while. @param {string} text */
  function tell(text) {
    setText(note, text);
    clearTimeout(fading);
    fading = setTimeout(() => setText(note, ''), SEEN);
    say(text);
  }

  /** Takes back a note, if it is still there. @param {string} text */
  function untell(text) {
    if (note.textContent === text) setText(note, '');
  }

  /** @param {Report} given */
  function render(given) {
    report = given;
    if (documentBand(given))
      say(strings.counts.spoken({ left: toDo(given).left, percent: given.completeness.percent }));
    else if (found(given)) say(found(given));
  }

  /**
   * @param {{from: number, to: number, line: number, column: number, filling: boolean, lines: number}} caret
   * @param {(at: number) => number} then where a place was in the text of the report
   */
  function follow(caret, then) {
    setText(place, strings.page.caret(caret));
    setText(size, strings.page.lines(caret.lines));
    setHidden(filling, !caret.filling);
    const [from, to] = [then(caret.from), then(caret.to)];
    const at = report?.findings.find((one) => one.from <= from && to <= one.to);
    setInline(finding, at ? `${severity(at.severity).shape} ${capitalised(at.message)}` : '');
    finding.dataset.severity = at?.severity ?? '';
  }

  /** @param {number} milliseconds */
  function took(milliseconds) {
    setText(
      time,
      strings.page.took(milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds))),
    );
  }

  /**
   * Where the text is kept.
   * @param {string} text
   * @param {{history?: boolean}} [how] `history`: "History" has more of it
   */
  function kept(text, { history = false } = {}) {
    setText(saved, text);
    saved.disabled = !history;
  }
  return {
    render,
    follow,
    took,
    kept,
    say,
    tell,
    untell,
    close: () => {
      clearTimeout(timer);
      clearTimeout(fading);
    },
  };
}
