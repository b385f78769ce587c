//! Misspelt values in columns with a small set of values, such as `Hihg` and `Aproved`, and dates that do not exist.
//!
//! Authors may use other values, so a value is reported only if it differs from a known value by one letter and another row
//! of the column has a known value. Only English levels and statuses are known; tables in other languages are not checked.

use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::capital::capitalised;
use crate::text::contains::Search;
use crate::text::date;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::table::Groups;
use crate::words::{
    DATE_COLUMNS, DUE_COLUMNS, LEVELS, LIKELIHOOD_COLUMNS, PRIORITY_COLUMNS, STATUS_COLUMNS, VERSION_COLUMNS,
    WORK_STATES,
};

pub const RULE: Rule = Rule {
    id: "table-column-value",
    category: Category::Table,
    page: page!("table_column_value.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

/// The known values of a column with this name in normal form; `None` if it may have any value.
fn known_values(column: &str) -> Option<&'static Groups> {
    if LIKELIHOOD_COLUMNS.has_exactly(column) || PRIORITY_COLUMNS.has_exactly(column) {
        return Some(&LEVELS);
    }
    STATUS_COLUMNS.has_exactly(column).then_some(&WORK_STATES)
}

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        for (column, name) in table.columns.iter().enumerate() {
            let dated = DATE_COLUMNS.names(name) || DUE_COLUMNS.names(name);
            // The dates of a revision history are checked by `meta-date-invalid`.
            if dated && table.column_where(|name| VERSION_COLUMNS.has_exactly(name)).is_none() {
                no_days(context, table, column, findings);
            }
            let Some(known) = known_values(name) else {
                continue;
            };
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let values: Vec<(usize, String)> =
                cells.map(|&cell| (cell, normal::normal(&document.plain(cell)))).collect();
            let is_known = |value: &str| known.of(value).is_some();
            if !values.iter().any(|(_, value)| is_known(value)) {
                continue;
            }
            for (cell, value) in values.iter().filter(|(_, value)| !is_known(value)) {
                let Some((_, right)) = known.iter().find(|(_, known)| is_misspelt(value, known)) else {
                    continue;
                };
                let right = capitalised(right);
                let span = table::cell_span(document, *cell);
                let source = span.of(document.text);
                let heading = table.heading(document, column);
                let message = format!(
                    "`{}` in the column `{heading}` looks like a misspelt `{right}`",
                    table::cell_text(document, *cell)
                );
                let mut finding = RULE.finding(span, message, format!("Write `{right}`, if that is meant"));
                // Emphasis and emoji around the word stay.
                if let Some(at) = source.to_ascii_lowercase().find_word(value) {
                    let word = Span::new(span.from + at, span.from + at + value.len());
                    finding.fixes.push(Fix::new(FixKind::Choice, format!("Write {right}"), word, right));
                }
                findings.push(finding);
            }
        }
    }
}

/// Reports dates that do not exist.
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

/// Whether a word differs from a known word by one letter: two swapped, one too many, one too few, or another one.
fn is_misspelt(value: &str, known: &str) -> bool {
    let alike = 4 <= known.len()
        && value.is_ascii()
        && value.bytes().next() == known.bytes().next()
        && value.len().abs_diff(known.len()) <= 1;
    // A word with another ending is not misspelt: `closes`, `highly`, `possibly`.
    let shared = value.bytes().zip(known.bytes()).take_while(|(a, b)| a == b).count();
    let inflected = known.len() <= shared + 1;
    alike && !inflected && crate::text::likeness::slips(value, known) == 1
}
