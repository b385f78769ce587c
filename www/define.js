// @ts-check
// Registers <doc-gauge>. Importing element.js alone registers nothing.

import { DocGauge } from './element.js';

DocGauge.define();
