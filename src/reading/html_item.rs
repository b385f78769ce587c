//! The items of a block of HTML: the rows of its tables and the items of its lists; if there are none, all of it.
//!
//! A row in which only the first cell is filled is an open field, as in a table of Markdown. Headings, and tags that
//! show nothing, are not items.

use std::ops::Range;

use crate::markdown::document::Document;
use crate::markdown::html::{self, PartKind, TokenKind};
use crate::model::state::ItemKind;
use crate::text::lines::Span;

/// An item of a block of HTML.
pub struct HtmlItem {
    pub kind: ItemKind,
    pub span: Span,
    pub label: String,
    /// The answer; empty if there is none.
    pub value: Span,
    /// It is one of several in the block.
    pub grouped: bool,
}

/// The items of a block, in order.
pub fn parts(document: &Document, block: usize) -> Vec<HtmlItem> {
    let span = document.blocks[block].span.trim(document.text);
    let source = span.of(document.text);
    let mut items = Vec::new();
    let mut parts = html::parts(source);
    parts.retain(|part| part.kind != PartKind::Head);
    for (at, part) in parts.iter().enumerate() {
        let all = Span::new(span.from + part.range.start, span.from + part.range.end);
        let shown: Vec<&Range<usize>> =
            part.texts.iter().filter(|text| !html::is_blank(&source[(*text).clone()])).collect();
        let (kind, label, value) = match part.kind {
            PartKind::Row if 1 < part.texts.len() => {
                let name = part.texts.first().map_or("", |text| source[text.clone()].trim());
                let first_only = shown.iter().all(|text| part.texts.first() == Some(*text));
                let number = at + 1;
                let label = if html::is_blank(name) { format!("row {number}") } else { one_line(name) };
                (ItemKind::Row, label, if first_only { Span::new(all.to, all.to) } else { all })
            }
            PartKind::ListItem if !shown.is_empty() => (ItemKind::ListItem, String::new(), all),
            _ => continue,
        };
        items.push(HtmlItem { kind, span: all, label, value, grouped: true });
    }
    if parts.is_empty() && html::is_content(source) {
        let texts = html::tokens(source).into_iter().filter(|piece| piece.kind == TokenKind::Text);
        let worded = texts.into_iter().any(|piece| html::is_text(&source[piece.range]));
        let kind = if worded { ItemKind::Paragraph } else { ItemKind::Diagram };
        items.push(HtmlItem { kind, span, label: String::new(), value: span, grouped: false });
    }
    items
}

/// The text of a cell as a label.
fn one_line(text: &str) -> String {
    text.trim_end_matches(':').split_whitespace().collect::<Vec<_>>().join(" ")
}
