// @ts-check
// The images of an opened folder, for the preview. Only a file of the folder is ever shown: an address that leads out
// of it, or to a server, has no image. A file is read when a document first shows it. An SVG becomes a data URL, which
// has no origin: opened in a tab of its own, a blob of it could run a script as this page.

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
  /** @type {ReadonlyMap<string, File>} */
  let files = new Map();
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

  /** @param {File} file @param {string} type */
  async function read(file, type) {
    if (type === TYPES.svg) return `data:${type};charset=utf-8,${encodeURIComponent(await file.text())}`;
    const blob = URL.createObjectURL(file.slice(0, file.size, type));
    blobs.push(blob);
    return blob;
  }

  return {
    /** The files of a folder by their paths. @param {ReadonlyMap<string, File>} found */
    set(found) {
      clear();
      files = found;
      onchange();
    },

    /**
     * What an image of a document shows; null if it is none of the folder.
     * @param {string} document its path
     * @param {string} address as it is written
     * @returns {Promise<string> | null}
     */
    at(document, address) {
      const path = files.size ? pathOf(document, address) : null;
      const file = path === null ? undefined : files.get(path);
      const type = imageType(path ?? '');
      if (path === null || !file || !type || file.size > LARGEST) return null;
      const source = sources.get(path) ?? read(file, type);
      sources.set(path, source);
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
