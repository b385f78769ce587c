//! Diagrams in a code block without a language.
//!
//! Only boxes and Mermaid diagrams are checked, because a line with an arrow need not be a diagram. For other code blocks
//! without a language there is markdownlint's MD040.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::mermaid;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::boxes;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "diagram-fence-language",
    category: Category::Diagram,
    page: page!("diagram_fence_language.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for &block in context.diagrams() {
        let BlockKind::Code { fenced: true, language } = &document.blocks[block].kind else {
            continue;
        };
        let line = document.lines.around(document.blocks[block].span.from);
        let fence = Span::new(document.blocks[block].span.from, line.to).trim(document.text);
        let marks = fence.of(document.text);
        let bare = marks.trim_start_matches('`').is_empty() || marks.trim_start_matches('~').is_empty();
        if !language.is_empty() || !bare {
            continue;
        }
        let end = Span::new(fence.to, fence.to);
        let (message, help, fix) = if is_mermaid(document, block, line.to) {
            let fix = Fix::new(FixKind::Preview, "Write mermaid behind the fence", end, "mermaid");
            let message = "this Mermaid diagram is shown as its source: its fence has no language `mermaid`";
            (message, "Write `mermaid` behind the fence", fix)
        } else if boxes::has_boxes(document, block) {
            let fix = Fix::new(FixKind::Safe, "Write text behind the fence", end, "text");
            let message = "the fence of this diagram has no language";
            (message, "Write `text` behind the fence", fix)
        } else {
            continue;
        };
        findings.push(RULE.finding(fence, message, help).with_fix(fix));
    }
}

/// Whether the code of a block whose fence ends at a byte begins like a Mermaid diagram.
fn is_mermaid(document: &Document, block: usize, fence: usize) -> bool {
    let source = &document.blocks[block];
    // Outside of lists and quotes no line has a marker before it.
    if source.parent.is_none() {
        let code = Span::new(fence, source.span.to.max(fence)).of(document.text);
        return code.lines().map(str::trim).find(|line| !line.is_empty()).is_some_and(mermaid::is_kind);
    }
    let lines = mermaid::lines(document, block);
    lines
        .iter()
        .map(|line| line.of(document.text))
        .find(|line| !line.is_empty())
        .is_some_and(mermaid::is_kind)
}
