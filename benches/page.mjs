// Runs in the browser: each tool over the same text, one pass of each in turn, so that a slow moment of the machine
// affects all. Bundled with the tools for comparison.

import { marked } from 'marked';
import markdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { makeDocument } from './document.mjs';
import startBare, { to_html } from 'bare';
import startDocgauge, { Session } from 'docgauge';

const plain = markdownIt();

/** Every tool as a function of a text. */
const TOOLS = {
  bare: (text) => to_html(text),
  docgauge: (text) => {
    const session = new Session({ template: 'auto', today: '2026-01-01' });
    const update = JSON.parse(session.set_text(text));
    session.free();
    return update;
  },
  marked: (text) => marked.parse(text),
  'markdown-it': (text) => plain.render(text),
  markdownlint: (text) => lint({ strings: { text } }),
};

/** Loads both engines. @param {string} bare @param {string} docgauge addresses of their wasm */
async function start(bare, docgauge) {
  await Promise.all([startBare({ module_or_path: bare }), startDocgauge({ module_or_path: docgauge })]);
}

/**
 * Milliseconds of each pass. Each tool runs for the same number of seconds, but at least twice.
 * @param {number} bytes @param {number} seconds
 */
async function measure(bytes, seconds) {
  const text = makeDocument(bytes);
  const passes = Object.fromEntries(Object.keys(TOOLS).map((name) => [name, []]));
  const spent = (name) => passes[name].reduce((sum, time) => sum + time, 0);
  for (let round = 0; round < 60; round++) {
    for (const [name, run] of Object.entries(TOOLS)) {
      if (2 <= round && spent(name) > seconds * 1000) continue;
      const begin = performance.now();
      run(text);
      passes[name].push(performance.now() - begin);
      // A pause, so that the garbage of one tool is not collected in the time of the next.
      await new Promise((done) => {
        setTimeout(done, 5);
      });
    }
  }
  return { bytes: new TextEncoder().encode(text).length, passes };
}

globalThis.bench = { start, measure };
