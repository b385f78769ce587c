// @ts-check
// A binary search.

/**
 * The index of the last entry of a sorted list for which a test is true; it is true up to there. -1 for none.
 * @template T
 * @param {T[]} list
 * @param {(entry: T) => boolean} test
 */
export function lastIndex(list, test) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
