//! Variables of template engines in prose: `{{DATE}}`, `${PROJECT}`, `<%= name %>`.

use crate::model::finding::Category;
use crate::placeholder::forms::mustache::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a template variable was never substituted",
    why: "A generator or a person should have put a value there. Helm, Jinja, Hugo and GitHub expressions are recognised and left alone, and so is anything in code.

**Before**

`**Last Updated:** {{DATE}}`

**After**

`**Last Updated:** 2026-03-04`

**To ignore:** `<!-- docgauge: ignore placeholder-mustache reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
