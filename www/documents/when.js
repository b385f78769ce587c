// @ts-check
// A time in words: day and clock.

/** @param {number} time in milliseconds since 1970 */
export function when(time) {
  const date = new Date(time);
  const clock = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit' });
  return date.toLocaleString([], { day: 'numeric', month: 'short', ...clock });
}
