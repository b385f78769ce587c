//! Decisions that lack a part: status, context, decision or consequences.
//!
//! The layout is recognised by the parts that are there. A numbered heading with prose and no parts is left out, because the
//! prose may contain everything. MADR makes status and consequences optional, and a rationale or a comparison of options
//! counts as context and consequences. `adr-date-inconsistent` checks the date.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision::{Record, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::words::SENTENCE_DECISIONS;

pub const RULE: Rule = Rule {
    id: "adr-missing-part",
    category: Category::Decision,
    page: page!("adr_missing_part.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    // In a log whose records have no status, only the document has one.
    let structured = || context.decisions.records.iter().filter(|record| is_structured(record));
    let stateless =
        2 <= structured().count() && structured().all(|record| record.part(Role::Status).is_none());
    for record in &context.decisions.records {
        if is_sentence(record.span.of(context.document.text)) {
            continue;
        }
        let rows = || record.number.into_iter().flat_map(|number| context.decisions.rows(number));
        let has = |role| record.part(role).is_some();
        let madr = record.is_madr();
        let wanted = [
            ("status", has(Role::Status) || madr || stateless || rows().any(|row| row.status.is_some())),
            ("context", has(Role::Context) || has(Role::Rationale)),
            ("decision", has(Role::Decision)),
            ("consequences", has(Role::Consequences) || has(Role::Comparison) || madr),
        ];
        let missing: Vec<&str> = wanted.iter().filter(|(_, there)| !there).map(|&(name, _)| name).collect();
        let Some((last, first)) = missing.split_last().filter(|_| is_structured(record)) else {
            continue;
        };
        let list = if first.is_empty() {
            last.to_string()
        } else {
            format!("{} and no {last}", first.join(", no "))
        };
        let message = format!("{} has no {list}", record.name());
        let help = "Add it in the layout of the other parts";
        findings.push(RULE.finding(record.heading, message, help));
    }
}

/// Whether a text is a decision in one sentence, which has all parts: "In the context of …, we decided for … to achieve …".
fn is_sentence(text: &str) -> bool {
    text.has_word("n the context of") && SENTENCE_DECISIONS.part_in(&text.to_lowercase())
}

/// Whether a record has a part with a heading or a label.
fn is_structured(record: &Record) -> bool {
    record.parts.iter().any(|part| !record.span.is_empty() && record.span.contains(part.span))
}
