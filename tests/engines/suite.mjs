// The core of the end-to-end tests, for one engine. It starts once; each test opens pages of an origin of its own, so
// nothing that one stores is there for the next. A test that the engine cannot pass is skipped with the reason.

import { after, before, describe, test } from 'node:test';
import { Author } from './author.mjs';
import { core } from './core.mjs';
import { Driver } from './driver.mjs';
import { elsewhere } from './elsewhere.mjs';
import { hostile } from './hostile.mjs';
import { Host } from './host.mjs';
import { pages } from './pages.mjs';
import { privacy } from './privacy.mjs';
import { served } from './served.mjs';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** The engines to test; without a choice all of them. */
const choice = process.env.DOCGAUGE_ENGINES;
const wanted = choice?.split(',').map((name) => name.trim()) ?? Object.keys(NAMES);

/**
 * What the tests of one engine share.
 * @typedef {object} Place
 * @property {(name: string, job: () => Promise<void>, cannot?: Partial<Record<keyof typeof NAMES, string>>) => void} test
 *   `cannot`: the engines that cannot pass it, and why
 * @property {Host} host
 * @property {Driver} driver
 * @property {Author} author
 * @property {() => Promise<void>} openPage opens the hosted page
 */

/** @param {keyof typeof NAMES} engine */
export function suite(engine) {
  const left = !wanted.includes(engine) && `left out by DOCGAUGE_ENGINES=${choice}`;
  const host = new Host(pages);
  const driver = new Driver();
  const place = {
    test: (name, job, cannot = {}) => test(name, { skip: left || cannot[engine] || false }, job),
    host,
    driver,
    author: new Author(driver),
    openPage: () => driver.open(`${host.origin()}/`),
  };

  describe(NAMES[engine], () => {
    if (!left) {
      before(async () => {
        await host.start();
        await driver.start(engine, host.proxy);
      });
      after(async () => {
        await driver.stop();
        await host.stop();
      });
    }
    core(place);
    elsewhere(place);
    privacy(place);
    hostile(place);
    served(place);
  });
}
