//! The text beside a match, and tests of it.

use std::borrow::Cow;

use crate::text::signs::Signs;

/// Whether neither a letter nor a digit touches the match; `_to be done_` has marks of emphasis around it.
pub fn is_bounded(text: &str, at: usize, len: usize) -> bool {
    let inner = |c: char| c.is_alphanumeric() || c == '_';
    let (before, after) = (&text[..at], &text[at + len..]);
    let before = before.strip_suffix('_').filter(|rest| !rest.ends_with(inner)).unwrap_or(before);
    let after = after.strip_prefix('_').filter(|rest| !rest.starts_with(inner)).unwrap_or(after);
    !before.ends_with(inner) && !after.starts_with(inner)
}

/// Whether a match has only a label beside it; `before` and `after` are from [`around`].
pub fn is_standing(before: &str, after: &str) -> bool {
    let words = |text: &str| text.contains(char::is_alphanumeric);
    let label = before.trim_end_signs(b" *_\"'").ends_with([':', '：', '–', '—']);
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

/// Whether a text has more characters than this.
pub fn is_longer(text: &str, most: usize) -> bool {
    most < text.len() && (4 * most < text.len() || text.is_ascii() || most < text.chars().count())
}

/// Whether a text has an ASCII digit.
pub fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether the text is a label, `Owner:` or `**Owner** –`, so that a bracket after it is the whole of its place.
pub fn is_label(before: &str) -> bool {
    // The signs below, or the first byte of one; most texts with brackets have none, and need no copy.
    let sign = |byte: u8| matches!(byte, b':' | b'=' | b'-' | b'*' | 0xe2 | 0xef);
    let bracketed = memchr::memchr2(b'[', b']', before.as_bytes()).is_some();
    if bracketed && !has_byte(before, sign) {
        return false;
    }
    let text: Cow<str> = if bracketed { without_brackets(before).into() } else { before.into() };
    let text =
        text.trim_end_matches(|c: char| matches!(c, '*' | '_' | '`' | '(' | '"' | '~') || c.is_whitespace());
    let most = match text.chars().next_back() {
        Some(':' | '：') => 9,
        Some('–' | '—' | '=') => 5,
        Some('-') if text.ends_with(" -") => 5,
        _ if before.trim_end().ends_with("**") && before.trim_start().starts_with("**") => 5,
        _ => return false,
    };
    has_words(text) && text.split_whitespace().count() <= most
}

/// Whether a text has a letter or a digit outside of brackets.
pub fn has_words(text: &str) -> bool {
    // Most texts between signs have no word at all, which is seen quickly.
    if !may_have_words(text) {
        return false;
    }
    let mut depth = 0usize;
    text.bytes().enumerate().any(|(at, byte)| {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let wide = || text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        depth == 0 && (byte.is_ascii_alphanumeric() || !byte.is_ascii() && wide())
    })
}

/// Whether a text has a byte of which a word may consist.
pub fn may_have_words(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// Whether a text has a byte for which `test` is true, by many bytes at a time.
pub fn has_byte(text: &str, test: impl Fn(u8) -> bool) -> bool {
    let any = |bytes: &[u8]| bytes.iter().fold(false, |any, &byte| any | test(byte));
    text.as_bytes().chunks(32).any(any)
}

/// The text without its bracketed parts, so that `[A], [B]` are each alone.
fn without_brackets(text: &str) -> String {
    let mut depth = 0usize;
    let keep = |c: &char| {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(keep).collect()
}

/// `{year}-{month}.log`: braces within the name of a file.
pub fn is_part_of_name(before: &str, after: &str) -> bool {
    let ending =
        after.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    ending
        || ["}-", "}_"].iter().any(|join| before.ends_with(join))
        || ["-{", "_{"].iter().any(|join| after.starts_with(join))
}

/// Whether a character is of a script of East Asia, which has no blanks beside a word.
pub fn is_of_east(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}
