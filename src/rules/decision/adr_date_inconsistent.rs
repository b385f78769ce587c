//! Accepted decisions without a date, and decisions that are newer than the document's last update.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::decision::{self, Record, Role};
use crate::reading::metadata::Key;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::date;
use crate::text::lines::Span;

use crate::rules::shared::date_in;
use crate::words::STATUSES;

pub const RULE: Rule = Rule {
    id: "adr-date-inconsistent",
    category: Category::Decision,
    page: page!("adr_date_inconsistent.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    let (mut newest, mut any, mut undated) = (None, false, Vec::new());
    for record in &context.decisions.records {
        let rows = || record.number.into_iter().flat_map(|number| context.decisions.rows(number));
        let status = record.filled(Role::Status, text).map(|(_, status)| status);
        let status = status.or_else(|| rows().find_map(|row| row.status).map(|span| span.of(text)));
        let accepted =
            status.filter(|status| STATUSES.of(&decision::status_word(status)) == Some("accepted"));
        let dated = record.part(Role::Date).is_some()
            || rows().any(|row| row.date.is_some())
            || is_dated(record.heading.of(text))
            || status.is_some_and(is_dated)
            || head(record, text).lines().take(FIELDS).any(is_dated_field);
        any |= dated;
        if accepted.is_some() && !dated {
            let message = format!("{} is accepted, but has no date", record.name());
            undated.push(RULE.finding(record.heading, message, "Add the date of the decision"));
        }
        newest = newest.max(date_of(record, text).filter(|_| !record.whole));
    }
    // Where no decision has a date, the history of the file may have them.
    for mut finding in undated {
        if !any {
            finding.severity = Severity::Info;
        }
        findings.push(finding);
    }
    let Some(updated) = context.metadata.about(Key::Updated) else {
        return;
    };
    if let Some((date, number)) = newest
        && let Some(here) = updated.date().filter(|here| *here < date)
    {
        let name = number.map_or("a decision".to_string(), decision::name);
        let message = format!("the last update is of {here}, but {name} is of {date}");
        let span = date_in::date_in(context, updated.span);
        let fix =
            Fix::new(FixKind::Preview, format!("Set the last update to {date}"), span, date.to_string());
        findings.push(RULE.finding(span, message, "Correct the wrong date").with_fix(fix));
    }
}

/// So many lines below the heading may be fields.
const FIELDS: usize = 16;

/// The text of a record before its first part with a heading: its fields, whatever their names are.
fn head<'t>(record: &Record, text: &'t str) -> &'t str {
    let first = record.parts.iter().find(|part| part.heading.is_some());
    let to = first.map_or(record.span.to, |part| part.span.from);
    Span::new(record.heading.to.min(to), to).of(text)
}

/// `Erste Fassung: 2026-03-04`, `| 最終更新 | 2026-03-04 |`
fn is_dated_field(line: &str) -> bool {
    line.len() <= 100 && line.contains([':', '：', '|']) && is_dated(line)
}

fn is_dated(text: &str) -> bool {
    date::read(text).is_some()
}

fn date_of(record: &Record, text: &str) -> Option<(date::Date, Option<u64>)> {
    let (_, date) = record.filled(Role::Date, text)?;
    let written = date::read(date).filter(|written| !written.ambiguous)?;
    Some((written.date?, record.number))
}
