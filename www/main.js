// @ts-check
// The one script of the hosted page, of the offline file, of the frame and of every host page: it registers
// the element, and does more only on pages of ours, which say so themselves.

import { DocGauge } from './element.js';
import { startEmbed } from './embed.js';
import { keepPage, openLink, preparePage } from './page.js';

function start() {
  preparePage();
  DocGauge.define();
  openLink();
  startEmbed();
  // Refused in private windows and by some hosts: then the page wants a network, as pages do.
  keepPage().catch((error) => console.info('docgauge: not kept for offline use', error));
}

// A plain script tag in the head runs before the text inside the elements has been read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
