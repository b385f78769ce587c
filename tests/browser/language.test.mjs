// The page in German: by the browser, by the attribute, by the setting.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { assertNoComplaints, browser, gaugeOf, stored } from './browser.mjs';

const SCRIPT = '<script src="/docgauge.js"></script>';
const { open, openPath } = browser({
  '/german.html': `<!doctype html><html lang="de-AT"><title>Wiki</title><main><h1>Wiki</h1>${SCRIPT}<doc-gauge></doc-gauge></main>`,
  '/one.html': `<!doctype html><html lang="de"><title>Wiki</title>${SCRIPT}<doc-gauge lang="en"></doc-gauge>`,
  '/other.html': `<!doctype html><html lang="fr"><title>Wiki</title>${SCRIPT}<doc-gauge></doc-gauge>`,
  '/two.html':
    `<!doctype html><title>Wiki</title>${SCRIPT}<doc-gauge lang="de" id="a"></doc-gauge>` +
    '<doc-gauge lang="en" id="b"></doc-gauge>',
});

const label = (page, id) => page.locator(`#${id}`).getAttribute('aria-label');
const language = (page) => page.locator('.workbench').getAttribute('lang');
const reloaded = async (page) => {
  await page.reload();
  await page.evaluate(() => document.querySelector('doc-gauge').ready);
};

/** What stands or is said on the page, outside the document, the texts of the core and the names of rules. */
const said = (page) =>
  page.evaluate(() => {
    const texts = [];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('style, script, .document, .cm-editor')) return;
      if (node.getAttribute('lang') === 'en' || node.getAttribute('lang') === '') return;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
      for (const child of node.childNodes) walk(child);
    };
    walk(document.querySelector('doc-gauge').shadowRoot.querySelector('.workbench'));
    return texts.filter((text) => text.trim() && !/^[a-z]+(-[a-z]+)+$/.test(text));
  });
/** English words that no document of these tests has. */
const ENGLISH =
  /\b(the|and|is|are|this|your|with|all|show|open|close|finding|findings|placeholder|outline)\b/i;

test('a German browser sees a German page, which says so to screen readers', async () => {
  const { page, context, gauge, complaints } = await open('hosted', { locale: 'de-AT' });
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  assert.equal(await page.locator('.skip').textContent(), 'Zum Dokument springen');
  assert.equal(await label(page, 'save'), 'Speichern');
  await gauge.fill('# Plan\n\nOwner: [Name]\n\n## Risks\n\n| Risk | Chance |\n|---|---|\n| TBD | [X] |\n');
  await page.locator('.finding-main').first().click();
  assert.match(await page.locator('.findings-note').textContent(), /Meldungen zu den Regeln sind englisch/);
  const seen = await said(page);
  assert.deepEqual(
    seen.filter((text) => ENGLISH.test(text)),
    [],
  );
  assert.ok(seen.includes('Warum diese Regel'));
  assert.equal(await page.locator('.finding-message').first().getAttribute('lang'), 'en');
  assert.equal(await gauge.editor.getAttribute('lang'), '');
  assert.equal(await page.locator('.document .table-scroll').getAttribute('aria-label'), 'Tabelle');
  assert.deepEqual(await violations(page), []);
  assertNoComplaints(complaints);
  await context.close();
});

test('the word of the band stands beside its shape, and a percentage has its space', async () => {
  const { page, gauge } = await open('hosted', { locale: 'de-DE' });
  await gauge.fill(await readFile(new URL('../../src/template/packs/c4.md', import.meta.url), 'utf8'));
  await page.locator('#score', { hasText: '%' }).waitFor({ state: 'attached' });
  const [shape, word] = await page.evaluate(() => {
    const root = document.querySelector('doc-gauge').shadowRoot;
    const tops = ['.gauge-shape', '.gauge-word'].map((one) => root.querySelector(one).getClientRects()[0]);
    return tops.map(({ top, bottom }) => (top + bottom) / 2);
  });
  assert.ok(Math.abs(shape - word) < 8, `${shape} and ${word}`);
  assert.match(await page.locator('.score-percent').textContent(), /^\d+\u00a0%$/);
  await page.context().close();
});

test('the German table is loaded only where the page is German, or becomes it', async () => {
  const tables = (requests) => requests.filter((one) => /\/de\.\w+\.js$/.test(one.url())).length;
  // The copy for use without a network has all tables.
  const off = 'window.navigator.serviceWorker.register = () => Promise.reject(new Error("off"))';
  const english = await open('hosted', { init: off });
  assert.equal(tables(english.requests), 0);
  await english.page.locator('#settings').click();
  await english.page.locator('#setting-language').selectOption('de');
  await english.page.locator('#save[aria-label="Speichern"]').waitFor();
  assert.equal(tables(english.requests), 1);
  await english.context.close();
  const german = await open('hosted', { locale: 'de-DE', init: off });
  assert.equal(await label(german.page, 'save'), 'Speichern');
  assert.equal(tables(german.requests), 1);
  await german.context.close();
});

