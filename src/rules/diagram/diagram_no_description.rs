//! Boxes drawn with characters, in a section without a description.
//!
//! Any text counts as a description: a sentence, a list, a table, in the section or a subsection. Other diagrams are not
//! checked: Mermaid is drawn with its labels as text, pictures have an alternative text (`image-alt-missing`), and a line
//! with arrows can be read as text.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::finished_diagrams;
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
    let diagrams = finished_diagrams::all(context);
    if diagrams.is_empty() {
        return;
    }
    let described = described(document);
    for block in diagrams {
        if !finished_diagrams::has_boxes(document, block) || described[document.blocks[block].section] {
            continue;
        }
        let span = document.blocks[block].span.trim(document.text);
        let message = "this section does not describe its drawing";
        findings.push(RULE.finding(span, message, "Add a sentence about it"));
    }
}

/// For each section whether it or a subsection has text besides its diagrams.
fn described(document: &Document) -> Vec<bool> {
    let mut described = vec![false; document.sections.len()];
    for (block, source) in document.blocks.iter().enumerate() {
        let text = matches!(source.kind, BlockKind::Paragraph | BlockKind::Cell { .. });
        if text && !described[source.section] && 2 <= normal::words(&document.plain(block)) {
            described[source.section] = true;
        }
    }
    for section in (1..document.sections.len()).rev() {
        if let Some(parent) = document.sections[section].parent.filter(|_| described[section]) {
            described[parent] = true;
        }
    }
    described
}
