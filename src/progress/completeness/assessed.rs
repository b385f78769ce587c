//! Items with their states, and the data from which the states are computed.

use std::rc::Rc;

use super::contents::Contents;
use crate::markdown::document::Document;
use crate::model::state::{ItemKind, ItemState, Own};
use crate::placeholder::Placeholder;
use crate::progress::alignment::Alignment;
use crate::reading::item::Item;
use crate::text::lines::Span;
use crate::text::shared::SharedText;

/// An item with its state, or a missing item.
#[derive(Clone, Debug)]
pub struct Assessed {
    pub kind: ItemKind,
    pub state: ItemState,
    pub span: Span,
    pub label: SharedText,
    /// It is an unchanged sample that readers would take for true.
    pub claim: bool,
    /// The position in the items of the document; `None` for headings and missing items.
    pub item: Option<usize>,
}

/// A document with all data from which the states of its items are computed.
pub struct Subject<'a, 't> {
    pub document: &'a Document<'t>,
    pub alignment: &'a Alignment<'a>,
    pub items: &'a [Item],
    pub placeholders: &'a [Placeholder],
    /// The [`states`](super::states) of the items of a section.
    pub states: &'a dyn Fn(usize) -> Rc<States>,
    /// The contents of a section.
    pub contents: &'a dyn Fn(usize) -> Rc<Contents>,
    /// Whether the rule with an id is off or ignored at a byte.
    pub unwanted: &'a dyn Fn(&str, usize) -> bool,
}

/// The state of each item of a section; `None` if the template fills the item itself.
pub type States = Vec<Option<ItemState>>;

/// The counts of done items and of all items.
pub fn own(items: &[Assessed]) -> Own {
    let done = items.iter().filter(|item| item.state == ItemState::Done).count();
    Own { done, total: items.len() }
}
