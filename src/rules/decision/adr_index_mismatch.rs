//! Differences between the index of decisions and the decision records in one document.
//!
//! Rows without a record are not reported, since most teams keep records in separate files. A record is reported if the
//! index lacks it or has another title, status or date.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::decision::{self, IndexRow, Record, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::date;
use crate::text::likeness::likeness;
use crate::text::lines::Span;
use crate::text::map::Set;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "adr-index-mismatch",
    category: Category::Decision,
    page: page!("adr_index_mismatch.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let decisions = context.decisions;
    let here: Set<u64> = decisions.records.iter().filter_map(|record| record.number).collect();
    // An index of other decisions need not list these.
    let related = decisions.indexes.iter().flatten().any(|row| here.contains(&row.number));
    for record in decisions.records.iter().filter(|record| related && !record.whole) {
        if record.number.is_some_and(|number| decisions.rows(number).next().is_none()) {
            let message = format!("{} is not in the index of decisions", record.name());
            findings.push(RULE.finding(record.heading, message, "Add a row for it"));
        }
    }
    for record in &decisions.records {
        for row in record.number.into_iter().flat_map(|number| decisions.rows(number)) {
            compare(context, record, row, findings);
        }
    }
}

fn compare(context: &Whole, record: &Record, row: &IndexRow, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    let name = decision::name(row.number);
    let cell = |span: Option<Span>| {
        span.filter(|span| !context.has_placeholder(*span) && !span.of(text).trim().is_empty())
    };
    let mut report = |span: Span, what: &str, in_index: &str, here: &str| {
        let message = format!("{name} has the {what} `{in_index}` in the index, and `{here}` in its record");
        let mut finding = RULE.finding(span, message, "Make the two agree");
        if span.of(text) == in_index && !here.contains('|') {
            let fix =
                Fix::new(FixKind::Preview, format!("Write `{here}` in the index"), span, here.to_string());
            finding.fixes.push(fix);
        }
        findings.push(finding);
    };
    if let Some(title) = cell(row.title)
        && !is_alike(title.of(text), &record.title)
    {
        report(title, "title", title.of(text), &record.title);
    }
    if let Some(status) = cell(row.status)
        && let Some((_, here)) = record.filled(Role::Status, text)
    {
        let word = |status: &str| decision::status_word(status);
        let line = here.lines().next().unwrap_or("").trim().trim_matches('*');
        if word(status.of(text)) != word(here) && line.split_whitespace().count() <= 6 {
            report(status, "status", status.of(text), line);
        }
    }
    if let Some(date) = cell(row.date)
        && let Some((_, here)) = record.filled(Role::Date, text)
        && let (Some(left), Some(right)) = (date::read(date.of(text)), date::read(here))
        && !left.ambiguous
        && !right.ambiguous
        && left.date.is_some()
        && right.date.is_some()
        && left.date != right.date
    {
        report(date, "date", date.of(text), right.span.of(here));
    }
}

/// Titles are alike if one is a part of the other, or if they share most of their words.
fn is_alike(a: &str, b: &str) -> bool {
    let (a, b) = (normal::normal(a), normal::normal(b));
    if a.is_empty() || b.is_empty() || a.contains(&b) || b.contains(&a) {
        return true;
    }
    let words = |text: &str| text.split(' ').map(str::to_string).collect::<Set<_>>();
    let (left, right) = (words(&a), words(&b));
    let shared = left.iter().filter(|&word| right.contains(word)).count();
    left.len().min(right.len()) <= 2 * shared || 0.6 < likeness(&a, &b, 0.6)
}
