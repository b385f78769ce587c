//! Dates that were never filled in: `YYYY-MM-DD`, `20XX-…`. A text that explains a date format keeps it.

use crate::model::finding::Category;
use crate::placeholder::forms::date::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a date is still a pattern",
    why: "An undated document cannot be trusted to be current. Text that speaks of a date format may name the pattern.

**Before**

`**Created:** YYYY-MM-DD`

**After**

`**Created:** 2026-03-04`

**To ignore:** `<!-- docgauge: ignore placeholder-date reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
