//! Percentages of availability with a downtime that does not follow from them.
//!
//! Both must be in one sentence or cell, with a word for downtime and its period. Any length of a month is accepted, and a
//! difference of 5 % or half of the last written digit.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;
use crate::text::quantity::{self, Quantity, Unit, fixed};
use crate::words::{DOWNTIME_EXCEPTIONS, DOWNTIME_WORDS, PERIODS};

pub const RULE: Rule = Rule {
    id: "availability-math",
    category: Category::Consistency,
    page: page!("availability_math.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for block in &document.blocks {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell { .. }) {
            continue;
        }
        let text = block.content.of(document.text);
        if !text.contains('%') {
            continue;
        }
        let mut from = block.content.from;
        for sentence in sentences(text) {
            let span = Span::new(from, from + sentence.len());
            from = span.to;
            if let Some((share, time, period)) = claim(sentence) {
                let expected = (1.0 - share.value / 100.0) * period.seconds().unwrap_or(0.0);
                let stated = time.value * time.unit.seconds().unwrap_or(0.0);
                if !agree(expected, stated, time, period) {
                    let message = format!(
                        "{} leaves {} of downtime per {}, not {}",
                        share.text(),
                        readable(expected),
                        name(period),
                        time.text()
                    );
                    let span = span.trim(document.text);
                    findings.push(RULE.finding(span, message, "Correct the percentage or the time"));
                }
            }
        }
    }
}

/// The sentences of a text, which end with a full stop, a semicolon or a line.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = rest.match_indices(['.', ';']).map(|(at, _)| at + 1);
        let end =
            ends.into_iter().find(|&end| rest[end..].starts_with(char::is_whitespace)).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

/// The percentage, the downtime and its period, if a sentence has one of each.
fn claim(sentence: &str) -> Option<(Quantity, Quantity, Unit)> {
    let lower = sentence.to_lowercase();
    if !DOWNTIME_WORDS.part_in(&lower) || DOWNTIME_EXCEPTIONS.part_in(&lower) {
        return None;
    }
    let quantities = quantity::all(&lower);
    let (shares, times): (Vec<Quantity>, Vec<Quantity>) = quantities
        .into_iter()
        .map(|(_, quantity)| quantity)
        .partition(|quantity| quantity.unit == Unit::Percent);
    let ([share], [time]) = (&shares[..], &times[..]) else {
        return None;
    };
    if share.value < 90.0 || 100.0 <= share.value {
        return None;
    }
    let periods =
        [("year", Unit::Years), ("month", Unit::Months), ("week", Unit::Weeks), ("day", Unit::Days)];
    let mut named = periods.iter().filter(|(name, _)| PERIODS.stands_in(name, &lower));
    let (_, period) = named.next()?;
    named.next().is_none().then_some((*share, *time, *period))
}

fn agree(expected: f64, stated: f64, time: Quantity, period: Unit) -> bool {
    // 28 to 31 days, 365 or 366.
    let (short, long) = match period {
        Unit::Months => (28.0 / 30.44, 31.0 / 30.44),
        _ => (1.0, 1.0),
    };
    // A time written as `9 h` may be any value from 8.5 to 9.5.
    let half = 0.5 / 10u64.pow(time.decimals) as f64 * time.unit.seconds().unwrap_or(0.0);
    let low = (expected * short * 0.95).min(expected * short - half);
    let high = (expected * long * 1.05).max(expected * long + half);
    (low..=high).contains(&stated)
}

fn readable(seconds: f64) -> String {
    let minutes = seconds / 60.0;
    if minutes < 1.0 {
        format!("{} s", fixed(seconds, 0))
    } else if minutes < 120.0 {
        format!("{} min", fixed(minutes, 0))
    } else if minutes < 72.0 * 60.0 {
        format!("{} h", fixed(minutes / 60.0, 1))
    } else {
        format!("{} d", fixed(minutes / 60.0 / 24.0, 1))
    }
}

fn name(period: Unit) -> &'static str {
    match period {
        Unit::Years => "year",
        Unit::Months => "month",
        Unit::Weeks => "week",
        _ => "day",
    }
}
