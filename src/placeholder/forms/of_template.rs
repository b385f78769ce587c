//! What a template has between other marks than square brackets: `{system}`, `<team>`, `@DATE@`.
//!
//! In any document one word in braces may be a set or a parameter. In a document of the template it is the template's
//! placeholder, whatever it looks like. In code only angle brackets and signs count, since code has braces of its own.

use std::ops::Range;

use super::{angle, brace, mustache};
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Evidence;
use crate::placeholder::finder::{Find, Finder, Learn};
use crate::placeholder::form::Form;
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::near::{head, is_bounded};
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::HTML_ELEMENTS;

pub const FINDER: Finder = Finder {
    form: &brace::FORM,
    find: &[Find::Leaf(in_leaf), Find::Block(in_code)],
    learn: &[Learn::Leaf(learn), Learn::Block(learn_in_code)],
};

/// The longest text between two marks, in bytes.
const LONGEST: usize = 80;

/// Calls `take` with each text between marks that a template may ask for.
fn marked(text: &str, code: bool, mut take: impl FnMut(Range<usize>, &'static Form)) {
    let mut behind = 0;
    for (at, byte) in text.bytes().enumerate() {
        let close = match byte {
            b'{' if !code => '}',
            b'<' => '>',
            b'@' | b'%' | b'$' | b'#' => byte as char,
            _ => continue,
        };
        let Some(len) = head(&text[at + 1..], LONGEST).find(close).filter(|_| behind <= at) else { continue };
        let (inner, end) = (&text[at + 1..at + 1 + len], at + len + 2);
        let before = text[..at].chars().next_back();
        let form = match byte {
            b'{' if asks(inner)
                && !before.is_some_and(|c| "{$\\/^_".contains(c))
                && !text[end..].starts_with('}') =>
            {
                &brace::FORM
            }
            b'<' if is_tag(inner) && !before.is_some_and(|c| c.is_alphanumeric() || c == '<') => &angle::FORM,
            b'{' | b'<' => continue,
            _ if is_shouted(inner) && is_bounded(text, at, len + 2) => &mustache::FORM,
            _ => continue,
        };
        behind = end;
        take(at..end, form);
    }
}

/// Words with the punctuation of a sentence.
fn asks(inner: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || " -_'’,.?!()".contains(c);
    inner.starts_with(char::is_alphabetic) && inner.chars().all(plain) && !inner.has_word("YYYY")
}

/// The same for a tag, which is no element of HTML.
fn is_tag(inner: &str) -> bool {
    let name = inner.split(' ').next().unwrap_or("");
    let plain = |c: char| c.is_alphanumeric() || " -_'’,.?!()#@".contains(c);
    let opens = inner.trim_start_signs(b"#@").starts_with(char::is_alphabetic);
    let mail = inner.contains('@') && inner.contains('.');
    opens && inner.chars().all(plain) && !mail && (inner.contains(' ') || !HTML_ELEMENTS.has(name))
}

/// A name in capitals.
fn is_shouted(inner: &str) -> bool {
    let letters = inner.bytes().filter(u8::is_ascii_uppercase).count();
    3 <= letters
        && inner
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"_- ".contains(&byte))
}

fn in_leaf(_: &Document, leaf: &Leaf, found: &mut Found) {
    if found.known.is_empty() {
        return;
    }
    each(leaf, |span, form| {
        if found.known.has(span.of(leaf.text)) {
            found.push(form, span, Evidence::Certain);
        }
    });
}

/// The texts between marks in a leaf: in its prose, and in its code.
fn each(leaf: &Leaf, mut take: impl FnMut(Span, &'static Form)) {
    let place = |span: Span, range: Range<usize>| Span::new(span.from + range.start, span.from + range.end);
    marked(leaf.content.of(leaf.text), false, |range, form| {
        let span = place(leaf.content, range);
        if !leaf.code.iter().any(|code| code.overlaps(span)) {
            take(span, form);
        }
    });
    for &code in &leaf.code {
        marked(code.of(leaf.text), true, |range, form| take(place(code, range), form));
    }
}

fn in_code(document: &Document, block: usize, found: &mut Found) -> bool {
    if !found.known.is_empty() && matches!(document.blocks[block].kind, BlockKind::Code { .. }) {
        let span = document.blocks[block].span;
        let source = span.of(document.text);
        marked(source, true, |range, form| {
            if found.known.has(&source[range.clone()]) {
                found.push(
                    form,
                    Span::new(span.from + range.start, span.from + range.end),
                    Evidence::Certain,
                );
            }
        });
    }
    false
}

fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    each(leaf, |span, _| known.add(span.of(leaf.text)));
}

fn learn_in_code(document: &Document, block: usize, known: &mut TemplatePlaceholders) {
    if matches!(document.blocks[block].kind, BlockKind::Code { .. }) {
        let source = document.blocks[block].span.of(document.text);
        marked(source, true, |range, _| known.add(&source[range]));
    }
}
