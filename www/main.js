// @ts-check
// The one script of the hosted page, the offline file, the frame and every host page: it registers the element, and
// does more only on pages of docgauge, which it recognises by an attribute.

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
  // Fails in private windows and with some hosts: then the page needs a network.
  keepPage().catch((error) => console.info('docgauge: not kept for offline use', error));
}

// A script in the head runs before the text inside the elements is parsed.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
