//! Stand-ins inside diagrams, only those that the template itself has: `[SYSTEM NAME]`.

use crate::model::finding::Category;
use crate::placeholder::forms::diagram_label::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a diagram still names the template's stand-in",
    why: "A diagram with `[SYSTEM NAME]` in it is somebody else's. Other labels in brackets are the diagram's own syntax and are left alone.

**Before**

`[External System A] --> [Our System]`

**After**

`[Stripe] --> [Ledger]`

**To ignore:** `<!-- docgauge: ignore diagram-label-placeholder reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
