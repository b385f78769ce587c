//! Announced reviews whose date has passed.
//!
//! The date is either the date of the next review, or the last update plus an interval in words, such as "quarterly". The
//! severity is info whatever the document's status.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::metadata::{Entry, Key};
use crate::rules::metadata::meta_date_template;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::date::Date;
use crate::text::normal;
use crate::text::quantity::Unit;
use crate::words::{NUMBER_WORDS, PERIODS, STATUSES};

pub const RULE: Rule = Rule {
    id: "meta-review-overdue",
    category: Category::Metadata,
    page: page!("meta_review_overdue.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(today) = context.options.today.as_deref().and_then(Date::iso) else {
        return;
    };
    if context.metadata.status().is_some_and(is_over) {
        return;
    }
    let help = "Review the document, then set the next date";
    let next = context.metadata.about(Key::NextReview).filter(|entry| entry.is_filled());
    if let Some(entry) = next {
        let sample = meta_date_template::template_dates(context);
        let sample = sample.iter().any(|(_, span)| entry.span.contains(*span));
        if let Some(date) = entry.date().filter(|date| *date < today && !sample) {
            let days = today.days() - date.days();
            let message = format!("the next review was due on {date}, {} ago", count(days, "day"));
            findings.push(RULE.finding(entry.span, message, help));
        }
        return;
    }
    let schedule = context.metadata.about(Key::Schedule).filter(|entry| entry.is_filled());
    let updated = context.metadata.about(Key::Updated);
    if let Some((schedule, updated)) = schedule.zip(updated)
        && let Some((days, date)) = days(&schedule.value).zip(updated.date())
        && days < today.days() - date.days()
    {
        let past = count(today.days() - date.days(), "day");
        let message =
            format!("a review is due `{}`, but the last update was {past} ago, on {date}", schedule.value);
        findings.push(RULE.finding(schedule.span, message, help));
    }
}

fn count(number: i64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn is_over(status: &Entry) -> bool {
    let value = normal::normal(&status.value);
    let first = value.split(' ').next().unwrap_or("");
    matches!(STATUSES.of(first), Some("deprecated" | "superseded" | "withdrawn"))
}

/// The longest time between two reviews for an interval in words, in days.
fn days(schedule: &str) -> Option<i64> {
    let words = normal::normal(schedule);
    let has = |word: &str| words.split(' ').any(|other| other == word);
    let unit = |word: &str| {
        Some(match Unit::of(word)? {
            Unit::Days => 1,
            Unit::Weeks => 7,
            Unit::Months => 31,
            Unit::Years => 366,
            _ => return None,
        })
    };
    let mut before = "";
    for word in words.split(' ') {
        if let Some(days) = unit(word) {
            let number = NUMBER_WORDS.of(before).unwrap_or(before).parse().ok();
            let number = number.filter(|number| *number < 1000);
            // Intervals such as `twice a year` are not computed.
            return number.filter(|_| !has("twice") && !has("times")).map(|number: i64| number * days);
        }
        before = word;
    }
    let days = [("day", 1), ("week", 7), ("month", 31), ("quarter", 92), ("half-year", 184), ("year", 366)];
    let comes_back = |(period, _): &&(&str, i64)| PERIODS.stands_in(period, &words);
    days.iter().find(comes_back).map(|&(_, days)| days)
}
