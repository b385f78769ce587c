// docs/embedding.md: each snippet in a page as its wiki would send it, and the bookmark on pages of wikis.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { browser, gaugeOf } from './browser.mjs';

const NOTE = '# Ledger\n\n**Owner:** [Team name]\n';
const BASE = 'https://docs.example.org/docgauge/';
const docs = await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8');

/** The first block of code under a heading. @param {string} heading */
function snippet(heading) {
  const section = docs.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  return /```\w+\n(.*?)\n```/s.exec(section ?? '')?.[1] ?? assert.fail(`no snippet for ${heading}`);
}

/** The frame that a wiki makes of an address. @param {string} address */
const framed = (address) => `<iframe src="${address}" width="100%" height="700"></iframe>`;
const FRAME = { iframe: ['title', 'src', 'sandbox', 'width', 'height'] };

/**
 * What each host documents. `allowed`: the elements and attributes that it leaves of HTML in a page; all if it is
 * absent. `policy`: of its pages, where DOCS is docgauge's origin. `way`: what the author gets.
 */
const HOSTS = [
  {
    name: 'MediaWiki',
    allowed: FRAME,
    policy: "script-src 'unsafe-eval' blob: 'self'; default-src 'self' data: blob: DOCS; object-src 'none'",
    way: 'frame',
  },
  {
    name: 'Confluence Cloud',
    make: framed,
    policy: "script-src 'self'; frame-src https: http:",
    way: 'frame',
  },
  { name: 'Confluence Data Center', policy: "script-src 'self'", way: 'frame' },
  {
    name: 'Backstage TechDocs',
    allowed: { iframe: ['src', 'width', 'height'] },
    policy: "default-src 'self'; script-src 'self' 'unsafe-eval'; frame-src DOCS",
    way: 'frame',
  },
  { name: 'Docusaurus', script: true, policy: '', way: 'element' },
  { name: 'MkDocs Material', script: true, policy: '', way: 'element' },
  {
    name: 'GitLab and GitHub',
    allowed: { a: ['href'] },
    policy: "default-src 'none'; frame-src 'none'",
    way: 'link',
  },
  {
    name: 'SharePoint',
    allowed: { iframe: ['src', 'width', 'height'] },
    policy: "script-src 'self'; frame-src DOCS",
    way: 'frame',
  },
  { name: 'Notion', make: framed, policy: "default-src 'self'; frame-src https: http:", way: 'frame' },
  { name: 'XWiki', allowed: FRAME, policy: '', way: 'frame' },
  { name: 'DokuWiki', make: framed, policy: '', way: 'frame' },
];

const pages = { '/ledger.md': NOTE, '/empty.html': '<title>Empty</title>' };
const { openPath, address, elsewhere } = browser(pages);

/** HTML without what is not allowed. */
const sanitised = (page, html, allowed) =>
  page.evaluate(
    ({ html, allowed }) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      for (const one of body.querySelectorAll('*')) {
        const attributes = allowed[one.localName];
        if (!attributes) one.replaceWith(...one.childNodes);
        else
          for (const { name } of [...one.attributes])
            if (!attributes.includes(name)) one.removeAttribute(name);
      }
      return body.innerHTML;
    },
    { html, allowed },
  );

/** Opens a page with this in its body, under a policy. */
async function wiki({ page }, body, { policy = '', type = 'text/html' } = {}) {
  const headers = { 'content-type': type, ...(policy && { 'content-security-policy': policy }) };
  pages['/wiki/page'] = { body, headers };
  await page.goto(`${address()}/wiki/page`);
  return page;
}

