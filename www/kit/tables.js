// @ts-check
// The tables of texts that are beside the script: it has the English one inside, and loads another when a page speaks
// that language. A page in one file, and the modules of the npm package, have all tables inside.

import * as names from 'docgauge:build';
import { base } from './base.js';
import { TABLES } from '../strings/index.js';

/** @typedef {import('../strings/index.js').Language} Language */

/** @type {Map<Language, Promise<void>>} */
const loading = new Map();

/**
 * Loads a table; undefined if it is there, or nowhere.
 * @param {Language} language @returns {Promise<void> | undefined}
 */
export function tableOf(language) {
  if (TABLES[language] || !names.tables[language]) return undefined;
  const its = loading.get(language) ?? load(language);
  loading.set(language, its);
  return its;
}

/** @param {Language} language */
async function load(language) {
  try {
    const module = await import(new URL(names.tables[language] ?? '', base || document.baseURI).href);
    TABLES[language] = module[language];
  } catch (error) {
    // Without it the page speaks English.
    loading.delete(language);
    console.info('docgauge: no table of', language, error);
  }
}
