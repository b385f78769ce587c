//! A measured quantity with a bare number: `Latency | < 200`.
//!
//! Only names that cannot do without a unit (latency, timeout, size, availability, …), and only where neither
//! the name, the column nor a column of units says it.

use std::borrow::Cow;

use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::ItemKind;
use crate::rules::rule::{Context, Rule};
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "metric-without-unit",
    category: Category::Accessibility,
    page: page!("metric_without_unit.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(check),
};

const COLUMNS: &[&str] = &[
    "target",
    "goal",
    "value",
    "threshold",
    "limit",
    "current",
    "actual",
    "sla",
    "slo",
    "objective",
    "measured",
    "baseline",
    "requirement",
    "maximum",
    "minimum",
    "max",
    "min",
    "budget",
];
const QUANTITIES: &[&str] = &[
    "latency",
    "duration",
    "timeout",
    "rto",
    "rpo",
    "throughput",
    "retention",
    "bandwidth",
    "availability",
    "uptime",
    "downtime",
    "mttr",
    "mtbf",
    "latenz",
    "dauer",
    "verfügbarkeit",
    "durchsatz",
];
const PHRASES: &[&str] = &[
    "response time",
    "load time",
    "loading time",
    "recovery time",
    "startup time",
    "start time",
    "lead time",
    "processing time",
    "cycle time",
    "build time",
    "data size",
    "payload size",
    "file size",
    "image size",
    "memory usage",
    "memory use",
    "disk space",
    "storage size",
];
const UNITS: &[&str] = &[
    "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours",
    "d", "day", "days", "week", "weeks", "month", "months", "year", "years", "percent", "per", "rps", "tps",
    "qps", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "mbit", "gbit", "mbps", "gbps", "byte",
    "bytes", "number", "count", "us", "ns", "µs", "class", "tier", "score", "level", "nines", "ratio",
    "factor",
];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        let has_units = table.columns.iter().any(|name| {
            name.split(' ').any(|word| matches!(word, "unit" | "units" | "einheit" | "unité" | "measure"))
        });
        if has_units {
            continue;
        }
        let measures: Vec<usize> = (1..table.columns.len())
            .filter(|&column| {
                let heading = table.heading(document, column);
                let words = || table.columns[column].split(' ');
                words().any(|word| COLUMNS.contains(&word)) && !words().any(is_unit) && !heading.contains('%')
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
    let words = || form.split(' ');
    (words().any(|word| QUANTITIES.contains(&word)) || PHRASES.iter().any(|phrase| form.contains(phrase)))
        && !words().any(is_unit)
        && !name.contains('%')
}

fn is_unit(word: &str) -> bool {
    UNITS.contains(&word)
}

/// A number with nothing but a comparison before it.
fn is_bare_number(text: &str) -> bool {
    let text = text.trim().trim_matches(['*', '`', '_']);
    let number = text.trim_start_matches(['<', '>', '≤', '≥', '=', '~', '±', '≈', ' ', '\\']);
    let number = number.strip_prefix("&lt;").or_else(|| number.strip_prefix("&gt;")).unwrap_or(number);
    let number = number.trim();
    // Zero needs no unit.
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '\u{202f}'))
        && number.chars().any(|c| matches!(c, '1'..='9'))
}
