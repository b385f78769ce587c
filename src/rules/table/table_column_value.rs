//! Misspelt values in columns whose values come from a small set: `Hihg`, `Aproved`, and days that are none.
//!
//! Which values a column may have is the author's to say, so a value that is merely unusual is never
//! reported: only one that is a letter away from a known one, in a column where another row has a known one.
//! The check knows English levels and statuses; tables in other languages pass.

use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::date;
use crate::text::lines::Span;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "table-column-value",
    category: Category::Table,
    page: page!("table_column_value.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(check),
};

const LEVEL_COLUMNS: &[&str] =
    &["priority", "impact", "probability", "likelihood", "severity", "criticality", "risk level", "effort"];

const LEVELS: &[&str] = &[
    "High",
    "Medium",
    "Low",
    "Critical",
    "Moderate",
    "Severe",
    "Major",
    "Minor",
    "Negligible",
    "Significant",
    "Unlikely",
    "Likely",
    "Possible",
    "Rare",
    "Certain",
    "Must",
    "Should",
    "Could",
    "Warning",
    "Error",
    "Info",
];

const STATUS_COLUMNS: &[&str] = &["status", "state", "current status"];

const STATUSES: &[&str] = &[
    "Draft",
    "Proposed",
    "Accepted",
    "Approved",
    "Rejected",
    "Deprecated",
    "Superseded",
    "Active",
    "Inactive",
    "Planned",
    "Implemented",
    "Completed",
    "Complete",
    "Pending",
    "Open",
    "Closed",
    "Blocked",
    "Resolved",
    "Mitigated",
    "Retired",
    "Cancelled",
    "Canceled",
    "Published",
    "Done",
    "Met",
    "Passed",
    "Failed",
    "Running",
    "Enabled",
    "Disabled",
];

/// Words in the names of columns that hold dates.
const DATE_WORDS: &[&str] = &["date", "due", "deadline", "datum"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        for (column, name) in table.columns.iter().enumerate() {
            let dated = name.split(' ').any(|word| DATE_WORDS.contains(&word));
            // A revision history's dates are metadata, and checked as such.
            if dated && table.column(&["version", "revision"]).is_none() {
                no_days(context, table, column, findings);
            }
            let known = if LEVEL_COLUMNS.contains(&name.as_str()) {
                LEVELS
            } else if STATUS_COLUMNS.contains(&name.as_str()) {
                STATUSES
            } else {
                continue;
            };
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let values: Vec<(usize, String)> =
                cells.map(|&cell| (cell, normal::normal(&document.plain(cell)))).collect();
            let is_known = |value: &str| known.iter().any(|known| known.eq_ignore_ascii_case(value));
            if !values.iter().any(|(_, value)| is_known(value)) {
                continue;
            }
            for (cell, value) in values.iter().filter(|(_, value)| !is_known(value)) {
                let Some(right) = known.iter().find(|known| is_misspelt(value, known)) else {
                    continue;
                };
                let span = table::cell_span(document, *cell);
                let source = span.of(document.text);
                let heading = table.heading(document, column);
                let message = format!(
                    "`{}` in the column `{heading}` looks like a misspelt `{right}`",
                    table::cell_text(document, *cell)
                );
                let mut finding = RULE.finding(span, message, format!("Write `{right}`, if that is meant"));
                // Emphasis and emoji around the word stay.
                if let Some(at) = source.to_ascii_lowercase().find(value.as_str()) {
                    let word = Span::new(span.from + at, span.from + at + value.len());
                    finding.fixes.push(Fix::new(FixKind::Choice, format!("Write {right}"), word, *right));
                }
                findings.push(finding);
            }
        }
    }
}

/// Dates that are none.
fn no_days(context: &Context, table: &Table, column: usize, findings: &mut Vec<Finding>) {
    let document = context.document;
    for &cell in table.rows.iter().filter_map(|row| row.get(column)) {
        let span = table::cell_span(document, cell);
        let written = date::read(span.of(document.text)).filter(|written| written.date.is_none());
        if let Some(written) = written {
            let span = Span::new(span.from + written.span.from, span.from + written.span.to);
            let message = format!("there is no day `{}`", span.of(document.text));
            let help = "Write a day that exists, as year, month, day";
            findings.push(RULE.finding(span, message, help));
        }
    }
}

/// Whether a word is a letter away from a known one: a swap, one too many, one too few, or another one.
fn is_misspelt(value: &str, known: &str) -> bool {
    let known = known.to_ascii_lowercase();
    let alike = 4 <= known.len()
        && value.is_ascii()
        && value.bytes().next() == known.bytes().next()
        && value.len().abs_diff(known.len()) <= 1;
    // A word with another ending is another word: `closes`, `highly`, `possibly`.
    let shared = value.bytes().zip(known.bytes()).take_while(|(a, b)| a == b).count();
    let inflected = known.len() <= shared + 1;
    alike && !inflected && crate::text::likeness::slips(value, &known) == 1
}
