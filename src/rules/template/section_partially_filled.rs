//! Sections that are begun but not finished. On request only, because each open item has a finding already.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::ItemState;
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "section-partially-filled",
    category: Category::Template,
    page: page!("section_partially_filled.md"),
    on_request: true,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (entry, items) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Section { section, .. } = *entry else {
            continue;
        };
        let done = items.iter().filter(|item| item.state == ItemState::Done).count();
        let Some(span) = heading::span(document, section).filter(|_| 0 < done && done < items.len()) else {
            continue;
        };
        let name = heading::name(document, section);
        let message = format!("`{name}` has {done} of {} items done", items.len());
        findings.push(RULE.finding(span, message, "Finish it, or mark the items that do not apply"));
    }
}
