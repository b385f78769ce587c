//! Comments that guide the author, where the template has the same; other comments are the author's own.

use crate::model::finding::Category;
use crate::placeholder::forms::guidance::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "guidance of the template was left in",
    why: "Guidance helps while writing. Left in, it ends up in exports and diffs. Comments for tools, licences and contents markers are never touched.

**Before**

`<!-- Where do requests come from? -->`

**After**

(the answer, without the comment)

**To ignore:** `<!-- docgauge: ignore guidance-comment-left reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
