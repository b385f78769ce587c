// @ts-check
// The one script of the hosted page, the offline file, the frame and other sites. It registers the element. On
// docgauge's own pages, which it recognises by an attribute, it also starts the page.

import { DocGauge } from './element.js';
import { configureEmbed, startEmbed } from './embed.js';
import { keepPage, preparePage, showNetwork, speakPage } from './page.js';

function start() {
  preparePage();
  const spoken = speakPage();
  configureEmbed();
  DocGauge.define();
  spoken();
  startEmbed();
  showNetwork();
  // This fails in private windows and on some hosts; the page then needs a network.
  keepPage().catch((error) => console.info('docgauge: not kept for offline use', error));
}

// A script in the head runs before the text inside the elements is parsed.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
