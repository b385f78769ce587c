//! Addresses of links and images: which of them may reach the page.
//!
//! Three schemes are allowed: http, https, mailto. The scheme of an address is taken from its most dangerous reading:
//! without control characters, white space and invisible characters, and with percent escapes and left-over entities
//! decoded. A browser reads most such addresses as harmless relative ones; the code here does not rely on it. An
//! address without a scheme is relative. An address that begins with two slashes is on another host, over https (on a
//! page from a disk it would be on a file server).

use std::borrow::Cow;

use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words;

/// The target of a link.
#[derive(Debug, PartialEq, Eq)]
pub enum Address {
    /// In the document: the text after the `#`, empty for the document itself.
    Fragment(String),
    /// A path relative to the document.
    Relative(String),
    /// http, https or mailto.
    External(String),
    /// All other schemes: not linked.
    Blocked,
}

/// Reads an address as the parser gave it, its entities and backslash escapes resolved. The strings in the result
/// contain no quote, angle bracket, white space or control character.
pub fn address(raw: &str) -> Address {
    let url = clean(raw);
    match scheme(&url) {
        Scheme::Other => return Address::Blocked,
        Scheme::Known => return Address::External(url.into_owned()),
        Scheme::None => {}
    }
    if url.is_empty() {
        return Address::Fragment(String::new());
    }
    if let Some(fragment) = url.strip_prefix('#') {
        return Address::Fragment(fragment.to_string());
    }
    let bytes = url.as_bytes();
    match bytes {
        [b'/' | b'\\', b'/' | b'\\', ..] => {
            let rest = url.trim_start_signs(b"/\\");
            Address::External(format!("https://{rest}"))
        }
        _ => Address::Relative(url.into_owned()),
    }
}

/// Whether a text is certainly an address: it begins with a scheme and two slashes, or as a relative or absolute
/// path.
pub fn opens_address(text: &str) -> bool {
    let text = text.trim_start();
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let known = 1 < letters && text[letters..].starts_with("://");
    known || text.starts_with("./") || text.starts_with("../")
}

/// The host of an external address, as a reader should see it; empty if it has none.
pub fn host(external: &str) -> &str {
    let Some((_, rest)) = external.cut("://") else {
        return "";
    };
    let authority = rest.split_signs(b"/\\?#").next().unwrap_or("");
    authority.rsplit('@').next().unwrap_or("")
}

/// The longest embedded picture, in bytes of its address: enough for a diagram, and not slow to load.
const PICTURE: usize = 2 << 20;

/// Whether the address contains the picture itself, of a kind that cannot contain script.
pub fn is_picture(raw: &str) -> bool {
    let Some(rest) = raw.strip_prefix("data:image/") else {
        return false;
    };
    let Some((kind, data)) = rest.cut(";base64,") else {
        return false;
    };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    words::PICTURE_KINDS.has_exactly(kind)
        && !data.is_empty()
        && raw.len() <= PICTURE
        && data.bytes().all(plain)
}

/// Drops control characters and outer white space, and escapes characters that would end an attribute or a word, or
/// disguise the address.
fn clean(raw: &str) -> Cow<'_, str> {
    let fine = |c: char| {
        c.is_ascii_alphanumeric()
            || !c.is_control()
                && !c.is_whitespace()
                && !matches!(c, '"' | '<' | '>' | '\'' | '`')
                && !is_invisible(c)
    };
    if raw.chars().all(fine) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len() + 8);
    for c in raw.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_control()).chars() {
        match c {
            '"' => out.push_str("%22"),
            '\'' => out.push_str("%27"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '`' => out.push_str("%60"),
            _ if is_invisible(c) || (c.is_whitespace() && !c.is_ascii()) => {
                let mut bytes = [0; 4];
                let bytes = c.encode_utf8(&mut bytes).bytes();
                out.extend(bytes.map(|byte| format!("%{byte:02X}")));
            }
            _ if c.is_control() => {}
            ' ' => out.push_str("%20"),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[derive(Debug, PartialEq, Eq)]
enum Scheme {
    None,
    Known,
    Other,
}

fn scheme(url: &str) -> Scheme {
    // Fast path: most addresses have no escape before their first delimiter.
    let end = url
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_' | '+'))
        .unwrap_or(url.len());
    match url[end..].bytes().next() {
        None | Some(b'/' | b'?' | b'#') => return Scheme::None,
        Some(b':') => return known(&url[..end].to_ascii_lowercase()),
        _ => {}
    }
    let mut worst = url.to_string();
    for _ in 0..3 {
        worst = percent_decoded(&worst).into_owned();
    }
    let mut head = String::new();
    let mut before = ' ';
    for c in worst.chars() {
        match c {
            ':' => return known(&head),
            '/' | '?' => return Scheme::None,
            '#' if before != '&' => return Scheme::None,
            // An entity that is left after the parser resolved entities is suspicious.
            ';' if head.contains('&') => return Scheme::Other,
            _ if c.is_control() || c.is_whitespace() || is_invisible(c) => {}
            _ => head.extend(c.to_lowercase()),
        }
        before = c;
    }
    Scheme::None
}

fn known(scheme: &str) -> Scheme {
    match scheme {
        "http" | "https" | "mailto" => Scheme::Known,
        _ => Scheme::Other,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A path for a URI: all but letters, digits, slashes and `-._~` as `%XX`.
pub fn percent_encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte))
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The text with its percent escapes resolved. Bytes that are not UTF-8 become replacement characters.
pub fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |index: usize| bytes.get(index).and_then(|&byte| (byte as char).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (bytes[at], hex(at + 1), hex(at + 2)) {
            out.push((high * 16 + low) as u8);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    Cow::Owned(String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_schemes_pass() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\u{200b}script:alert(1)",
            "javascript%3Aalert(1)",
            "%6aavascript:alert(1)",
            "%256aavascript:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript&colon;alert(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://example.org/x",
            "C:\\secret.txt",
            ":x",
        ] {
            assert_eq!(address(bad), Address::Blocked, "{bad}");
        }
    }

    #[test]
    fn an_address_without_a_scheme_is_relative() {
        for good in ["a.md", "./a:b", "/a", "?a:b", "a?x:y", "50%", "AT&T.md", "a/b#c:d"] {
            assert_eq!(address(good), Address::Relative(good.to_string()));
        }
        assert_eq!(address("#a:b"), Address::Fragment("a:b".to_string()));
        assert_eq!(address(" "), Address::Fragment(String::new()));
        assert_eq!(address("a\u{202e}b"), Address::Relative("a%E2%80%AEb".to_string()));
        assert_eq!(address("a b\".md"), Address::Relative("a%20b%22.md".to_string()));
    }

    #[test]
    fn two_slashes_are_another_host() {
        for raw in ["//evil.example/x", "\\\\evil.example/x", "/\\evil.example/x"] {
            assert_eq!(address(raw), Address::External("https://evil.example/x".to_string()));
        }
        assert_eq!(host("https://user:pw@example.org:8080/x@y"), "example.org:8080");
        assert_eq!(host("mailto:a@b.c"), "");
    }

    #[test]
    fn pictures_are_plain_base64_of_four_kinds() {
        assert!(is_picture("data:image/png;base64,iVBORw0KGgo="));
        for bad in [
            "data:image/svg+xml;base64,PHN2Zz4=",
            "data:image/png;base64,",
            "data:image/png,abc",
            "data:image/png;base64,a\"onerror=",
            "DATA:image/png;base64,AAAA",
        ] {
            assert!(!is_picture(bad), "{bad}");
        }
    }
}
