//! Questions that the text itself marks as open: `[NEEDS CLARIFICATION: …]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "open-question",
    category: Category::Placeholder,
    summary: "a question is still open",
    why: "An open question in a document that says it is finished is a decision left to chance.

**Before**

`[NEEDS CLARIFICATION: who owns the queue?]`

**After**

`The ledger team owns the queue.`

**To ignore:** `<!-- docgauge: ignore open-question reason -->` before the block",
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::OpenQuestion,
            "{} is still open",
            "Answer it, or name who answers it and by when",
            findings,
        );
    }),
};
