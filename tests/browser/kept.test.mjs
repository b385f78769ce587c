// No text is lost: by emptying, discarding, opening another document, a shared link, a second tab, a tab that closes,
// a file that changed on disk, or a store that fails. Everything that is kept is in one place, "History".

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, busy, stored } from './browser.mjs';

const NOTE = '# Lift control\n\n**Owner:** [Team name]\n\nThe cabin stops at every floor.\n';
const OTHER = '# Stairs\n\nThey need no control.\n';

const wiki = (attributes, text = NOTE) => `<doc-gauge ${attributes}><textarea>${text}</textarea></doc-gauge>`;
const { open, openPath, address } = browser({
  '/wiki.html': `<!doctype html><script defer src="/docgauge.js"></script>${wiki('id="a" storage="local"')}`,
  '/two.html': `<!doctype html><script defer src="/docgauge.js"></script>
${wiki('storage')}${wiki('storage="local"', OTHER)}`,
});

const value = (page, index = 0) =>
  page.evaluate((index) => document.querySelectorAll('doc-gauge')[index].value, index);
const isValue = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);
const banner = (page, text, id = 'draft') => page.locator(`.banner[data-banner="${id}"]`, { hasText: text });
const status = (page, text) => page.locator('#status-saved', { hasText: text });
const action = (where, label) => where.locator('.button', { hasText: label });

async function selectAll(page, gauge) {
  await gauge.editor.focus();
  await page.keyboard.press('Control+a');
}

