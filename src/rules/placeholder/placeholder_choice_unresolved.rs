//! Lists of options of which one was to be chosen, with brackets or without.

use crate::model::finding::Category;
use crate::placeholder::forms::choice::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a choice was never made",
    why: "A status of `Draft | Active | Deprecated` says all three, so it says nothing. Pairs such as CI/CD or TCP/IP are left alone.

**Before**

`**Status:** [Draft | Active | Deprecated]`

**After**

`**Status:** Active`

**To ignore:** `<!-- docgauge: ignore placeholder-choice-unresolved reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
