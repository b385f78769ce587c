// The collection of attacks in what leaves the page: what "copy as rich text" puts on the clipboard, and the HTML report. Both are
// mounted as a careless program would do it, without a policy, so that they alone have to hold.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asHtml } from '../../www/export/html.js';
import { browser } from './browser.mjs';

const vectors = JSON.parse(await readFile(new URL('../hostile/vectors.json', import.meta.url), 'utf8'));
const { open } = browser();
/** All of a class as blocks of one document, and the first of each class alone, where no other one hides it. */
const texts = Object.values(vectors).flatMap((all) => [all.join('\n\n***\n\n'), ...all.slice(0, 8)]);

/** In the page: what is on the clipboard for each text, and its report. @param {string[]} texts */
async function exported(texts) {
  const gauge = document.querySelector('doc-gauge');
  const copied = [];
  const later = () => new Promise((done) => setTimeout(done));
  Object.defineProperty(navigator.clipboard, 'write', {
    value: async ([item]) => copied.push(await (await item.getType('text/html')).text()),
  });
  const reports = [];
  for (const text of texts) {
    const report = new Promise((done) => {
      gauge.addEventListener('docgauge-report', done, { once: true });
    });
    gauge.value = text;
    await report;
    reports.push(gauge.report);
    const before = copied.length;
    const entry = () => gauge.shadowRoot.querySelector('.menu [data-id="copy-rich"]');
    while (gauge.shadowRoot.querySelector('#export').disabled) await later();
    gauge.shadowRoot.querySelector('#export').click();
    while (!entry()) await later();
    entry().click();
    while (copied.length === before) await later();
  }
  return { copied, reports };
}

/** In an empty page: mounts HTML and lists what could run, load or send. @param {string} html */
async function faultsOf(html) {
  const faults = [];
  globalThis.xss = () => faults.push('a script ran');
  globalThis.alert = globalThis.xss;
  const mounted = document.createElement('div');
  document.body.replaceChildren(mounted);
  mounted.innerHTML = html;
  const dangerous =
    'script:not([type="application/json"]),iframe,frame,object,embed,applet,link,base,form,math,video,audio,source,' +
    'textarea,select,template,noscript,plaintext,foreignObject,animate,use,img:not([src^="data:image/"])';
  for (const element of mounted.querySelectorAll(dangerous)) faults.push(element.outerHTML.slice(0, 200));
  for (const element of mounted.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (/^on|^(srcdoc|srcset|formaction|action|ping|background|poster|xlink:href)$/.test(name))
        faults.push(`${name} in ${element.outerHTML.slice(0, 200)}`);
    }
    if (element.localName === 'a' && element.hasAttribute('href')) {
      const { protocol } = new URL(element.getAttribute('href'), 'https://wiki.example');
      if (!['http:', 'https:', 'mailto:'].includes(protocol)) faults.push(element.outerHTML.slice(0, 200));
    }
    for (const type of ['mouseover', 'toggle', 'load', 'error'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  }
  await new Promise((done) => {
    setTimeout(done, 5);
  });
  return faults;
}

test('no attack of the collection runs or loads anything where an export is mounted', async () => {
  const { page } = await open('hosted', { policy: false });
  const { copied, reports } = await page.evaluate(exported, texts);
  assert.equal(copied.length, texts.length);
  const empty = await page.context().newPage();
  assert.notDeepEqual(
    await empty.evaluate(faultsOf, '<img src="data:image/x" onerror="xss()">'),
    [],
    'a trap',
  );
  const requests = [];
  empty.on('request', (request) => requests.push(request.url()));
  for (const [at, html] of copied.entries())
    assert.deepEqual(await empty.evaluate(faultsOf, html), [], `the rich text of ${texts[at].slice(0, 80)}`);
  for (const [at, report] of reports.entries()) {
    const html = asHtml(report, `${texts[at].slice(0, 80)}.md`, '1.2.3', {
      text: texts[at],
      date: '2026-03-04',
    });
    assert.deepEqual(await empty.evaluate(faultsOf, html), [], `the report on ${texts[at].slice(0, 80)}`);
  }
  assert.deepEqual(requests, []);
  await page.context().close();
});