/** Types at the end of the document. */
async function type(page, text) {
  await page.locator('doc-gauge .cm-content').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** A page with a kept text. */
async function withNote(options) {
  const opened = await open('hosted', options);
  await opened.gauge.fill(NOTE);
  await stored(opened.page, NOTE);
  return opened;
}

async function history(page) {
  await page.locator('#history').click();
  const dialog = page.locator('#history-dialog');
  await dialog.waitFor();
  return dialog;
}

/** Another tab of the same browser. */
async function tab(context, page) {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.evaluate(() => document.querySelector('doc-gauge').restored);
  return other;
}

/** Makes the page open this file with Ctrl+O. */
async function openFile(page, name, text) {
  await page.evaluate(
    ({ name, text }) => {
      globalThis.showOpenFilePicker = async () => [{ name, getFile: async () => new File([text], name) }];
    },
    { name, text },
  );
  await page.locator('doc-gauge .cm-content').focus();
  await page.keyboard.press('Control+o');
  await isValue(page, text);
}

describe('History', () => {
  test('has a document that was emptied, after a reload too, and brings it back as an edit', async () => {
    const { page, gauge, context } = await withNote();
    await selectAll(page, gauge);
    await page.keyboard.press('Delete');
    await status(page, 'Earlier states kept in this browser').waitFor();
    await page.reload();
    await status(page, 'Earlier states kept in this browser').click();
    const row = page.locator('#history-states .history-row').first();
    assert.match(await row.innerText(), /Lift control[\s\S]*12 words/);
    await action(row, 'Show').click();
    await row.locator('[data-diff="gone"]', { hasText: 'The cabin stops' }).waitFor();
    await action(row, 'Bring back').click();
    await isValue(page, NOTE);
    await page.keyboard.press('Control+z');
    await isValue(page, '');
    await context.close();
  });

  test('has what was discarded, and the notice takes it back at once', async () => {
    const { page, context } = await withNote();
    await page.reload();
    await action(banner(page, 'Restored'), 'Discard').click();
    await isValue(page, '');
    await action(banner(page, 'Discarded'), 'Undo').click();
    await isValue(page, NOTE);
    await action(await history(page), 'Discard this document').click();
    await isValue(page, '');
    await banner(page, 'Discarded').waitFor();
    await page.locator('doc-gauge .cm-content').focus();
    await page.keyboard.press('Control+z');
    await isValue(page, NOTE);
    await banner(page, 'Discarded').waitFor({ state: 'detached' });
    await page.reload();
    await isValue(page, NOTE);
    const dialog = await history(page);
    assert.equal(await dialog.locator('#history-discarded').count(), 0, 'undo takes it out of the trash');
    await action(dialog, 'Discard this document').click();
    await isValue(page, '');
    await banner(page, 'Discarded').waitFor();
    await page.reload();
    const discarded = (await history(page)).locator('#history-discarded .history-row');
    assert.match(await discarded.innerText(), /discarded/);
    await action(discarded, 'Bring back').click();
    await isValue(page, NOTE);
    await context.close();
  });

  test('a notice ends with what it is about', async () => {
    const { page, gauge, context } = await withNote();
    await page.reload();
    await banner(page, 'Restored').waitFor();
    await selectAll(page, gauge);
    await page.keyboard.press('Delete');
    await banner(page, 'Restored').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await stored(page, NOTE);
    await page.reload();
    await banner(page, 'Restored').waitFor();
    await action(await history(page), 'Erase everything').click();
    await page.locator('#erase-dialog button', { hasText: /^Erase$/ }).click();
    await banner(page, 'Restored').waitFor({ state: 'detached' });
    assert.equal(await value(page), NOTE);
    await context.close();
  });

  test('has the document before when another one is opened, and opens it again', async () => {
    const { page, context } = await withNote();
    await openFile(page, 'stairs.md', OTHER);
    await stored(page, OTHER);
    const documents = (await history(page)).locator('#history-documents .history-row');
    assert.equal(await documents.count(), 1);
    await action(documents, 'Open').click();
    await isValue(page, NOTE);
    await type(page, 'Edited.');
    await openFile(page, 'stairs.md', `${OTHER}Changed on disk.\n`);
    await stored(page, `${NOTE}Edited.`);
    await stored(page, `${OTHER}Changed on disk.\n`);
    const states = (await history(page)).locator('#history-states .history-row');
    await action(states, 'Bring back').click();
    await isValue(page, OTHER);
    await context.close();
  });

  test('has what was typed into the form just before another file was dropped', async () => {
    const { page, context } = await withNote();
    await page.locator('.segment[data-view="form"]').click();
    await page.locator('#form input[type="text"]').first().focus();
    await busy(page, 300);
    await page.keyboard.type('Lifts');
    await page.locator('#form').evaluate((form, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'stairs.md'));
      const how = { dataTransfer, bubbles: true, composed: true, cancelable: true };
      for (const type of ['dragenter', 'dragover', 'drop']) form.dispatchEvent(new DragEvent(type, how));
    }, OTHER);
    await isValue(page, OTHER);
    await stored(page, NOTE.replace('[Team name]', 'Lifts'));
    await context.close();
  });

  test('erases everything only after saying what, and the open text is kept again', async () => {
    const { page, context } = await withNote();
    await action(await history(page), 'Erase everything').click();
    const dialog = page.locator('#erase-dialog');
    assert.match(await dialog.innerText(), /1 document with[\s\S]*0 discarded documents[\s\S]*for good/);
    await page.locator('#erase-confirm').click();
    await page.locator('#status-note', { hasText: 'Erased' }).waitFor();
    assert.equal(await value(page), NOTE);
    await type(page, 'More.');
    await stored(page, `${NOTE}More.`);
    await context.close();
  });
});

