//! Decisions that lack a part: status, context, decision or consequences.
//!
//! The layout is recognised by the parts that are there. A numbered heading with prose and no parts is left out, because the
//! prose may contain everything. MADR makes status and consequences optional, and a rationale or a comparison of options
//! counts as context and consequences. `adr-date-inconsistent` checks the date.

use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::decision::{Record, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
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
        let fixes = headings(context, record, &missing).into_iter().collect();
        findings.push(Finding { fixes, ..RULE.finding(record.heading, message, help) });
    }
}

/// The parts in their order.
const ORDER: [(&str, Role); 4] = [
    ("Status", Role::Status),
    ("Context", Role::Context),
    ("Decision", Role::Decision),
    ("Consequences", Role::Consequences),
];

/// A fix that inserts the missing parts, where the other parts have headings of their own, all of one level.
fn headings(context: &Whole, record: &Record, missing: &[&str]) -> Option<Fix> {
    let document = context.document;
    let newline = document.lines.newline();
    let (mut place, mut level) = (record.span.to, 0);
    let mut edits: Vec<Edit> = Vec::new();
    for &(title, role) in ORDER.iter().rev() {
        if let Some(part) = record.part(role) {
            let section = &document.sections[document.section_at(part.span.from)];
            if part.heading.is_none() || level != 0 && level != section.level {
                return None;
            }
            (place, level) = (section.span.from, section.level);
        } else if missing.iter().any(|name| name.eq_ignore_ascii_case(title)) {
            let lead = whole_lines::lead(document, place);
            let insert = format!("{lead}# {title}{newline}{newline}").into();
            edits.push(Edit { span: Span::new(place, place), insert });
        }
    }
    let signs = "#".repeat(usize::from(level));
    edits.reverse();
    for edit in &mut edits {
        edit.insert = edit.insert.replacen('#', &signs, 1).into();
    }
    let title = format!("Insert the heading {}", missing.join(", "));
    (0 < level).then_some(Fix { title: title.into(), kind: FixKind::Choice, edits })
}

/// Whether a text is a decision in one sentence, which has all parts: "In the context of …, we decided for … to achieve …".
fn is_sentence(text: &str) -> bool {
    text.has_word("n the context of") && SENTENCE_DECISIONS.part_in(&text.to_lowercase())
}

/// Whether a record has a part with a heading or a label.
fn is_structured(record: &Record) -> bool {
    record.parts.iter().any(|part| !record.span.is_empty() && record.span.contains(part.span))
}
