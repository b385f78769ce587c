//! Empty cells that another cell of the row makes necessary: planned work needs a date.
//!
//! Only cells of the same row are compared. `risk-without-mitigation` and `table-cell-empty` report risks without a
//! mitigation.

use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::normal;
use crate::words::table::Words;
use crate::words::{DONE_COLUMNS, DUE_COLUMNS, STATUS_COLUMNS, WORK_STATES};

pub const RULE: Rule = Rule {
    id: "table-conditional",
    category: Category::Table,
    page: page!("table_conditional.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Piece(check),
};

/// States of work, and the columns that they require.
const CONDITIONS: [(&str, &Words); 2] = [("planned", &DUE_COLUMNS), ("done", &DONE_COLUMNS)];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        let Some(status) = table.column_where(|name| STATUS_COLUMNS.has_exactly(name)) else {
            continue;
        };
        for (state, columns) in CONDITIONS {
            let Some(column) = table.column_where(|name| columns.has_exactly(name)) else {
                continue;
            };
            for (row, cells) in table.rows.iter().enumerate() {
                let (Some(&status), Some(&cell)) = (cells.get(status), cells.get(column)) else {
                    continue;
                };
                let value = normal::normal(&document.plain(status));
                let text = table::cell_text(document, cell);
                if WORK_STATES.of(&value) != Some(state) || !(text.is_empty() || table::is_dash(&text)) {
                    continue;
                }
                let heading = table.heading(document, column).to_lowercase();
                let shown = table::cell_text(document, status);
                let message = format!("{} is `{shown}` and has no {heading}", table.row_name(document, row));
                let span = table::cell_span(document, status);
                findings.push(RULE.finding(span, message, "Add it, or change the status"));
            }
        }
    }
}
