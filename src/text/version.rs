//! Versions such as `v1.2`: their numbers, and the span of the number in a longer text.

use crate::text::lines::Span;
use crate::text::signs::Signs;

/// The numbers of a version, `v1.2` as 1 and 2; none for a text that is no number of one to four parts. Zeros at the end
/// do not count: 1.0 is 1.0.0.
pub fn numbers(version: &str) -> Option<Vec<u64>> {
    let bare = version.trim().trim_start_signs(b"vV").trim_start();
    let end = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let (digits, rest) = bare.split_at(end);
    let bounded = rest.is_empty() || rest.opens_with(b"-+ (,");
    let parts: Option<Vec<u64>> = digits.split('.').map(|part| part.parse().ok()).collect();
    let mut parts = parts.filter(|parts| bounded && parts.len() <= 4)?;
    while 1 < parts.len() && parts.last() == Some(&0) {
        parts.pop();
    }
    Some(parts)
}

/// The span of the number in a version: `v1.2` in `**v1.2** (draft)`.
pub fn number_in(text: &str, version: Span) -> Span {
    let source = version.of(text);
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'v' | 'V');
    let from = source.find(is_part).unwrap_or(0);
    let to = source[from..].find(|c: char| c.is_whitespace() || matches!(c, '*' | '`' | '_' | '(' | ','));
    Span::new(version.from + from, version.from + to.map_or(source.len(), |to| from + to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_people_write_them() {
        assert_eq!(numbers("v1.2"), Some(vec![1, 2]));
        assert_eq!(numbers("1.0.0"), numbers(" V 1 "));
        assert_eq!(numbers("2.1-rc1 (draft)"), Some(vec![2, 1]));
        for none in ["", "one", "1.2.3.4.5", "1.x", "1..2"] {
            assert_eq!(numbers(none), None, "{none}");
        }
        let text = "**v1.2** (draft)";
        assert_eq!(number_in(text, Span::new(0, text.len())).of(text), "v1.2");
    }
}
