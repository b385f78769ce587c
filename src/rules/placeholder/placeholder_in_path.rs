//! Slots inside paths and file names, only where the template has the very same one.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-in-path",
    category: Category::Placeholder,
    summary: "a path still holds the template's slot",
    why: "A path with a slot in it leads nowhere. Path parameters such as `/users/{id}` are not slots and are never reported.

**Before**

`docs/[component]_design.md`

**After**

`docs/ledger_design.md`

**To ignore:** `<!-- docgauge: ignore placeholder-in-path reason -->` before the block",
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Path, "{} in a path is not filled in", "Replace it with the name that the file really has", findings);
    }),
};
