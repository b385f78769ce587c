//! How far along the author is: the state of every item, and what is missing, per section.
//!
//! An item is open while it holds a placeholder or is empty, unchanged while it equals the template's
//! sample, and done otherwise. What the template keeps is no item. What it expects and the document lacks is
//! counted as missing, so that deleting something never makes a document more complete. Findings of quality
//! have no say here.

mod expected;

use crate::markdown::code;
use crate::markdown::directive::{Directive, DirectiveKind};
use crate::markdown::document::{BlockKind, Document};
use crate::model::state::{ItemKind, ItemState, Own, SectionState};
use crate::placeholder::{self, Placeholder};
use crate::progress::alignment::{Alignment, Entry, not_applicable};
use crate::reading::item::Item;
use crate::template::{Class, is_marked};
use crate::text::date;
use crate::text::invisible;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shorten::shorten;
use crate::words;

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

/// What the assessment looks at.
pub struct Input<'a> {
    pub document: &'a Document<'a>,
    pub alignment: &'a Alignment<'a>,
    pub items: &'a [Item],
    pub placeholders: &'a [Placeholder],
    pub directives: &'a [Directive],
    /// Whether the author does not want to hear of a rule, by its id, at a byte.
    pub unwanted: &'a dyn Fn(&str, usize) -> bool,
}

/// The assessed items of each entry of the alignment's outline.
pub fn assess(input: &Input) -> Vec<Vec<Assessed>> {
    let mut by_section: Vec<Vec<usize>> = vec![Vec::new(); input.document.sections.len()];
    for (at, item) in input.items.iter().enumerate() {
        by_section[item.section].push(at);
    }
    let states: Vec<Option<ItemState>> = input
        .items
        .iter()
        .map(|item| input.state(item, input.alignment.template_section[item.section]))
        .collect();
    let passed = is_gone_through(input.items, &states);
    let entries = input.alignment.outline.iter();
    entries
        .map(|entry| match *entry {
            Entry::Section { section, state } => {
                input.section(section, state, &by_section[section], &states, passed)
            }
            Entry::Missing { template_section, at, .. } => {
                expected::of_missing(input.alignment, template_section, at)
            }
        })
        .collect()
}

/// Done and total of some assessed items.
pub fn own(items: &[Assessed]) -> Own {
    let done = items.iter().filter(|item| item.state == ItemState::Done).count();
    Own { done, total: items.len() }
}

