// The suite in Chromium.

import { suite } from './suite.mjs';

suite('chromium');
