//! Sections that have a diagram in the template and no diagram, image or link in the document. A section with a
//! sentence such as "described in words" is left out.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{ItemKind, ItemState, SectionState};
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "diagram-missing",
    category: Category::Diagram,
    page: page!("diagram_missing.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Check::Whole(check),
};

const HELP: &str = "Add a diagram, an image, or a link to one, or write that it is described in words";

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (entry, assessed) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Section { section, state: SectionState::Present } = *entry else {
            continue;
        };
        let Some(heading) = document.sections[section].heading else {
            continue;
        };
        let lacks = |item: &crate::progress::completeness::Assessed| {
            item.kind == ItemKind::Diagram && item.state == ItemState::Missing
        };
        if assessed.iter().any(lacks) {
            let span = document.blocks[heading].content.trim(document.text);
            let message = format!("`{}` has no diagram", document.sections[section].title);
            findings.push(RULE.finding(span, message, HELP));
        }
    }
}
