//! Targets that are called met while the figure beside them says otherwise.
//!
//! Only where both sides are one number with a unit, where it is clear which way is better, and where the
//! status says that the target is met.

use std::borrow::Cow;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::quantity::{self, Quantity};

pub const RULE: Rule = Rule {
    id: "target-vs-current",
    category: Category::Consistency,
    page: page!("target_vs_current.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in context.tables {
        let target = table.column(&[
            "target",
            "goal",
            "targets",
            "objective",
            "slo",
            "target value",
            "ziel",
            "zielwert",
        ]);
        let status = table.column(&["status", "state", "result", "met"]);
        if let Some((target, status)) = target.zip(status) {
            let current = table.column(&[
                "current",
                "actual",
                "achieved",
                "measured",
                "current value",
                "today",
                "ist",
                "current state",
            ]);
            // `✅ Met (96.8 % in March)` has the figure in the status itself.
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
                format!("`{}` is called met, but {} is worse than {}", name, is.text(), wanted.text());
            let help = "Correct the status or the figure";
            findings.push(RULE.finding(table::cell_span(document, status), message, help));
        }
    }
}

fn is_met(status: &str) -> bool {
    let lower = status.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let denied = words.iter().any(|word| {
        matches!(*word, "not" | "un" | "partly" | "partially" | "almost" | "nearly" | "nicht" | "no")
    });
    let claimed = words.iter().any(|word| {
        matches!(*word, "met" | "achieved" | "ok" | "passed" | "fulfilled" | "reached" | "erreicht" | "yes")
    });
    !denied && (claimed || status.contains('✅') || status.contains('✓') || status.contains('✔'))
}

/// Whether the figure misses the target; false where the better way is not clear.
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
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let most = has(
        &target,
        &[
            "<",
            "≤",
            "below",
            "under",
            "at most",
            "less than",
            "within",
            "up to",
            "max",
            "no more",
            "unter",
            "höchstens",
        ],
    );
    let least = has(
        &target,
        &[">", "≥", "at least", "above", "over ", "more than", "min.", "minimum", "mindestens", "über "],
    );
    if most != least {
        return Some(most);
    }
    if most {
        return None;
    }
    let name = name.to_lowercase();
    if has(&name, &["availability", "uptime", "coverage", "success", "verfügbarkeit", "throughput"]) {
        Some(false)
    } else if wanted.is_time()
        && has(
            &name,
            &["latency", "response", "recovery", "rto", "rpo", "time to", "load time", "antwortzeit"],
        )
    {
        Some(true)
    } else {
        None
    }
}
