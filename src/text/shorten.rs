//! Texts cut to a number of characters and texts on one line, for messages.

use std::borrow::Cow;

/// The text, or its first `most` characters with an ellipsis.
pub fn shorten(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((cut, _)) => Cow::Owned(format!("{}…", text[..cut].trim_end())),
        None => Cow::Borrowed(text),
    }
}

/// The words of a text with one space between them; most texts are written so.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let mut last = b' ';
    let mut single = true;
    for &byte in text.as_bytes() {
        single &= byte.is_ascii_graphic() || byte == b' ' && last != b' ';
        last = byte;
    }
    match single && last != b' ' || text.is_empty() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_space_is_between_words() {
        for text in ["", "a", "a b", " a", "a ", "a  b", "a\nb", "\u{a0}", "ä  ö", "ä ö"] {
            assert_eq!(on_one_line(text), text.split_whitespace().collect::<Vec<_>>().join(" "), "{text:?}");
        }
    }

    #[test]
    fn characters_are_counted_and_space_is_trimmed() {
        assert_eq!(shorten("größer", 6), "größer");
        assert_eq!(shorten("größer als", 7), "größer…");
        assert_eq!(shorten("größer als", 4), "größ…");
    }
}
