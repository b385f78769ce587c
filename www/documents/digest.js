// @ts-check
// A short name for a text, to see whether two texts are the same one. It need not be secure.

/** @param {string} text */
export function digest(text) {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}
