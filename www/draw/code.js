// @ts-check
// Highlights code in a frame of its own. The answer is a list of pieces, each a text with the kind that it is of, so
// that the page makes its elements itself.

import { answerBy } from './frame.js';
import highlight from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

const LANGUAGES = { bash, go, java, javascript, json, python, rust, sql, typescript, xml, yaml };
for (const [name, language] of Object.entries(LANGUAGES)) highlight.registerLanguage(name, language);

/** @typedef {string | {scope?: string, children: Node[]}} Node */

answerBy(({ language, text }) => {
  if (!highlight.getLanguage(language)) return null;
  const { _emitter } = /** @type {any} */ (highlight.highlight(text, { language, ignoreIllegals: true }));
  /** @type {[text: string, kind: string][]} */
  const pieces = [];
  /** @param {Node} node @param {string} kind */
  const walk = (node, kind) => {
    if (typeof node === 'string') pieces.push([node, kind]);
    else for (const child of node.children) walk(child, node.scope?.split('.')[0] ?? kind);
  };
  walk(_emitter.rootNode, '');
  return pieces;
});
