//! Packs the file of a table at compile time: the entries only, one per line.
//!
//! Comments, languages and empty lines are dropped, so that the program does not contain them.

/// The number of bytes that [`pack`] writes.
pub const fn packed_len(source: &str) -> usize {
    write(source.as_bytes(), &mut [])
}

/// The entries of a file, each followed by a line end; the name of a group has a `[` before it.
pub const fn pack<const LEN: usize>(source: &str) -> [u8; LEN] {
    let mut packed = [0; LEN];
    write(source.as_bytes(), &mut packed);
    packed
}

/// Writes the entries of a file as far as there is room, and returns how many bytes they take.
const fn write(source: &[u8], out: &mut [u8]) -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < source.len() {
        let mut end = at;
        while end < source.len() && source[end] != b'\n' {
            end += 1;
        }
        if at < end && source[at] == b'[' {
            len = write_entry(source, at, end - 1, out, len);
        } else if at < end && source[at] != b'#' {
            let mut from = at;
            while from < end && source[from] != b':' {
                from += 1;
            }
            from += 1;
            while from < end {
                let mut to = from;
                while to < end && source[to] != b',' {
                    to += 1;
                }
                len = write_entry(source, from, to, out, len);
                from = to + 1;
            }
        }
        at = end + 1;
    }
    len
}

/// Writes one entry without the white space around it; an empty one is skipped.
const fn write_entry(source: &[u8], mut from: usize, mut to: usize, out: &mut [u8], mut len: usize) -> usize {
    while from < to && source[from].is_ascii_whitespace() {
        from += 1;
    }
    while from < to && source[to - 1].is_ascii_whitespace() {
        to -= 1;
    }
    if from == to {
        return len;
    }
    while from < to {
        if len < out.len() {
            out[len] = source[from];
        }
        len += 1;
        from += 1;
    }
    if len < out.len() {
        out[len] = b'\n';
    }
    len + 1
}

/// The length of the longest entry, in bytes.
pub const fn longest(entries: &[u8]) -> usize {
    let (mut at, mut from, mut longest) = (0, 0, 0);
    while at < entries.len() {
        if entries[at] == b'\n' {
            if longest < at - from {
                longest = at - from;
            }
            from = at + 1;
        }
        at += 1;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# Fruit.\nany: kiwi\nen: apple, pine apple\n\nde: Äpfel\nru:\n";

    #[test]
    fn comments_and_languages_are_dropped() {
        const LEN: usize = packed_len(SOURCE);
        let packed: [u8; LEN] = pack(SOURCE);
        assert_eq!(std::str::from_utf8(&packed), Ok("kiwi\napple\npine apple\nÄpfel\n"));
    }
}
