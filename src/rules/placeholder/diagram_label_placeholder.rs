//! Stand-ins inside diagrams, only those that the template itself has: `[SYSTEM NAME]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "diagram-label-placeholder",
    category: Category::Placeholder,
    summary: "a diagram still names the template's stand-in",
    why: "A diagram with `[SYSTEM NAME]` in it is somebody else's. Other labels in brackets are the diagram's own syntax and are left alone.

**Before**

`[External System A] --> [Our System]`

**After**

`[Stripe] --> [Ledger]`

**To ignore:** `<!-- docgauge: ignore diagram-label-placeholder reason -->` before the block",
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::DiagramLabel, "{} in the diagram is the template's stand-in", "Put your own name there", findings);
    }),
};
