//! Questions that the text itself marks as open: `[NEEDS CLARIFICATION: …]`.

use crate::model::finding::Category;
use crate::placeholder::forms::open_question::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a question is still open",
    why: "An open question in a document that says it is finished is a decision left to chance.

**Before**

`[NEEDS CLARIFICATION: who owns the queue?]`

**After**

`The ledger team owns the queue.`

**To ignore:** `<!-- docgauge: ignore open-question reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
