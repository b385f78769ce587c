// The element in a page of another site, and the frame in a wiki that trusts no content.

import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { NOTE, sample } from './pages.mjs';

/** @param {import('./suite.mjs').Place} place */
export function elsewhere({ test, host, driver, author }) {
  test('element in a page of another site: two documents, a field of its form, a strict policy', async () => {
    await driver.open(`${host.origin()}/host.html`);
    await author.checked();
    const [one, two] = await driver.run(() =>
      [...document.querySelectorAll('doc-gauge')].map(({ value, report }) => [
        value,
        report.sections.at(-1).title,
      ]),
    );
    assert.deepEqual(
      [one, two],
      [
        [NOTE, 'Note'],
        ['# Other', 'Other'],
      ],
    );
    await author.focus();
    await driver.press('Control+End');
    await driver.type('More.');
    await author.becomes(`${NOTE}More.`);
    const sent = await driver.run(() => [...new FormData(document.querySelector('form'))]);
    assert.deepEqual(sent, [
      ['title', 'A page'],
      ['text', `${NOTE}More.`],
    ]);
    assert.equal(await driver.run(() => document.title), 'Wiki');
    // The site refuses the form, and the author goes back.
    await driver.leave(() => document.querySelector('form').requestSubmit(), '/sent.html');
    await driver.leave(() => history.back(), '/host.html');
    await driver.until(() => document.querySelector('doc-gauge')?.report);
    await author.becomes(`${NOTE}More.`);
    await author.focus();
    await driver.press('Control+End');
    await driver.type(' TBD');
    await driver.until(() =>
      document.querySelector('doc-gauge').report.findings.some(({ text }) => text === 'TBD'),
    );
  });

  test('frame in a sandbox: its text from a message, edits and report back', async () => {
    await driver.open(`${host.origin()}/wiki.html`);
    await driver.run((url) => window.show(url), `${host.origin()}/embed.html`);
    await driver.until(() => window.heard.some(({ type }) => type === 'ready'));
    assert.equal((await driver.run(() => window.heard[0])).origin, 'null');
    assert.equal((await driver.run((markdown) => window.ask({ type: 'load', markdown }), NOTE)).ok, true);
    await driver.intoFrame();
    await author.checked();
    await driver.click('.document mark.placeholder', '[Team name]');
    await driver.type('Core');
    await author.becomes(NOTE.replace('[Team name]', 'Core'));
    await driver.outOfFrame();
    await driver.until(() => window.heard.some(({ type, dirty }) => type === 'change' && dirty));
    const { data } = await driver.run(() => window.ask({ type: 'get' }));
    assert.equal(data.markdown, NOTE.replace('[Team name]', 'Core'));
    const { data: report } = await driver.run(() => window.ask({ type: 'analyze' }));
    assert.equal(report.completeness.done, 1);
  });

  test('frame in a sandbox: its text from the fragment of its address', async () => {
    await driver.open(`${host.origin()}/wiki.html`);
    const fragment = `#d=1.${deflateRawSync(sample).toString('base64url')}`;
    await driver.run((url) => window.show(url), `${host.origin()}/embed.html${fragment}`);
    await driver.until(() =>
      window.heard.some(
        ({ type, sections }) => type === 'result' && sections.some(({ title }) => title === 'Risks'),
      ),
    );
  });
}
