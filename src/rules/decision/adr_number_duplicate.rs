//! Two decisions with one number.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision;
use crate::rules::rule::{Context, Rule};
use rustc_hash::FxHashMap;

pub const RULE: Rule = Rule {
    id: "adr-number-duplicate",
    category: Category::Decision,
    summary: "two decisions have the same number",
    why: "`See ADR-004` must lead to one decision. Two branches that were merged on one day often give the same number twice. A row in the index and the record that it is about are one decision; the same number in two indexes is fine as well.

**Before**

`### ADR-004: Queue` and `### ADR-004: Cache`

**After**

`### ADR-004: Queue` and `### ADR-005: Cache`

**To ignore:** `<!-- docgauge: ignore adr-number-duplicate reason -->` before the second",
    severity: Severity::Warning,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let records = context.decisions.records.iter();
    let headings: Vec<_> = records.filter_map(|record| Some((record.number?, record.heading))).collect();
    let indexes = context.decisions.indexes.iter();
    let indexes = indexes.map(|index| index.iter().map(|row| (row.number, row.span)).collect());
    for group in std::iter::once(headings).chain(indexes) {
        let mut first = FxHashMap::default();
        for (number, span) in group {
            let before = *first.entry(number).or_insert(span);
            if before != span {
                let line = context.document.lines.line(before.from);
                let message = format!(
                    "{} already is the number of the decision at line {line}",
                    decision::name(number)
                );
                findings.push(RULE.finding(span, message, "Give one of the two a new number"));
            }
        }
    }
}
