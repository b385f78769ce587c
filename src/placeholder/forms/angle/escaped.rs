//! Angle brackets that an author has escaped: `\<Name of the black box\>`, `&lt;Diagram&gt;`.

use super::form::FORM;
use crate::markdown::document::Document;
use crate::model::finding::Evidence;
use crate::placeholder::found::Found;
use crate::placeholder::in_angles::{is_named, is_number};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::head;
use crate::text::lines::Span;
use crate::words::{HTML_ELEMENTS, PLACEHOLDER_NOUNS};

/// `\<Name of the black box\>`, `&lt;Diagram&gt;`: an author who escapes the brackets means text and not a tag.
pub fn escaped(_: &Document, leaf: &Leaf, found: &mut Found) {
    // The parser treats a backslash at the very start as markup, so it is before the content.
    let start = leaf.content.from - usize::from(leaf.text[..leaf.content.from].ends_with('\\'));
    let source = &leaf.text[start..leaf.content.to];
    if memchr::memchr2(b'\\', b'&', source.as_bytes()).is_none() {
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
            // `\<commit hash>..\<commit hash>`
            let ranged =
                source[..open].ends_with("..") || source[at + len + close_sign.len()..].starts_with("..");
            let attached = ranged
                || source[..open].ends_with(|c: char| c.is_alphanumeric() || "/,=>".contains(c))
                || source[at + len + close_sign.len()..].starts_with(['/', '\\', '|', '=', '['])
                // A comma behind one word parts types, behind a phrase it parts a sentence.
                || source[at + len + close_sign.len()..].starts_with(',') && !inner.contains(' ');
            let in_code = leaf.code.iter().any(|code| code.overlaps(span));
            if !attached && !in_code && reads(inner, leaf, span) {
                let place = leaf.place(span);
                if !place.alone && !inner.contains(' ') && is_within_quotes(place.before, place.after) {
                    continue;
                }
                if place.alone || !is_named(inner) {
                    found.push(&FORM, span, Evidence::Likely);
                } else {
                    found.hint(&FORM, span, Evidence::Possible);
                }
                at = span.to - start;
            }
        }
    }
}

fn reads(inner: &str, leaf: &Leaf, span: Span) -> bool {
    inner.starts_with(|c: char| c.is_alphabetic() || c == '(')
        && (2 < inner.chars().filter(|c| c.is_alphabetic()).count() || is_number(inner))
        && !inner.contains(['<', '{', '=', ';', '"'])
        && (inner.contains([' ', '-']) || PLACEHOLDER_NOUNS.has(inner) || leaf.place(span).alone)
        && !HTML_ELEMENTS.has(inner.trim_start_matches('/'))
}
