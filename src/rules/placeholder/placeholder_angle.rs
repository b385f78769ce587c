//! Slots in angle brackets: `<team name>`, `<REPLACE_ME>`. Most renderers swallow them as unknown tags.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-angle",
    category: Category::Placeholder,
    summary: "a slot in angle brackets is not filled in",
    why: "Renderers take `<team name>` for an unknown HTML tag and show nothing at all, so nobody notices the gap. HTML elements, generics and autolinks are left alone.

**Before**

`Contact <team name>`

**After**

`Contact the ledger team`

**To ignore:** `<!-- docgauge: ignore placeholder-angle reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Angle, "{} is not filled in", "Replace it with your answer; most renderers do not even show it", findings);
    }),
};
