//! What an author ignores, or a project switched off, is no longer to be done.
//!
//! Every item that is not done is the subject of a finding. If the rule of this finding is off or ignored there, nobody is
//! asked for the item any more: what is written counts as done, and what is missing does not count. So no item stays open
//! without a finding that says what to do. Placeholders are left out here, because `analysis` drops those of such rules
//! before it reads the items.

use crate::markdown::heading;
use crate::model::options::Level;
use crate::model::state::{ItemKind, ItemState};
use crate::placeholder;
use crate::progress::alignment::{OutlineEntry, not_applicable};
use crate::progress::completeness::Assessed;
use crate::rules::diagram::{diagram_missing, diagram_unchanged};
use crate::rules::metadata::{meta_date_template, meta_missing};
use crate::rules::placeholder::signature_blank;
use crate::rules::rule::{Rule, Whole};
use crate::rules::shared::unchanged_samples::{Sample, sample};
use crate::rules::structure::{section_empty, section_missing, section_na_without_reason};
use crate::rules::table::{field_empty, table_cell_empty};
use crate::rules::template::{
    boilerplate_unchanged, example_claim_unchanged, example_row_unchanged, field_missing,
};

/// The items of each entry of the outline after this; `None` if nothing is excused.
pub fn excused(context: &Whole) -> Option<Vec<Vec<Assessed>>> {
    let off = context.options.settings.rules.values().any(|level| *level == Level::Off);
    if context.ignores.is_empty() && !off {
        return None;
    }
    let mut all = context.assessed.to_vec();
    for (entry, items) in context.alignment.outline.iter().zip(&mut all) {
        items.retain_mut(|item| {
            let excused = item.state != ItemState::Done && is_excused(context, *entry, item);
            if excused && item.state != ItemState::Missing {
                item.state = ItemState::Done;
            }
            !(excused && item.state == ItemState::Missing)
        });
    }
    Some(all)
}

fn is_excused(context: &Whole, entry: OutlineEntry, item: &Assessed) -> bool {
    let from = item.span.from;
    let unwanted = |rule: &Rule, at: usize| {
        context.options.settings.rules.get(rule.id) == Some(&Level::Off)
            || context.ignores.silence(rule.id, at)
    };
    let section = match entry {
        OutlineEntry::Missing { at, .. } => return unwanted(&section_missing::RULE, at),
        OutlineEntry::Section { section, .. } => section,
    };
    match item.state {
        ItemState::Done => false,
        ItemState::Unchanged => {
            let known = item.item.map(|at| &context.items[at]);
            match known {
                None => unwanted(&boilerplate_unchanged::RULE, from),
                Some(known) => match meta_date_template::date_of(context, known) {
                    Some(date) => unwanted(&meta_date_template::RULE, date.from),
                    None => unwanted(sample_rule(item), from),
                },
            }
        }
        ItemState::Open if placeholder::is_open(context.placeholders, item.span) => false,
        ItemState::Open if item.item.is_none() => unwanted(&section_empty::RULE, from),
        ItemState::Open => {
            let blank = [&field_empty::RULE, &table_cell_empty::RULE, &signature_blank::RULE];
            not_applicable(context.document, section) == Some(false)
                && unwanted(&section_na_without_reason::RULE, from)
                || blank.iter().any(|rule| unwanted(rule, from))
        }
        ItemState::Missing => {
            let heading = heading::span(context.document, section).map_or(0, |span| span.from);
            let (rule, at) = match item.kind {
                ItemKind::Diagram => (&diagram_missing::RULE, heading),
                _ if field_missing::is_metadata(context, &item.label) => {
                    (&meta_missing::RULE, meta_missing::place(context).from)
                }
                _ => (&field_missing::RULE, heading),
            };
            unwanted(rule, at) || unwanted(&section_empty::RULE, heading)
        }
    }
}

/// The rule that reports an unchanged sample.
fn sample_rule(item: &Assessed) -> &'static Rule {
    match sample(item) {
        Sample::Claim => &example_claim_unchanged::RULE,
        Sample::Row => &example_row_unchanged::RULE,
        Sample::Diagram => &diagram_unchanged::RULE,
        Sample::Text => &boilerplate_unchanged::RULE,
    }
}
