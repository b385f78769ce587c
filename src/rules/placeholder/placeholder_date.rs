//! Dates that were never filled in: `YYYY-MM-DD`, `20XX-…`. A text that explains a date format keeps it.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-date",
    category: Category::Placeholder,
    summary: "a date is still a pattern",
    why: "An undated document cannot be trusted to be current. Text that speaks of a date format may name the pattern.

**Before**

`**Created:** YYYY-MM-DD`

**After**

`**Created:** 2026-03-04`

**To ignore:** `<!-- docgauge: ignore placeholder-date reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Date, "{} is not a date yet", "Write the date, for example as 2026-03-04", findings);
    }),
};
