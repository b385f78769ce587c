// The suite in WebKitGTK.

import { suite } from './suite.mjs';

suite('webkit');
