// What is measured: docgauge's engine, bare pulldown-cmark, and well-known tools in JavaScript.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked } from 'marked';
import markdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import startBare, { to_html } from 'bare';
import startDocgauge, { Session } from 'docgauge';

const plain = markdownIt();

/** Every tool as a function of a text. */
export const TOOLS = {
  bare: (text) => to_html(text),
  docgauge: (text) => {
    const session = newSession();
    const update = JSON.parse(session.set_text(text));
    session.free();
    return update;
  },
  marked: (text) => marked.parse(text),
  'markdown-it': (text) => plain.render(text),
  markdownlint: (text) => lint({ strings: { text } }),
};

/**
 * Loads both engines from a folder.
 * @returns {Promise<WebAssembly.Memory>} docgauge's memory
 */
export async function start(folder) {
  await startBare({ module_or_path: await readFile(join(folder, 'bare_bg.wasm')) });
  const { memory } = await startDocgauge({
    module_or_path: await readFile(join(folder, 'docgauge_bg.wasm')),
  });
  return memory;
}

export const newSession = () => new Session({ template: 'auto', today: '2026-01-01' });

/**
 * A document in a session, and a function that types a character in the middle of it, at the end of a
 * sentence, and at its next call removes it again. Both are edits inside a section.
 * @param {string} text
 */
export function typist(text) {
  const session = newSession();
  session.set_text(text);
  const sentence = text.indexOf('. ', text.length >> 1);
  const at = sentence < 0 ? text.length : sentence;
  let typed = false;
  const type = () => {
    typed = !typed;
    return typed ? session.edit(at, at, 'x') : session.edit(at, at + 1, '');
  };
  return { type, close: () => session.free() };
}
