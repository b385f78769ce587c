// The element in a page of another site: a field of its form, a value that the site controls, its drops and its policy.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, gaugeOf } from './browser.mjs';

const NOTE = '# Note\n\n**Owner:** [Team name]\n';

/** @param {string} body @param {string} [policy] */
const page = (
  body,
  policy = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<link rel="icon" href="data:,"><script src="docgauge.js"></script></head><body>${body}</body></html>`;

const FORM = `<form id="form" action="refused.html"><input name="title" value="A page">
<doc-gauge><textarea name="text">${NOTE}</textarea></doc-gauge><button>Send</button></form>
<div id="zone" style="height: 40px">Drop attachments here</div>`;

const { openPath } = browser({
  '/form.html': page(FORM),
  '/note.md': NOTE,
  '/refused.html': page('<p>Your session has ended.</p>'),
  '/source.html': page('<form><doc-gauge src="note.md"></doc-gauge></form>'),
  '/named.html': page(
    FORM,
    "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types wiki",
  ),
});

/** Opens the form, with the element ready. */
async function open() {
  const opened = await openPath('/form.html', { ready: true });
  return { ...opened, gauge: gaugeOf(opened.page) };
}

/** What the form would send. */
const sent = (page) => page.evaluate(() => [...new FormData(document.querySelector('form'))]);

/** Drops a file on an element of the page; says whether the page took it. */
const drop = (page, selector) =>
  page.evaluate((selector) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['# Dropped\n'], 'dropped.md', { type: 'text/markdown' }));
    const how = { dataTransfer, bubbles: true, cancelable: true, composed: true };
    const root = document.querySelector('doc-gauge').shadowRoot;
    const target = document.querySelector(selector) ?? root.querySelector(selector);
    return !target.dispatchEvent(new DragEvent('drop', how));
  }, selector);

describe('a form', () => {
  test('sends the text of the element once, under the name of the textarea inside', async () => {
    const { page, gauge } = await open();
    assert.deepEqual(await sent(page), [
      ['title', 'A page'],
      ['text', NOTE],
    ]);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More.');
    assert.deepEqual((await sent(page)).slice(1), [['text', `${NOTE}More.`]]);
    await page.evaluate(() => document.querySelector('form').reset());
    assert.equal(await gauge.value(), NOTE);
    await page.evaluate(() => document.querySelector('doc-gauge').setAttribute('disabled', ''));
    assert.deepEqual(await sent(page), [['title', 'A page']]);
    await page.evaluate(() => {
      const fields = document.createElement('fieldset');
      fields.disabled = true;
      document.querySelector('doc-gauge').removeAttribute('disabled');
      document.querySelector('doc-gauge').replaceWith(fields);
      fields.innerHTML = '<doc-gauge name="other"><textarea># Other</textarea></doc-gauge>';
      document.querySelector('form').append(fields);
    });
    assert.deepEqual(await sent(page), [['title', 'A page']], 'of a disabled part of the form');
    await page.evaluate(() => {
      document.querySelector('fieldset').disabled = false;
    });
    assert.deepEqual((await sent(page)).slice(1), [['other', '# Other']]);
    await page.context().close();
  });

  test('waits until the document is written and complete enough', async () => {
    const { page, gauge } = await open();
    const validity = () =>
      page.evaluate(() => {
        const element = document.querySelector('doc-gauge');
        return [document.querySelector('form').checkValidity(), element.validationMessage];
      });
    assert.deepEqual(await validity(), [true, '']);
    await page.evaluate(() => document.querySelector('doc-gauge').setAttribute('min-score', '80'));
    assert.deepEqual(await validity(), [false, 'The document is 0 % complete; at least 80 % is required.']);
    await page.evaluate(() => {
      document.querySelector('doc-gauge').value = '# Note\n\n**Owner:** Core\n';
    });
    await gauge.checked();
    assert.deepEqual(await validity(), [true, '']);
    assert.equal(
      await page.evaluate(() => document.querySelector('doc-gauge').matches(':state(complete)')),
      true,
    );
    await page.evaluate(() => {
      const element = document.querySelector('doc-gauge');
      element.removeAttribute('min-score');
      element.setAttribute('required', '');
      element.value = '';
    });
    await gauge.checked();
    assert.deepEqual(await validity(), [false, 'Please write the document.']);
    await page.context().close();
  });

  test('that is reset has the text of its `src` again', async () => {
    const { page, gauge } = await openPath('/source.html', { ready: true }).then((opened) => ({
      ...opened,
      gauge: gaugeOf(opened.page),
    }));
    const is = (text) =>
      page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);
    await is(NOTE);
    await gauge.editor.focus();
    await page.keyboard.type('More.');
    await is(`More.${NOTE}`);
    await page.evaluate(() => document.querySelector('form').reset());
    await is(NOTE);
    await page.context().close();
  });

  test('that was refused has the edited text when the author goes back to it', async () => {
    const { page, gauge } = await open();
    await gauge.editor.focus();
    await page.keyboard.type('More.');
    await page.evaluate(() => document.querySelector('form').requestSubmit());
    await page.waitForURL(/refused/);
    await page.goBack();
    // The browser brings it back when the page is loaded.
    await page.waitForFunction((text) => document.querySelector('doc-gauge')?.value === text, `More.${NOTE}`);
    assert.equal(await page.evaluate(() => document.querySelector('doc-gauge').dirty), true);
    await page.context().close();
  });

  test('that was sent leaves nothing to ask about', async () => {
    const { page, gauge } = await open();
    await gauge.editor.focus();
    await page.keyboard.type('More.');
    const dirty = await page.evaluate(() => {
      const element = document.querySelector('doc-gauge');
      const form = document.querySelector('form');
      const after = [element.dirty];
      form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      form.requestSubmit();
      after.push(element.dirty);
      form.target = 'elsewhere';
      addEventListener('submit', () => after.push('sent'), { once: true });
      form.requestSubmit();
      after.push(element.dirty);
      return after;
    });
    assert.deepEqual(dirty, [true, true, 'sent', false]);
    await page.context().close();
  });
});

test('a site that sets the value after every key leaves text, caret and history in order', async () => {
  const { page, gauge } = await open();
  await page.evaluate(() => {
    const element = document.querySelector('doc-gauge');
    element.addEventListener('input', () => {
      element.value = element.value;
    });
  });
  await gauge.editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Queues');
  assert.equal(await gauge.value(), `${NOTE}Queues`);
  await page.evaluate(() => {
    const element = document.querySelector('doc-gauge');
    element.value = element.value.replace('# Note', '# A longer title');
  });
  await page.keyboard.type(' and topics');
  assert.equal(
    await gauge.value(),
    `${NOTE.replace('# Note', '# A longer title')}Queues and topics`,
    'a similar text leaves the caret where it was',
  );
  for (let presses = 0; presses < 20; presses++) await page.keyboard.press('Control+z');
  assert.equal(await gauge.value(), NOTE, 'every step can be undone');
  await page.context().close();
});

test('a drop belongs to the element only above the element', async () => {
  const { page, gauge } = await open();
  assert.equal(await drop(page, '#zone'), false, 'the wiki gets its own attachments');
  assert.equal(await gauge.value(), NOTE);
  assert.equal(await drop(page, '.cm-content'), true);
  await page.waitForFunction(() => document.querySelector('doc-gauge').value === '# Dropped\n');
  await page.context().close();
});

test('nothing changes the text of a read-only element but the site', async () => {
  const { page, gauge } = await open();
  await page.evaluate(() => {
    const element = document.querySelector('doc-gauge');
    element.value = '# Note\n\nA line\u200b.\n\n**Owner:** [Team name]\n';
    element.readOnly = true;
  });
  const report = await gauge.checked();
  assert.ok(report.findings.some(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')));
  const text = await gauge.value();
  await gauge.editor.focus();
  await page.keyboard.type('x');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Enter');
  await drop(page, '.cm-content');
  await page.waitForTimeout(100);
  assert.equal(await gauge.value(), text);
  await page.evaluate(() => {
    document.querySelector('doc-gauge').value = '# Other\n';
  });
  assert.equal(await gauge.value(), '# Other\n');
  await page.context().close();
});

test('a policy without our name is told once, and the text stays', async () => {
  const { page, gauge } = await (async () => {
    const opened = await openPath('/named.html', { ready: false });
    return { ...opened, gauge: gaugeOf(opened.page) };
  })();
  const [message, count] = await page.evaluate(async () => {
    const element = document.querySelector('doc-gauge');
    let count = 0;
    element.addEventListener('docgauge-error', () => count++);
    const message = await element.ready.catch((error) => error.message);
    await new Promise((done) => {
      setTimeout(done, 1000);
    });
    return [message, count];
  });
  assert.match(message, /add `docgauge` to its `trusted-types`/);
  assert.ok(count <= 1);
  await gauge.editor.waitFor();
  assert.equal(await gauge.value(), NOTE);
  await page.context().close();
});
