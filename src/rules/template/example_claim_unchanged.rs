//! Facts that others rely on and that came with the template: compliance, service levels, certificates.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::unchanged::{self, Sample};

pub const RULE: Rule = Rule {
    id: "example-claim-unchanged",
    category: Category::Template,
    summary: "a claim is still the template's",
    why: "`SOC 2 compliant` and `99.9 % uptime` came with the template. If nobody checked them, the document promises what nobody decided, and auditors and customers will hold you to it.

**Before**

`| Security | High | SOC 2 compliant |` (never touched)

**After**

`| Security | High | ISO 27001 planned for Q3 |`

**To ignore:** confirm it with `<!-- docgauge: keep -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} claims what the template claims"),
            _ => format!("these {count} {what} claim what the template claims"),
        };
        unchanged::report(context, &RULE, Sample::Claim, message, "Confirm that it is true of your system, or change it", findings);
    }),
};
