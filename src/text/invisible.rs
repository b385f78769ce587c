//! Invisible characters, and whether one can be removed without other effects.
//!
//! An invisible character can change how Markdown is read: `\u{200b}# Title` is a paragraph, but without its first
//! character it is a heading. [`is_inert`] says whether a character can be removed without such a change. It looks only
//! at the neighbouring characters; if it is not sure, it answers no.

use crate::text::lines::Span;

/// The length of the byte order mark that a text begins with, or 0.
pub fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The name of an invisible character; none for visible characters and for direction controls.
pub fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{feff}' => "byte order mark",
        '\u{ad}' => "soft hyphen",
        '\u{2061}'..='\u{2064}' => "mathematical operator",
        '\u{e0000}'..='\u{e007f}' => "tag character",
        '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}' => "control character",
        _ => return None,
    })
}

/// Whether a character sets the direction of the text around it.
pub fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text without its invisible characters.
pub fn without(text: &str) -> String {
    text.chars().filter(|&c| name(c).is_none() && !is_direction(c)).collect()
}

/// Whether a text has no visible character.
pub fn shows_nothing(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || name(c).is_some() || is_direction(c))
}

/// The number of characters examined on each side.
const NEAR: usize = 16;

/// Whether Markdown and docgauge read a text the same without the invisible characters in `span`, a part of one line.
pub fn is_inert(text: &str, span: Span) -> bool {
    let hidden = |c: char| name(c).is_some() || is_direction(c);
    let mut before = text[..span.from].chars().rev().take(NEAR).skip_while(|&c| hidden(c)).peekable();
    let mut after = text[span.to..].chars().take(NEAR).skip_while(|&c| hidden(c)).peekable();
    let (left, right) = (before.peek().copied().unwrap_or('\n'), after.peek().copied().unwrap_or('\n'));
    let end = |c: char| matches!(c, '\n' | '\r');
    // Markers and characters that may start one: a letter after it starts none; a digit, a dash or a space may.
    let opens = |c: char| c.is_ascii_digit() || " \t>-*+#|.)".contains(c) || hidden(c);
    if end(left) || opens(left) && before.by_ref().take_while(|&c| !end(c)).all(opens) {
        return right.is_alphabetic();
    }
    if end(right) {
        return left.is_alphanumeric();
    }
    // Without it two words would be one, which may be another word.
    if left.is_alphanumeric() && right.is_alphanumeric() {
        return false;
    }
    // Between two spaces it may be the only content of a cell.
    if !left.is_alphanumeric() && !right.is_alphanumeric() {
        return false;
    }
    // A number behind a space may be that of a list in another block: `[^a]: 2.`
    if left == ' ' && right.is_ascii_digit() {
        return false;
    }
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | ',' | '?' | '%');
    let mark = |c: char| matches!(c, '.' | ')');
    plain(left) && (plain(right) || mark(right) && !left.is_ascii_digit())
        || mark(left) && right.is_alphabetic()
}
