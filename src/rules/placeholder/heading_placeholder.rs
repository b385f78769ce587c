//! Headings that still hold a slot: `# [System Name] Architecture`, `### 6.1 [Component Name]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "heading-placeholder",
    category: Category::Placeholder,
    summary: "a heading still holds a slot",
    why: "The heading names what the section, or the whole document, is about; contents lists, links and search results show it. Filling it also mends the links that point to it.

**Before**

`# [System Name] Architecture`

**After**

`# Ledger Architecture`

**To ignore:** `<!-- docgauge: ignore heading-placeholder reason -->` before the heading",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Heading, "{} in the heading is not filled in", "Replace it with your answer, brackets included", findings);
    }),
};
