// @ts-check
// The one script of the hosted page, of the offline file and of every host page.

import './define.js';
