//! Lists of options of which one was to be chosen, with brackets or without.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-choice-unresolved",
    category: Category::Placeholder,
    summary: "a choice was never made",
    why: "A status of `Draft | Active | Deprecated` says all three, so it says nothing. Pairs such as CI/CD or TCP/IP are left alone.

**Before**

`**Status:** [Draft | Active | Deprecated]`

**After**

`**Status:** Active`

**To ignore:** `<!-- docgauge: ignore placeholder-choice-unresolved reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Choice, "{} still lists all options", "Choose one of the options", findings);
    }),
};
