// @ts-check
// The lines that two texts have in common and those that only one of them has, in the order of reading. Lines that
// occur once in each text are anchors, as in patience diff. The lines between two anchors count as removed or added as
// a whole. The time is linear in the number of lines, except for sorting the anchors.

/** @typedef {{kind: 'kept' | 'gone' | 'come', lines: string[]}} Part */

/** @param {string} before @param {string} now @returns {Part[]} */
export function lineDiff(before, now) {
  /** @type {Part[]} */
  const parts = [];
  /** @param {Part['kind']} kind @param {string[]} lines */
  const add = (kind, lines) => {
    const last = parts.at(-1);
    if (!lines.length) return;
    if (last?.kind === kind) last.lines = last.lines.concat(lines);
    else parts.push({ kind, lines });
  };
  compare(before.split('\n'), now.split('\n'), add);
  return parts;
}

/**
 * @param {string[]} a @param {string[]} b
 * @param {(kind: Part['kind'], lines: string[]) => void} add
 */
function compare(a, b, add) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const least = Math.min(a.length, b.length) - start;
  while (end < least && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  add('kept', a.slice(0, start));
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pairs = left.length && right.length ? anchors(left, right) : [];
  let [x, y] = [0, 0];
  if (!pairs.length) {
    add('gone', left);
    add('come', right);
  } else {
    for (const [i, j] of [...pairs, [left.length, right.length]]) {
      compare(left.slice(x, i), right.slice(y, j), add);
      if (i < left.length) add('kept', [left[i]]);
      [x, y] = [i + 1, j + 1];
    }
  }
  add('kept', a.slice(a.length - end));
}

/**
 * Pairs of equal lines that occur once in each text, in the same order in both.
 * @param {string[]} a
 * @param {string[]} b
 */
function anchors(a, b) {
  const once = (/** @type {string[]} */ lines) => {
    /** @type {Map<string, number>} */
    const at = new Map();
    for (const [index, line] of lines.entries()) at.set(line, at.has(line) ? -1 : index);
    return at;
  };
  const there = once(b);
  /** @type {[number, number][]} */
  const pairs = [];
  for (const [line, i] of once(a)) {
    const j = there.get(line);
    if (i >= 0 && j !== undefined && j >= 0 && line.trim()) pairs.push([i, j]);
  }
  return rising(pairs);
}

/** The longest chain of pairs whose second numbers rise. @param {[number, number][]} pairs with rising first numbers */
function rising(pairs) {
  /** The indexes of the last pairs of the best chains by length. @type {number[]} */
  const tails = [];
  /** @type {number[]} */
  const before = [];
  for (const [index, [, j]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]][1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low ? tails[low - 1] : -1;
    tails[low] = index;
  }
  const chain = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]) chain.push(pairs[at]);
  return chain.reverse();
}