describe('the snippet for', () => {
  for (const { name, allowed, make, script, policy, way } of HOSTS)
    test(`${name} gives the ${way} under that host's policy and sanitising`, async () => {
      const opened = await openPath('/empty.html');
      // Another origin, as it is for a wiki; a script needs CORS there (docs/element.md), so it comes from the site.
      const base = script ? address() : elsewhere();
      const text = snippet(name).replaceAll(BASE, `${base}/${way === 'frame' ? '' : 'index.html'}`);
      const html = make ? make(text) : text;
      const left = allowed ? await sanitised(opened.page, html, allowed) : html;
      const head = script ? `<script src="${base}/docgauge.js" defer></script>` : '';
      const page = await wiki(opened, `<!doctype html><title>Wiki</title>${head}<main>${left}</main>`, {
        policy: policy.replaceAll('DOCS', base),
      });
      const shown = {
        frame: async () => (await page.waitForSelector('iframe')).contentFrame(),
        element: async () => page,
        link: async () => {
          const [popup] = await Promise.all([opened.context.waitForEvent('page'), clickAside(page)]);
          return popup;
        },
      };
      const place = await shown[way]();
      await place.waitForFunction(() => document.querySelector('doc-gauge')?.report);
      // An address in the snippet has the text; a frame without one starts empty.
      if (!/<iframe/.test(snippet(name))) assert.equal(await gaugeOf(place).value(), NOTE);
      else assert.equal(await place.locator('doc-gauge .cm-content').count(), 1);
      await opened.context.close();
    });
});

/** Clicks the link for a tab of its own. */
const clickAside = (page) => page.locator('a').click({ modifiers: ['Control'] });

describe('the bookmark', () => {
  const mark = /^javascript:\S+$/m.exec(docs)?.[0] ?? '';

  /** Opens a page, runs the bookmark there, and returns the text in the docgauge that it opens. */
  async function bookmarked(body, { before = () => {}, type = 'text/html' } = {}) {
    const opened = await openPath('/empty.html');
    const page = await wiki(opened, body, { type });
    await page.evaluate(before);
    const was = await page.content();
    const popped = opened.context.waitForEvent('page');
    await page.evaluate(
      (href) => {
        location.href = href;
      },
      mark.replaceAll(BASE, `${address()}/index.html`),
    );
    const popup = await popped;
    await popup.waitForFunction(() => document.querySelector('doc-gauge')?.report);
    const text = await gaugeOf(popup).value();
    assert.equal(await page.content(), was, 'it changes nothing in the page');
    await opened.context.close();
    return text;
  }

  const ARTICLE = `<!doctype html><title>Wiki</title><nav><p>Menu</p></nav><main><article class="markdown-body">
    <h1>Ledger<a class="headerlink" href="#ledger">¶</a></h1><p><strong>Owner:</strong> [Team name] &amp; Co</p>
    <ul><li>One<ul><li>Two</li></ul></li></ul><p><a href="../other">Other</a> <a href="#ledger">here</a></p>
    <table><thead><tr><th>Role</th><th>Name</th></tr></thead><tbody><tr><td>Lead</td><td></td></tr></tbody></table>
    <script>var no = 1;</script></article></main><footer>Imprint</footer>`;

  test('opens the main content of a page as Markdown', async () => {
    assert.equal(
      await bookmarked(ARTICLE),
      `# Ledger\n\n**Owner:** [Team name] & Co\n\n- One\n  - Two\n\n[Other](${address()}/other) [here](#ledger)\n\n` +
        '| Role | Name |\n| --- | --- |\n| Lead |  |\n',
    );
  });

  test('opens only what is selected', async () => {
    const select = () => getSelection().selectAllChildren(document.querySelector('p strong').parentNode);
    assert.equal((await bookmarked(ARTICLE, { before: select })).trim(), '**Owner:** [Team name] & Co');
  });

  test('opens the Markdown of the field in which it is edited, and not a hidden one', async () => {
    const body = `<main><textarea hidden>${'No '.repeat(90)}</textarea><textarea>Log in</textarea><textarea>\n${NOTE}</textarea></main>`;
    assert.equal(await bookmarked(body), NOTE);
  });

  test('opens a raw file as it is', async () => {
    const raw = `${NOTE}\n100 % & <b>+</b>\n`;
    assert.equal(await bookmarked(raw, { type: 'text/plain' }), raw);
  });
});
