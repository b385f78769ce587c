//! A key in two rows of a table: an ADR, a risk, a term.
//!
//! Only the first column is checked, and only if its name means unique values, because a component may have a row for each
//! of its technologies. Rows that are equal in all cells are reported in every table with a header.

use std::borrow::Cow;

use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::invisible;
use crate::text::map::Map;
use crate::text::normal;
use crate::words::{COMPONENT_WORDS, DESCRIPTION_COLUMNS, KEY_COLUMNS, NAME_COLUMNS};

pub const RULE: Rule = Rule {
    id: "table-duplicate-key",
    category: Category::Table,
    page: page!("table_duplicate_key.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in context.tables {
        let [first, rest @ ..] = &table.columns[..] else {
            continue;
        };
        let second = rest.first().map_or("", String::as_str);
        let unique = KEY_COLUMNS.has_exactly(first)
            || (COMPONENT_WORDS.has_exactly(first) || NAME_COLUMNS.has_exactly(first))
                && DESCRIPTION_COLUMNS.has_exactly(second);
        let named = table.columns.iter().any(|column| !column.is_empty());
        if 2 <= table.rows.len() && named && !rest.is_empty() {
            repeated(context, table, unique, findings);
        }
    }
}

fn repeated(context: &Context, table: &Table, unique: bool, findings: &mut Vec<Finding>) {
    let document = context.document;
    let mut seen: Map<Cow<str>, usize> = Map::default();
    let groups = table::group_rows(document, table.block);
    for (row, cells) in table.rows.iter().enumerate() {
        let Some(&first) = cells.first() else { continue };
        if document.blocks[first].parent.is_some_and(|line| groups.binary_search(&line).is_ok()) {
            // Each group of rows may have the same rows.
            seen = Map::default();
            continue;
        }
        let span = table::cell_span(document, first);
        let text = table::cell_text(document, first);
        // `-`, `…` and placeholders are not keys.
        if normal::words(&text) == 0 || table::is_dash(&text) || context.has_placeholder(span) {
            continue;
        }
        let key = if unique {
            // Terms that differ in case are different: `PIN` and `pin`.
            text.clone()
        } else {
            let mut all = String::new();
            for &cell in cells {
                all.push_str(&table::cell_text(document, cell));
                all.push('|');
            }
            Cow::Owned(all)
        };
        // A reader does not see that only an invisible character differs.
        let key = if key.is_ascii() { key } else { Cow::Owned(invisible::without(&key)) };
        let earlier = *seen.or_insert(key, row);
        if earlier == row {
            continue;
        }
        let message = if unique {
            format!("`{text}` is in rows {} and {} of the table", earlier + 1, row + 1)
        } else {
            format!("{} is the same as row {}", table.row_name(document, row), earlier + 1)
        };
        findings.push(RULE.finding(span, message, "Join the two rows, or rename one of them"));
    }
}
