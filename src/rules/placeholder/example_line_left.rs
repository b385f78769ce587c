//! Example lines that the template itself has: `*Example: …*`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "example-line-left",
    category: Category::Placeholder,
    summary: "an example of the template was left in",
    why: "The template's example describes somebody else's system. Examples of your own are not reported.

**Before**

`*Example: a diagram showing a web app …*`

**After**

(your diagram)

**To ignore:** `<!-- docgauge: ignore example-line-left reason -->` before the block",
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Example,
            "an example of the template was left in",
            "Replace it with your own, or remove it",
            findings,
        );
    }),
};
