//! A measured quantity with a bare number: `Latency | < 200`.
//!
//! Only names that need a unit are checked (latency, timeout, size, availability, …), and only if neither the name nor the
//! column nor a column of units gives the unit.

use std::borrow::Cow;

use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::ItemKind;
use crate::rules::rule::{Check, Context, Rule};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    CURRENT_COLUMNS, LIMIT_COLUMNS, QUANTITIES, TARGET_COLUMNS, UNIT_COLUMNS, UNIT_WORDS, UNITS,
};

pub const RULE: Rule = Rule {
    id: "metric-without-unit",
    category: Category::Accessibility,
    page: page!("metric_without_unit.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        if table.columns.iter().any(|name| UNIT_COLUMNS.any_word(name)) {
            continue;
        }
        let measures: Vec<usize> = (1..table.columns.len())
            .filter(|&column| {
                let heading = table.heading(document, column);
                let name = &table.columns[column];
                let measured = [&TARGET_COLUMNS, &CURRENT_COLUMNS, &LIMIT_COLUMNS];
                measured.iter().any(|words| words.names(name)) && !names_unit(name) && !heading.contains('%')
            })
            .collect();
        for row in table.rows.iter().filter(|_| !measures.is_empty()) {
            let name = row.first().map_or(Cow::Borrowed(""), |&cell| table::cell_text(document, cell));
            if !needs_unit(&name) {
                continue;
            }
            for &cell in measures.iter().filter_map(|&column| row.get(column)) {
                let span = table::cell_span(document, cell);
                if is_bare_number(span.of(document.text)) && !context.has_placeholder(span) {
                    findings.push(finding(&name, span));
                }
            }
        }
    }
    for item in context.items.iter().filter(|item| item.kind == ItemKind::Field) {
        let span = item.value.trim(document.text);
        if is_bare_number(span.of(document.text)) && needs_unit(&item.label) {
            findings.push(finding(&item.label, span));
        }
    }
}

fn finding(name: &str, span: crate::text::lines::Span) -> Finding {
    let message = format!("`{}` has a number without a unit", name.trim().trim_end_matches(':'));
    RULE.finding(span, message, "Add the unit")
}

fn needs_unit(name: &str) -> bool {
    let form = normal::normal(name);
    ["less", "more", "either"].iter().any(|group| QUANTITIES.stands_in(group, &form))
        && !names_unit(&form)
        && !name.contains('%')
}

/// Whether a name in normal form contains the unit of its numbers.
fn names_unit(form: &str) -> bool {
    form.split(' ').any(|word| UNITS.of(word).is_some() || UNIT_WORDS.has_exactly(word))
}

/// Whether a text is a number without a unit, with at most a comparison before it.
fn is_bare_number(text: &str) -> bool {
    let text = text.trim().trim_signs(b"*`_");
    let number = text.trim_start_matches(['<', '>', '≤', '≥', '=', '~', '±', '≈', ' ', '\\']);
    let number = number.strip_prefix("&lt;").or_else(|| number.strip_prefix("&gt;")).unwrap_or(number);
    let number = number.trim();
    // Zero needs no unit.
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '\u{202f}'))
        && number.chars().any(|c| matches!(c, '1'..='9'))
}
