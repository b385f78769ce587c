// A collection of attacks, shown by the page with its policy taken away, so that the preview alone has to hold: nothing
// runs, nothing is loaded, and no element or attribute is there that could. The native tests read the same collection.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const vectors = JSON.parse(await readFile(new URL('../hostile/vectors.json', import.meta.url), 'utf8'));

/** Classes whose vectors could swallow each other, so that each is shown alone. */
const ALONE = new Set(['raw HTML', 'mutation', 'front matter', 'placeholders and messages']);

/** The texts to show: each vector alone, or all of a class as blocks of one document. */
const texts = Object.entries(vectors).flatMap(([kind, all]) =>
  ALONE.has(kind) ? all : [all.join('\n\n***\n\n')],
);

/** How many texts one command shows; it has a limit of time. */
const BATCH = 20;

/** In the page: sets the traps. */
function armed() {
  window.faults = [];
  window.xss = () => window.faults.push('a script ran');
  window.alert = window.xss;
  window.open = () => null;
  return { title: document.title, address: location.href };
}

/**
 * In the page: shows each text, then touches every element of the preview as a reader could, and lists what is wrong.
 * @param {string[]} texts
 */
async function shown(texts) {
  const { faults } = window;
  const gauge = document.querySelector('doc-gauge');
  const dangerous =
    'script,iframe,frame,object,embed,applet,portal,style,link,meta,base,form,svg,math,video,audio,source,track,' +
    'textarea,select,template,noscript,plaintext,dialog,marquee,button:not([type=button]),input:not([type=checkbox])';
  const attributes = /^on|^(style|srcdoc|srcset|formaction|action|ping|background|poster|xlink:href|data)$/;
  // A click on a link to elsewhere would leave the page by the reader's own decision.
  const stay = (event) => event.preventDefault();
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
        const { protocol, href } = element;
        // An address that the engine cannot read leads nowhere.
        if (URL.canParse(href) && !['http:', 'https:', 'mailto:'].includes(protocol))
          faults.push(`${href} of ${text}`);
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
}

/** In the page: what is wrong, after what was started had time to run in a later task. */
async function found() {
  await new Promise((done) => {
    setTimeout(done, 200);
  });
  return { faults: window.faults, title: document.title, address: location.href };
}

/** @param {import('./suite.mjs').Place} place */
export function hostile({ test, host, driver }) {
  test('hostile: no attack of the collection runs, loads or leaves anything in the preview', async () => {
    assert.ok(400 <= Object.values(vectors).flat().length);
    await driver.open(`${host.origin()}/open/`);
    const moment = host.refused.length;
    const before = await driver.run(armed);
    for (let at = 0; at < texts.length; at += BATCH) await driver.run(shown, texts.slice(at, at + BATCH));
    assert.deepEqual(await driver.run(found), { faults: [], ...before });
    assert.deepEqual(host.refused.slice(moment), []);
  });

  test('hostile: the traps see a script that runs and a picture from elsewhere', async () => {
    await driver.open(`${host.origin()}/open/`);
    await driver.run(armed);
    await driver.run(() => {
      const place = document.createElement('div');
      document.querySelector('doc-gauge').after(place);
      place.innerHTML = '<img src="http://evil.example/x" onerror="xss()">';
    });
    await driver.until(() => window.faults.length);
    assert.deepEqual(host.refused.slice(-1), ['GET http://evil.example/x']);
  });
}
