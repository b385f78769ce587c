//! Slots in braces, as in MADR: `{short title of the problem}`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-brace",
    category: Category::Placeholder,
    summary: "a phrase in braces is not filled in",
    why: "Decision record templates use braces for their slots. Sets, JSON, path parameters and formulas are told apart: a slot reads as a phrase.

**Before**

`# {short title of solved problem}`

**After**

`# Use one queue per tenant`

**To ignore:** `<!-- docgauge: ignore placeholder-brace reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Brace, "{} is not filled in", "Replace it with your answer, braces included", findings);
    }),
};
