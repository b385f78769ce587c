//! Slots in brackets that the parser left unresolved: `[Name/Role]`, `[e.g., React]`.

use crate::model::finding::Category;
use crate::placeholder::forms::bracket::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a bracketed slot is not filled in",
    why: "A slot in brackets is the template speaking. Readers skip it, reviewers stop at it, and whoever relies on the document finds no answer there. Links, footnotes, task boxes and citations are never taken for slots.

**Before**

`**Owner:** [Team/Person]`

**After**

`**Owner:** Payments platform team`

**To ignore:** `<!-- docgauge: ignore placeholder-bracket reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