describe('a tab', () => {
  test('that closes while one types loses nothing', async () => {
    const { page, context } = await withNote();
    await type(page, 'The last word.');
    await page.goto('about:blank');
    await page.goto(address());
    await isValue(page, `${NOTE}The last word.`);
    await stored(page, `${NOTE}The last word.`);
    await context.close();
  });

  test('asks before it closes while an answer of the form is not in the text yet', async () => {
    const { page, context } = await withNote();
    await page.locator('.segment[data-view="form"]').click();
    await page.locator('#form input[type="text"]').first().focus();
    await busy(page, 1500);
    await page.keyboard.type('Lifts');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await stored(page, NOTE.replace('[Team name]', 'Lifts'));
    await context.close();
  });

  test('hears at once that another one has the document and changes it, and takes its text', async () => {
    const { page, context } = await withNote();
    const other = await tab(context, page);
    await banner(page, 'Another tab has this document open', 'tabs').waitFor();
    await banner(other, 'Another tab has this document open', 'tabs').waitFor();
    await type(other, 'Theirs.');
    await banner(page, 'Another tab changed this document').waitFor();
    await type(page, 'Ours.');
    await action(banner(page, 'Another tab changed'), 'Use the other').click();
    await isValue(page, `${NOTE}Theirs.`);
    const rows = (await history(page)).locator('#history-states .history-row');
    await action(rows.first(), 'Show').click();
    await rows.first().locator('[data-diff="gone"]', { hasText: 'Ours.' }).waitFor();
    assert.equal(await other.locator('.banner[data-banner="draft"]', { hasText: 'changed' }).count(), 0);
    await context.close();
  });

  test('says after a reload where its own text is, if it had not chosen yet', async () => {
    const { page, context } = await withNote();
    const other = await tab(context, page);
    await type(other, 'Theirs.');
    await banner(page, 'Another tab changed this document').waitFor();
    await type(page, 'Ours.');
    await page.reload();
    await isValue(page, `${NOTE}Theirs.`);
    await banner(page, 'What you wrote here is in History').waitFor();
    const rows = (await history(page)).locator('#history-states .history-row');
    await action(rows.first(), 'Show').click();
    await rows.first().locator('[data-diff="gone"]', { hasText: 'Ours.' }).waitFor();
    await context.close();
  });

  test('keeps its own text as another document, and overwrites nothing', async () => {
    const { page, context } = await withNote();
    const other = await tab(context, page);
    await type(other, 'Theirs.');
    await action(banner(page, 'Another tab changed'), 'Keep mine').click();
    await type(page, 'Ours.');
    await stored(page, `${NOTE}Ours.`);
    await stored(page, `${NOTE}Theirs.`);
    await page.reload();
    await isValue(page, `${NOTE}Ours.`);
    await other.reload();
    await isValue(other, `${NOTE}Theirs.`);
    await context.close();
  });
});

describe('a link', () => {
  const link = (text) => `/#text=${encodeURIComponent(text)}`;

  test('is a draft with the first edit, even if the page is reloaded at once', async () => {
    const { page, context } = await openPath(link(NOTE), { ready: true });
    await isValue(page, NOTE);
    await type(page, 'Mine.');
    await page.reload();
    await isValue(page, `${NOTE}Mine.`);
    await banner(page, 'your edits of this link').waitFor();
    await context.close();
  });

  test('that was edited is a draft of its own: a reload shows the edited text', async () => {
    const { page, context } = await openPath(link(NOTE), { ready: true });
    await isValue(page, NOTE);
    await type(page, 'It waits.');
    await stored(page, `${NOTE}It waits.`);
    await page.waitForFunction(() => location.hash === '');
    await page.reload();
    await isValue(page, `${NOTE}It waits.`);
    await page.goto('about:blank');
    await page.goto(address() + link(NOTE));
    await action(banner(page, 'your edits of this link'), 'Show the link').click();
    await isValue(page, NOTE);
    await context.close();
  });

  test('pasted into an open tab opens, and the text before is one click away', async () => {
    const { page, context } = await withNote();
    await type(page, 'Unsaved.');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link(OTHER).slice(1));
    await isValue(page, OTHER);
    await action(banner(page, 'The link’s document is open', 'link'), 'Back to it').click();
    await isValue(page, `${NOTE}Unsaved.`);
    await context.close();
  });

  test('brings the name and the template, for this document only', async () => {
    const { page, context, gauge } = await withNote();
    await page.evaluate(() => {
      document.querySelector('doc-gauge').fileName = 'lift.md';
    });
    await page.locator('#template').click();
    await page.locator('.menu [data-id="c4"]').click();
    await gauge.checked();
    await page.locator('#share').click();
    const shared = await page.locator('#share-link').inputValue();
    const other = await openPath(`/${shared.slice(shared.indexOf('#'))}`, { ready: true });
    await isValue(other.page, NOTE);
    const seen = () =>
      other.page.evaluate(() => {
        const { fileName, settings } = document.querySelector('doc-gauge');
        return [fileName, settings.template];
      });
    assert.deepEqual(await seen(), ['lift.md', 'c4']);
    await openFile(other.page, 'stairs.md', OTHER);
    assert.deepEqual(await seen(), ['stairs.md', 'auto']);
    await Promise.all([context.close(), other.context.close()]);
  });

  test('leaves a long template of one’s own out, and says so', async () => {
    const { page, context } = await withNote();
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateName = 'ours.md';
      const words = Array.from({ length: 6000 }, (_, at) => (at * 7919 * 104729).toString(36));
      gauge.templateText = `# Ours\n\n${words.join(' ')}\n`;
    });
    await page.locator('#share').click();
    await page.locator('#share-dialog', { hasText: 'too long for a link and is not in it' }).waitFor();
    assert.ok((await page.locator('#share-link').inputValue()).length < 1000);
    await context.close();
  });

  test('that is broken says so in words, and the draft is there', async () => {
    const { page, context } = await withNote();
    await page.goto('about:blank');
    await page.goto(`${address()}/#d=1.7cyxDQAwCAQx`);
    const notice = banner(page, 'could not be read', 'link');
    await notice.waitFor();
    assert.match(await notice.innerText(), /damaged or was cut off/);
    await isValue(page, NOTE);
    await context.close();
  });
});

