//! Numbers that are skipped among the decisions of a document.
//!
//! Numbers in lists fill gaps, but lists have no gaps themselves, because they only refer to decisions. If more numbers are
//! missing than present, the document contains a selection and nothing is reported.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::map::Map;

pub const RULE: Rule = Rule {
    id: "adr-number-gap",
    category: Category::Decision,
    page: page!("adr_number_gap.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let decisions = context.decisions;
    let mut numbers = Map::default();
    let rows = decisions.indexes.iter().flatten().filter(|row| row.table).map(|row| (row.number, row.span));
    for (number, span) in
        rows.chain(decisions.records.iter().filter_map(|record| Some((record.number?, record.heading))))
    {
        numbers.or_insert(number, span);
    }
    let numbers = numbers.into_sorted();
    let missing: u64 = numbers.windows(2).map(|pair| pair[1].0 - pair[0].0 - 1).sum();
    if numbers.len() < 3 || u64::try_from(numbers.len()).is_ok_and(|count| count < 2 * missing) {
        return;
    }
    for pair in numbers.windows(2) {
        let ((before, _), (after, span)) = (pair[0], pair[1]);
        if after <= before + 1 {
            continue;
        }
        let mut gap = (before + 1..after).filter(|&number| decisions.rows(number).next().is_none());
        let Some(first) = gap.next() else { continue };
        let name = match gap.next_back() {
            Some(last) => format!("{} to {} are", decision::name(first), decision::name(last)),
            None => format!("{} is", decision::name(first)),
        };
        let message = format!("{name} missing before {}", decision::name(after));
        findings.push(RULE.finding(span, message, "Add the decision, or explain why it is missing"));
    }
}
