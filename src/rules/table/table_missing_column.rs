//! Columns of the template that a table lacks.
//!
//! A table is compared with the template's tables of the same section. Only columns that readers rely on are required, and
//! only if all columns of the table are columns of the template's table; a table with other columns was redesigned.

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::table::table_cell_empty::is_relied_on;
use crate::text::capital::capitalised;
use crate::text::edit::Edit;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "table-missing-column",
    category: Category::Table,
    page: page!("table_missing_column.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some(template) = context.alignment.template else {
        return;
    };
    for table in context.tables {
        let section = context.alignment.template_section[table.section];
        let wanted = section.map(|section| &template.sections[section].tables[..]).unwrap_or_default();
        let Some(wanted) = nearest(table, wanted) else {
            continue;
        };
        let lacking: Vec<&str> = wanted
            .iter()
            .filter(|column| !table.columns.contains(column) && is_relied_on(column))
            .map(String::as_str)
            .collect();
        let Some(first) = lacking.first() else { continue };
        let message = format!("the table lacks the column `{}` of the template", lacking.join("` and `"));
        let help = format!("Add the column `{first}`, or give its information elsewhere");
        let head = table.head.first().and_then(|&cell| document.blocks[cell].parent).unwrap_or(table.block);
        let span = document.blocks[head].span.trim(document.text);
        let mut finding = RULE.finding(span, message, help);
        finding.fixes.extend(with_columns(document, table, &lacking));
        findings.push(finding);
    }
}

/// At most so many tables of a section of the template are compared with a table.
const MOST: usize = 50;

/// The template's table that has all columns of this one, at least two; of several the one with the most similar width.
fn nearest<'a>(table: &Table, tables: &'a [Vec<String>]) -> Option<&'a Vec<String>> {
    let fits = |wanted: &&Vec<String>| {
        2 <= table.columns.len()
            && table.columns.iter().all(|column| !column.is_empty() && wanted.contains(column))
    };
    let tables = &tables[..tables.len().min(MOST)];
    // No table that fits is narrower than an equal one.
    let equal = tables.iter().find(|wanted| wanted[..] == table.columns[..]);
    if equal.is_some() {
        return equal;
    }
    tables.iter().filter(fits).min_by_key(|wanted| wanted.len())
}

/// The fix that adds columns at the end of every line of the table; `None` if a line has too few or too many cells.
fn with_columns(document: &Document, table: &Table, names: &[&str]) -> Option<Fix> {
    let text = document.text;
    let first = document.lines.line(document.blocks[table.block].span.from);
    let count = 2 + table.rows.len();
    let mut edits = Vec::new();
    for at in 0..count {
        let line = document.lines.span(first + at).trim(text);
        if table::source_cells(text, line).len() != table.columns.len() {
            return None;
        }
        let closed = table::is_closed(line.of(text));
        let cell = |name: &&str| match at {
            0 => format!(" {} |", capitalised(name)),
            1 => "---|".to_string(),
            _ => "  |".to_string(),
        };
        let cells: String = names.iter().map(cell).collect();
        let insert = if closed { cells } else { format!(" |{}", cells.trim_end_matches('|')) };
        let end = Span::new(line.to, line.to);
        edits.push(Edit { span: end, insert: insert.into() });
    }
    let title = format!("Add the column {}", names.join(" and "));
    Some(Fix { title: title.into(), kind: FixKind::Preview, edits })
}
