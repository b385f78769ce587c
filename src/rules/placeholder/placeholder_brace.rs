//! Slots in braces, as in MADR: `{short title of the problem}`.

use crate::model::finding::Category;
use crate::placeholder::forms::brace::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a phrase in braces is not filled in",
    why: "Decision record templates use braces for their slots. Sets, JSON, path parameters and formulas are told apart: a slot reads as a phrase.

**Before**

`# {short title of solved problem}`

**After**

`# Use one queue per tenant`

**To ignore:** `<!-- docgauge: ignore placeholder-brace reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
