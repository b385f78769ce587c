//! Headings that still hold a slot: `# [System Name] Architecture`, `### 6.1 [Component Name]`.

use crate::model::finding::Category;
use crate::placeholder::forms::heading::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a heading still holds a slot",
    why: "The heading names what the section, or the whole document, is about; contents lists, links and search results show it. Filling it also mends the links that point to it.

**Before**

`# [System Name] Architecture`

**After**

`# Ledger Architecture`

**To ignore:** `<!-- docgauge: ignore heading-placeholder reason -->` before the heading",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
