// @ts-check
// The one script of the hosted page, of the offline file, of the frame and of every host page: it registers the element,
// and does more only on pages of ours, which say so themselves.

import { DocGauge } from './element.js';
import { startEmbed } from './embed.js';
import { openLink, preparePage } from './page.js';

function start() {
  preparePage();
  DocGauge.define();
  openLink();
  startEmbed();
}

// A plain script tag in the head runs before the text inside the elements has been read.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
