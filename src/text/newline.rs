//! The line end of a text.
//!
//! Deliberately absent: where its lines begin, which is in `lines.rs`.

/// The line end for new lines of a text with so many lines.
pub fn of(text: &str, lines: usize) -> &'static str {
    match memchr::memchr(b'\n', text.as_bytes()) {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        None if 1 < lines => "\r",
        _ => "\n",
    }
}
