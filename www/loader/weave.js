// @ts-check
// A wasm module from its streams, in which xtask/src/streams.rs has sorted it by kind: seven numbers (the module's
// size, the length of what is before its functions, and of each stream), what is around the functions, and the streams.
//
// Invariant: the function uses nothing outside of itself, because its text also becomes a worker. It runs once, and
// most of its time is gone before a browser has compiled it: so each wasm function is one call, its loops have no calls
// inside, and the places in the streams are local numbers. Deliberately absent: checks against damage, since the loader
// cannot mend it.

/** @param {Uint8Array<ArrayBuffer>} sorted @returns {Uint8Array<ArrayBuffer>} */
export function weave(sorted) {
  const HEAD = 28;
  const [size, before, ...lengths] = new Uint32Array(sorted.buffer, 0, HEAD / 4);
  const out = new Uint8Array(size);
  // The next byte of each stream, and of the module.
  const places = new Int32Array([...lengths, before]);
  let start = sorted.length;
  for (let stream = lengths.length; stream--;) places[stream] = start -= lengths[stream];
  const behind = sorted.subarray(HEAD + before, start);
  out.set(sorted.subarray(HEAD, HEAD + before));
  out.set(behind, size - behind.length);

  // What follows an opcode: up to two numbers beside it, or one of these.
  const [SHORT, LOCAL, MEMORY, CONSTANT, BRANCH, BRANCHES, FLOAT, SECOND] = [3, 4, 5, 6, 7, 8, 9, 10];
  const FIRST_SHORT = 0xc5;
  const kinds = new Uint8Array(256);
  for (const code of [2, 3, 4, 0x10, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x42, 0xd0, 0xd2]) kinds[code] = 1;
  kinds[0x11] = kinds[0x1c] = 2;
  kinds.fill(SHORT, FIRST_SHORT, FIRST_SHORT + 6);
  kinds.fill(LOCAL, 0x20, 0x23);
  kinds.fill(MEMORY, 0x28, 0x3f);
  kinds[0x41] = CONSTANT;
  kinds[0x0c] = kinds[0x0d] = BRANCH;
  kinds[0x0e] = BRANCHES;
  kinds[0x43] = kinds[0x44] = FLOAT;
  kinds[0xfc] = SECOND;
  const AFTER_SECOND = '000000002121212111';

  /** A number of a stream that says how many others follow it. */
  const count = (/** @type {number} */ at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = sorted[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };

  const recent = new Uint8Array(128);
  const one = () => {
    let [codes, locals, constants, offsets, branches, to] = places;
    const body = to;
    for (let index = 0; index < 128; index++) recent[index] = index;
    let byte = 0;
    let left = count(codes) * 2 + 1;
    while (left--)
      do out[to++] = byte = sorted[codes++];
      while (byte > 127);
    for (let depth = 1; depth;) {
      const code = sorted[codes++];
      const kind = kinds[code];
      if (kind === SHORT) {
        out[to++] = 0x20 + ((code - FIRST_SHORT) >> 1);
        byte = recent[0];
        if (!(code & 1)) {
          byte = recent[1];
          recent[1] = recent[0];
          recent[0] = byte;
        }
        out[to++] = byte;
        continue;
      }
      out[to++] = code;
      if (kind < 3) {
        for (left = kind; left--;)
          do out[to++] = byte = sorted[codes++];
          while (byte > 127);
        if (code === 0x0b) depth--;
        else if (code >= 2 && code <= 4) depth++;
      } else if (kind === LOCAL) {
        let rank = sorted[locals];
        if (rank > 127)
          do out[to++] = byte = sorted[locals++];
          while (byte > 127);
        else {
          locals++;
          byte = recent[rank];
          for (; rank; rank--) recent[rank] = recent[rank - 1];
          out[to++] = recent[0] = byte;
        }
      } else if (kind === MEMORY) {
        do out[to++] = byte = sorted[codes++];
        while (byte > 127);
        do out[to++] = byte = sorted[offsets++];
        while (byte > 127);
      } else if (kind === CONSTANT)
        do out[to++] = byte = sorted[constants++];
        while (byte > 127);
      else if (kind === FLOAT) for (left = code === 0x43 ? 4 : 8; left--;) out[to++] = sorted[codes++];
      else if (kind === SECOND) {
        for (left = +AFTER_SECOND[sorted[codes]] + 1; left--;)
          do out[to++] = byte = sorted[codes++];
          while (byte > 127);
      } else {
        for (left = kind === BRANCH ? 1 : count(branches) + 2; left--;)
          do out[to++] = byte = sorted[branches++];
          while (byte > 127);
      }
    }
    // The size of the function is before it.
    let length = to - body;
    let bytes = 1;
    for (let rest = length; (rest >>= 7);) bytes++;
    out.copyWithin(body + bytes, body, to);
    to += bytes;
    for (let place = body; bytes--; length >>= 7) out[place++] = (length & 127) | (bytes ? 128 : 0);
    places.set([codes, locals, constants, offsets, branches, to]);
  };
  while (places[lengths.length] < size - behind.length) one();
  return out;
}
