// @ts-check
// Sets formulas in a frame of their own. The answer is a tree of MathML in plain arrays, so that the page makes the
// elements itself, and only those that it knows. The reader's fonts are used; none is loaded.

import { answerBy } from './frame.js';
import temml from 'temml';

/** @typedef {string | [name: string, attributes: Record<string, string>, children: Tree[]]} Tree */

/** No commands that name addresses, classes or styles, and no formula that grows without end. */
/** @type {import('temml').Options} */
const OPTIONS = { throwOnError: true, trust: false, maxSize: [20, 50], maxExpand: 200 };

/** An element with its children. @param {Element} element @returns {Tree} */
function tree(element) {
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const { name, value } of element.attributes) attributes[name] = value;
  const children = [...element.childNodes].map((child) =>
    child instanceof Element ? tree(child) : (child.textContent ?? ''),
  );
  return [element.localName, attributes, children];
}

answerBy((/** @type {{text: string, display: boolean}[]} */ formulas) =>
  formulas.map(({ text, display }) => {
    try {
      const markup = temml.renderToString(text, { ...OPTIONS, displayMode: display });
      const { body } = new DOMParser().parseFromString(markup, 'text/html');
      return body.firstElementChild && tree(body.firstElementChild);
    } catch {
      return null; // A formula that cannot be read stays as it is written.
    }
  }),
);
