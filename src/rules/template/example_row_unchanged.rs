//! Rows of a table that are still as in the template.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::unchanged::{self, Sample};

pub const RULE: Rule = Rule {
    id: "example-row-unchanged",
    category: Category::Template,
    summary: "table rows are still the template's samples",
    why: "A table of sample rows looks filled. Reference tables that are meant to stay can be confirmed with one directive.

**Before**

`| Cache | Redis | Session, hot data |` (never touched)

**After**

`| Cache | Valkey 8 | Rate limits, sessions |`

**To ignore:** confirm it with `<!-- docgauge: keep -->` before the block",
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} is still the template's sample"),
            _ => format!("these {count} {what} are still the template's samples"),
        };
        unchanged::report(context, &RULE, Sample::Row, message, "Replace them with your own, remove them, or confirm that they are true", findings);
    }),
};
