//! The text beside a match, and tests of it.

/// Whether neither a letter nor a digit touches the match.
pub fn is_bounded(text: &str, at: usize, len: usize) -> bool {
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !touches(text[..at].chars().next_back()) && !touches(text[at + len..].chars().next())
}

/// Whether a match has only a label beside it; `before` and `after` are from [`around`].
pub fn is_standing(before: &str, after: &str) -> bool {
    let words = |text: &str| text.contains(char::is_alphanumeric);
    let label = before.trim_end_matches([' ', '*', '_', '"', '\'']).ends_with([':', '：', '–', '—']);
    (!words(before) || label) && !words(after)
}

/// The most bytes that are read on each side of a match, so that a long line is not read again for each match.
const REACH: usize = 160;

/// The text before and after a match on its line, at most [`REACH`] bytes each.
pub fn around(text: &str, at: usize, len: usize) -> (&str, &str) {
    let mut from = at.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = &text[from..at];
    let line = memchr::memrchr2(b'\n', b'\r', before.as_bytes()).map_or(0, |end| end + 1);
    let after = head(&text[at + len..], REACH);
    let end = memchr::memchr2(b'\n', b'\r', after.as_bytes()).unwrap_or(after.len());
    (&before[line..], &after[..end])
}

/// The beginning of a text, at most `most` bytes of it.
pub fn head(text: &str, most: usize) -> &str {
    let mut to = text.len().min(most);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

/// Whether a text has an ASCII digit.
pub fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}