describe('a store', () => {
  test('that refuses is told once, at every width, with a way to save, and closing asks', async () => {
    const { page, gauge, context } = await open('hosted', { width: 390 });
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota is exceeded', 'QuotaExceededError');
      };
    });
    await gauge.fill(NOTE);
    const notice = banner(page, 'The draft cannot be kept here');
    await notice.locator('.button', { hasText: 'Save' }).waitFor();
    assert.doesNotMatch(await notice.innerText(), /quota/i);
    assert.equal(await value(page), NOTE);
    const asked = new Promise((resolve) => page.on('dialog', (dialog) => resolve(dialog)));
    page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await context.close();
  });

  test('that the browser refuses is told at the start, and the page works without', async () => {
    const { page, context, gauge } = await open('hosted', { width: 320 });
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The operation is insecure', 'SecurityError');
      };
      IDBFactory.prototype.open = refuse;
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: refuse });
    });
    await page.reload();
    const notice = banner(page, 'does not let the page keep drafts');
    await notice.waitFor();
    assert.doesNotMatch(await notice.innerText(), /insecure/);
    await gauge.fill(NOTE);
    assert.equal(await value(page), NOTE);
    page.on('dialog', (dialog) => dialog.accept());
    await context.close();
  });

  test('that is full gives up its oldest states first, with a word', async () => {
    const { page, gauge, context } = await withNote();
    for (const text of ['Short one.', 'Tiny.']) {
      await selectAll(page, gauge);
      await page.keyboard.type(text);
      await stored(page, text);
    }
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      let refused = false;
      IDBObjectStore.prototype.put = function (...given) {
        if (!refused && this.name === 'documents') {
          refused = true;
          throw new DOMException('The quota is exceeded', 'QuotaExceededError');
        }
        return put.apply(this, given);
      };
    });
    await type(page, ' More.');
    await banner(page, 'made room', 'room').waitFor();
    await stored(page, 'Tiny. More.');
    await context.close();
  });

  test('that cannot be read is not an empty one: nothing in it is touched', async () => {
    const { page, context } = await withNote();
    await page.evaluate(() => sessionStorage.clear());
    await page.addInitScript(() => {
      if (!globalThis.name.includes('broken')) return;
      IDBIndex.prototype.getAll = () => {
        throw new DOMException('damaged', 'UnknownError');
      };
    });
    await page.evaluate(() => {
      globalThis.name = 'broken';
    });
    await page.reload();
    const notice = banner(page, 'does not let the page keep drafts');
    await notice.waitFor();
    assert.doesNotMatch(await notice.innerText(), /damaged/);
    await type(page, 'Written blind.');
    page.on('dialog', (dialog) => dialog.accept());
    await page.waitForTimeout(900);
    await page.evaluate(() => {
      globalThis.name = '';
    });
    const other = await tab(context, page);
    await stored(other, NOTE);
    await context.close();
  });

  test('that was emptied from outside is filled again with the text that is open', async () => {
    const { page, context } = await withNote();
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('docgauge');
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
    );
    await type(page, 'Still here.');
    await banner(page, 'erased from outside').waitFor();
    await stored(page, `${NOTE}Still here.`);
    await context.close();
  });

  test('of an older docgauge is moved, with its earlier states', async () => {
    // A file of the same origin without an element, which would open the store itself.
    const { page, context } = await openPath('/assets/icon.svg');
    await page.evaluate(
      ({ note, other }) =>
        new Promise((resolve, reject) => {
          indexedDB.deleteDatabase('docgauge').onsuccess = () => {
            const request = indexedDB.open('docgauge', 1);
            request.onupgradeneeded = () => {
              const drafts = request.result.createObjectStore('drafts');
              drafts.put({ text: note, name: 'lift.md', saved: Date.now() }, '/#document');
              drafts.put([{ text: other, name: 'lift.md', saved: Date.now() - 1000 }], '/#document\nearlier');
            };
            request.onsuccess = () => resolve(request.result.close());
            request.onerror = reject;
          };
        }),
      { note: NOTE, other: OTHER },
    );
    await page.goto(address());
    await isValue(page, NOTE);
    await action((await history(page)).locator('#history-states'), 'Bring back').click();
    await isValue(page, OTHER);
    await context.close();
  });
});

