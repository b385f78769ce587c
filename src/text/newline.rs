//! The line ends of a text.
//!
//! Deliberately absent: the positions of lines, which are in `lines.rs`.

/// The line end for new lines of a text with so many lines.
pub fn of(text: &str, lines: usize) -> &'static str {
    match memchr::memchr(b'\n', text.as_bytes()) {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        None if 1 < lines => "\r",
        _ => "\n",
    }
}

/// A line end with an empty line behind it.
pub fn twice(newline: &'static str) -> &'static str {
    match newline {
        "\r\n" => "\r\n\r\n",
        "\r" => "\r\r",
        _ => "\n\n",
    }
}

/// The lines of a text with their ends, one after the other. A line ends at LF, CR LF or a lone CR.
pub fn each(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes());
        let end = end.map_or(rest.len(), |at| at + if rest[at..].starts_with("\r\n") { 2 } else { 1 });
        let (line, behind) = rest.split_at(end);
        rest = behind;
        (!line.is_empty()).then_some(line)
    })
}
