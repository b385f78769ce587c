//! Mermaid diagrams with errors that prevent drawing.
//!
//! [`crate::markdown::mermaid`] describes the checks.

use crate::markdown::code;
use crate::markdown::document::BlockKind;
use crate::markdown::mermaid;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};

pub const RULE: Rule = Rule {
    id: "diagram-mermaid-syntax",
    category: Category::Diagram,
    page: page!("diagram_mermaid_syntax.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (block, source) in document.blocks.iter().enumerate() {
        let BlockKind::Code { language, .. } = &source.kind else {
            continue;
        };
        if language != "mermaid" || code::placeholder_sentence(document, block).is_some() {
            continue;
        }
        for fault in mermaid::faults(document, block) {
            let mut finding = RULE.finding(fault.span, fault.message, fault.help);
            finding.fixes.extend(fault.fix.map(|(title, edits)| Fix {
                title: title.into(),
                kind: FixKind::Preview,
                edits,
            }));
            findings.push(finding);
        }
    }
}
