//! Slots inside paths and file names, only where the template has the very same one.

use crate::model::finding::Category;
use crate::placeholder::forms::path::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a path still holds the template's slot",
    why: "A path with a slot in it leads nowhere. Path parameters such as `/users/{id}` are not slots and are never reported.

**Before**

`docs/[component]_design.md`

**After**

`docs/ledger_design.md`

**To ignore:** `<!-- docgauge: ignore placeholder-in-path reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
