//! Whether a fix is safe: one that makes a placeholder of other text is shown first.
//!
//! Only the lines of the fix are read again. Deliberately absent: what only the whole document tells.

use crate::model::finding::FixKind;
use crate::placeholder;
use crate::text::edit::{self, Edit};
use crate::text::lines::Span;

/// The kind of a fix of some lines that is safe unless they have more placeholders after it.
pub fn kind(text: &str, lines: Span, edits: &[Edit]) -> FixKind {
    if !edits.iter().all(|edit| lines.contains(edit.span)) {
        return FixKind::Preview;
    }
    let moved = |edit: &Edit| Edit {
        span: Span::new(edit.span.from - lines.from, edit.span.to - lines.from),
        insert: edit.insert.clone(),
    };
    let after = edit::apply(lines.of(text), &edits.iter().map(moved).collect::<Vec<_>>());
    let more = placeholder::count(lines.of(text)) < placeholder::count(&after);
    if more { FixKind::Preview } else { FixKind::Safe }
}
