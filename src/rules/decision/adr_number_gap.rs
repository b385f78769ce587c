//! Numbers that are skipped among the decisions of a document.
//!
//! Lists only refer to decisions, so they close gaps and make none. Where more numbers are missing than
//! there are, the document holds a selection.

use std::collections::BTreeMap;

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision;
use crate::rules::rule::{Context, Rule};

pub const RULE: Rule = Rule {
    id: "adr-number-gap",
    category: Category::Decision,
    summary: "a number is skipped among the decisions",
    why: "Decisions are never deleted: one that no longer holds is superseded and stays. A gap looks like a decision that somebody took out. It may be intended, so this is never more than info. Numbers that only a list or another index names close the gap; a document that holds a few of many decisions is left alone.

**Before**

`ADR-001`, `ADR-002`, `ADR-004`

**After**

`ADR-003` is back, with the status `Rejected`

**To ignore:** `<!-- docgauge: ignore adr-number-gap reason -->` before the decision after the gap",
    severity: Severity::Info,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let decisions = context.decisions;
    let mut numbers = BTreeMap::new();
    let rows = decisions.indexes.iter().flatten().filter(|row| row.table).map(|row| (row.number, row.span));
    for (number, span) in
        rows.chain(decisions.records.iter().filter_map(|record| Some((record.number?, record.heading))))
    {
        numbers.entry(number).or_insert(span);
    }
    let pairs = || numbers.iter().zip(numbers.iter().skip(1));
    let missing: u64 = pairs().map(|((before, _), (after, _))| after - before - 1).sum();
    if numbers.len() < 3 || u64::try_from(numbers.len()).is_ok_and(|count| count < 2 * missing) {
        return;
    }
    for ((&before, _), (&after, &span)) in pairs().filter(|((before, _), (after, _))| *before + 1 < **after) {
        let mut gap = (before + 1..after).filter(|&number| decisions.rows(number).next().is_none());
        let Some(first) = gap.next() else { continue };
        let name = match gap.next_back() {
            Some(last) => format!("{} to {} are", decision::name(first), decision::name(last)),
            None => format!("{} is", decision::name(first)),
        };
        let message = format!("{name} missing before {}", decision::name(after));
        findings.push(RULE.finding(span, message, "Add the decision, or say what became of it"));
    }
}
