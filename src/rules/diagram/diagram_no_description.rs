//! Boxes drawn with characters, in a section without a description.
//!
//! Any text counts as a description: a sentence, a list, a table, in the section or a subsection. Other diagrams are not
//! checked: Mermaid is drawn with its labels as text, pictures have an alternative text (`image-alt-missing`), and a line
//! with arrows can be read as text.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::boxes;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "diagram-no-description",
    category: Category::Diagram,
    page: page!("diagram_no_description.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for &block in context.diagrams() {
        if !boxes::has_boxes(document, block) || is_described(document, document.blocks[block].section) {
            continue;
        }
        let span = document.blocks[block].span.trim(document.text);
        let message = "this section does not describe its drawing";
        findings.push(RULE.finding(span, message, "Add a sentence about it"));
    }
}

/// Whether a section or a subsection has text besides its diagrams.
fn is_described(document: &Document, section: usize) -> bool {
    let says = |block: usize| {
        matches!(document.blocks[block].kind, BlockKind::Paragraph | BlockKind::Cell { .. })
            && 2 <= normal::words(&document.plain(block))
    };
    let mut sections = std::iter::once(section).chain(document.descendants(section));
    sections.any(|section| document.sections[section].blocks.clone().any(says))
}
