// Nothing leaves the machine: what an engine asks for while an author works, as its proxy sees it.

import assert from 'node:assert/strict';
import { STATION } from './pages.mjs';

/** @param {import('./suite.mjs').Place} place */
export function privacy({ test, host, driver, author, openPage }) {
  test('privacy: after load, the hosted page asks for nothing but its own texts about rules', async () => {
    await openPage();
    await driver.until(async () => (await navigator.serviceWorker.ready).active.state === 'activated');
    const moment = host.requests.length;
    await author.fill(
      `${STATION}\n![Plan](http://evil.example/plan.png) <img src="http://evil.example/x">\n`,
    );
    await author.focus();
    await driver.press('Control+End');
    await driver.type('Secret [Name] http://evil.example/a');
    await author.checked();
    await driver.click('#fix-all');
    await author.checked();
    await author.watchDownloads();
    await driver.click('#export');
    await driver.click('.menu [data-id="export-sarif"]');
    await author.saved();
    await driver.click('#share');
    await driver.see('#share-link');
    const asked = host.requests
      .slice(moment)
      .filter((address) => !/^GET http:\/\/127\.0\.0\.1:\d+\/rules\.[0-9a-f]+\.json$/.test(address));
    assert.deepEqual(asked, []);
  });
}
