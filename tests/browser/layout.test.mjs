// The page in the usual sizes of screens: which panes it shows, and that nothing is cut, small or out of reach.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');
const WIDTHS = [1440, 1280, 1024, 900, 640, 390, 320];

/** Runs in the page: all visible elements of the element's shadow root that match. */
const VISIBLE = `(selector) => [...document.querySelector('doc-gauge').shadowRoot.querySelectorAll(selector)]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)`;
const name =
  'const name = (one) => `${one.tagName.toLowerCase()}#${one.id}.${one.className} "${one.textContent.trim().slice(0, 30)}"`;';

/** Visible words that do not fit into their box, and panes or lines that are wider than the page. */
const cut = (page) =>
  page.evaluate(`(() => {
    ${name}
    const visible = ${VISIBLE};
    const found = visible('.pane-head, .toolbar, .tablist, .button, .tab, .segment, .score, .placeholders-left, .gauge p, ' +
      '.outline-title, .outline-state, .chip, .template-name, .template-short, .legend, .form-field label')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map(name);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...found, 'the page itself'] : found;
  })()`);

/** Text that is drawn smaller than 12 px. */
const small = (page) =>
  page.evaluate(`(() => {
    ${name}
    const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return (${VISIBLE})('*').filter((one) => own(one) && parseFloat(getComputedStyle(one).fontSize) < 12)
      .map((one) => getComputedStyle(one).fontSize + ' ' + name(one));
  })()`);

/** Targets that are lower than this; links in text are as high as their line. */
const low = (page, least) =>
  page.evaluate(`(() => {
    ${name}
    return (${VISIBLE})('button, select, textarea, summary, [role^="menuitem"], input:not([type="checkbox"])')
      .filter((one) => !one.closest('.document, .cm-editor') && one.getBoundingClientRect().height < ${least} - 0.5)
      .map((one) => one.getBoundingClientRect().height + ' ' + name(one));
  })()`);

test('the root has the reader’s own font size, and no text is smaller than 12 px', async () => {
  const { page, gauge } = await open('hosted');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '16px');
  assert.deepEqual(await small(page), []);
  await gauge.fill(half);
  assert.deepEqual(await small(page), []);
  assert.deepEqual(await low(page, 24), []);
  await page.locator('.segment[data-view="form"]').click();
  assert.deepEqual(await small(page), [], 'form');
  assert.deepEqual(await low(page, 24), [], 'form');
  for (const id of ['explain', 'keys', 'share']) {
    await page.locator(`#${id}`).click();
    await page.locator('dialog[open]').waitFor();
    assert.deepEqual(await small(page), [], id);
    assert.deepEqual(await low(page, 24), [], id);
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});

test('the button of the outline and the tabs are not squeezed', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(half);
  const width = (selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().width);
  for (const size of [1199, 1024, 901]) {
    await page.setViewportSize({ width: size, height: 800 });
    assert.ok((await width('#outline-toggle')) >= 24, `${size} px`);
    // The name of the template may end in dots.
    const others = (await cut(page)).filter((one) => !one.includes('template-name'));
    assert.deepEqual(others, [], `${size} px`);
  }
  await page.context().close();
  const phone = await open('hosted', { width: 390, height: 844, touch: true });
  await phone.gauge.fill(half);
  for (const size of [390, 320]) {
    await phone.page.setViewportSize({ width: size, height: 844 });
    for (const tab of await phone.page.locator('.tab').all())
      assert.ok((await tab.evaluate((one) => one.getBoundingClientRect().width)) >= 43.5, `${size} px`);
    assert.deepEqual(await cut(phone.page), [], `${size} px`);
  }
  await phone.page.context().close();
});

test('fingers get targets of 44 px', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844, touch: true });
  assert.deepEqual(await low(page, 44), [], 'empty');
  await gauge.fill(half);
  for (const tab of ['edit', 'preview', 'findings', 'outline']) {
    await page.locator(`.tab[data-tab="${tab}"]`).click();
    assert.deepEqual(await low(page, 44), [], tab);
  }
  await page.locator('#more').click();
  assert.deepEqual(await low(page, 44), [], 'menu');
  await page.keyboard.press('Escape');
  for (const width of [1440, 1280, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    const legend = (await cut(page)).filter((one) => one.includes('legend'));
    assert.deepEqual(legend, [], `at ${width} px the legend is left out rather than cut`);
  }
  await page.context().close();
});

