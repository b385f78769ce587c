/**
 * Steps of the engine with hostile texts. The wasm counts them itself (`xtask/src/counted.rs`), so that they
 * are the same in every run and on every machine. `GROWTH` names a folder with the wasm and with each text in
 * growing sizes (`xtask/src/steps.rs`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Session, check, initSync, learn } from '../../www/pkg/docgauge.js';

const folder = process.env.GROWTH ?? '';
const options = { template: 'auto', today: '2026-03-04' };

/** The shapes, each with its texts, the shortest first. */
export const shapes = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8'));

const { steps } = initSync({ module: readFileSync(join(folder, 'counted.wasm')) });

/** The most exponent of a shape. */
export const MOST = 1.05;

/** Most shapes repeat after at most so many lines. */
const EDITS = 4;

/** The steps of a function. */
function counted(run) {
  const before = steps.value;
  run();
  return Number(steps.value - before);
}

/** The steps of a function that gets a session with a text. */
function inSession(text, run) {
  const session = new Session(options);
  session.set_text(text);
  const count = counted(() => run(session));
  session.free();
  return count;
}

/**
 * The starts of lines behind the middle, the last first; in a text with few lines there those of words. It is always
 * the same number: with fewer edits a text would seem to take fewer steps.
 */
function behindMiddle(text) {
  const middle = text.length >> 1;
  for (const end of ['\n', ' ']) {
    const starts = [];
    let at = middle;
    while (starts.length < EDITS && 0 < (at = text.indexOf(end, at) + 1)) {
      starts.unshift(at);
    }
    if (starts.length === EDITS) {
      return starts;
    }
  }
  return Array(EDITS).fill(middle);
}

/** What the page does with a text, each as a function from a text to its steps. */
export const operations = {
  check: (text) => counted(() => check(text, options)),
  render(text) {
    const session = new Session(options);
    const count = counted(() => session.set_text(text));
    session.free();
    return count;
  },
  edit: (text) =>
    inSession(text, (session) => {
      for (const at of behindMiddle(text)) {
        session.edit(at, at, 'x');
      }
    }),
  fix: (text) => inSession(text, (session) => session.fix_all()),
  learn: (text) => counted(() => learn(text)),
  itself: (text) => counted(() => check(text, { ...options, template_text: text })),
};

/**
 * How the steps of an operation grow with a text: 1 if a text that is twice as long takes twice as many. The two texts
 * are those at `from` and behind it.
 */
export function exponent(operation, { texts }, from = 0) {
  const two = texts.slice(from, from + 2);
  const [few, many] = two.map(operations[operation]);
  const [short, long] = two.map((text) => Buffer.byteLength(text));
  return { exponent: Math.log(many / few) / Math.log(long / short), perByte: many / long };
}
