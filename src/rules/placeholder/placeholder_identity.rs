//! Names that only templates bear: `Author Name`, `John Doe`.

use crate::model::finding::Category;
use crate::placeholder::forms::identity::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a name is the template's stand-in",
    why: "Whoever has a question will look for the author.

**Before**

`| 1.0 | 2026-03-04 | Author Name |`

**After**

`| 1.0 | 2026-03-04 | Ida Holm |`

**To ignore:** `<!-- docgauge: ignore placeholder-identity reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
