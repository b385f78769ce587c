//! How far along the author is: the state of every item, summed up per section.

use crate::alignment::Alignment;
use crate::document::Document;
use crate::finding::Evidence;
use crate::item::Item;
use crate::placeholder::Placeholder;
use crate::report::{ItemKind, ItemState, Own};
use crate::source::Span;

/// An item with its state, or one that is missing.
#[derive(Clone, Debug)]
pub struct Assessed {
    pub kind: ItemKind,
    pub state: ItemState,
    pub span: Span,
    pub label: String,
    /// The position in the items of the document; none for headings and missing items.
    pub item: Option<usize>,
}

/// The assessed items of each entry of the alignment's outline.
pub fn assess(
    document: &Document,
    alignment: &Alignment,
    items: &[Item],
    placeholders: &[Placeholder],
) -> Vec<Vec<Assessed>> {
    let mut sections: Vec<Vec<Assessed>> = alignment.outline.iter().map(|_| Vec::new()).collect();
    for (index, entry) in alignment.outline.iter().enumerate() {
        let crate::alignment::Entry::Section { section, .. } = *entry else {
            continue;
        };
        if let Some(heading) = document.sections[section].heading {
            let span = document.blocks[heading].content;
            if is_open(span, placeholders) {
                let label = document.sections[section].title.clone();
                let state = ItemState::Open;
                sections[index].push(Assessed {
                    kind: ItemKind::Heading,
                    state,
                    span,
                    label,
                    item: None,
                });
            }
        }
        for (at, item) in items
            .iter()
            .enumerate()
            .filter(|(_, item)| item.section == section)
        {
            let open = item.value.is_empty() || is_open(item.span, placeholders);
            let state = if open { ItemState::Open } else { ItemState::Done };
            let label = label(document, item);
            sections[index].push(Assessed {
                kind: item.kind,
                state,
                span: item.span,
                label,
                item: Some(at),
            });
        }
    }
    sections
}

/// Done and total of some assessed items.
pub fn own(items: &[Assessed]) -> Own {
    let done = items.iter().filter(|item| item.state == ItemState::Done).count();
    Own {
        done,
        total: items.len(),
    }
}

/// Whether a placeholder that counts stands in `span`. Placeholders are sorted.
fn is_open(span: Span, placeholders: &[Placeholder]) -> bool {
    let first = placeholders.partition_point(|placeholder| placeholder.span.to <= span.from);
    placeholders[first..]
        .iter()
        .take_while(|placeholder| placeholder.span.from < span.to)
        .any(|placeholder| placeholder.evidence >= Evidence::Likely)
}

/// What to call an item: its label, or its first words.
fn label(document: &Document, item: &Item) -> String {
    if !item.label.is_empty() {
        return item.label.clone();
    }
    let first = item.span.of(document.text).lines().next().unwrap_or("").trim();
    match first.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", first[..cut].trim_end()),
        None => first.to_string(),
    }
}
