//! The first phase: runs every rule. The second phase, which judges the findings, is [`review`].
//!
//! Invariant: no rule of this phase sees the findings of another, so the order of the rules has no effect.

use crate::model::finding::Finding;
use crate::rules::rule::Context;
use crate::rules::{RULES, review};
use crate::text::lines::Span;
use crate::text::sort;

/// Runs every rule and returns the findings in the order of the text.
pub fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| !rule.is_off(context)) {
        let mut own = Vec::new();
        if let Some(check) = rule.check {
            check(context, &mut own);
        }
        findings.append(&mut own);
    }
    let mut findings = review::review(context, findings);
    if context.document.text.starts_with('\u{feff}') {
        edit_after_byte_order_mark(&mut findings);
    }
    // Several missing sections may have the same place: they stay in the template's order.
    sort::by_key(&mut findings, |finding| (finding.span, finding.rule));
    findings
}

/// Moves insertions at the start of the text to after the byte order mark.
fn edit_after_byte_order_mark(findings: &mut [Finding]) {
    let edits = findings.iter_mut().flat_map(|finding| &mut finding.fixes).flat_map(|fix| &mut fix.edits);
    for edit in edits.filter(|edit| edit.span == Span::new(0, 0)) {
        let mark = '\u{feff}'.len_utf8();
        edit.span = Span::new(mark, mark);
    }
}
