//! Link targets that stand for a link: `link-to-docs`, `#`, nothing at all.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-link-target",
    category: Category::Placeholder,
    summary: "a link leads nowhere yet",
    why: "The link looks right in the preview and fails when somebody needs it. Whether other targets exist cannot be known without a network, so they are not reported.

**Before**

`[API documentation](link-to-api-docs)`

**After**

`[API documentation](https://docs.acme.dev/api)`

**To ignore:** `<!-- docgauge: ignore placeholder-link-target reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::LinkTarget, "link target {} leads nowhere", "Put the address there, or drop the link", findings);
    }),
};
