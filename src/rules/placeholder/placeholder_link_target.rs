//! Link targets that stand for a link: `link-to-docs`, `#`, nothing at all.

use crate::model::finding::Category;
use crate::placeholder::forms::link_target::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a link leads nowhere yet",
    why: "The link looks right in the preview and fails when somebody needs it. Whether other targets exist cannot be known without a network, so they are not reported.

**Before**

`[API documentation](link-to-api-docs)`

**After**

`[API documentation](https://docs.acme.dev/api)`

**To ignore:** `<!-- docgauge: ignore placeholder-link-target reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