/// Whether the author has been through the document: of twenty items or more at most one in eight is open or
/// still the template's. A short text that equals the template's tells nothing.
fn is_gone_through(items: &[Item], states: &[Option<ItemState>]) -> bool {
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

/// An answer of so many words may well be the template's and true.
const SHORT: usize = 3;

/// And one of so many, where the author has been through all the rest.
const SHORT_ROW: usize = 10;

impl Input<'_> {
    fn section(
        &self,
        section: usize,
        state: SectionState,
        own: &[usize],
        states: &[Option<ItemState>],
        passed: bool,
    ) -> Vec<Assessed> {
        if state == SectionState::NotApplicable {
            return Vec::new();
        }
        let expected = self.alignment.template_section[section];
        let mut assessed: Vec<Assessed> = self.heading(section, expected).into_iter().collect();
        for &at in own {
            let item = &self.items[at];
            let Some(state) = states[at] else { continue };
            let state = if state == ItemState::Unchanged && self.is_touched(item, own, states, passed) {
                ItemState::Done
            } else {
                state
            };
            let label = label(self.document, item);
            let claim = state == ItemState::Unchanged && is_claim(item.span.of(self.document.text));
            assessed.push(Assessed { claim, kind: item.kind, state, span: item.span, label, item: Some(at) });
        }
        let without_reason = not_applicable(self.document, section) == Some(false);
        let answer = |item: &Assessed| item.kind != ItemKind::Heading;
        if without_reason {
            assessed.iter_mut().filter(|item| answer(item)).for_each(|item| item.state = ItemState::Open);
        }
        if let (Some(template), Some(expected)) = (self.alignment.template, expected) {
            let missing = expected::missing_in(self, template, section, expected, &assessed, without_reason);
            // A bare "N/A" stands for all that the template has here, as nothing at all would.
            if without_reason && !missing.is_empty() {
                assessed.retain(|item| !answer(item));
            }
            assessed.extend(missing);
        }
        if state == SectionState::Empty && assessed.iter().all(|item| item.kind == ItemKind::Heading) {
            assessed.extend(self.unwritten(section));
        }
        assessed
    }

    /// A heading with nothing under it promises something, even if no template expects it.
    fn unwritten(&self, section: usize) -> Option<Assessed> {
        let source = &self.document.sections[section];
        let heading = &self.document.blocks[source.heading?];
        (!(self.unwanted)("section-empty", heading.span.from)).then(|| Assessed {
            kind: ItemKind::Paragraph,
            state: ItemState::Open,
            span: heading.content,
            label: source.title.clone(),
            claim: false,
            item: None,
        })
    }

    /// A heading is an item while it holds a placeholder, and where the template's does.
    fn heading(&self, section: usize, expected: Option<usize>) -> Option<Assessed> {
        let source = &self.document.sections[section];
        let span = self.document.blocks[source.heading?].content;
        let wanted = expected.zip(self.alignment.template).map(|(at, template)| &template.sections[at]);
        let slot = wanted.is_some_and(|wanted| wanted.slot_prefix.is_some());
        let sample = wanted.is_some_and(|wanted| wanted.sample_titles.contains(&normal::hash(source.name())));
        let open = placeholder::is_open(self.placeholders, span);
        let state = match (open, sample, slot) {
            (true, ..) => ItemState::Open,
            (_, true, _) => ItemState::Unchanged,
            (_, _, true) => ItemState::Done,
            _ => return None,
        };
        Some(Assessed {
            kind: ItemKind::Heading,
            state,
            span,
            label: source.title.clone(),
            claim: false,
            item: None,
        })
    }

    /// The state of an item; none where the template keeps it.
    fn state(&self, item: &Item, expected: Option<usize>) -> Option<ItemState> {
        let known = self.alignment.template.and_then(|template| {
            template.known(item.hash, expected, item.words).or_else(|| {
                let (hash, words) = bare_hash(self.document, item)?;
                template.known(hash, expected, words)
            })
        });
        let furniture = expected
            .zip(self.alignment.template)
            .is_some_and(|(at, template)| expected::is_kept(template, at, item));
        if known == Some(Class::Keep) || furniture {
            return None;
        }
        let value = item.value.of(self.document.text);
        let unanswered = invisible::shows_nothing(value) || is_blank_row(self.document, item);
        if unanswered || placeholder::is_open(self.placeholders, item.span) {
            return Some(ItemState::Open);
        }
        Some(match known {
            _ if is_marked(self.document, item.block, self.directives, &DirectiveKind::Keep) => {
                ItemState::Done
            }
            Some(Class::Slot) => ItemState::Open,
            Some(_) => ItemState::Unchanged,
            None => ItemState::Done,
        })
    }

    /// A short answer that equals the template's, among others that the author has changed, was confirmed:
    /// `PostgreSQL` in a list that is otherwise new. Claims and dates are never confirmed in passing, and while
    /// much of the document is the template's, half of a list is no sign of it.
    fn is_touched(&self, item: &Item, own: &[usize], states: &[Option<ItemState>], passed: bool) -> bool {
        let text = item.value.of(self.document.text);
        let most = if passed { SHORT_ROW } else { SHORT };
        let short =
            normal::words(text) <= most && item.kind != ItemKind::Diagram && item.kind != ItemKind::Code;
        if !short || is_claim(text) || date::read(text).is_some() {
            return false;
        }
        let (mut changed, mut all) = (0, 0);
        for &at in own {
            let state = &states[at];
            let other = &self.items[at];
            let related = other.group == item.group && (item.group.is_some() || other.kind == item.kind);
            if related && other.span != item.span {
                all += 1;
                changed += usize::from(*state == Some(ItemState::Done));
            }
        }
        if passed { all <= 2 * changed } else { all == changed && 2 <= all }
    }
}

/// What others rely on being true: compliance, service levels, certificates.
pub fn is_claim(text: &str) -> bool {
    words::CLAIMS.part_in(&text.to_lowercase())
}

/// A row of which nothing but the first cell is filled.
fn is_blank_row(document: &Document, item: &Item) -> bool {
    if item.kind != ItemKind::Row {
        return false;
    }
    let cells: Vec<usize> = document.children(item.block).collect();
    1 < cells.len()
        && cells[1..]
            .iter()
            .all(|&cell| invisible::shows_nothing(document.blocks[cell].content.of(document.text)))
}

/// The hash of a drawing without the word behind its fence: with `text` there it is the same drawing.
fn bare_hash(document: &Document, item: &Item) -> Option<(u64, usize)> {
    match &document.blocks[item.block].kind {
        BlockKind::Code { language, .. } if words::TEXT_LANGUAGES.has_exactly(language) => {
            Some(normal::hash_and_words(code::code_content(document, item.block)?.of(document.text)))
        }
        _ => None,
    }
}

/// What to call an item: its label, or its first words.
fn label(document: &Document, item: &Item) -> String {
    if !item.label.is_empty() {
        return item.label.clone();
    }
    let first = item.span.of(document.text).lines().next().unwrap_or("").trim();
    shorten(first, 60).into_owned()
}
