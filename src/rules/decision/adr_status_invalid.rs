//! Statuses that are not statuses of a decision.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::decision::{self, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::words::{DECISION_CHOICES, STATUSES};

pub const RULE: Rule = Rule {
    id: "adr-status-invalid",
    category: Category::Decision,
    page: page!("adr_status_invalid.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    for record in &context.decisions.records {
        let Some((part, status)) = record.filled(Role::Status, text) else {
            continue;
        };
        // Under a heading the status may be sentences; only the first line is checked.
        let line = status.lines().next().unwrap_or("").trim_end();
        if line.split_whitespace().count() <= 4 {
            report(&record.name(), Span::new(part.span.from, part.span.from + line.len()), text, findings);
        }
    }
    for row in context.decisions.indexes.iter().flatten() {
        if let Some(status) = row.status.filter(|&status| !context.has_placeholder(status)) {
            report(&decision::name(row.number), status, text, findings);
        }
    }
}

fn report(name: &str, span: Span, text: &str, findings: &mut Vec<Finding>) {
    let word = decision::status_word(span.of(text));
    // `Approved` and `Done` are statuses of a document or of work, not of a decision.
    let known = STATUSES.of(&word).is_some_and(|group| !matches!(group, "approved" | "other"));
    if word.is_empty() || known {
        return;
    }
    let message =
        format!("{name} has the status `{}`, which is not a status of a decision", span.of(text).trim());
    let mut finding =
        RULE.finding(span, message, "Choose proposed, accepted, rejected, deprecated or superseded");
    for choice in DECISION_CHOICES.iter() {
        finding.fixes.push(Fix::new(FixKind::Choice, format!("Choose {choice}"), span, choice));
    }
    findings.push(finding);
}