describe('the layout gives way before it squeezes', () => {
  for (const locale of ['en-US', 'de-DE']) {
    test(`nothing is cut and nothing scrolls sideways, and the score is visible, at every width, ${locale}`, async () => {
      const { page, gauge } = await open('hosted', { locale });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await cut(page), [], `empty at ${width} px`);
      }
      await gauge.fill(half);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const views = width > 900 ? ['split', 'edit', 'preview'] : ['edit', 'preview', 'findings', 'outline'];
        for (const view of views) {
          if (width > 900)
            await page.evaluate(
              (mode) => document.querySelector('doc-gauge').setAttribute('mode', mode),
              view,
            );
          else await page.locator(`.tab[data-tab="${view}"]`).click();
          assert.deepEqual(await cut(page), [], `${view} at ${width} px`);
          const score = page.locator('#score:visible, .gauge-number:visible').first();
          assert.equal(
            (await score.innerText()).match(/\d+/)[0],
            String((await gauge.report()).completeness.percent),
            `score in ${view} at ${width} px`,
          );
        }
      }
      assert.match(
        await page.locator('#template').innerText(),
        /^SDP\s*$/,
        'the template has its short name',
      );
      await page.context().close();
    });

    test(`at both ends of the splitter nothing is cut, ${locale}`, async () => {
      const { page, gauge } = await open('hosted', { width: 1280, height: 800, locale });
      await gauge.fill(half);
      await page.locator('.splitter').focus();
      for (const key of ['Home', 'End']) {
        await page.keyboard.press(key);
        assert.deepEqual(await cut(page), [], key);
      }
      await page.context().close();
    });
  }

  test('without a template the name in the toolbar and the choices of the queue are whole', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# Pumps\n\n**Owner:** [Name]\n\n## Lift\n\nTBD\n');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await cut(page), [], `${width} px`);
    }
    await page.setViewportSize({ width: 1440, height: 800 });
    const narrow = () =>
      page.locator('.queue-select').evaluateAll(
        (all) =>
          all.filter((one) => {
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = getComputedStyle(one).font;
            // The arrow and the padding take 30 px.
            return pen.measureText(one.selectedOptions[0].textContent).width + 30 > one.clientWidth;
          }).length,
      );
    // The panes take their widths when the page has heard of the new size.
    for (let tries = 0; tries < 40 && (await narrow()); tries++) await page.waitForTimeout(50);
    assert.equal(await narrow(), 0);
    await page.context().close();
  });

  test('a phone shows one notice at a time, the most serious one first, and how many are behind it', async () => {
    const { page } = await open('hosted', { width: 390, height: 844 });
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.notify('one', 'The first note.', '', [{ label: 'Do it', run() {} }]);
      gauge.notify('two', 'A warning.');
      gauge.notify('three', 'The second note.', '', [{ label: 'Do it', run() {} }]);
    });
    const shown = page.locator('.banner:visible');
    const close = () => shown.getByRole('button', { name: 'Dismiss' }).click();
    for (const [text, behind] of [
      ['A warning.', '2 more notices'],
      ['The second note.', '1 more notice'],
      ['The first note.', null],
    ]) {
      assert.equal(await shown.count(), 1);
      assert.equal((await shown.locator('p').innerText()).trim(), text);
      assert.equal(await shown.getAttribute('data-behind'), behind);
      assert.ok((await page.locator('.banners').boundingBox()).height < 110);
      await close();
    }
    assert.equal(await shown.count(), 0);
    await page.context().close();
  });

  test('the buttons of a date in the queue stand side by side, in German too', async () => {
    const { page, gauge } = await open('hosted', { locale: 'de-DE' });
    await gauge.fill('# Pumps\n\n**Last Updated:** YYYY-MM-DD\n');
    await gauge.row('', { hasText: 'YYYY-MM-DD' });
    const [today, apply] = await Promise.all(
      ['.finding .form-today', '.finding .finding-fill'].map((one) => page.locator(one).boundingBox()),
    );
    assert.ok(today.x + today.width <= apply.x || today.y >= apply.y + apply.height, 'they overlap');
    await page.context().close();
  });

  test('the ring of a focused field is whole', async () => {
    for (const width of [1440, 390]) {
      const { page, gauge } = await open('hosted', { width, height: 844 });
      await gauge.fill(half);
      await page.locator('.segment[data-view="form"]').click();
      const room = await page
        .locator('.form-section .field')
        .first()
        .evaluate((field) => {
          const { outlineWidth, outlineOffset } = (field.focus(), getComputedStyle(field));
          const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
          const [its, around] = [field, field.closest('.form-section')].map((one) =>
            one.getBoundingClientRect(),
          );
          return { ring, right: around.right - its.right, left: its.left - around.left };
        });
      assert.ok(room.ring > 0 && room.ring <= room.right && room.ring <= room.left, JSON.stringify(room));
      await page.context().close();
    }
  });

  test('the menu of exports on a phone has room for its words', async () => {
    const { page, gauge } = await open('hosted', { width: 390, height: 844 });
    await gauge.fill(half);
    await page.locator('#more').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'Export' }).click();
    const { width, height } = await page.locator('.menu [data-id="export-html"]').boundingBox();
    assert.ok(width > 240, `${width} px wide`);
    assert.ok(height < 60, `${height} px high: one line`);
    await page.context().close();
  });
});

