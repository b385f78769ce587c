//! Sections without content: no text, no table, no diagram, no subsection.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::model::state::SectionState;
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;

use crate::markdown::whole_lines;

pub const RULE: Rule = Rule {
    id: "section-empty",
    category: Category::Structure,
    page: page!("section_empty.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for entry in &context.alignment.outline {
        let OutlineEntry::Section { section, state: SectionState::Empty } = *entry else {
            continue;
        };
        let source = &document.sections[section];
        let Some(heading) = source.heading else { continue };
        let span = document.blocks[heading].content;
        let message = ["the section `", &source.title, "` is empty"].concat();
        let help = "Write it, or give the reason why it does not apply";
        let mut finding =
            RULE.finding(if span.is_empty() { source.span.trim(document.text) } else { span }, message, help);
        if let Some((at, before, behind)) = whole_lines::below_heading(document, section)
            && !document.is_title(section)
        {
            let insert = [before, "Not applicable: [reason]", behind].concat();
            let title = "Mark as not applicable";
            finding.fixes.push(Fix::new(FixKind::Preview, title, Span::new(at, at), insert));
        }
        findings.push(finding);
    }
}
