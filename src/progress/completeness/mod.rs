//! The state of every item and the missing items, per section.
//!
//! An item is open while it contains a placeholder or is empty, unchanged while it equals the template's sample, and done
//! otherwise (`state.rs`). A text that the template fills itself does not count as an item. An item that the template expects
//! and the document lacks counts as missing (`expected.rs`), so that deleting text never makes a document more complete.
//!
//! Two words are defined here. A *claim* is a text that readers take for true, such as a service level. A claim that
//! equals the template's sample never counts as an answer. A document is *worked through* if almost none of its items
//! is open or unchanged. In such a document the remaining unchanged items are more likely to be answers.
//!
//! Invariant: findings of quality never change a state.

mod assessed;
mod contents;
mod expected;
mod state;

pub use assessed::{Assessed, States, Subject, own};
pub use contents::Contents;
use state::Related;
pub use state::{Piecemeal, is_claim, states};

use std::cell::OnceCell;
use std::rc::Rc;

use crate::model::state::{ItemKind, ItemState, SectionState};
use crate::placeholder;
use crate::progress::alignment::{OutlineEntry, not_applicable};
use crate::text::normal;

/// The assessed items of each entry of the alignment's outline.
pub fn assess(subject: &Subject) -> Vec<Vec<Assessed>> {
    let states: Vec<Rc<States>> = (0..subject.document.sections.len()).map(subject.states).collect();
    let mut next = 0;
    let begin = states.iter().map(|states| {
        next += states.len();
        next - states.len()
    });
    // The first item of each section.
    let firsts: Vec<usize> = begin.collect();
    let all = states.iter().flat_map(|states| states.iter());
    let worked_through = state::is_worked_through(subject.items, all);
    let entries = subject.alignment.outline.iter();
    let mut assessed: Vec<Vec<Assessed>> = entries
        .map(|entry| match *entry {
            OutlineEntry::Section { section, state } => {
                subject.section(section, state, firsts[section], &states[section], worked_through)
            }
            OutlineEntry::Missing { template_section, at, .. } => {
                expected::of_missing(subject.alignment, template_section, at)
            }
        })
        .collect();
    keep_titles(subject, &mut assessed);
    assessed
}

/// Marks titles as done that equal a title of the template's sample and have an answer below them: an answer in the
/// section `API Gateway` shows that the system has one.
fn keep_titles(subject: &Subject, assessed: &mut [Vec<Assessed>]) {
    let level = |entry: &OutlineEntry| match *entry {
        OutlineEntry::Section { section, .. } => subject.document.sections[section].level,
        OutlineEntry::Missing { level, .. } => level,
    };
    let outline = &subject.alignment.outline;
    for at in 0..assessed.len() {
        let sample = |item: &Assessed| item.kind == ItemKind::Heading && item.state == ItemState::Unchanged;
        if !assessed[at].first().is_some_and(sample) {
            continue;
        }
        let below = outline[at + 1..].iter().take_while(|entry| level(entry) > level(&outline[at])).count();
        let answers = |item: &Assessed| item.kind != ItemKind::Heading && item.state == ItemState::Done;
        if assessed[at..=at + below].iter().flatten().any(answers) {
            assessed[at][0].state = ItemState::Done;
        }
    }
}

impl Subject<'_, '_> {
    /// The assessed items of a section, whose items begin with the `first` and have these states.
    fn section(
        &self,
        section: usize,
        state: SectionState,
        first: usize,
        states: &[Option<ItemState>],
        worked_through: bool,
    ) -> Vec<Assessed> {
        if state == SectionState::NotApplicable {
            return Vec::new();
        }
        let expected = self.alignment.template_section[section];
        let mut assessed: Vec<Assessed> = Vec::with_capacity(states.len() + 1);
        assessed.extend(self.heading(section, expected));
        let own = &self.items[first..first + states.len()];
        let related = OnceCell::new();
        let related = || related.get_or_init(|| Related::of(own, states));
        for (at, (item, state)) in (first..).zip(own.iter().zip(states)) {
            let Some(state) = *state else { continue };
            let confirmed =
                state == ItemState::Unchanged && self.is_confirmed(item, related(), worked_through);
            let state = if confirmed { ItemState::Done } else { state };
            let label = item.name.clone();
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
            // After "N/A" without a reason all items are missing, as in an empty section.
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

    /// One missing item for a heading without content, even if the template does not have the section.
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

    /// The heading as an item, if it or the template's heading contains a placeholder.
    fn heading(&self, section: usize, expected: Option<usize>) -> Option<Assessed> {
        let source = &self.document.sections[section];
        let span = self.document.blocks[source.heading?].content;
        let wanted = expected.zip(self.alignment.template).map(|(at, template)| &template.sections[at]);
        let asked = wanted.is_some_and(|wanted| wanted.title_prefix.is_some());
        let sample = wanted.is_some_and(|wanted| wanted.sample_titles.contains(&normal::hash(source.name())));
        let open = placeholder::is_open(self.placeholders, span);
        let state = match (open, sample, asked) {
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
}
