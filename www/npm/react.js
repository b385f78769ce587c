// @ts-check
// Registers <doc-gauge>, as define.js does. Its declarations (xtask/npm.mjs) give JSX of React 19 the element's type.

import './define.js';
