//! The normal form in which texts are compared.
//!
//! A document and its template are the same text written by different hands: wrapped elsewhere, with other
//! bullets, emphasis, quotes, numbering, with or without emoji, perhaps damaged by a wrong encoding. The
//! normal form keeps what carries meaning, letters and digits in lower case with one space between words,
//! and drops the rest. [`hash`] is FNV-1a of it (<http://www.isthe.com/chongo/tech/comp/fnv/>), 64 bits wide.

use crate::mojibake;

/// The normal form of a text; empty when it holds neither letter nor digit.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, |c| out.push(c));
    out
}

/// The hash of a text's normal form. A text without letters or digits is hashed as it stands, trimmed.
pub fn hash(text: &str) -> u64 {
    hash_and_words(text).0
}

/// The [`hash`] of a text and how many words its normal form has, in one pass.
pub fn hash_and_words(text: &str) -> (u64, usize) {
    let mut hash = Fnv::new();
    let mut words = 0;
    each(text, |c| {
        words += usize::from(hash.empty || c == ' ');
        hash.push(c);
    });
    if hash.empty {
        text.trim().chars().for_each(|c| hash.push(c));
    }
    (hash.value, words)
}

/// How many words a text has in its normal form.
pub fn words(text: &str) -> usize {
    hash_and_words(text).1
}

/// The normal form of a heading: without its number (`1.2.`, `A.`), in whatever dress.
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
        // `3. Normal Form` and `2. Scope` look alike; a lone year or amount without a point is no number.
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

fn each(text: &str, mut take: impl FnMut(char)) {
    let mended;
    let text = if text.is_ascii() {
        text
    } else {
        mended = mojibake::mend(text);
        &mended
    };
    let mut gap = false;
    let mut any = false;
    for c in text.chars() {
        if c.is_alphanumeric() {
            if gap && any {
                take(' ');
            }
            gap = false;
            any = true;
            if c.is_ascii() { take(c.to_ascii_lowercase()) } else { c.to_lowercase().for_each(&mut take) }
        } else if !matches!(c, '\'' | '\u{2019}' | '\u{ad}' | '\u{200b}') {
            gap = true;
        }
    }
}

struct Fnv {
    value: u64,
    empty: bool,
}

impl Fnv {
    fn new() -> Self {
        Fnv { value: 0xcbf2_9ce4_8422_2325, empty: true }
    }

    fn push(&mut self, c: char) {
        self.empty = false;
        let mut buffer = [0; 4];
        for &byte in c.encode_utf8(&mut buffer).as_bytes() {
            self.value = (self.value ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dress_does_not_matter() {
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
