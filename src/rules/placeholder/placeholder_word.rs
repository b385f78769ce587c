//! Words that put an answer off: TBD, TODO, FIXME, coming soon. Talk about such words is left alone.

use crate::model::finding::Category;
use crate::placeholder::forms::word::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a word says that something is still to come",
    why: "TBD in a document that others build on becomes a guess in somebody's code. Sentences that merely speak of TODO comments are not reported.

**Before**

`| Retention | TBD |`

**After**

`| Retention | 7 years |`

**To ignore:** `<!-- docgauge: ignore placeholder-word reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
