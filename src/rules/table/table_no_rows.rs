//! Tables with only a header.
//!
//! Tables for layout are left out: a header with pictures side by side, and tables of one column. `example-row-unchanged`
//! reports rows that are unchanged from the template.

use std::borrow::Cow;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};

pub const RULE: Rule = Rule {
    id: "table-no-rows",
    category: Category::Table,
    page: page!("table_no_rows.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        if !table.rows.is_empty() || table.columns.len() < 2 || is_layout(document, table) {
            continue;
        }
        let names: Vec<Cow<str>> =
            (0..table.columns.len()).map(|column| table.heading(document, column)).collect();
        let message = format!("the table {} has no rows", names.join(", "));
        let help = "Add its rows, or write a sentence that there are none";
        let span = document.blocks[table.block].span.trim(document.text);
        findings.push(RULE.finding(span, message, help));
    }
}

/// Whether a header has no words, or contains pictures or links.
fn is_layout(document: &Document, table: &Table) -> bool {
    let empty = table.columns.iter().any(String::is_empty);
    let block = &document.blocks[table.block];
    let first = document.links.partition_point(|link| link.span.from < block.span.from);
    let linked = document.links.get(first).is_some_and(|link| link.span.from < block.span.to);
    debug_assert_eq!(block.kind, BlockKind::Table);
    empty || linked
}
