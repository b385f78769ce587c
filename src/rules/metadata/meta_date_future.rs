//! Dates of past events that are in the future or in the wrong order.
//!
//! Tomorrow is accepted, since it may be a day later at the author's place than on the machine that checks. If the caller
//! does not give today's date, only the order of creation and last update is checked.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::reading::metadata::Key;
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::date_in;
use crate::text::date::Date;

pub const RULE: Rule = Rule {
    id: "meta-date-future",
    category: Category::Metadata,
    page: page!("meta_date_future.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let today = context.options.today.as_deref().and_then(Date::iso);
    let ahead = |date: Date| today.is_some_and(|today| today.days() + 1 < date.days());
    let about = |key| {
        let entry = context.metadata.about(key)?;
        Some((entry, entry.date()?))
    };
    let (created, updated) = (about(Key::Created), about(Key::Updated));
    for (what, found) in [("created", created), ("last updated", updated)] {
        let Some((entry, date)) = found.filter(|&(_, date)| ahead(date)) else {
            continue;
        };
        let message = format!("the document is {what} on {date}, which is in the future");
        let mut finding = RULE.finding(entry.span, message, "Correct the date");
        if let (Some(today), "last updated") = (today, what) {
            let title = format!("Set to today, {today}");
            let date = date_in::date_in(context, entry.span);
            finding.fixes.push(Fix::new(FixKind::Choice, title, date, today.to_string()));
        }
        findings.push(finding);
    }
    if let (Some((created, first)), Some((_, last))) = (created, updated)
        && last < first
        && !ahead(first)
    {
        let message = format!("the document is created on {first}, after its last update on {last}");
        findings.push(RULE.finding(created.span, message, "Correct one of the two dates"));
    }
    for revision in context.histories().iter().flatten() {
        if let Some(date) = revision.date.filter(|&date| ahead(date)) {
            let message = format!("version {} is of {date}, which is in the future", revision.version);
            findings.push(RULE.finding(revision.date_span, message, "Correct the date"));
        }
    }
}
