// @ts-check
// The bookmark that opens the text of a wiki's page in docgauge. It runs in the wiki's page, so it is one function
// without imports, and changes nothing there. It takes, in this order: what is selected; Markdown that the page shows
// as its source (a file of text, or the largest field with text); the main content as HTML, which docgauge turns into
// Markdown as it does with rich text that is pasted.
//
// docs/embedding.md has it as an address, which `UPDATE=1 node --test tests/page/bookmarklet.test.mjs` writes.

(() => {
  const base = 'https://docs.example.org/docgauge/';
  const DROPPED =
    'script,style,noscript,template,svg,nav,button,textarea,[hidden],.mw-editsection,.headerlink,.anchor';
  /** Where wikis have the content of a page, the most exact names first. */
  const MAIN = [
    '.markdown-body,#main-content,#xwikicontent,.mw-body,#dokuwiki__content .page',
    'main article,article',
    'main,[role=main],#content',
    'body',
  ];
  const open = (/** @type {string} */ form, /** @type {string} */ text) =>
    window.open(`${base}#${form}=${encodeURIComponent(text)}`);

  const openHtml = (/** @type {Node} */ content, /** @type {Document} */ { baseURI }) => {
    const box = document.implementation.createHTMLDocument().createElement('div');
    box.append(content);
    for (const one of box.querySelectorAll(DROPPED)) one.remove();
    for (const one of box.querySelectorAll('*'))
      for (const { name, value } of [...one.attributes]) {
        if (name !== 'href' && name !== 'src') {
          if (!/^(class|alt|start|type|colspan|rowspan|align)$/.test(name)) one.removeAttribute(name);
        } else if (/^data:/i.test(value)) one.removeAttribute(name);
        else if (!value.startsWith('#')) one.setAttribute(name, new URL(value, baseURI).href);
      }
    return open('html', new XMLSerializer().serializeToString(box));
  };

  const selection = getSelection();
  if (selection?.rangeCount && `${selection}`.trim())
    return openHtml(selection.getRangeAt(0).cloneContents(), document);
  if (/^text\/(plain|(x-)?markdown)/.test(document.contentType))
    return open('text', document.body.textContent ?? '');
  const [field] = [...document.querySelectorAll('textarea')]
    .filter((one) => one.checkVisibility() && one.value.trim())
    .sort((a, b) => b.value.length - a.value.length);
  if (field) return open('text', field.value);
  const main = MAIN.map((names) => document.querySelector(names)).find(Boolean) ?? document.documentElement;
  return openHtml(main.cloneNode(true), document);
})();
