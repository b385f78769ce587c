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
use crate::text::map::Map;
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
        // If a custom template has no ticked point or box, a ticked one is the author's.
        if let Some(template) = self.template.filter(|template| template.id == "custom") {
            let (points, boxes) = template.ticked;
            if !points && is_ticked(self.document, item) || !boxes && placeholder::has_ticked_box(value) {
                return Some(ItemState::Done);
            }
        }
        Some(match known {
            _ if (self.kept)(item.block) || !item.keeps(self.document.text).is_empty() => ItemState::Done,
            Some(_) => ItemState::Unchanged,
            None => ItemState::Done,
        })
    }
}

/// The items of a section by list or table, or by kind if they are in none: how many there are, and how many are changed.
pub struct Related(Map<(Option<usize>, Option<ItemKind>), (usize, usize)>);

impl Related {
    /// `own` are the section's items, with their `states`.
    pub fn of(own: &[Item], states: &[Option<ItemState>]) -> Self {
        let mut related = Map::<_, (usize, usize)>::default();
        for (item, state) in own.iter().zip(states) {
            let (changed, all) = related.or_default(Related::key(item));
            *changed += usize::from(*state == Some(ItemState::Done));
            *all += 1;
        }
        Related(related)
    }

    fn key(item: &Item) -> (Option<usize>, Option<ItemKind>) {
        (item.group, item.group.is_none().then_some(item.kind))
    }

    /// How many of the items beside an unchanged one are changed, and how many there are.
    fn others(&self, item: &Item) -> (usize, usize) {
        self.0.get(&Related::key(item)).map_or((0, 0), |&(changed, all)| (changed, all - 1))
    }
}

impl Subject<'_, '_> {
    /// Whether a short item that equals the template's sample counts as the author's answer, because the other items of its
    /// list or table are changed, such as `PostgreSQL` in a list that is otherwise new. All other items have to be
    /// changed, and at least two; in a document that is worked through, half of them suffice. Claims and dates never
    /// count. `related` are the items of the section.
    pub fn is_confirmed(&self, item: &Item, related: &Related, worked_through: bool) -> bool {
        let text = item.value.of(self.document.text);
        let most = if worked_through { SHORT_WHEN_WORKED_THROUGH } else { SHORT };
        let short =
            normal::words(text) <= most && item.kind != ItemKind::Diagram && item.kind != ItemKind::Code;
        if !short || is_claim(text) || date::read(text).is_some() {
            return false;
        }
        let (changed, all) = related.others(item);
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
    item.kind == ItemKind::ListItem
        && placeholder::has_ticked_point(&before[before.rfind('\n').map_or(0, |at| at + 1)..])
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
