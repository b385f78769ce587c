//! Bytes as text, two to a character, for a page in UTF-16.
//!
//! A page in one file is in UTF-16 with a byte order mark, which every browser obeys before any header of a server, because
//! there sixteen bits can be a character; UTF-8 has room for seven in a byte. The exceptions are those that HTML changes (NUL,
//! CR), `<`, which could end the script, surrogates, and the mark itself: each is written as the mark and the character with
//! the highest bit flipped, and costs 3 % in all. `www/loader/unpack.js` is the decoder.

const MARK: u16 = 1;

/// Encodes bytes as text. With an odd number of bytes a zero comes back after them.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for pair in bytes.chunks(2) {
        let code = u16::from_le_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]);
        let plain = char::from_u32(code.into()).filter(|_| !matches!(code, 0 | MARK | 13 | 60));
        match plain {
            Some(c) => text.push(c),
            None => text.extend([MARK, code ^ 0x8000].iter().filter_map(|&code| char::from_u32(code.into()))),
        }
    }
    text
}

/// The file of a page: UTF-16, the low byte first, after its mark.
pub fn file(html: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(html.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{MARK, encode, file};

    /// What the loader does.
    fn decode(text: &str) -> Vec<u8> {
        let mut units = text.encode_utf16();
        let mut bytes = Vec::new();
        while let Some(unit) = units.next() {
            let code = if unit == MARK { units.next().unwrap() ^ 0x8000 } else { unit };
            bytes.extend(code.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn bytes_come_back_and_no_tag_does() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
        let text = encode(&all);
        assert_eq!(decode(&text), all);
        assert!(!text.contains(['<', '\0', '\r']));
        assert_eq!(text.encode_utf16().count(), 65536 + 2048 + 4);
        assert_eq!(decode(&encode(b"odd")), b"odd\0");
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        assert_eq!(file("<p>"), [0xff, 0xfe, b'<', 0, b'p', 0, b'>', 0]);
    }
}
