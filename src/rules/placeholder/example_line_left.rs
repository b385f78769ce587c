//! Example lines that the template itself has: `*Example: …*`.

use crate::model::finding::Category;
use crate::placeholder::forms::example::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "an example of the template was left in",
    why: "The template's example describes somebody else's system. Examples of your own are not reported.

**Before**

`*Example: a diagram showing a web app …*`

**After**

(your diagram)

**To ignore:** `<!-- docgauge: ignore example-line-left reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
