// Nothing leaves the machine: what an engine asks for while an author works, as its proxy sees it.

import assert from 'node:assert/strict';
import { STATION } from './pages.mjs';

/** A document that names addresses in every form that a page could load. */
const SECRET = `${STATION}
![Plan](http://evil.example/plan.png) <img src="http://evil.example/x"> [a](http://evil.example/a) http://evil.example/b
`;

/** @param {import('./suite.mjs').Place} place */
export function privacy({ test, host, driver, author, openPage }) {
  test('privacy: after load, the hosted page asks for nothing but its own texts about rules', async () => {
    await openPage();
    await driver.until(async () => (await navigator.serviceWorker.ready).active.state === 'activated');
    const moment = host.requests.length;
    await author.fill(SECRET);
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
    // A page may also send something as it is left.
    await driver.open('about:blank');
    const asked = host.requests
      .slice(moment)
      .filter((address) => !/^GET http:\/\/127\.0\.0\.1:\d+\/rules\.[0-9a-f]+\.json$/.test(address));
    assert.deepEqual(asked, []);
  });

  test('privacy: the element and the frame in another site ask for nothing after load', async () => {
    await driver.open(`${host.origin()}/host.html`);
    await author.checked();
    let moment = host.requests.length;
    await author.fill(SECRET);
    await author.focus();
    await driver.type('Secret');
    await author.checked();
    assert.deepEqual(host.requests.slice(moment), [], 'element');

    await driver.open(`${host.origin()}/wiki.html`);
    await driver.run((url) => window.show(url), `${host.origin()}/embed.html`);
    await driver.until(() => window.heard.some(({ type }) => type === 'ready'));
    moment = host.requests.length;
    await driver.run((markdown) => window.ask({ type: 'load', markdown }), SECRET);
    await driver.intoFrame();
    await author.checked();
    await driver.click('.document mark.placeholder', '[Name]');
    await driver.type('Secret');
    await author.checked();
    await driver.open('about:blank');
    assert.deepEqual(host.requests.slice(moment), [], 'frame');
  });
}
