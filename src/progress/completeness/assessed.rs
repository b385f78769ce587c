//! Items with their states, and everything that the states are read from.

use crate::markdown::directive::Directive;
use crate::markdown::document::Document;
use crate::model::state::{ItemKind, ItemState, Own};
use crate::placeholder::Placeholder;
use crate::progress::alignment::Alignment;
use crate::reading::item::Item;
use crate::text::lines::Span;

/// An item with its state, or one that is missing.
#[derive(Clone, Debug)]
pub struct Assessed {
    pub kind: ItemKind,
    pub state: ItemState,
    pub span: Span,
    pub label: String,
    /// An unchanged sample that others would rely on being true.
    pub claim: bool,
    /// The position in the items of the document; none for headings and missing items.
    pub item: Option<usize>,
}

/// A document with everything that its items are assessed by.
pub struct Subject<'a> {
    pub document: &'a Document<'a>,
    pub alignment: &'a Alignment<'a>,
    pub items: &'a [Item],
    pub placeholders: &'a [Placeholder],
    pub directives: &'a [Directive],
    /// Whether the author does not want to hear of a rule, by its id, at a byte.
    pub unwanted: &'a dyn Fn(&str, usize) -> bool,
}

/// Done and total of some assessed items.
pub fn own(items: &[Assessed]) -> Own {
    let done = items.iter().filter(|item| item.state == ItemState::Done).count();
    Own { done, total: items.len() }
}
