//! `[Repeat for each component]`: an instruction that is left when the parts are written.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "repeat-block-template",
    category: Category::Placeholder,
    summary: "an instruction to repeat a part was left in",
    why: "The line tells the author to copy a part. A reader sees that a part is missing.

**Before**

`[Repeat for each major component]`

**After**

(the other components)

**To ignore:** `<!-- docgauge: ignore repeat-block-template reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Repeat,
            "{} was left in",
            "Write the other parts, then remove the line",
            findings,
        );
    }),
};
