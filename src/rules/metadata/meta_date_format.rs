//! Dates that are not in the format of ISO 8601.
//!
//! The fix needs a preview and is offered only for unambiguous dates: `03/04/2025` may be in March or April. A document whose
//! dates all have the same other format, with points or the name of the month, is left out, and so are dates of the
//! template, which `meta-date-template` reports.

use super::meta_date_template;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::date::Style;

pub const RULE: Rule = Rule {
    id: "meta-date-format",
    category: Category::Metadata,
    page: page!("meta_date_format.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let dates = context.dates();
    let mixed = dates.iter().any(|dated| dated.written.style == Style::Iso);
    let template = meta_date_template::template_dates(context);
    for dated in dates {
        let source = dated.span.of(context.document.text);
        let written = &dated.written;
        let Some(date) = written.date.filter(|_| written.style != Style::Iso) else {
            continue;
        };
        if template.binary_search_by_key(&dated.span, |&(_, span)| span).is_ok() {
            continue;
        }
        if written.ambiguous {
            let message = format!("`{source}` can be read as two different days");
            findings.push(RULE.finding(dated.span, message, "Write the date as year-month-day"));
        } else if mixed || written.style == Style::Slashes {
            let message = format!("`{source}` is not in the format of ISO 8601");
            let fix = Fix::new(FixKind::Preview, format!("Write it as {date}"), dated.span, date.to_string());
            findings
                .push(RULE.finding(dated.span, message, "Write the date as year-month-day").with_fix(fix));
        }
    }
}
