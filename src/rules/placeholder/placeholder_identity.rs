//! Names that only templates bear: `Author Name`, `John Doe`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-identity",
    category: Category::Placeholder,
    summary: "a name is the template's stand-in",
    why: "Whoever has a question will look for the author.

**Before**

`| 1.0 | 2026-03-04 | Author Name |`

**After**

`| 1.0 | 2026-03-04 | Ida Holm |`

**To ignore:** `<!-- docgauge: ignore placeholder-identity reason -->` before the block",
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Identity,
            "{} is a stand-in for a name",
            "Write the real name",
            findings,
        );
    }),
};
