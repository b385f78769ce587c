// @ts-check
// Tabs of the same workspace tell each other which document they have open, and when they store, discard or erase one.
// These messages are only for information: the revision in the store decides what may be overwritten. So nothing is
// lost if a message does not arrive, or if the browser has no channels.

/**
 * @typedef {object} News
 * @property {'open' | 'here' | 'left' | 'written' | 'discarded' | 'erased'} type
 * @property {string} id of the document
 * @property {string} [revision] as it was stored
 */

/**
 * @param {string} workspace
 * @param {(news: News) => void} onnews from another tab
 * @param {AbortSignal} signal
 * @returns {(news: News) => void} tells the others
 */
export function neighbours(workspace, onnews, signal) {
  /** @type {BroadcastChannel} */
  let channel;
  try {
    channel = new BroadcastChannel(`docgauge ${workspace}`);
  } catch {
    // Some sandboxes refuse channels.
    return () => {};
  }
  channel.addEventListener('message', ({ data }) => {
    if (typeof data?.type === 'string' && typeof data.id === 'string') onnews(data);
  });
  signal.addEventListener('abort', () => channel.close());
  return (news) => {
    if (!signal.aborted) channel.postMessage(news);
  };
}
