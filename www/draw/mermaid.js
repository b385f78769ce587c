// @ts-check
// Draws Mermaid in a frame of its own, because Mermaid writes HTML and styles, which the page does not allow. The
// answer is an SVG for an image: there no script runs and nothing is loaded.

import { answerBy } from './frame.js';
import mermaid from 'mermaid';

const FONT = 'system-ui, sans-serif';

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  fontFamily: FONT,
  suppressErrorRendering: true,
});

let count = 0;

answerBy(async (source) => {
  const { svg } = await mermaid.render(`drawing-${(count += 1)}`, source);
  // What is not well-formed would be no image either.
  const root = /** @type {SVGSVGElement} */ (
    /** @type {unknown} */ (new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement)
  );
  if (root.querySelector('parsererror') ?? root.localName !== 'svg') throw new Error('');
  // An image needs a size of its own.
  const { width, height } = root.viewBox.baseVal;
  if (width && height) {
    root.setAttribute('width', String(Math.ceil(width)));
    root.setAttribute('height', String(Math.ceil(height)));
  }
  return new XMLSerializer().serializeToString(root);
});
