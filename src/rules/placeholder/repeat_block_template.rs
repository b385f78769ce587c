//! `[Repeat for each component]`: an instruction that is left when the parts are written.

use crate::model::finding::Category;
use crate::placeholder::forms::repeat::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "an instruction to repeat a part was left in",
    why: "The line tells the author to copy a part. A reader sees that a part is missing.

**Before**

`[Repeat for each major component]`

**After**

(the other components)

**To ignore:** `<!-- docgauge: ignore repeat-block-template reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
