// @ts-check
// A document in a link: deflated, in base64url, after the `#`, which browsers do not send to any server. `d=1.` is the
// text alone, `d=2.` a JSON object with the name and the template too; every version of docgauge opens the links of
// older versions. Other sites make `text=` and `html=`, which is rich text (bookmarklet.js). A link may come from
// anybody, so its size is checked while it inflates, and its contents piece by piece.

import { markdownOfHtml } from './paste.js';
import { strings } from '../strings/index.js';

/** The number of characters above which chats and address bars cut a link. */
export const LONG = 8_000;
export const TOO_LONG = 32_000;
/** The most bytes that a link may inflate to. */
const LARGEST = 20 * 1024 * 1024;

/** @typedef {import('./template-of.js').Template} Template */
/** @typedef {{text: string, name: string, template: Template | null}} Shared */

/** The reason why a link cannot be opened, in words for the author. */
export class LinkError extends Error {}

/** Whether a fragment has a document. @param {string} fragment */
export const isLink = (fragment) => /^#?(d|text|html)=/.test(fragment);

/**
 * @param {string} text
 * @param {{name?: string, template?: Template | null}} [about]
 * @returns {Promise<string>} `d=1.…` or `d=2.…`
 */
export async function encode(text, { name = '', template = null } = {}) {
  const plain = !name && !template;
  const content = plain ? text : JSON.stringify({ text, name, template: template ?? undefined });
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  const words = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `d=${plain ? 1 : 2}.${words}`;
}

/**
 * The document in a fragment; null if there is none.
 * @param {string} fragment with or without `#`
 * @returns {Promise<Shared | null>}
 */
export async function decode(fragment) {
  const content = fragment.replace(/^#/, '');
  if (!isLink(content)) return null;
  try {
    const [, form, written] = /^(text|html)=(.*)$/s.exec(content) ?? [];
    if (form) {
      const text = decodeURIComponent(written.replaceAll('+', '%20'));
      return shared({ text: form === 'html' ? markdownOfHtml(text) : text });
    }
    const [, version, words] = /^d=(\d+)\.([\w-]*)$/.exec(content) ?? [];
    if (Number(version) > 2) throw new LinkError(strings.documents.link.newer);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await inflated(words));
    return shared(version === '1' ? { text } : JSON.parse(text));
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError(strings.documents.link.damaged);
  }
}

/** @param {any} content @returns {Shared} */
function shared({ text, name = '', template = null }) {
  if (typeof text !== 'string') throw new Error('no text');
  const short = (/** @type {unknown} */ word) => (typeof word === 'string' ? word.slice(0, 200) : undefined);
  const id = short(template?.id);
  const own = typeof template?.text === 'string';
  return {
    text: text.replace(/\r\n?/g, '\n'),
    name: short(name) ?? '',
    template: own ? { name: short(template.name) ?? '', text: template.text } : id ? { id } : null,
  };
}

/** @param {string} words in base64url */
async function inflated(words) {
  const binary = atob(words.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new LinkError(strings.documents.link.tooLarge);
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}
