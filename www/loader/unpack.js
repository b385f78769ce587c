// @ts-check
// The bytes of a file that a page in one file carries as text (xtask/src/dense.rs, xtask/src/lzma.rs).
//
// A character is two bytes of the packed file, the low one first, after XOR with numbers that the first character of
// its block begins, because some numbers can be no character of a page. The packed file is LZMA in its format "alone"
// (`xz --format=lzma`): 13 bytes of header, then the coded bits, each decoded with a probability that the bits before
// it have shaped.
//
// Invariant: the function uses nothing outside of itself, because its text also becomes a worker. Deliberately absent:
// checks against damage, since the loader cannot mend it.

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function unpack(text) {
  const packed = new Uint8Array(text.length * 2);
  let length = 0;
  for (let index = 0, state = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (index % 241 === 0) {
      state = code;
      continue;
    }
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const pair = code ^ (state >>> 16);
    packed[length++] = pair & 255;
    packed[length++] = pair >> 8;
  }

  // The header: parameters of the contexts, the size of the dictionary (here: all of the output), the size.
  const literalContext = packed[0] % 9;
  const literalPosition = ((packed[0] / 9) | 0) % 5;
  const position = (packed[0] / 45) | 0;
  const read = (/** @type {number} */ at) =>
    packed[at] | (packed[at + 1] << 8) | (packed[at + 2] << 16) | (packed[at + 3] << 24);
  const out = new Uint8Array(read(5));

  // The probabilities by what they are about, each as the place of its first one.
  const MATCH = 0;
  const REPEATED = 192;
  const NOT_FIRST = 204;
  const NOT_SECOND = 216;
  const NOT_THIRD = 228;
  const LONG = 240;
  const SLOT = 432;
  const NEAR = 688;
  const LOW = 802;
  const LENGTH = 818;
  const REPEATED_LENGTH = 1332;
  const LITERAL = 1846;
  const probabilities = new Uint16Array(LITERAL + (0x300 << (literalContext + literalPosition))).fill(1024);

  // The range decoder: the width of the range, the place in it, the next byte. They are in an array because a number
  // of 32 bits in a variable of a closure is an object of its own.
  const coder = new Int32Array([
    -1,
    (packed[14] << 24) | (packed[15] << 16) | (packed[16] << 8) | packed[17],
    18,
  ]);

  /**
   * A number of `bits` bits, highest first: each has a probability that depends on those before it and, as long as they
   * are those of the byte `like`, on its next bit.
   */
  const tree = (/** @type {number} */ base, /** @type {number} */ bits, like = 0, alike = 0) => {
    let range = coder[0];
    let code = coder[1];
    let at = coder[2];
    let value = 1;
    for (const end = 1 << bits; value < end;) {
      like <<= 1;
      const next = like & alike;
      const place = base + alike + next + value;
      const zero = probabilities[place];
      const bound = Math.imul(range >>> 11, zero);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        probabilities[place] = zero + ((2048 - zero) >> 5);
        value <<= 1;
        alike &= ~next;
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        probabilities[place] = zero - (zero >> 5);
        value = (value << 1) | 1;
        alike = next;
      }
      if ((range & 0xff000000) === 0) {
        range <<= 8;
        code = (code << 8) | packed[at++];
      }
    }
    coder[0] = range;
    coder[1] = code;
    coder[2] = at;
    return value - (1 << bits);
  };
  const bit = (/** @type {number} */ place) => tree(place - 1, 1);

  /** A number of `bits` bits, lowest first. */
  const backwards = (/** @type {number} */ base, /** @type {number} */ bits) => {
    let [node, value] = [1, 0];
    for (let index = 0; index < bits; index++) {
      const one = bit(base + node);
      node = (node << 1) | one;
      value |= one << index;
    }
    return value;
  };

  /** A number of `bits` bits, each as likely as not. */
  const plain = (/** @type {number} */ bits) => {
    let range = coder[0];
    let code = coder[1];
    let at = coder[2];
    let value = 0;
    while (bits--) {
      range >>>= 1;
      const one = code >>> 0 < range ? 0 : 1;
      if (one) code = (code - range) | 0;
      value = (value << 1) | one;
      if ((range & 0xff000000) === 0) {
        range <<= 8;
        code = (code << 8) | packed[at++];
      }
    }
    coder[0] = range;
    coder[1] = code;
    coder[2] = at;
    return value;
  };

  const lengthOf = (/** @type {number} */ base, /** @type {number} */ here) => {
    if (!bit(base)) return 2 + tree(base + 2 + (here << 3), 3);
    if (!bit(base + 1)) return 10 + tree(base + 130 + (here << 3), 3);
    return 18 + tree(base + 258, 8);
  };

  // `state` tells what the last steps were. Under 7, the last one was a literal.
  let [at, state] = [0, 0];
  // The last four distances, one less than what they are.
  let [first, second, third, fourth] = [0, 0, 0, 0];
  while (at < out.length) {
    const here = at & ((1 << position) - 1);
    if (!bit(MATCH + (state << 4) + here)) {
      const before = at ? out[at - 1] : 0;
      const context =
        ((at & ((1 << literalPosition) - 1)) << literalContext) + (before >> (8 - literalContext));
      const base = LITERAL + 0x300 * context;
      out[at] = state < 7 ? tree(base, 8) : tree(base, 8, out[at - first - 1], 0x100);
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (!bit(REPEATED + state)) {
      [second, third, fourth] = [first, second, third];
      count = lengthOf(LENGTH, here);
      state = state < 7 ? 7 : 10;
      const slot = tree(SLOT + (Math.min(count - 2, 3) << 6), 6);
      const more = (slot >> 1) - 1;
      first = slot < 4 ? slot : (2 | (slot & 1)) << more;
      if (4 <= slot && slot < 14) first += backwards(NEAR + first - slot - 1, more);
      else if (14 <= slot) {
        first += plain(more - 4) << 4;
        first += backwards(LOW, 4);
      }
    } else if (bit(NOT_FIRST + state)) {
      if (!bit(NOT_SECOND + state)) [first, second] = [second, first];
      else if (!bit(NOT_THIRD + state)) [first, second, third] = [third, first, second];
      else [first, second, third, fourth] = [fourth, first, second, third];
      count = lengthOf(REPEATED_LENGTH, here);
      state = state < 7 ? 8 : 11;
    } else if (bit(LONG + (state << 4) + here)) {
      count = lengthOf(REPEATED_LENGTH, here);
      state = state < 7 ? 8 : 11;
    } else {
      count = 1;
      state = state < 7 ? 9 : 11;
    }
    for (const end = at + count; at < end; at++) out[at] = out[at - first - 1];
  }
  return out;
}
