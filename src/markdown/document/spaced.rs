//! Characters that pulldown-cmark reads differently from all other readers of Markdown.
//!
//! `[[1]](address)` is a link with brackets in its text, but the parser reads a wiki link: the inner brackets are
//! replaced by round ones. A tab after a closing fence, or in the line under a table's head, is replaced by a space; a
//! lone CR between two paragraphs by a line feed, `</PRE>` by `</pre>`. The length of the text does not change.

use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::LITERAL_ELEMENTS;

/// The text with these characters replaced; none if there are none.
pub(super) fn spaced(text: &str) -> Option<String> {
    let all = text.as_bytes();
    let lone = memchr::memchr_iter(b'\r', all).any(|at| all.get(at + 1) != Some(&b'\n'));
    let mut out: Option<Vec<u8>> = None;
    if lone {
        let mut bytes = text.as_bytes().to_vec();
        for at in 0..bytes.len() {
            if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
                bytes[at] = b'\n';
            }
        }
        out = Some(bytes);
    }
    for at in memchr::memchr_iter(b']', all) {
        if !matches!(all[at + 1..], [b']', b'(' | b'[', ..]) {
            continue;
        }
        let line = text[..at].rfind_sign(b"\n\r").map_or(0, |at| at + 1);
        let Some(open) = text[line..at].rfind_word("[[").map(|open| line + open) else { continue };
        if !text[open + 2..at].has_sign(b"[]`") {
            let bytes = out.get_or_insert_with(|| text.as_bytes().to_vec());
            (bytes[open + 1], bytes[at]) = (b'(', b')');
        }
    }
    for at in memchr::memchr_iter(b'<', all).filter(|at| all[at + 1..].starts_with(b"/")) {
        // The end of a block of HTML is known in small letters only.
        let name = text[at + 2..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let shouted = text[at + 2..at + 2 + name].bytes().all(|byte| byte.is_ascii_uppercase());
        if 3 <= name && shouted && LITERAL_ELEMENTS.has(&text[at + 2..at + 2 + name]) {
            let bytes = out.get_or_insert_with(|| text.as_bytes().to_vec());
            bytes[at + 2..at + 2 + name].make_ascii_lowercase();
        }
    }
    if memchr::memchr(b'\t', all).is_some() {
        let mut from = 0;
        for line in text.split_inclusive(['\n', '\r']) {
            let stumbles = line.contains('\t') && (closes_fence(line) || parts_table(line));
            if stumbles {
                let bytes = out.get_or_insert_with(|| text.as_bytes().to_vec());
                let body = line.len() - line.trim_start().len();
                let tabs = bytes[from + body..from + line.len()].iter_mut().filter(|byte| **byte == b'\t');
                tabs.for_each(|byte| *byte = b' ');
            }
            from += line.len();
        }
    }
    out.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Whether a line is a closing fence with a tab after it.
fn closes_fence(line: &str) -> bool {
    let body = line.trim_end_signs(b"\n\r");
    let fence = body.trim_end();
    let marks = fence.trim_start_signs(b"> ");
    let alike = |mark: char| 3 <= marks.len() && marks.chars().all(|c| c == mark);
    fence.len() < body.len() && (alike('`') || alike('~'))
}

/// Whether a line separates a table's head from its rows.
fn parts_table(line: &str) -> bool {
    let body = line.trim_start_signs(b"> ");
    body.has_word("--")
        && body.contains('|')
        && body.chars().all(|c| matches!(c, '|' | ':' | '-') || c.is_ascii_whitespace())
        || body.has_word("|:-")
            && body.chars().all(|c| matches!(c, '|' | ':' | '-') || c.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_and_lone_crs() {
        let spaced = |text: &str| spaced(text).unwrap_or_default();
        assert_eq!(spaced("```\na\tb\n```\t\nc\n"), "```\na\tb\n``` \nc\n");
        assert_eq!(spaced("> ~~~\t\r\n"), "> ~~~ \r\n");
        assert_eq!(spaced("|a\t|b|\n|:-:\t|-|\n"), "|a\t|b|\n|:-: |-|\n");
        assert_eq!(spaced("<PRE>\na\n</PRE>\n"), "<PRE>\na\n</pre>\n");
        assert_eq!(spaced("a\r\rb\r\nc"), "a\n\nb\r\nc");
        for same in ["a\r\nb", "```sh\t\n", "\tcode", "| a\t| b |", "a ```\t"] {
            assert_eq!(spaced(same), "", "{same}");
        }
    }
}