describe('an element in a foreign page', () => {
  test('brings an edited text back after a reload, and the page’s own when it is discarded', async () => {
    const { page, context } = await openPath('/wiki.html', { ready: true });
    assert.equal(await page.locator('.banner').count(), 0);
    await type(page, 'Edited.');
    await stored(page, `${NOTE}Edited.`);
    await page.reload();
    await banner(page, 'Restored').waitFor();
    await isValue(page, `${NOTE}Edited.`);
    await type(page, ' Twice.');
    await stored(page, `${NOTE}Edited. Twice.`);
    assert.equal(await page.locator('.banner', { hasText: 'Another tab' }).count(), 0);
    await action(banner(page, 'Restored'), 'Discard').click();
    await isValue(page, NOTE);
    await context.close();
  });

  test('keeps caret and undo when the page gives back what was typed, and its draft when it is moved', async () => {
    const { page, context } = await openPath('/wiki.html', { ready: true });
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.addEventListener('input', () => {
        gauge.value = gauge.value;
      });
    });
    await type(page, 'abc');
    assert.equal(await value(page), `${NOTE}abc`);
    await page.keyboard.press('Control+z');
    assert.equal(await value(page), NOTE);
    await page.keyboard.press('Control+y');
    await page.evaluate(async () => {
      const gauge = document.querySelector('doc-gauge');
      gauge.remove();
      await new Promise((done) => setTimeout(done));
      document.body.append(gauge);
      await gauge.restored;
    });
    await type(page, 'd');
    await stored(page, `${NOTE}abcd`);
    await page.reload();
    await isValue(page, `${NOTE}abcd`);
    await context.close();
  });

  test('shares its draft with no other element and no other article', async () => {
    const { page, context } = await openPath('/two.html?title=A', { ready: true });
    await type(page, 'First.');
    await stored(page, `${NOTE}First.`);
    const seen = async (path) => {
      await page.goto(address() + path);
      await page.evaluate(() =>
        Promise.all([...document.querySelectorAll('doc-gauge')].map((one) => one.restored)),
      );
      return [await value(page, 0), await value(page, 1)];
    };
    assert.deepEqual(await seen('/two.html?title=B'), [NOTE, OTHER], 'another article');
    assert.deepEqual(await seen('/two.html?title=A'), [`${NOTE}First.`, OTHER]);
    await context.close();
  });
});

