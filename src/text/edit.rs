//! Edits to a text: replace a span by another text.

use crate::text::lines::Span;
use crate::text::sort;

/// Replace `span` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub insert: String,
}

/// Applies edits to a text: they are sorted, and one that overlaps an earlier one is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sort::by_key(&mut sorted, |edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut last: Option<&Edit> = None;
    for edit in sorted {
        if edit.span.from < at || last == Some(edit) {
            continue;
        }
        out.push_str(&text[at..edit.span.from]);
        out.push_str(&edit.insert);
        at = edit.span.to;
        last = Some(edit);
    }
    out.push_str(&text[at..]);
    out
}