describe('side panels', () => {
  test('close by themselves as the width shrinks, the outline first', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill();
    const shown = async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const panes = [];
      for (const pane of ['outline', 'findings'])
        if (await page.locator(`.pane.${pane}`).isVisible()) panes.push(pane);
      return panes;
    };
    assert.deepEqual(await shown(1440), ['outline', 'findings']);
    assert.deepEqual(await shown(1280), ['findings']);
    assert.deepEqual(await shown(940), []);
    assert.deepEqual(await shown(1440), ['outline', 'findings']);
    await page.context().close();
  });

  test('a button closes each and opens it again, over the text where there is no room', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill();
    for (const panel of ['outline', 'findings']) {
      const button = page.locator(`#${panel}-toggle`);
      const pane = page.locator(`.pane.${panel}`);
      await page.setViewportSize({ width: 1440, height: 800 });
      await pane.waitFor();
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await button.click();
      assert.ok(!(await pane.isVisible()), `${panel} is closed`);
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      await button.click();
      assert.ok(await pane.isVisible(), `${panel} is open again`);

      await page.setViewportSize({ width: 920, height: 800 });
      await pane.waitFor({ state: 'hidden' });
      const before = await page.locator('.pane.editor').boundingBox();
      await button.click();
      assert.ok(await pane.isVisible(), `${panel} over the text`);
      assert.deepEqual(
        await page.locator('.pane.editor').boundingBox(),
        before,
        'the text stays where it is',
      );
      await page.keyboard.press('Escape');
      assert.ok(!(await pane.isVisible()), `${panel} closes with Escape`);
    }
    await page.context().close();
  });
});

test('at 390 px there is one pane at a time, chosen by tabs', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  const panes = { edit: '.editor', preview: '.preview', findings: '.findings', outline: '.outline' };
  for (const [tab, pane] of Object.entries(panes)) {
    await page.locator(`.tab[data-tab="${tab}"]`).click();
    for (const other of Object.values(panes)) {
      assert.equal(
        await page.locator(`.pane${other}`).isVisible(),
        other === pane,
        `${other} under the tab ${tab}`,
      );
    }
  }
  await page.locator('.outline-item', { hasText: 'Risks' }).click();
  assert.ok(await page.locator('.pane.editor').isVisible(), 'a section opens in the editor');
  await page.context().close();
});

test('arrow keys switch the tabs', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  await page.locator('.tab[data-tab="edit"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('.pane.preview').isVisible());
  await page.keyboard.press('End');
  assert.ok(await page.locator('.pane.outline').isVisible());
  await page.context().close();
});
