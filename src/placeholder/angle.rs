//! Slots in angle brackets: `<team name>`, `<REPLACE_ME>`, and arc42's `\<Name of the black box\>`.
//!
//! What the parser took for HTML comes here as a tag, the rest as text. Elements of HTML, generics, arrows
//! and comparisons are told apart by what stands in them and before them.

use super::leaf::Leaf;
use super::literal::{Match, around, head, is_standing};
use super::{Form, Found};
use crate::model::finding::{Evidence, Input};
use crate::text::lines::Span;
use crate::words::{
    ANGLE_CODE_WORDS, ANGLE_OPENINGS, HTML_ELEMENTS, NUMBER_BLANKS, PHRASE_WORDS, PLACEHOLDER_NOUNS, PUT_OFF,
};

/// `<REPLACE_ME>` or `<team name>` where the parser left it as text.
pub fn at(text: &str, at: usize) -> Option<Match> {
    let rest = head(&text[at..], 80);
    if let Some(inner) = rest.strip_prefix("<<") {
        // `<<team name>>`
        let len = inner.find(">>")?;
        let evidence = judge(&rest[1..len + 3])?;
        return Some(Match::new(Form::Angle, len + 4, evidence));
    }
    let len = rest.find('>')? + 1;
    let touches = |c: char| c.is_alphanumeric() || "<>{_:.-=(|".contains(c);
    let attached = text[..at].ends_with(touches)
        || text[..at].ends_with("/\\")
        || text[at + len..].starts_with(['<', '[', '|', ':', '=']);
    let evidence = judge(&rest[..len]).filter(|_| !attached)?;
    let (before, after) = around(text, at, len);
    (!is_argument(before)).then(|| {
        let standing = is_standing(before, after) || !is_named(&rest[1..len - 1]);
        Match::new(Form::Angle, len, evidence).if_sure(standing)
    })
}

/// Whether an option or a prompt stands before: what follows is the argument of a command.
pub fn is_argument(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("");
    let option = last.trim_start_matches(['*', '`', '[', '(']);
    before.ends_with(char::is_whitespace)
        && option
            .strip_prefix('-')
            .is_some_and(|name| name.trim_start_matches('-').starts_with(char::is_alphanumeric))
}

/// `container_id`, `image-name`: written as a name of code is.
fn is_named(inner: &str) -> bool {
    !inner.contains(' ') && !inner.contains(char::is_uppercase)
}

/// The inline tags of a leaf.
pub fn in_tags(leaf: &Leaf, found: &mut Found) {
    let closed = leaf.html.iter().any(|&tag| tag.of(leaf.text).starts_with("</"));
    for &span in &leaf.html {
        let tag = span.of(leaf.text);
        let touches = |c: char| c.is_alphanumeric() || "<>{&:_=(|".contains(c);
        let attached = leaf.text[..span.from].ends_with(touches)
            || leaf.text[span.to..].starts_with(['<', '[', '|', '=']);
        if attached || tag.starts_with("<!--") {
            continue;
        }
        let place = leaf.place(span);
        if let Some(evidence) = judge(tag).filter(|_| !is_argument(place.before)) {
            if place.alone || !is_named(&tag[1..tag.len() - 1]) {
                found.push(Form::Angle, span, evidence, Input::Text);
            } else {
                found.hint(Form::Angle, span, Evidence::Possible, Input::Text);
            }
        } else if is_name(tag) {
            if place.alone && !closed {
                found.push(Form::Angle, span, Evidence::Likely, Input::Text);
            } else if !closed {
                found.hint(Form::Angle, span, Evidence::Possible, Input::Text);
            }
        } else if is_unknown(tag) && !closed {
            found.hint(Form::Angle, span, Evidence::Possible, Input::Text);
        }
    }
}

/// `<threshold>`: no element is called so.
fn is_unknown(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| {
        3 <= inner.len() && inner.chars().all(char::is_lowercase) && !HTML_ELEMENTS.has(inner)
    })
}

/// `<name>`, `<Title>`: a single noun that asks, where nothing stands beside it.
fn is_name(tag: &str) -> bool {
    let Some(inner) = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else {
        return false;
    };
    let word = inner.chars().all(|c| c.is_alphabetic() || c == '-');
    let titled = inner.starts_with(char::is_uppercase) && inner.chars().any(char::is_lowercase);
    word && PLACEHOLDER_NOUNS.has(inner) && (titled || !HTML_ELEMENTS.has(inner))
}

