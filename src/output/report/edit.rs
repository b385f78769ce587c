//! Edits in UTF-16 code units, as the page uses them.

use crate::text::edit::Edit;
use crate::text::json::object;
use crate::text::lines::{Lines, Span};
use crate::text::shared::SharedText;

/// Replace `from..to` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct EditReport {
    /// In UTF-16 code units from the start of the text.
    pub from: usize,
    pub to: usize,
    pub insert: SharedText,
}

object!(EditReport { from, to, insert });

/// Converts edits in bytes to edits in UTF-16 code units.
pub fn edits(lines: &Lines, edits: &[Edit]) -> Vec<EditReport> {
    let report = |edit: &Edit| EditReport {
        from: lines.utf16(edit.span.from),
        to: lines.utf16(edit.span.to),
        insert: edit.insert.clone(),
    };
    edits.iter().map(report).collect()
}

/// The bytes of `from..to`, which are UTF-16 code units; offsets beyond the end mean the end.
pub fn span(lines: &Lines, from: usize, to: usize) -> Span {
    Span::new(lines.byte(from), lines.byte(to.max(from)))
}

/// The text after edits from a page. An edit that starts before the end of an earlier edit is moved to that end.
pub fn edited(text: &str, edits: &[EditReport]) -> String {
    let lines = Lines::of(text);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let from = lines.byte(edit.from).max(at);
        out.push_str(&text[at..from]);
        out.push_str(&edit.insert);
        at = lines.byte(edit.to).max(from);
    }
    out.push_str(&text[at..]);
    out
}
