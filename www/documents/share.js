// @ts-check
// A document in a link: deflated, in base64url, after the `#`, which browsers do not send to any server. A link may
// come from anybody, so its size is checked while it inflates.

/** The number of characters above which chats and address bars cut a link. */
export const LONG = 8_000;
export const TOO_LONG = 32_000;
/** The most bytes that a link may inflate to. */
const LARGEST = 20 * 1024 * 1024;

/** @param {string} text @returns {Promise<string>} `d=1.…` */
export async function encode(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `d=1.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * The text in a fragment; null if there is none.
 * @param {string} fragment with or without `#`
 * @returns {Promise<string | null>}
 */
export async function decode(fragment) {
  const content = fragment.replace(/^#/, '');
  if (content.startsWith('text='))
    return decodeURIComponent(content.slice(5).replaceAll('+', '%20')).replace(/\r\n?/g, '\n');
  if (!content.startsWith('d=')) return null;
  if (!content.startsWith('d=1.')) throw new Error('This link was made by a newer docgauge');
  const binary = atob(content.slice(4).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error('The document in this link is larger than 20 MB');
    }
    parts.push(part.value);
  }
  return new TextDecoder('utf-8', { fatal: true })
    .decode(await new Blob(parts).arrayBuffer())
    .replace(/\r\n?/g, '\n');
}
