// @ts-check
// Registers <doc-gauge>. Importing the package's main module alone registers nothing.

import { define } from './index.js';

define();
