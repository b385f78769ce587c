//! Sample sentences, fields, list items and code that are still as in the template.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::unchanged::{self, Sample};

pub const RULE: Rule = Rule {
    id: "boilerplate-unchanged",
    category: Category::Template,
    summary: "a text is still the template's sample",
    why: "The template's sample text reads like an answer and was never one. The comparison looks through wrapping, emphasis, bullets, numbering, quotes and damaged encoding. What the template means to stay (headings, labels, introductions) is not reported, nor is a short answer that happens to be the template's among others that you changed.

**Before**

`**Cloud Provider:** AWS` (never touched)

**After**

`**Cloud Provider:** Hetzner`

**To ignore:** confirm it with `<!-- docgauge: keep -->` before the block",
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} is still the template's sample"),
            _ => format!("these {count} {what} are still the template's sample"),
        };
        unchanged::report(context, &RULE, Sample::Text, message, "Replace it, or confirm that it is true of your system", findings);
    }),
};
