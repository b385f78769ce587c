//! The state of one item, and the choice of unchanged items that count as the author's answers.

use super::assessed::{States, Subject};
use super::expected;
use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::state::{ItemKind, ItemState};
use crate::placeholder::{self, Placeholder};
use crate::reading::item::Item;
use crate::template::{Class, Template};
use crate::text::date;
use crate::text::invisible;
use crate::text::normal;
use crate::words;

/// An unchanged item of at most this many words may be the author's answer.
const SHORT: usize = 3;

/// The same in a document that is worked through.
const SHORT_WHEN_WORKED_THROUGH: usize = 10;

/// Whether the author has worked through the document: of twenty items or more at most one in eight is open or unchanged.
/// Unchanged items of at most [`SHORT`] words do not count, since they may be the author's answer.
pub fn is_worked_through<'s>(items: &[Item], states: impl Iterator<Item = &'s Option<ItemState>>) -> bool {
    let (mut all, mut left) = (0, 0);
    for (item, state) in items.iter().zip(states) {
        let Some(state) = *state else { continue };
        let open = state == ItemState::Open;
        if open || SHORT < item.words {
            all += 1;
            left += usize::from(open || state == ItemState::Unchanged);
        }
    }
    20 <= all && 8 * left <= all
}

/// A section with all data on which the states of its items depend.
pub struct Piecemeal<'a, 't> {
    pub document: &'a Document<'t>,
    pub items: &'a [Item],
    pub placeholders: &'a [Placeholder],
    pub template: Option<&'a Template>,
    /// The section of the template.
    pub expected: Option<usize>,
    /// Whether the author keeps a block as it is.
    pub kept: &'a dyn Fn(usize) -> bool,
}

/// The states of the items of a section.
pub fn states(section: &Piecemeal) -> States {
    section.items.iter().map(|item| section.state(item)).collect()
}

impl Piecemeal<'_, '_> {
    /// The state of an item; `None` if the template fills the item itself.
    fn state(&self, item: &Item) -> Option<ItemState> {
        let expected = self.expected;
        let known = self.template.and_then(|template| {
            template.known(item.hash, expected, item.words).or_else(|| {
                let (hash, words) = bare_hash(self.document, item)?;
                template.known(hash, expected, words)
            })
        });
        let furniture =
            expected.zip(self.template).is_some_and(|(at, template)| expected::is_kept(template, at, item));
        if known == Some(Class::Keep) || furniture {
            return None;
        }
        let value = item.value.of(self.document.text);
        let unanswered = invisible::shows_nothing(value) || is_blank_row(self.document, item);
        if unanswered || placeholder::is_open(self.placeholders, item.span) {
            return Some(ItemState::Open);
        }
        // If a custom template has no ticked point, a ticked point of its check lists is the author's.
        let custom = self.template.filter(|template| template.id == "custom");
        if custom.is_some_and(|template| !has_tick(&template.text)) && is_ticked(self.document, item) {
            return Some(ItemState::Done);
        }
        let boxed = |template: &Template| !placeholder::has_ticked_box(&template.text);
        if custom.is_some_and(boxed) && placeholder::has_ticked_box(value) {
            return Some(ItemState::Done);
        }
        Some(match known {
            _ if (self.kept)(item.block) => ItemState::Done,
            Some(_) => ItemState::Unchanged,
            None => ItemState::Done,
        })
    }
}

impl Subject<'_, '_> {
    /// Whether a short item that equals the template's sample counts as the author's answer, because the other items of its
    /// list or table are changed, such as `PostgreSQL` in a list that is otherwise new. All other items have to be
    /// changed, and at least two; in a document that is worked through, half of them suffice. Claims and dates never
    /// count. `own` are the section's items, with their `states`.
    pub fn is_confirmed(
        &self,
        item: &Item,
        own: &[Item],
        states: &[Option<ItemState>],
        worked_through: bool,
    ) -> bool {
        let text = item.value.of(self.document.text);
        let most = if worked_through { SHORT_WHEN_WORKED_THROUGH } else { SHORT };
        let short =
            normal::words(text) <= most && item.kind != ItemKind::Diagram && item.kind != ItemKind::Code;
        if !short || is_claim(text) || date::read(text).is_some() {
            return false;
        }
        let (mut changed, mut all) = (0, 0);
        for (other, state) in own.iter().zip(states) {
            let related = other.group == item.group && (item.group.is_some() || other.kind == item.kind);
            if related && other.span != item.span {
                all += 1;
                changed += usize::from(*state == Some(ItemState::Done));
            }
        }
        if worked_through { all <= 2 * changed } else { all == changed && 2 <= all }
    }
}

/// Whether a text is a claim that readers rely on, such as compliance, service levels or certificates.
pub fn is_claim(text: &str) -> bool {
    words::CLAIMS.part_in(&text.to_lowercase())
}

/// Whether an item is a ticked point of a check list.
fn is_ticked(document: &Document, item: &Item) -> bool {
    let before = &document.text[..item.span.from];
    item.kind == ItemKind::ListItem && has_tick(&before[before.rfind('\n').map_or(0, |at| at + 1)..])
}

fn has_tick(text: &str) -> bool {
    text.contains("[x]") || text.contains("[X]")
}

/// Whether the item is a row of a table without an answer.
fn is_blank_row(document: &Document, item: &Item) -> bool {
    item.kind == ItemKind::Row
        && document.blocks[item.block].kind == BlockKind::Row
        && table::is_unanswered(document, item.block)
}

/// The hash of a drawing without the language of its fence, since the language `text` does not change a drawing.
fn bare_hash(document: &Document, item: &Item) -> Option<(u64, usize)> {
    match &document.blocks[item.block].kind {
        BlockKind::Code { language, .. } if words::TEXT_LANGUAGES.has_exactly(language) => {
            Some(normal::hash_and_words(code::code_content(document, item.block)?.of(document.text)))
        }
        _ => None,
    }
}
