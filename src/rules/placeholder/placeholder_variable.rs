//! Letters in place of numbers: `X weeks`, `< Xms`, `ADR-XXX`.

use crate::model::finding::Category;
use crate::placeholder::forms::variable::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
    category: Category::Placeholder,
    summary: "a letter stands where a number belongs",
    why: "`X weeks` looks like an estimate and is none. Names such as X-Ray, X.509 or 10x are left alone: the letter must stand before a unit.

**Before**

`Estimated effort: X weeks`

**After**

`Estimated effort: 3 weeks`

**To ignore:** `<!-- docgauge: ignore placeholder-variable reason -->` before the block",
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
