//! Sections without content: no text, no table, no diagram, no subsection.

use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::model::state::SectionState;
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::shared::SharedText;

pub const RULE: Rule = Rule {
    id: "section-empty",
    category: Category::Structure,
    page: page!("section_empty.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Whole(check),
};

/// A message with its title, and an inserted text with the line ends around it.
#[derive(Default)]
struct Texts {
    title: SharedText,
    message: SharedText,
    around: Option<(&'static str, &'static str)>,
    insert: SharedText,
}

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    // The texts of the last one: many sections in a row may have the same.
    let mut last = Texts::default();
    // A text without words stays beside the reason.
    let shown =
        |block: usize| !matches!(document.blocks[block].kind, BlockKind::Heading { .. } | BlockKind::Html);
    for entry in &context.alignment.outline {
        let OutlineEntry::Section { section, state: SectionState::Empty } = *entry else {
            continue;
        };
        let source = &document.sections[section];
        let Some(heading) = source.heading else { continue };
        let span = document.blocks[heading].content;
        if last.title != source.title || last.message.is_empty() {
            last.title = source.title.clone();
            last.message = ["the section `", &source.title, "` is empty"].concat().into();
        }
        let help = "Write it, or give the reason why it does not apply";
        let span = if span.is_empty() { source.span.trim(document.text) } else { span };
        let mut finding = RULE.finding(span, last.message.clone(), help);
        if let Some((at, before, behind)) = whole_lines::below_heading(document, section)
            && !document.is_title(section)
            && !source.blocks.clone().any(shown)
        {
            if last.around != Some((before, behind)) {
                last.around = Some((before, behind));
                last.insert = [before, "Not applicable: [reason]", behind].concat().into();
            }
            let (title, insert) = ("Mark as not applicable", last.insert.clone());
            finding = finding.with_fix(Fix::new(FixKind::Preview, title, Span::new(at, at), insert));
        }
        findings.push(finding);
    }
}
