//! Cells that another cell of the row makes necessary: something planned needs a date.
//!
//! Only what the row itself says is asked for. A risk without a mitigation is told by
//! `risk-without-mitigation` and `table-cell-empty`.

use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "table-conditional",
    category: Category::Table,
    page: page!("table_conditional.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(check),
};

/// Statuses, and the columns that they ask for.
const CONDITIONS: &[(&[&str], &[&str])] = &[
    (
        &["planned", "in progress", "scheduled", "started"],
        &[
            "due",
            "due date",
            "target date",
            "planned date",
            "planned for",
            "deadline",
            "eta",
            "when",
            "timeline",
            "target release",
        ],
    ),
    (
        &["done", "completed", "complete", "implemented", "resolved", "closed"],
        &[
            "completed",
            "completed on",
            "completion date",
            "done on",
            "closed on",
            "resolved on",
            "date completed",
        ],
    ),
];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        let Some(status) = table.column(&["status", "state"]) else {
            continue;
        };
        for (statuses, columns) in CONDITIONS {
            let Some(column) = table.column(columns) else {
                continue;
            };
            for (row, cells) in table.rows.iter().enumerate() {
                let (Some(&status), Some(&cell)) = (cells.get(status), cells.get(column)) else {
                    continue;
                };
                let value = normal::normal(&document.plain(status));
                let text = table::cell_text(document, cell);
                if !statuses.contains(&value.as_str()) || !(text.is_empty() || table::is_dash(&text)) {
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
