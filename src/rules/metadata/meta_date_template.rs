//! Dates in metadata that are unchanged from the template.
//!
//! A date is reported only if its whole line or row equals a sample of the template, by its hash, and not if only the date is
//! the same. The other rules about sample text leave out these lines, because this rule can offer today's date.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::model::state::{ItemKind, ItemState};
use crate::reading::item::Item;
use crate::reading::metadata::Key;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::date;
use crate::text::lines::Span;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "meta-date-template",
    category: Category::Metadata,
    page: page!("meta_date_template.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    for (item, span) in template_dates(context) {
        let message =
            format!("{} is still the template's sample, `{}`", normal::normal(&item.label), span.of(text));
        let mut finding = RULE.finding(span, message, "Write the date of this document");
        if let Some(today) = context.options.today.as_ref().filter(|_| !is_ahead(item)) {
            let title = format!("Set to today, {today}");
            finding.fixes.push(Fix::new(FixKind::Choice, title, span, today.clone()));
        }
        findings.push(finding);
    }
}

/// The date of a field whose value is only a date.
pub fn date_of(context: &Whole, item: &Item) -> Option<Span> {
    if item.kind != ItemKind::Field {
        return None;
    }
    let value = item.value.of(context.document.text);
    let written = date::read(value)?;
    let bare = value.trim_matches(|c: char| !c.is_alphanumeric());
    (written.span.len() == bare.len())
        .then(|| Span::new(item.value.from + written.span.from, item.value.from + written.span.to))
}

/// The unchanged fields that are dates, with their dates, in the order of the text.
pub fn template_dates<'a>(context: &'a Whole) -> Vec<(&'a Item, Span)> {
    let unchanged = context.assessed.iter().flatten().filter(|item| item.state == ItemState::Unchanged);
    let items = unchanged.filter_map(|item| item.item.map(|at| &context.items[at]));
    items.filter_map(|item| Some((item, date_of(context, item)?))).collect()
}

fn is_ahead(item: &Item) -> bool {
    Key::of(&normal::normal(&item.label)) == Some(Key::NextReview)
}
