//! Slots in brackets that the parser left unresolved: `[Name/Role]`, `[e.g., React]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-bracket",
    category: Category::Placeholder,
    summary: "a bracketed slot is not filled in",
    why: "A slot in brackets is the template speaking. Readers skip it, reviewers stop at it, and whoever relies on the document finds no answer there. Links, footnotes, task boxes and citations are never taken for slots.

**Before**

`**Owner:** [Team/Person]`

**After**

`**Owner:** Payments platform team`

**To ignore:** `<!-- docgauge: ignore placeholder-bracket reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Bracket, "{} is not filled in", "Replace it with your answer, brackets included", findings);
    }),
};
