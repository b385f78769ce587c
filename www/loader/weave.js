// @ts-check
// A wasm module from its streams, in which xtask/src/streams.rs has sorted it by kind: seven numbers (the module's size,
// the length of what is before its functions, and of each stream), what is around the functions, and the streams.
//
// Invariant: the function uses nothing outside of itself, because its text also becomes a worker. Deliberately absent:
// checks against damage, since the loader cannot mend it.

/** @param {Uint8Array<ArrayBuffer>} sorted @returns {Uint8Array<ArrayBuffer>} */
export function weave(sorted) {
  const HEAD = 28;
  const [CODES, LOCALS, CONSTANTS, OFFSETS, BRANCHES] = [0, 1, 2, 3, 4];
  const [size, before, ...lengths] = new Uint32Array(sorted.buffer, 0, HEAD / 4);
  const out = new Uint8Array(size);
  let start = sorted.length;
  const at = new Uint32Array(lengths.length);
  for (let stream = lengths.length; stream--;) at[stream] = start -= lengths[stream];
  const behind = sorted.subarray(HEAD + before, start);
  out.set(sorted.subarray(HEAD, HEAD + before));
  out.set(behind, size - behind.length);

  // How many numbers follow an opcode, and those of two bytes.
  const follow = new Uint8Array(256);
  for (const code of [2, 3, 4, 0x10, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x42, 0xd0, 0xd2]) follow[code] = 1;
  follow[0x11] = follow[0x1c] = 2;
  const SECOND = '000000002121212111';
  const SHORT = 0xc5;

  let to = before;
  const copy = (/** @type {number} */ stream) => (out[to++] = sorted[at[stream]++]);
  /** Copies a number. */
  const number = (/** @type {number} */ stream) => {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = copy(stream);
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const several = (/** @type {number} */ stream, /** @type {number} */ count) => {
    while (count-- > 0) number(stream);
  };

  const recent = new Uint8Array(128);
  const local = (/** @type {number} */ rank) => {
    const its = recent[rank];
    for (; rank; rank--) recent[rank] = recent[rank - 1];
    recent[0] = out[to++] = its;
  };
  while (to < size - behind.length) {
    const body = to;
    for (let index = 0; index < 128; index++) recent[index] = index;
    several(CODES, number(CODES) * 2);
    for (let depth = 1; depth;) {
      const code = copy(CODES);
      if (code >= SHORT && code < SHORT + 6) {
        out[to - 1] = 0x20 + ((code - SHORT) >> 1);
        local((code - SHORT) & 1);
      } else if (code >= 0x20 && code <= 0x22) {
        if (sorted[at[LOCALS]] > 127) number(LOCALS);
        else local(sorted[at[LOCALS]++]);
      } else if (code >= 0x28 && code <= 0x3e) {
        number(CODES);
        number(OFFSETS);
      } else if (code === 0x41) number(CONSTANTS);
      else if (code === 0x0c || code === 0x0d) number(BRANCHES);
      else if (code === 0x0e) several(BRANCHES, number(BRANCHES) + 1);
      else if (code === 0xfc) several(CODES, +SECOND[number(CODES)]);
      else if (code === 0x43 || code === 0x44) for (let left = code === 0x43 ? 4 : 8; left--;) copy(CODES);
      else several(CODES, follow[code]);
      if (code >= 2 && code <= 4) depth++;
      else if (code === 0x0b) depth--;
    }
    // The size of the function is before it.
    let length = to - body;
    let bytes = 1;
    for (let rest = length; (rest >>= 7);) bytes++;
    out.copyWithin(body + bytes, body, to);
    to += bytes;
    for (let place = body; bytes--; length >>= 7) out[place++] = (length & 127) | (bytes ? 128 : 0);
  }
  return out;
}
