//! Targets with the status met and a current value that misses the target.
//!
//! A row is checked only if target and current value are one number with a unit each, if it is clear whether a higher or a
//! lower value is better, and if the status says that the target is met.

use std::borrow::Cow;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::normal;
use crate::text::quantity::{self, Quantity};
use crate::words::{
    COMPARISONS, CURRENT_COLUMNS, MET_WORDS, NOT_QUITE, QUANTITIES, RESULT_COLUMNS, STATUS_COLUMNS,
    TARGET_COLUMNS,
};

pub const RULE: Rule = Rule {
    id: "target-vs-current",
    category: Category::Consistency,
    page: page!("target_vs_current.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in context.tables {
        let target = table.column_where(|name| TARGET_COLUMNS.has_exactly(name));
        let status = table
            .column_where(|name| STATUS_COLUMNS.has_exactly(name))
            .or_else(|| table.column_where(|name| RESULT_COLUMNS.has_exactly(name)));
        if let Some((target, status)) = target.zip(status) {
            let current = table.column_where(|name| CURRENT_COLUMNS.has_exactly(name));
            // `✅ Met (96.8 % in March)` has the current value in the status.
            rows(context.document, table, [target, current.unwrap_or(status), status], findings);
        }
    }
}

fn rows(document: &Document, table: &Table, columns: [usize; 3], findings: &mut Vec<Finding>) {
    for cells in &table.rows {
        let [Some(&target), Some(&current), Some(&status)] = columns.map(|column| cells.get(column)) else {
            continue;
        };
        let text = |cell: usize| table::cell_text(document, cell);
        let (Some(wanted), Some(is)) = (quantity::only(&text(target)), quantity::only(&text(current))) else {
            continue;
        };
        let name = cells.first().map_or(Cow::Borrowed(""), |&cell| text(cell));
        if is_met(&text(status)) && is_worse(&name, &text(target), wanted, is) {
            let message =
                format!("`{}` has the status met, but {} is worse than {}", name, is.text(), wanted.text());
            let help = "Correct the status or the value";
            findings.push(RULE.finding(table::cell_span(document, status), message, help));
        }
    }
}

fn is_met(status: &str) -> bool {
    let lower = status.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let denied = words.iter().any(|word| NOT_QUITE.has_exactly(word));
    let claimed = words.iter().any(|word| MET_WORDS.has_exactly(word));
    !denied && (claimed || status.contains('✅') || status.contains('✓') || status.contains('✔'))
}

/// Whether the value misses the target; false if it is not clear whether higher or lower values are better.
fn is_worse(name: &str, target: &str, wanted: Quantity, is: Quantity) -> bool {
    let (Some(left), Some(right)) = (wanted.comparable(is), is.comparable(wanted)) else {
        return false;
    };
    match lower_is_better(name, target, wanted) {
        Some(true) => left < right,
        Some(false) => right < left,
        None => false,
    }
}

fn lower_is_better(name: &str, target: &str, wanted: Quantity) -> Option<bool> {
    let target = target.to_lowercase();
    let limits = COMPARISONS.all_in(&target);
    let (most, least) =
        (limits.iter().any(|(group, _)| *group == "less"), limits.iter().any(|(group, _)| *group == "more"));
    if most != least {
        return Some(most);
    }
    if most {
        return None;
    }
    let name = normal::normal(name);
    let is = |group: &str| QUANTITIES.stands_in(group, &name);
    if is("more") || is("share") {
        Some(false)
    } else if wanted.is_time() && (is("less") || is("span")) {
        Some(true)
    } else {
        None
    }
}
