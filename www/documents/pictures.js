// @ts-check
// The images of an opened folder, for the preview. Only a file of the folder is ever shown: an address that leads out
// of it, or to a server, has no image. A file is read when a document first shows it, and again if that failed. An SVG
// becomes a data URL, which has no origin: opened in a tab of its own, a blob of it could run a script as this page.

/** @typedef {(path: string) => (() => File | Promise<File>) | undefined} Find what reads a file of the folder */

/** The types of images by the extensions of their files. @type {Record<string, string>} */
const TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};
/** In bytes; a larger file would make the preview slow. */
const LARGEST = 20_000_000;

/** The type of an image; undefined for other files. @param {string} path */
export const imageType = (path) => TYPES[/\.(\w+)$/.exec(path)?.[1].toLowerCase() ?? ''];

/**
 * @param {() => void} onchange the folder is another one
 * @param {AbortSignal} signal
 */
export function pictures(onchange, signal) {
  /** @type {Find} */
  let find = () => undefined;
  /** What was read, by path. @type {Map<string, Promise<string>>} */
  const sources = new Map();
  /** @type {string[]} */
  let blobs = [];
  signal.addEventListener('abort', clear);

  function clear() {
    for (const blob of blobs) URL.revokeObjectURL(blob);
    blobs = [];
    sources.clear();
  }

  /** @param {() => File | Promise<File>} open @param {string} type */
  async function read(open, type) {
    const file = await open();
    if (file.size > LARGEST) throw new Error(`${file.name} is too large`);
    if (type === TYPES.svg) return `data:${type};charset=utf-8,${encodeURIComponent(await file.text())}`;
    const blob = URL.createObjectURL(file.slice(0, file.size, type));
    blobs.push(blob);
    return blob;
  }

  return {
    /** Another folder. @param {Find} wanted */
    set(wanted) {
      clear();
      find = wanted;
      onchange();
    },

    /**
     * What an image of a document shows; null if it is none of the folder.
     * @param {string} document its path
     * @param {string} address as it is written
     * @returns {Promise<string> | null}
     */
    at(document, address) {
      const path = pathOf(document, address) ?? '';
      const type = imageType(path);
      const open = type && find(path);
      if (!open) return null;
      let source = sources.get(path);
      if (!source) {
        source = read(open, type);
        sources.set(path, source);
        source.catch(() => sources.delete(path));
      }
      return source;
    },
  };
}

/**
 * The path of an address in a document; null if it leaves the folder.
 * @param {string} document
 * @param {string} address
 */
export function pathOf(document, address) {
  const bare = decode(address.replace(/[?#].*$/s, ''));
  if (/^[/\\]|^\w+:/.test(bare)) return null;
  /** @type {string[]} */
  const parts = [];
  for (const part of [...document.split('/').slice(0, -1), ...bare.split('/')]) {
    if (part === '..') {
      if (!parts.length) return null;
      parts.pop();
    } else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/').normalize('NFC');
}

/** @param {string} address */
function decode(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // A stray percent sign: the name is meant as it stands.
  }
}
