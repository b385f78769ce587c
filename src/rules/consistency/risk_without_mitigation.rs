//! Risks with a dash as their mitigation.
//!
//! Empty cells are reported by `table-cell-empty`; this rule checks cells with a dash, "none" and the like. A risk that is
//! low, accepted or over needs no mitigation.

use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::normal;
use crate::words::{LEVELS, MITIGATION_COLUMNS, NOTHING, RISK_WORDS, SETTLED};

pub const RULE: Rule = Rule {
    id: "risk-without-mitigation",
    category: Category::Consistency,
    page: page!("risk_without_mitigation.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in context.tables {
        let risk = table.column_where(|name| RISK_WORDS.any_word(name));
        let mitigation = table.column_where(|name| MITIGATION_COLUMNS.names(name));
        if let Some((risk, mitigation)) = risk.zip(mitigation).filter(|(risk, mitigation)| risk < mitigation)
        {
            rows(context, table, risk, mitigation, findings);
        }
    }
}

fn rows(context: &Context, table: &Table, risk: usize, mitigation: usize, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (row, cells) in table.rows.iter().enumerate() {
        let (Some(&name), Some(&cell)) = (cells.get(risk), cells.get(mitigation)) else {
            continue;
        };
        let text = table::cell_text(document, cell);
        let nothing = table::is_dash(&text) || NOTHING.has_exactly(&normal::normal(&text));
        if !nothing || table::cell_text(document, name).is_empty() {
            continue;
        }
        let mild = |&other: &usize| {
            let text = normal::normal(&document.plain(other));
            let first = text.split(' ').next().unwrap_or("");
            LEVELS.of(first) == Some("low") || SETTLED.has_exactly(first)
        };
        let others = cells.iter().enumerate().filter(|&(at, _)| at != risk && at != mitigation);
        if !others.map(|(_, cell)| cell).any(mild) {
            let message =
                format!("{} has no mitigation, and is not accepted either", table.row_name(document, row));
            let help = "Describe the mitigation, or the reason why the risk is accepted";
            findings.push(RULE.finding(table::cell_span(document, cell), message, help));
        }
    }
}
