// @ts-check
// The rendered document for other programs: without the page's own parts, and without attributes that only it knows.

/** Classes of the page, which other programs do not know. */
const OURS = '.block, .run, .table-scroll, .html, span.link-blocked';

/** The rendered document without the page's own parts. @param {DocumentFragment} preview */
export function plain(preview) {
  const holder = document.createElement('div');
  holder.append(preview);
  for (const element of holder.querySelectorAll('.guidance, .footnote-back')) element.remove();
  for (const drawing of holder.querySelectorAll('.drawing'))
    drawing.replaceWith(...drawing.querySelectorAll('pre'));
  for (const formula of holder.querySelectorAll('.formula'))
    formula.replaceWith(...formula.querySelectorAll('pre, :not(pre) > code'));
  for (const box of holder.querySelectorAll('input[type="checkbox"]'))
    box.replaceWith(/** @type {HTMLInputElement} */ (box).hasAttribute('checked') ? '☑ ' : '☐ ');
  for (const box of holder.querySelectorAll('.image-box'))
    box.replaceWith(`[${box.firstElementChild?.textContent ?? ''}]`);
  // An image of the folder that is open; its address means something in this page only.
  for (const image of holder.querySelectorAll('img[src^="blob:"]'))
    image.replaceWith(`[${image.getAttribute('alt')}]`);
  for (const element of holder.querySelectorAll(OURS)) element.replaceWith(...element.childNodes);
  for (const element of holder.querySelectorAll('*')) {
    const aligned = /\balign-(left|center|right)\b/.exec(element.className)?.[1];
    const href = element.getAttribute('href');
    const kept = ['src', 'alt', 'colspan', 'rowspan', 'start', 'open'].map((name) => [
      name,
      element.getAttribute(name),
    ]);
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const [name, value] of kept) if (name && value !== null) element.setAttribute(name, value);
    if (aligned) element.setAttribute('align', aligned);
    // In the page a link to a heading has our prefix; other programs have no such heading.
    if (href?.startsWith('#')) element.replaceWith(...element.childNodes);
    else if (href) element.setAttribute('href', href);
  }
  return holder;
}
