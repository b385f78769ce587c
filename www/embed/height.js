// @ts-check
// The height with which a frame shows its document without scrolling. A text leaves room under its last line, which
// grows with the frame, so the height is counted to the last line: with it, the frame asks for no more.

/** What scrolls; the lists matter only where no text is shown. */
const TEXTS = ['.cm-scroller', '.form', '.preview-body'];
const LISTS = ['.findings-list', '.outline-body'];

/** What holds the lines. @param {Element} scroller */
const held = (scroller) => scroller.querySelector('.cm-content, .document') ?? scroller;

/**
 * @param {HTMLElement} element
 * @returns {{height: number, parts: Element[]}} 0 while nothing is shown, and the parts whose sizes change it
 */
export function heightOf(element) {
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const badge = root.querySelector('.badge');
  if (badge) return { height: Math.ceil(badge.getBoundingClientRect().bottom), parts: [badge] };
  const all = (/** @type {string[]} */ wanted) => [...root.querySelectorAll(wanted.join(', '))];
  const shown = (/** @type {Element} */ { clientHeight }) => clientHeight > 0;
  const texts = all(TEXTS);
  const scrollers = texts.some(shown) ? texts : all(LISTS);
  const heights = scrollers.filter(shown).map((scroller) => {
    const last = held(scroller).lastElementChild;
    const end = last ? last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top : 0;
    return innerHeight - scroller.clientHeight + scroller.scrollTop + end;
  });
  return { height: Math.ceil(Math.max(0, ...heights)), parts: scrollers.map(held) };
}
