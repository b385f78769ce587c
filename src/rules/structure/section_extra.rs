//! Sections that the template does not have. On request only: they are normal, and never an error.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::SectionState;
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "section-extra",
    category: Category::Structure,
    page: page!("section_extra.md"),
    on_request: true,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    if context.alignment.template.is_none() {
        return;
    }
    let document = context.document;
    let mut reported = vec![false; document.sections.len()];
    for entry in &context.alignment.outline {
        let OutlineEntry::Section { section, state: SectionState::Extra } = *entry else {
            continue;
        };
        reported[section] = true;
        let told = document.sections[section].parent.is_some_and(|parent| reported[parent]);
        if let Some(span) = heading::span(document, section).filter(|_| !told && 0 < section) {
            let message = format!("the template has no section `{}`", heading::name(document, section));
            findings.push(RULE.finding(span, message, "Move it into a section of the template"));
        }
    }
}