test('without the table the page is English, and works', async () => {
  const { page, context, gauge } = await open('hosted', {
    locale: 'de-DE',
    init: 'window.navigator.serviceWorker.register = () => Promise.reject(new Error("off"))',
    route: [/\/de\.\w+\.js$/, (route) => route.abort()],
  });
  assert.equal(await label(page, 'save'), 'Save');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await gauge.fill('# Plan\n\nOwner: [Name]\n');
  assert.equal(await page.locator('.finding').count(), 1);
  await context.close();
});

test('its dialogs and menus are German, and axe finds nothing in them', async () => {
  const { page, context, gauge } = await open('hosted', { locale: 'de-DE' });
  await gauge.fill('# Plan\n\nOwner: [Name]\n\n## Risks\n\nTBD\n');
  for (const id of ['keys', 'privacy', 'share', 'history', 'settings', 'explain']) {
    await page.locator(`#${id}`).first().click();
    await page.locator('dialog').waitFor();
    const words = (await page.locator('dialog').innerText()).replace(
      /https?:\S+|English|Content Security Policy/g,
      '',
    );
    assert.doesNotMatch(words, ENGLISH, id);
    assert.deepEqual(await violations(page), [], id);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
  await page.locator('#template').click();
  await page.locator('.menu').filter({ hasText: 'ein kurzes Dokument mit einer Tabelle' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#export').click();
  assert.match(await page.locator('.menu').innerText(), /Bericht als HTML/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu [data-id="export-html"]').click(),
  ]);
  const chunks = await (await download.createReadStream()).toArray();
  const report = Buffer.concat(chunks).toString();
  assert.match(report, /<html lang="de">/);
  assert.match(report, /<h2>Was offen ist<\/h2>/);
  await context.close();
});

test('the offline file and the page for frames are German too', async () => {
  const offline = await open('offline', { locale: 'de-DE' });
  assert.equal(await label(offline.page, 'save'), 'Speichern');
  assert.equal(await offline.page.title(), 'docgauge: was in einem Architekturdokument noch zu tun ist');
  assertNoComplaints(offline.complaints);
  await offline.context.close();
  const framed = await openPath('/embed.html?lang=de', { ready: true });
  assert.equal(await label(framed.page, 'save'), 'Speichern');
  assert.equal(await framed.page.evaluate(() => document.documentElement.lang), 'de');
  assertNoComplaints(framed.complaints);
  await framed.context.close();
});

describe('the language of an element', () => {
  test('is that of the page around it', async () => {
    const { page, context } = await openPath('/german.html', { ready: true });
    assert.equal(await language(page), 'de');
    assert.equal(await label(page, 'save'), 'Speichern');
    assert.deepEqual(await violations(page), []);
    await context.close();
  });

  test('is that of its attribute, whatever the page has', async () => {
    const { page, context } = await openPath('/one.html', { ready: true });
    assert.equal(await label(page, 'save'), 'Save');
    await context.close();
  });

  test('is that of the browser where nobody speaks that of the page', async () => {
    const { page, context } = await openPath('/other.html', { ready: true, locale: 'de-CH' });
    assert.equal(await label(page, 'save'), 'Speichern');
    await context.close();
  });

  test('is that of the first element, so that a page has one language', async () => {
    const { page, context } = await openPath('/two.html', { ready: true });
    assert.equal(await page.locator('#a #save').getAttribute('aria-label'), 'Speichern');
    assert.equal(await page.locator('#b #save').getAttribute('aria-label'), 'Speichern');
    await context.close();
  });

  test('changes with its attribute, as long as nothing can be undone', async () => {
    const { page, context, gauge } = await openPath('/german.html', { ready: true });
    const speak = (tag) =>
      page.evaluate((tag) => document.querySelector('doc-gauge').setAttribute('lang', tag), tag);
    await speak('en');
    assert.equal(await label(page, 'save'), 'Save');
    await gaugeOf(page).fill('# Plan\n');
    await speak('de');
    assert.equal(await label(page, 'save'), 'Save', 'the undo history stays');
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), '');
    await context.close();
  });
});

describe('the setting', () => {
  const choose = async (page, language) => {
    await page.locator('#settings').click();
    await page.locator('#setting-language').selectOption(language);
  };

  test('changes an empty page at once, and is remembered', async () => {
    const { page, context } = await open('hosted');
    assert.equal(await label(page, 'save'), 'Save');
    await choose(page, 'de');
    await page.locator('#save[aria-label="Speichern"]').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    await reloaded(page);
    assert.equal(await label(page, 'save'), 'Speichern');
    await choose(page, 'auto');
    await page.locator('#save[aria-label="Save"]').waitFor();
    await reloaded(page);
    assert.equal(await label(page, 'save'), 'Save');
    await context.close();
  });

  test('waits for a reload where the text has a history, and loses nothing', async () => {
    const { page, context, gauge } = await open('hosted');
    const text = '# Plan\n\nOwner: [Name]\n';
    await gauge.fill(text);
    await choose(page, 'de');
    await page.keyboard.press('Escape');
    assert.equal(await label(page, 'save'), 'Save');
    await stored(page, text);
    await page.locator('.banner[data-banner="language"] .button', { hasText: 'Reload' }).click();
    await page.locator('#save[aria-label="Speichern"]').waitFor();
    await gaugeOf(page).checked();
    assert.equal(await gauge.value(), text);
    assert.match(await page.locator('.banner[data-banner="draft"]').innerText(), /Wiederhergestellt/);
    await context.close();
  });
});
