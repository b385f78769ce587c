//! Whole values: the text of a cell, a heading, or a line after its label.
//!
//! Some texts show a missing answer only if they are a whole value: `tbd`, `Author Name`, `High/Medium/Low`, `X.Y`,
//! `...`. A leaf is cut into values here; the forms judge them.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::finder::{Find, Value};
use super::forms::FORMS;
use super::found::Found;
use super::leaf::Leaf;
use super::near::is_longer;
use crate::markdown::document::Document;
use crate::text::contains::{self, has};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::METADATA_KEYS;

/// The longest value that is checked, in characters.
const LONGEST: usize = 160;

/// The longest value that the forms judge as a whole, in characters.
const SHORT: usize = 60;

/// The finders for values and lines of all forms, in the order of the list.
static FINDERS: LazyLock<Vec<&Find>> = LazyLock::new(|| {
    let finders = FORMS.iter().flat_map(|form| form.find);
    finders.filter(|find| matches!(find, Find::Value(_) | Find::Line(_))).collect()
});

/// Passes every value of a leaf to the forms.
pub fn find<'d>(document: &Document<'d>, leaf: &Leaf<'d>, found: &mut Found) {
    let mut last = Span::new(leaf.content.from, leaf.content.from);
    for line in leaf.lines() {
        let before = std::mem::replace(&mut last, line);
        if line.is_empty() || leaf.head && !is_first_field(document, leaf) {
            continue;
        }
        let (span, labelled) = value(leaf, line);
        // The rest of a sentence that goes over several lines is not a value.
        if !labelled && !leaf.grid && flows(leaf, before, line) {
            continue;
        }
        let text = span.of(leaf.text);
        if text.is_empty() || is_longer(text, LONGEST) {
            continue;
        }
        let (bare_span, bare) = bare(leaf, span);
        let standing = labelled || leaf.cell.is_some() || leaf.grid;
        let lower = lower(bare);
        let value = Value { document, leaf, line, span, text, bare_span, bare, lower, standing };
        let short = !is_longer(text, SHORT) && !text.has_sign(b"[`");
        let mut settled = !short;
        for find in FINDERS.iter() {
            match find {
                Find::Value(find) if !settled => settled = find(&value, found),
                Find::Line(find) if !leaf.heading => find(&value, found),
                _ => {}
            }
        }
    }
}

/// `| Status | DRAFT / FINAL |`: an export that has the first of its fields as the head of the table.
fn is_first_field<'d>(document: &Document<'d>, leaf: &Leaf<'d>) -> bool {
    let row = document.blocks[leaf.block].parent;
    if leaf.cell != Some(1) || !row.is_some_and(|row| document.has_children(row, 2)) {
        return false;
    }
    let (_, name) = leaf.labels(document);
    METADATA_KEYS.of(&normal::normal(name)).is_some()
}

/// A text in lower case; most values are in lower case as written.
fn lower(text: &str) -> Cow<'_, str> {
    let as_written = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if as_written { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// A value without the punctuation around it; the span of a value that is all punctuation stays.
fn bare<'d>(leaf: &Leaf<'d>, span: Span) -> (Span, &'d str) {
    let around = |c: char| matches!(c, '(' | ')' | '.' | ':' | '-' | '!' | '…' | ' ' | '?' | '–' | '—');
    let text = span.of(leaf.text);
    let bare = text.trim_matches(around);
    let at = text.len() - text.trim_start_matches(around).len();
    let trimmed = Span::new(span.from + at, span.from + at + bare.len());
    (if bare.is_empty() { span } else { trimmed }, bare)
}

/// The text after the label of a line, or the whole of a cell or an unlabelled line, without list and emphasis marks.
fn value(leaf: &Leaf, line: Span) -> (Span, bool) {
    let source = line.of(leaf.text);
    let start = if leaf.cell.is_some() || leaf.heading { None } else { label_end(source) };
    let from = line.from + start.unwrap_or(0);
    let span = Span::new(from, line.to).trim(leaf.text);
    let text = span.of(leaf.text);
    let inner = text.trim_start_signs(b"> *_~");
    let from = span.to - inner.len();
    let inner = inner.trim_end_signs(b"*_~ \\");
    // An underscore alone is a blank to fill, and emphasis inside the value is part of it.
    if inner.is_empty() || has(inner, "**") {
        return (span, start.is_some());
    }
    (Span::new(from, from + inner.len()), start.is_some())
}

/// Whether a line continues the sentence of the previous line, or the next line continues its own.
fn flows(leaf: &Leaf, last: Span, line: Span) -> bool {
    let before = last.of(leaf.text);
    let next = leaf.text[line.to..leaf.content.to.max(line.to)].trim_start();
    let open = before.ends_with(|c: char| c.is_alphanumeric() || c == ',') && before.contains(' ');
    // Boxes of a form are below each other.
    !line.of(leaf.text).starts_with(['☐', '☒', '☑']) && (open || next.starts_with(char::is_lowercase))
}

/// The byte after the label of a line: after `:**`, `**:`, or an early `: `.
fn label_end(line: &str) -> Option<usize> {
    // Most lines have none of the signs.
    if !line.starts_with('*') && !line.bytes().any(|byte| matches!(byte, b':' | b'?' | 0xef)) {
        return None;
    }
    // `**Follow-up.** …`, a run-in heading
    if line.starts_with("**")
        && let Some(stop) = contains::find(line, ".**").filter(|&stop| stop <= 40)
        && !line[..stop].contains(':')
    {
        return Some(stop + 3);
    }
    // `*Load of the crane.* tbc`, `*When was it tried?* tbc`
    if line.starts_with('*')
        && let Some(stop) = [".* ", "?* ", "?** "]
            .iter()
            .filter_map(|end| Some(contains::find(line, end)? + end.len() - 1))
            .min()
        && stop <= 90
        && !line[..stop].contains(':')
    {
        return Some(stop);
    }
    // `负责人：未定`
    if let Some(colon) = line.find('：').filter(|&colon| 0 < colon && colon < 40) {
        return Some(colon + '：'.len_utf8());
    }
    // `Can it be switched off? **yes / no**`
    if let Some(mark) = contains::find(line, "? ").filter(|&mark| 2 < line[..mark].split(' ').count()) {
        let rest = line[mark + 2..].trim();
        if !rest.is_empty() && rest.len() <= 60 && !rest.has_sign(b"?:") {
            return Some(mark + 1);
        }
    }
    let colons = || line.bytes().enumerate().filter(|&(_, byte)| byte == b':').map(|(at, _)| at);
    colons().next()?;
    let bytes = line.as_bytes();
    let marked = colons()
        .find(|&at| bytes[at + 1..].starts_with(b"**"))
        .or_else(|| colons().find(|&at| bytes[..at].ends_with(b"**")).map(|at| at - 2));
    let plain =
        || colons().find(|&at| bytes.get(at + 1) == Some(&b' ')).filter(|&at| !is_longer(&line[..at], 59));
    marked.map(|at| at + 3).or_else(|| plain().map(|at| at + 1))
}
