//! Empty cells where somebody will look for an answer: an owner, a target, a mitigation.
//!
//! What a column is for is told by its name. Owner, target, mitigation, impact and probability are always
//! asked for; status, date and the like only where most rows have them. Ticks in a matrix, rows that go on
//! with the row above, sums, and tables for signing are not looked at. A dash or `n/a` is an answer.

use std::borrow::Cow;

use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::lines::Span;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "table-cell-empty",
    category: Category::Table,
    page: page!("table_cell_empty.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(check),
};

/// Columns that are always asked for.
const ALWAYS: &[&str] = &[
    "owner",
    "owners",
    "responsible",
    "target",
    "targets",
    "mitigation",
    "mitigations",
    "mitigation strategy",
    "impact",
    "probability",
    "likelihood",
];

/// Columns that are asked for where most rows have them.
const USUALLY: &[&str] = &[
    "status",
    "date",
    "priority",
    "severity",
    "rationale",
    "purpose",
    "responsibility",
    "decision",
    "justification",
];

/// Whether readers rely on a column of this name, which is a normal form.
pub fn is_relied_on(column: &str) -> bool {
    ALWAYS.contains(&column) || USUALLY.contains(&column)
}

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in context.tables {
        let signing = table.column(&["signature", "signed", "sign off", "approval", "unterschrift"]);
        let wanted: Vec<usize> = match signing {
            Some(_) => continue,
            None => (1..table.columns.len()).filter(|&column| is_relied_on(&table.columns[column])).collect(),
        };
        if wanted.is_empty() {
            continue;
        }
        let texts = Texts::of(context, table, &wanted);
        for row in 0..table.rows.len() {
            findings.extend(texts.gap(context, table, row));
        }
    }
}

/// The texts of the columns that are looked at.
struct Texts<'d> {
    keys: Vec<Cow<'d, str>>,
    /// Per column that is asked for, its place and its cells from the first row to the last.
    columns: Vec<(usize, Vec<Cow<'d, str>>)>,
}

impl<'d> Texts<'d> {
    fn of(context: &'d Context, table: &Table, wanted: &[usize]) -> Self {
        let text = |column: usize| -> Vec<Cow<'d, str>> {
            let cells = table.rows.iter().map(|row| row.get(column));
            cells
                .map(|cell| cell.map_or(Cow::Borrowed(""), |&cell| table::cell_text(context.document, cell)))
                .collect()
        };
        let columns = wanted.iter().map(|&column| (column, text(column)));
        let asked = |(column, cells): &(usize, Vec<Cow<str>>)| {
            let filled: Vec<&Cow<str>> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            let ticks = !filled.is_empty() && filled.iter().all(|cell| cell.chars().count() <= 2);
            let usual = ALWAYS.contains(&table.columns[*column].as_str()) || cells.len() <= 2 * filled.len();
            !ticks && usual && cells.len() > filled.len()
        };
        Texts { keys: text(0), columns: columns.filter(asked).collect() }
    }

    fn gap(&self, context: &Context, table: &Table, row: usize) -> Option<Finding> {
        let key = self.keys.get(row)?;
        let sum = ["total", "sum", "subtotal", "average"].contains(&normal::normal(key).as_str());
        let mut empty = self.columns.iter().filter(|(_, cells)| cells[row].is_empty()).peekable();
        let (column, cells) = *empty.peek()?;
        if key.is_empty() || sum {
            return None;
        }
        let document = context.document;
        let names: Vec<String> = empty
            .map(|(column, _)| format!("no {}", table.heading(document, *column).to_lowercase()))
            .collect();
        let message = format!("{} has {}", table.row_name(document, row), names.join(" and "));
        let cell = document.blocks[table.rows[row][*column]].span;
        let key = document.blocks[table.rows[row][0]].span.trim(document.text);
        let line = document.lines.span(document.lines.line(key.from));
        // The parser puts the cells that a short row lacks behind its line.
        let written = !cell.is_empty() && line.contains(cell);
        let span = if written { cell } else { key };
        let help = "Fill it in, or write `-` if it is empty on purpose";
        let mut finding = RULE.finding(span, message, help);
        if written {
            let given = table.rows.iter().zip(cells).filter(|(row, _)| {
                row.get(*column).is_none_or(|&at| !context.has_placeholder(document.blocks[at].span))
            });
            let given = given.map(|(_, text)| text.as_ref());
            finding.fixes = answers(context, &table.columns[*column], given, cell);
        }
        Some(finding)
    }
}

/// What may be meant: today, or one of the few answers of the other rows.
fn answers<'t>(
    context: &'t Context,
    column: &str,
    given: impl Iterator<Item = &'t str>,
    cell: Span,
) -> Vec<Fix> {
    let mut answers: Vec<&str> = Vec::new();
    if column == "date" {
        answers.extend(context.options.today.as_deref());
    } else if !["target", "targets", "rationale", "purpose", "decision"].contains(&column) {
        for text in given {
            let plain =
                !text.is_empty() && text.len() <= 40 && !text.contains(['|', '\\', '*', '_', '`', '<', '[']);
            if plain && !answers.contains(&text) {
                answers.push(text);
            }
            if 5 < answers.len() {
                return Vec::new();
            }
        }
    }
    let fix =
        |answer: &&str| Fix::new(FixKind::Choice, format!("Set to {answer}"), cell, format!(" {answer} "));
    answers.iter().map(fix).collect()
}
