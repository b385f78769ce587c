//! Slots in angle brackets: `<team name>`, `<REPLACE_ME>`. Most renderers swallow them as unknown tags.

use crate::model::finding::Category;
use crate::placeholder::forms::angle::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a slot in angle brackets is not filled in",
    why: "Renderers take `<team name>` for an unknown HTML tag and show nothing at all, so nobody notices the gap. HTML elements, generics and autolinks are left alone.

**Before**

`Contact <team name>`

**After**

`Contact the ledger team`

**To ignore:** `<!-- docgauge: ignore placeholder-angle reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
