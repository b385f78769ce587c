//! Decisions with only positive consequences.
//!
//! Only marked consequences are checked: `Positive:` and `Negative:`, MADR's `Good, because`, or plus and minus. Prose may
//! describe negative consequences in other words.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision::Role;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::SIDES;

pub const RULE: Rule = Rule {
    id: "adr-no-negative-consequence",
    category: Category::Decision,
    page: page!("adr_no_negative_consequence.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for record in &context.decisions.records {
        let all = record.parts.iter().filter(|part| part.role == Role::Consequences);
        let (mut good, mut other) = (0, 0);
        let mut first: Option<Span> = None;
        for part in all {
            if part.open {
                other += 1;
            }
            // `Positive Consequences` and `Negative Consequences` may be separate parts.
            let before = document.text[record.span.from..part.span.from]
                .trim_end()
                .split_signs(b"\n\r")
                .next_back()
                .unwrap_or("");
            count(before, &mut good, &mut other);
            first = first.or(Some(part.span));
            for block in document.next_block(part.span.from)..document.next_block(part.span.to) {
                if matches!(
                    document.blocks[block].kind,
                    BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::Cell { .. }
                ) {
                    for line in document.blocks[block].content.of(document.text).lines() {
                        count(line, &mut good, &mut other);
                    }
                }
            }
        }
        if let Some(span) = first.filter(|_| 0 < good && other == 0) {
            let message = format!("{} has only positive consequences", record.name());
            findings.push(RULE.finding(span, message, "Add the disadvantages, and who is affected"));
        }
    }
}

/// Counts a line as good or other by its mark.
fn count(line: &str, good: &mut usize, other: &mut usize) {
    let form = normal::normal(line);
    let word = form.split(' ').next().unwrap_or("");
    let marked = line.has_sign(b":,") || form.split(' ').count() <= 2;
    let sign = line.trim_start_signs(b"(* ");
    let side = SIDES.of(word);
    let dash = |mark: char, after: &str| {
        sign.strip_prefix(mark).is_some_and(|rest| rest.starts_with(|c| after.contains(c)))
    };
    if side == Some("good") && marked || dash('+', " )") || sign.starts_with('✅') {
        *good += 1;
    } else if side == Some("other")
        || dash('-', " )")
        || dash('−', " ")
        || dash('–', ")")
        || sign.starts_with(['❌', '⚠'])
    {
        *other += 1;
    }
}
