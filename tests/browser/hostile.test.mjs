// A collection of attacks, shown by the page with its policy switched off, so that the preview alone has to hold: nothing
// runs, nothing is loaded, and no element or attribute is there that could. The native tests read the same collection.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const vectors = JSON.parse(await readFile(new URL('../hostile/vectors.json', import.meta.url), 'utf8'));
const { open } = browser();

/** Classes whose vectors could swallow each other, so that each is shown alone. */
const ALONE = new Set(['raw HTML', 'mutation', 'front matter', 'placeholders and messages']);

/** The texts to show: each vector alone, or all of a class as blocks of one document. */
const texts = Object.entries(vectors).flatMap(([kind, all]) =>
  ALONE.has(kind) ? all : [all.join('\n\n***\n\n')],
);

/** Whether an address is not of a file of the page itself, which a service worker may still be loading. */
function isForeign(address) {
  const { hostname, pathname } = new URL(address);
  return hostname !== '127.0.0.1' || !existsSync(new URL(`../../dist/site${pathname}`, import.meta.url));
}

/**
 * In the page: shows each text, then touches every element of the preview as a reader could, and lists what is wrong.
 * @param {string[]} texts
 */
async function shown(texts) {
  const gauge = document.querySelector('doc-gauge');
  const faults = [];
  globalThis.xss = () => faults.push('a script ran');
  globalThis.alert = globalThis.xss;
  const dangerous =
    'script,iframe,frame,object,embed,applet,portal,style,link,meta,base,form,svg,math,video,audio,source,track,' +
    'textarea,select,template,noscript,plaintext,dialog,marquee,button:not([type=button]),input:not([type=checkbox])';
  const attributes = /^on|^(style|srcdoc|srcset|formaction|action|ping|background|poster|xlink:href|data)$/;
  // A click on a link to elsewhere would leave the page by the reader's own decision.
  const stay = (event) => event.preventDefault();
  globalThis.open = () => null;
  for (const text of texts) {
    const report = new Promise((done) => {
      gauge.addEventListener('docgauge-report', done, { once: true });
    });
    gauge.value = text;
    await report;
    const preview = gauge.shadowRoot.querySelector('.document');
    if (!preview.textContent.trim() && !preview.querySelector('img'))
      faults.push(`nothing is shown of ${text}`);
    for (const element of preview.querySelectorAll(dangerous)) faults.push(`${element.outerHTML} of ${text}`);
    preview.addEventListener('click', stay, true);
    for (const element of preview.querySelectorAll('*')) {
      for (const { name } of element.attributes) {
        if (attributes.test(name)) faults.push(`${name} in ${element.outerHTML} of ${text}`);
      }
      if (element.id && !element.id.startsWith('doc-')) faults.push(`the id ${element.id} of ${text}`);
      if (element.localName === 'a' && element.hasAttribute('href')) {
        const { protocol } = element;
        if (!['http:', 'https:', 'mailto:'].includes(protocol)) faults.push(`${element.href} of ${text}`);
      }
      if (element.localName === 'img' && !/^data:image\/(png|gif|jpeg|webp);base64,/.test(element.src)) {
        faults.push(`${element.src} of ${text}`);
      }
      element.focus?.();
      for (const type of ['pointerenter', 'mouseover', 'toggle', 'load', 'error', 'click']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
    preview.removeEventListener('click', stay, true);
  }
  // What was started may run in a later task.
  await new Promise((done) => {
    setTimeout(done, 200);
  });
  return { faults, title: document.title, address: location.href };
}

test('no attack of the collection runs, loads or leaves anything in the preview', async () => {
  const { page, requests } = await open('hosted', { policy: false });
  const before = { title: await page.title(), address: page.url() };
  const { faults, title, address } = await page.evaluate(shown, texts);
  assert.deepEqual(faults, []);
  assert.deepEqual({ title, address }, before);
  assert.deepEqual(requests.map((request) => request.url()).filter(isForeign), []);
  assert.ok(400 <= Object.values(vectors).flat().length);
  await page.context().close();
});

test('the page itself finds the attacks that a browser would run', async () => {
  const { page } = await open('hosted', { policy: false });
  const ran = await page.evaluate(
    () =>
      new Promise((done) => {
        globalThis.xss = () => done(true);
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = '<img src=x onerror=xss()>';
        setTimeout(() => done(false), 5000);
      }),
  );
  assert.equal(ran, true, 'with the policy off, the trap is able to see a script run');
  await page.context().close();
});
