//! A state that is said by an emoji without a word.
//!
//! In columns and fields that are about a state; a line that explains the signs settles it. Coloured discs
//! have a rule of their own.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::status_sign::{is_colour, is_sign, only, report};

pub const RULE: Rule = Rule {
    id: "emoji-only-status",
    category: Category::Accessibility,
    summary: "a state is said by an emoji alone",
    why: "Screen readers say `white heavy check mark`, searches for `met` find nothing, and readers guess whether ⚠️ means late or at risk. A word beside the sign costs little. Columns that are not about a state are left alone, and so are signs that the text explains.

**Before**

`| Availability | 99.9 % | ✅ |`

**After**

`| Availability | 99.9 % | ✅ Met |`

**To ignore:** `<!-- docgauge: ignore emoji-only-status reason -->` before the table",
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        let wanted = |text: &str| only(text, is_sign) && !only(text, is_colour);
        report(context, &RULE, false, wanted, "emoji", findings);
    }),
};
