//! The normal form in which texts are compared.
//!
//! A document and its template may write the same text in different ways: with other line breaks, bullets, emphasis,
//! quotes, numbering, with or without emoji, perhaps in a damaged encoding. The normal form keeps letters and digits
//! in lower case with one space between words, and drops the rest. [`hash`] is the upper 40 bits of its FNV-1a hash.

use crate::text::fnv::Fnv;
use crate::text::mojibake;

/// The normal form of a text; empty if it contains neither letter nor digit.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        each(text, |byte| out.push(char::from(byte)));
        return out;
    }
    let mut gap = false;
    for c in mojibake::repair(text).chars() {
        let form = match c {
            '\0'..='\x7f' => FORMS[c as usize],
            '\u{2019}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{202a}'..='\u{202e}' | '\u{feff}' => NOTHING,
            _ if c.is_alphanumeric() => b' ',
            _ => GAP,
        };
        if NOTHING < form {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            if c.is_ascii() { out.push(char::from(form)) } else { out.extend(c.to_lowercase()) }
        } else if form == GAP {
            gap = true;
        }
    }
    out
}

/// The hash of a text's normal form. A text without letters or digits is hashed as it is, trimmed.
pub fn hash(text: &str) -> u64 {
    hash_and_words(text).0
}

/// The [`hash`] of a text and how many words its normal form has.
pub fn hash_and_words(text: &str) -> (u64, usize) {
    let mut hash = Fnv::default();
    let mut words = 0;
    if text.is_ascii() {
        each(text, |byte| {
            words += usize::from(words == 0 || byte == b' ');
            hash.push(byte);
        });
    } else {
        let form = normal(text);
        words = usize::from(!form.is_empty()) + form.bytes().filter(|&byte| byte == b' ').count();
        hash.extend(form.bytes());
    }
    if words == 0 {
        hash.extend(text.trim().bytes());
    }
    (hash.hash() >> 24, words)
}

/// How many words a text has in its normal form.
pub fn words(text: &str) -> usize {
    if !text.is_ascii() {
        return hash_and_words(text).1;
    }
    let mut words = 0;
    each(text, |byte| words += usize::from(words == 0 || byte == b' '));
    words
}

/// The normal form of a heading without its number (`1.2.`, `A.`) and its formatting.
pub fn title(text: &str) -> String {
    let (_, rest) = number(text);
    let form = normal(rest);
    if form.is_empty() { normal(text) } else { form }
}

/// Splits a heading into its number, if it has one, and its text: `2.1. Scope` gives `2.1` and `Scope`.
pub fn number(text: &str) -> (Option<&str>, &str) {
    let trimmed = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[' && c != '<' && c != '{');
    let end = trimmed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(trimmed.len());
    let (digits, rest) = trimmed.split_at(end);
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    if digits.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with(char::is_whitespace) {
        // A number has a point or at most two digits: a lone year or amount is part of the text.
        if digits.contains('.') || digits.len() <= 2 {
            return (Some(digits.trim_end_matches('.')), rest.trim());
        }
    }
    let mut chars = trimmed.chars();
    if let (Some(letter), Some('.')) = (chars.next(), chars.next())
        && letter.is_ascii_uppercase()
        && chars.next().is_some_and(char::is_whitespace)
    {
        return (Some(&trimmed[..1]), trimmed[2..].trim());
    }
    (None, text.trim())
}

/// The bytes of the normal form of an ASCII text, one by one.
fn each(text: &str, mut take: impl FnMut(u8)) {
    let (mut gap, mut any) = (false, false);
    for &byte in text.as_bytes() {
        let form = FORMS[usize::from(byte)];
        if NOTHING < form {
            if gap && any {
                take(b' ');
            }
            (gap, any) = (false, true);
            take(form);
        } else if form == GAP {
            gap = true;
        }
    }
}

/// The mark of a gap between two words.
const GAP: u8 = 0;
/// The mark of a character that is dropped within a word.
const NOTHING: u8 = 1;

/// The normal form of each ASCII character, or a mark; 256 entries, so that no access needs a bounds check.
static FORMS: [u8; 256] = {
    let mut forms = [GAP; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            forms[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    forms[b'\'' as usize] = NOTHING;
    forms
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formatting_does_not_matter() {
        let plain = normal("Users can't see it: 99.9 % uptime");
        assert_eq!(plain, "users cant see it 99 9 uptime");
        assert_eq!(normal("- **Users** can’t\n  see `it`: 🎯 99.9 % uptime"), plain);
        assert_eq!(normal("√∂ffentlich"), "öffentlich");
    }

    #[test]
    fn numbers_of_headings() {
        assert_eq!(number("2.1. Scope"), (Some("2.1"), "Scope"));
        assert_eq!(number("🎯 3 Scope"), (Some("3"), "Scope"));
        assert_eq!(number("A. Glossary"), (Some("A"), "Glossary"));
        assert_eq!(number("2026 in review"), (None, "2026 in review"));
        assert_eq!(title("### 4.2) `Data` & Flow"), "data flow");
    }
}
