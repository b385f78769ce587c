//! Days that do not exist, where a date is expected.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::rules::shared::dates;

pub const RULE: Rule = Rule {
    id: "meta-date-invalid",
    category: Category::Metadata,
    summary: "a date does not exist",
    why: "A 30 February is a slip of the keyboard, and nobody can tell which day was meant. Dates in metadata, in the revision history and in fields such as a decision's `**Date:**` are looked at; numbers in running text are not.

**Before**

`**Last Updated:** 2025-02-30`

**After**

`**Last Updated:** 2025-02-28`

**To ignore:** `<!-- docgauge: ignore meta-date-invalid reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for dated in dates::dates(context) {
        if dated.written.date.is_none() {
            let message = format!("there is no day `{}`", dated.span.of(context.document.text));
            findings.push(RULE.finding(dated.span, message, "Write a day that exists, as year, month, day"));
        }
    }
}
