// The suite in Firefox.

import { suite } from './suite.mjs';

suite('firefox');
