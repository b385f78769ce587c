//! Addresses in running text that need no brackets: `https://…`, `www.…` and addresses of mail, as GitHub links them.
//!
//! A pure function of the text as a reader sees it, in linear time. Deliberately absent: `ftp:` and other schemes, which
//! the preview does not link either.

use std::ops::Range;

/// An address in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Autolink {
    pub range: Range<usize>,
    /// What the destination has before the text.
    pub scheme: &'static str,
}

/// The addresses in a text, in order.
pub fn autolinks(text: &str) -> Vec<Autolink> {
    let mut found: Vec<Autolink> = Vec::new();
    let mut behind = 0;
    for (at, byte) in text.bytes().enumerate() {
        if at < behind || !matches!(byte, b':' | b'.' | b'@') {
            continue;
        }
        let before = &text[behind..at];
        let link = match byte {
            b':' => of_scheme(before, &text[at..]),
            b'.' => of_host(before, &text[at..]),
            _ => of_mail(before, &text[at..]),
        };
        if let Some((back, ahead, scheme)) = link {
            let range = at - back..at + ahead;
            behind = range.end;
            found.push(Autolink { range, scheme });
        }
    }
    found
}

/// The bytes of an address before and behind a mark, and what its destination has before the text.
type Found = Option<(usize, usize, &'static str)>;

/// `https` and `://…`.
fn of_scheme(before: &str, rest: &str) -> Found {
    let letters = before.bytes().rev().take(6).take_while(u8::is_ascii_alphabetic).count();
    let name = &before[before.len() - letters..];
    let known = name.eq_ignore_ascii_case("http") || name.eq_ignore_ascii_case("https");
    let host = rest.strip_prefix("://").filter(|_| known)?;
    is_host(host).then(|| (letters, 3 + length(host), ""))
}

/// `www` and `.example…`.
fn of_host(before: &str, rest: &str) -> Found {
    let at = before.len().checked_sub(3)?;
    let is_www = before.get(at..).is_some_and(|www| www.eq_ignore_ascii_case("www"));
    let apart =
        before.get(..at)?.chars().next_back().is_none_or(|c| c.is_whitespace() || "*_~([]".contains(c));
    let host = rest.get(1..).filter(|host| is_www && apart && is_host(host))?;
    Some((3, 1 + length(host), "http://"))
}

/// `ida.moen` and `@example.org`.
fn of_mail(before: &str, rest: &str) -> Found {
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || b".+-_".contains(byte);
    let back = before.bytes().rev().take_while(word).count();
    let ahead = before[..before.len() - back].bytes().next_back();
    let bytes = rest.as_bytes();
    let mut end = 1;
    let mut stops = 0;
    while let Some(byte) = bytes.get(end) {
        let stop = *byte == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !stop && !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_') {
            break;
        }
        stops += usize::from(stop);
        end += 1;
    }
    let whole = bytes[end - 1].is_ascii_alphabetic() && bytes.get(end) != Some(&b'@');
    let apart = !matches!(ahead, Some(b'/' | b'@'));
    (0 < back && 0 < stops && whole && apart).then_some((back, end, "mailto:"))
}

/// Whether a text begins with a host: letters, digits and hyphens, and no underscore in its last two parts.
fn is_host(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let host = text.find(|c| !is_part(c)).map_or(text, |end| &text[..end]);
    let mut last = host.rsplit('.').take(2);
    host.starts_with(char::is_alphanumeric) && !last.any(|part| part.contains('_'))
}

/// The length of an address from its host on: up to a blank or `<`, without the punctuation of the sentence around it.
fn length(host: &str) -> usize {
    let mut address = host.find(|c: char| c.is_whitespace() || c == '<').map_or(host, |end| &host[..end]);
    let count = |c: char| address.bytes().filter(|&byte| byte == c as u8).count();
    let (opens, mut closes) = (count('('), count(')'));
    loop {
        let Some(last) = address.chars().next_back() else { return 0 };
        let len = match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '"' => address.len() - 1,
            ')' if opens < closes => {
                closes -= 1;
                address.len() - 1
            }
            ';' => {
                let name = address[..address.len() - 1].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
                let is_entity = name.ends_with('&') && name.len() + 1 < address.len();
                if is_entity { name.len() - 1 } else { address.len() - 1 }
            }
            _ => return address.len(),
        };
        address = &address[..len];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_before_the_punctuation_of_their_sentence() {
        let found = |text: &str| {
            let links = autolinks(text);
            links
                .iter()
                .map(|link| format!("{}{}", link.scheme, &text[link.range.clone()]))
                .collect::<Vec<_>>()
        };
        for (text, links) in [
            (
                "see https://example.org/a_b, or (HTTP://example.org/(x)).",
                "https://example.org/a_b HTTP://example.org/(x)",
            ),
            ("www.example.org/?q=a&b;c&lt; x", "http://www.example.org/?q=a&b;c"),
            ("mail ida.moen+x@post.example.org.", "mailto:ida.moen+x@post.example.org"),
            (
                "\"http://localhost:8080/\" and *www.example.org*",
                "http://localhost:8080/ http://www.example.org",
            ),
            ("http://a.b_c.example http://ü.example/ä", "http://ü.example/ä"),
        ] {
            let links: Vec<&str> = links.split(' ').collect();
            assert_eq!(found(text), links, "{text}");
        }
        for text in [
            "javascript://x",
            "xhttp://a.b",
            "https://",
            "http://.a",
            "awww.b.c",
            "www.",
            "a@b",
            "@a.b",
            "x/a@b.c",
            "lodash@4.17.21",
            "a@b.c@d.e",
            "a@b.c-",
            "http://a_b.c",
            "10:30",
            "ftp://a.b",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
