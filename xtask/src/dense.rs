//! Bytes as text, two to a character, for a page in UTF-16.
//!
//! A page in one file is in UTF-16 with a byte order mark, which every browser obeys before any header of a server, because
//! there sixteen bits can be a character; UTF-8 has room for seven in a byte. Some numbers cannot be a character of the page:
//! those that HTML changes (NUL, CR), `<`, which could end the script, and surrogates, one in 32 in all. So the text is in
//! blocks. Each begins with a seed of numbers that look random, and its characters are combined with these by XOR; the seed is
//! the first one that leaves no such number. That costs one character in a block, where a mark before each would cost one
//! in 32. `www/loader/unpack.js` is the decoder.

/// The bytes of a block: the longer, the more seeds have to be tried, about 2,000 here.
const BLOCK: usize = 480;

/// Encodes bytes as text. With an odd number of bytes one without meaning comes back after them.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for block in bytes.chunks(BLOCK) {
        text.extend(seeded(block));
    }
    text
}

/// The seed of a block and its characters.
fn seeded(block: &[u8]) -> Vec<char> {
    let code = |pair: &[u8]| u16::from_le_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]);
    let with = |seed: u16| {
        let coded = block.chunks(2).zip(numbers(seed)).map(|(pair, number)| code(pair) ^ number);
        std::iter::once(seed).chain(coded).map(character).collect()
    };
    (0..=u16::MAX).find_map(with).expect("one of 65,536 seeds, each with a chance of one in 2,000")
}

/// The character of a number, if a page may have it.
fn character(code: u16) -> Option<char> {
    char::from_u32(code.into()).filter(|_| !matches!(code, 0 | 13 | 60))
}

/// The numbers of a seed: the high halves of a linear congruential generator (Numerical Recipes, chapter 7.1).
fn numbers(seed: u16) -> impl Iterator<Item = u16> {
    let mut state = u32::from(seed);
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as u16
    })
}

/// The file of a page: UTF-16, the low byte first, after its mark.
pub fn file(html: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(html.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, encode, file, numbers};

    /// What the loader does.
    fn decode(text: &str) -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let block = |block: &[u16]| {
            let numbers = numbers(block[0]);
            let codes: Vec<u16> =
                block[1..].iter().zip(numbers).map(|(unit, number)| unit ^ number).collect();
            codes.into_iter().flat_map(u16::to_le_bytes)
        };
        units.chunks(BLOCK / 2 + 1).flat_map(block).collect()
    }

    #[test]
    fn bytes_come_back_and_no_tag_does() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
        let text = encode(&all);
        assert_eq!(decode(&text), all);
        assert!(!text.contains(['<', '\0', '\r']));
        assert_eq!(text.encode_utf16().count(), 65536 + 65536 * 2 / BLOCK + 1);
        assert_eq!(decode(&encode(b"odd"))[..3], *b"odd");
        assert_eq!(encode(b""), "");
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        assert_eq!(file("<p>"), [0xff, 0xfe, b'<', 0, b'p', 0, b'>', 0]);
    }
}
