//! Risks with a dash as their mitigation.
//!
//! Empty cells are reported by `table-cell-empty`; this rule checks cells with a dash, "none" and the like. A risk that is
//! low, accepted or over needs no mitigation.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::map::Set;
use crate::text::normal;
use crate::words::{DENIALS, LEVELS, MITIGATION_COLUMNS, NOTHING, RISK_WORDS, SETTLED};

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
    let (behind, denied) = (OnceCell::new(), OnceCell::new());
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
        let told = || {
            let number =
                cells.first().filter(|&&first| first < name).map(|&first| table::cell_text(document, first));
            let numbered = |text: &Cow<str>| {
                text.starts_with(char::is_alphabetic) && text.ends_with(|c: char| c.is_ascii_digit())
            };
            let behind = || behind.get_or_init(|| words_behind(document, table));
            number.filter(numbered).is_some_and(|number| behind().contains(&*number))
                || *denied.get_or_init(|| is_denied(behind()))
        };
        if !others.map(|(_, cell)| cell).any(mild) && !told() {
            let message =
                format!("{} has no mitigation, and is not accepted either", table.row_name(document, row));
            let help = "Describe the mitigation, or the reason why the risk is accepted";
            findings.push(RULE.finding(table::cell_span(document, cell), message, help));
        }
    }
}

/// The words of the text right behind a table, which may tell of a row by its number: `R5 needs no measure, because …`.
fn words_behind<'d>(document: &Document<'d>, table: &Table) -> Set<&'d str> {
    let last = table.rows.last().and_then(|cells| cells.last());
    let end = last.map_or(document.text.len(), |&cell| document.blocks[cell].span.to);
    let lines = document.text[end..].lines().skip(1).skip_while(|line| line.trim().is_empty());
    let lines = lines.take_while(|line| !line.trim().is_empty()).take(4);
    lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '-')).collect()
}

/// `For the last risk no measure is added.`
fn is_denied(words: &Set<&str>) -> bool {
    words.iter().any(|word| RISK_WORDS.any_word(&word.to_lowercase()))
        && words.iter().any(|word| DENIALS.has(word))
}