describe('the offline file', () => {
  test('keeps drafts once the author says so, and remembers it', async () => {
    const { page, context, gauge } = await open('offline');
    await gauge.fill(NOTE);
    await action(banner(page, 'Keep drafts in this browser?', 'keep'), 'Keep drafts').click();
    await stored(page, NOTE);
    const other = await tab(context, page);
    await isValue(other, NOTE);
    await type(other, 'More.');
    await stored(other, `${NOTE}More.`);
    assert.equal(await other.locator('.banner[data-banner="keep"]').count(), 0);
    await context.close();
  });

  test('does not ask again after a no', async () => {
    const { page, context, gauge } = await open('offline');
    await gauge.fill(NOTE);
    await action(banner(page, 'Keep drafts in this browser?', 'keep'), 'No').click();
    const other = await tab(context, page);
    await isValue(other, '');
    await type(other, 'More.');
    await other.waitForTimeout(300);
    assert.equal(await other.locator('.banner').count(), 0);
    await context.close();
  });
});

describe('a file that somebody else changed on disk', () => {
  /** A page with an open file that has changed on disk. */
  async function changed() {
    const opened = await open('hosted');
    await opened.page.evaluate((text) => {
      globalThis.disk = { text, modified: 1000 };
      const handle = {
        name: 'lift.md',
        getFile: async () =>
          new File([globalThis.disk.text], 'lift.md', { lastModified: globalThis.disk.modified }),
        createWritable: async () => ({
          write: async (content) => {
            globalThis.disk = { text: content, modified: globalThis.disk.modified + 1000 };
          },
          close: async () => {},
        }),
      };
      globalThis.showOpenFilePicker = async () => [handle];
    }, NOTE);
    await opened.gauge.editor.focus();
    await opened.page.keyboard.press('Control+o');
    await isValue(opened.page, NOTE);
    await opened.gauge.editor.focus();
    await opened.page.keyboard.press('Control+End');
    await opened.page.keyboard.type('Ours.');
    await opened.page.evaluate(() => {
      globalThis.disk = { text: `${globalThis.disk.text}Theirs.`, modified: 5000 };
    });
    await opened.page.keyboard.press('Control+s');
    return opened;
  }

  const disk = (page) => page.evaluate(() => globalThis.disk.text);

  test('is compared, and stays as it is when the author thinks better of it', async () => {
    const { page } = await changed();
    const dialog = page.locator('#overwrite-dialog');
    await dialog.locator('pre', { hasText: 'Theirs.' }).waitFor();
    await dialog.locator('pre', { hasText: 'Ours.' }).waitFor();
    await dialog.locator('.button', { hasText: 'Cancel' }).click();
    assert.equal(await disk(page), `${NOTE}Theirs.`);
    assert.equal(await value(page), `${NOTE}Ours.`);
    await page.context().close();
  });

  test('that cannot be written is downloaded, the page says so, and the next save tries again', async () => {
    const { page, gauge } = await changed();
    await page.locator('#overwrite-dialog .button', { hasText: 'Cancel' }).click();
    await page.evaluate(() => {
      globalThis.disk.modified = 1000;
      globalThis.again = globalThis.showOpenFilePicker;
      globalThis.again().then(([one]) => {
        one.createWritable = async () => {
          throw new DOMException('internal words', 'NoModificationAllowedError');
        };
      });
    });
    await gauge.editor.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    assert.equal(download.suggestedFilename(), 'lift.md');
    const told = banner(page, 'lift.md could not be written', 'file');
    await told.waitFor();
    assert.doesNotMatch(await told.innerText(), /internal words/);
    await page.evaluate(() =>
      globalThis.again().then(([one]) => {
        one.createWritable = async () => ({
          write: async (content) => (globalThis.disk = { text: content, modified: 9000 }),
          close: async () => {},
        });
      }),
    );
    await gauge.editor.focus();
    await page.keyboard.press('Control+s');
    await page.waitForFunction((text) => globalThis.disk.text === text, `${NOTE}Ours.`);
    await page.context().close();
  });

  test('is overwritten when the author says so, and then without a question', async () => {
    const { page, gauge } = await changed();
    await page.locator('#overwrite-confirm').click();
    await page.waitForFunction((text) => globalThis.disk.text === text, `${NOTE}Ours.`);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' More.');
    await page.keyboard.press('Control+s');
    await page.waitForFunction((text) => globalThis.disk.text === text, `${NOTE}Ours. More.`);
    await page.context().close();
  });
});
