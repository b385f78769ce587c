//! Slots that a template dresses as inline code: a code span that is nothing but one bracketed phrase.

use crate::model::finding::Category;
use crate::placeholder::forms::bracket_in_code::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a bracketed slot in inline code is not filled in",
    why: "Some templates put their slots into backticks. Code such as `a[0]` or `[tool.ruff]` is left alone: the whole span must be one phrase that reads as a slot and stand alone in its place, or be the template's own.

**Before**

``| Backend | `[e.g., Go with Gin]` |``

**After**

`| Backend | Rust with axum |`

**To ignore:** `<!-- docgauge: ignore placeholder-bracket-in-code reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
