//! Blanks made of underscores. In an approved document a blank signature is an error, in a draft it is normal.

use super::slot;
use crate::finding::Severity;
use crate::placeholder::Form;
use crate::rule::{Category, Rule};

pub const RULE: Rule = Rule {
    id: "signature-blank",
    category: Category::Placeholder,
    summary: "a line to sign or fill on is blank",
    why: "Blank lines are for paper. In a document that says it is approved, a missing signature means that nobody approved it.

**Before**

`Signature: ________`

**After**

`Signature: I. Holm, 2026-03-04`

**To ignore:** `<!-- docgauge: ignore signature-blank reason -->` before the block",
    severity: Severity::Info,
    fixed: false,
    check: |context, findings| {
        slot::report(context, &RULE, Form::Signature, "the blank {} is not filled in", "Fill it in, or leave it for the signature", findings);
    },
};