/// Whether a tag-like text is a slot, and how surely.
pub fn judge(tag: &str) -> Option<Evidence> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    if PUT_OFF.has(inner) {
        return Some(Evidence::Certain);
    }
    let first =
        inner.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | ':' | ',')).next()?.to_lowercase();
    let plain = inner.chars().all(|c| {
        c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\'' | ',' | '/' | '.' | '?' | '(' | ')' | ':')
    });
    if !plain || !inner.starts_with(char::is_alphabetic) || inner.ends_with(' ') || inner.contains("  ") {
        return None;
    }
    if inner.contains("://") || inner.contains("::") || ANGLE_CODE_WORDS.has(&first) {
        return None;
    }
    let words: Vec<&str> =
        inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let single = inner.split_whitespace().count() == 1;
    let shouted = 3 < inner.len() && !inner.chars().any(char::is_lowercase);
    if single && !shouted && (HTML_ELEMENTS.has(inner) || inner.contains(['/', ':', '.', '('])) {
        return None;
    }
    let asks = ANGLE_OPENINGS.has(&first) || words.last().is_some_and(|word| PLACEHOLDER_NOUNS.has(word));
    // `<title of the document>` begins as an element does.
    let speaks = words.iter().skip(1).any(|word| PHRASE_WORDS.has_exactly(word));
    // A custom element, `<my-element>`, has neither a noun that asks nor a space.
    match (shouted, asks, words.len()) {
        (true, ..) => Some(Evidence::Certain),
        (_, true, 2..) => Some(Evidence::Likely),
        (_, _, 2..) if inner.contains(' ') && (speaks || !HTML_ELEMENTS.has(&first)) => {
            Some(Evidence::Likely)
        }
        _ => None,
    }
}

/// `\<Name of the black box\>`, `&lt;Diagram&gt;`: nobody escapes the brackets of a tag that is none.
pub fn escaped(leaf: &Leaf, found: &mut Found) {
    // A backslash at the very start is markup to the parser, and stands before the content.
    let start = leaf.content.from - usize::from(leaf.text[..leaf.content.from].ends_with('\\'));
    let source = &leaf.text[start..leaf.content.to];
    if !source.bytes().any(|byte| matches!(byte, b'\\' | b'&')) {
        return;
    }
    for (open_sign, close_sign) in [("\\<\\<", "\\>\\>"), ("\\<", ">"), ("&lt;", "&gt;")] {
        let mut at = 0;
        while let Some(open) = source[at..].find(open_sign).map(|open| at + open) {
            at = open + open_sign.len();
            let rest = head(&source[at..], 200);
            let Some(len) = rest.find(close_sign) else {
                continue;
            };
            let inner = rest[..len].trim_matches(['*', '_', '\\']);
            let span = Span::new(start + open, start + at + len + close_sign.len());
            let attached = source[..open].ends_with(|c: char| c.is_alphanumeric() || "/,=>".contains(c))
                || source[at + len + close_sign.len()..].starts_with(['/', ',', '\\', '|', '=', '[']);
            let in_code = leaf.code.iter().any(|code| code.overlaps(span));
            if !attached && !in_code && reads(inner, leaf, span) {
                if leaf.place(span).alone || !is_named(inner) {
                    found.push(Form::Angle, span, Evidence::Likely, Input::Text);
                } else {
                    found.hint(Form::Angle, span, Evidence::Possible, Input::Text);
                }
                at = span.to - start;
            }
        }
    }
}

/// `X.Y`, `XX`: capitals in place of a number.
fn is_number(inner: &str) -> bool {
    NUMBER_BLANKS.has_exactly(inner) && !inner.contains(char::is_lowercase)
}

fn reads(inner: &str, leaf: &Leaf, span: Span) -> bool {
    inner.starts_with(|c: char| c.is_alphabetic() || c == '(')
        && (2 < inner.chars().filter(|c| c.is_alphabetic()).count() || is_number(inner))
        && !inner.contains(['<', '{', '=', ';', '"'])
        && (inner.contains([' ', '-']) || PLACEHOLDER_NOUNS.has(inner) || leaf.place(span).alone)
        && !HTML_ELEMENTS.has(inner.trim_start_matches('/'))
}
