// @ts-check
// Writes to the clipboard. A browser refuses its interface for this in a frame and has none in a page without https, as
// in many internal networks. There the event of a copy that the page asks for takes the content, if a click is recent.

/**
 * @param {Record<string, string>} content by its type; programs take the richest type that they know
 * @returns {Promise<boolean>} whether the browser took it
 */
export async function copy(content) {
  try {
    const parts = Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return true;
  } catch {
    return byEvent(content);
  }
}

/** @param {Record<string, string>} content */
function byEvent(content) {
  let done = false;
  const fill = (/** @type {ClipboardEvent} */ event) => {
    for (const [type, text] of Object.entries(content)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done;
}
