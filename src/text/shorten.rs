//! Texts cut to a number of characters, for messages.

use std::borrow::Cow;

/// The text, or its first `most` characters with an ellipsis.
pub fn shorten(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((cut, _)) => Cow::Owned(format!("{}…", text[..cut].trim_end())),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_and_space_is_trimmed() {
        assert_eq!(shorten("größer", 6), "größer");
        assert_eq!(shorten("größer als", 7), "größer…");
        assert_eq!(shorten("größer als", 4), "größ…");
    }
}
