//! Labels without a value: in a row, or as the last line of a paragraph of labels.
//!
//! Deliberately absent: labels of a list or of a paragraph of their own, which are items (`reading::announced`).

use super::finder::Value;
use crate::markdown::document::BlockKind;
use crate::text::contains::Search;

/// Whether a line has labels and no value for them.
pub fn are_bare(value: &Value) -> bool {
    is_row_of_labels(value.line.of(value.leaf.text)) || ends_form(value)
}

/// `Pros: / Cons: / Cost:`: labels in a row, none of them with a value.
fn is_row_of_labels(text: &str) -> bool {
    text.ends_with(':')
        && [" / ", " | "].iter().any(|sign| {
            let part = |part: &str| {
                part.trim().strip_suffix(':').is_some_and(|name| (1..=3).contains(&name.split(' ').count()))
            };
            text.contains(sign) && text.parts(sign).all(part)
        })
}

/// `Staff number:` below `Name: Ann` and `Start: 1 June`: a label without a value in a paragraph of labels.
fn ends_form(value: &Value) -> bool {
    let (line, leaf) = (value.line.of(value.leaf.text), value.leaf);
    let Some(label) = line.strip_suffix(':').filter(|label| !label.contains(':')) else { return false };
    let field = |line: &str| {
        let parts = line.cut(": ");
        parts.is_some_and(|(label, value)| label.split(' ').count() <= 3 && !value.trim().is_empty())
    };
    let before = leaf.text.get(leaf.content.from..value.line.from).unwrap_or("");
    let next = value.document.blocks.get(value.document.blocks[leaf.block].end).map(|next| &next.kind);
    let announces = value.line.to == leaf.content.trim(leaf.text).to
        && next.is_some_and(|kind| !matches!(kind, BlockKind::Heading { .. } | BlockKind::Paragraph));
    label.starts_with(char::is_uppercase)
        && label.split(' ').count() <= 3
        && before.lines().rev().take(2).filter(|line| field(line)).count() == 2
        && !announces
}
