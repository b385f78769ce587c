//! Text and numbers as HTML.

/// Appends a number. Every mark has two numbers, and `write!` would be too slow for them.
pub(super) fn push_number(out: &mut String, number: usize) {
    let mut power = 1;
    while 10 <= number / power {
        power *= 10;
    }
    while 0 < power {
        out.push(char::from(b'0' + (number / power % 10) as u8));
        power /= 10;
    }
}

/// Appends text with the characters escaped that HTML would read as markup.
pub(super) fn escape(out: &mut String, text: &str) {
    escape_with(out, text, |byte| matches!(byte, b'&' | b'<' | b'>'));
}

/// Appends text as the value of a quoted attribute.
pub(super) fn escape_attribute(out: &mut String, text: &str) {
    escape_with(out, text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"'));
}

fn escape_with(out: &mut String, text: &str, special: impl Fn(u8) -> bool) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(&special) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
