// @ts-check
// Images of the preview. The core writes each as a box with its text and its place: a host, with the whole address in
// an attribute, or the path of a file. A file of the opened folder takes the place of its box. One from elsewhere is
// loaded only when the reader asks for it, if the page may ask at all.

import { h, pushButton } from './dom.js';
import { strings } from '../strings/index.js';

/**
 * @typedef {object} Images
 * @property {() => boolean} ask images from elsewhere may be asked for
 * @property {(path: string) => Promise<string> | null} file the source of an image of the folder
 */

/**
 * @param {Images} images
 * @param {() => void} onsize an image has another height than its box
 */
export function imageBoxes({ ask, file }, onsize) {
  /** Addresses of images that the reader has loaded. @type {Set<string>} */
  const wanted = new Set();

  /** Updates the boxes within an element. @param {ParentNode} within */
  function show(within) {
    for (const box of within.querySelectorAll('.image-box')) {
      const src = box.getAttribute('data-src');
      if (src !== null) fromElsewhere(box, src);
      else fromFolder(box);
    }
  }

  /** @param {Element} box */
  async function fromFolder(box) {
    const source = file(box.querySelector('.image-host')?.textContent ?? '');
    if (!source) return;
    try {
      const image = imageOf(box);
      image.src = await source;
      await image.decode();
      box.replaceWith(image);
      onsize();
    } catch {
      // The file is gone, or no image: its box says which one is meant.
    }
  }

  /** @param {Element} box @param {string} src */
  function fromElsewhere(box, src) {
    if (!ask()) return;
    if (wanted.has(src)) {
      const image = imageOf(box);
      image.referrerPolicy = 'no-referrer';
      image.src = src;
      box.replaceWith(image);
    } else if (!box.querySelector('.image-load')) {
      // An element with role `img` hides its children from screen readers, but this one has a button.
      box.removeAttribute('role');
      box.append(pushButton({ class: 'button small image-load' }, strings.page.loadImage));
    }
  }

  return {
    show,
    /** Loads the image of a button, if it is one. @param {Element} target @param {ParentNode} within */
    load(target, within) {
      const src = target.closest('.image-load')?.closest('.image-box')?.getAttribute('data-src');
      if (!src) return false;
      wanted.add(src);
      show(within);
      return true;
    },
  };
}

/** @param {Element} box */
function imageOf(box) {
  const title = box.getAttribute('title');
  return /** @type {HTMLImageElement} */ (h('img', { alt: box.getAttribute('aria-label'), title }));
}
