//! Ignores that ignore nothing, be it that the fault is gone or that the rule is misspelt.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::RULES;
use crate::rules::rule::{Context, Rule};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "unused-ignore",
    category: Category::Consistency,
    summary: "an ignore comment ignores nothing",
    why: "An ignore whose fault was mended hides the next fault of its kind, and one with a misspelt rule never worked. `ignore` holds for the block after it, or for the section if that is a heading; `ignore-section` for the section it stands in, `ignore-file` everywhere.

**Before**

`<!-- docgauge: ignore placeholder-wrod the brand is called TBD -->`

**After**

`<!-- docgauge: ignore placeholder-word the brand is called TBD -->`

**To ignore:** `<!-- docgauge: ignore-file unused-ignore reason -->`",
    severity: Severity::Warning,
    fixed: false,
    check: None,
};

/// The ignore comments that silenced nothing. `silenced` holds the rule and first byte of what was silenced.
pub fn unused_ignores(context: &Context, findings: &[Finding], silenced: &[(&str, usize)]) -> Vec<Finding> {
    let mut unused = Vec::new();
    for (rule, ignore) in context.ignores.unused(silenced) {
        if crate::rules::run::is_off(context, rule) || rule == RULE.id {
            continue;
        }
        let known = RULES.iter().any(|other| other.id == rule);
        let text = ignore.comment.of(context.document.text);
        let finding = if known {
            let message = format!("nothing of `{rule}` is found here to be ignored");
            let help = "Remove the comment, or move it to the line before the block that it is about";
            RULE.finding(ignore.comment, message, help)
        } else if rule.is_empty() {
            let help = "Name the rule, as in `ignore placeholder-word` and a reason";
            RULE.finding(ignore.comment, "the comment names no rule to ignore", help)
        } else {
            let meant = |near: &str| {
                findings.iter().any(|finding| finding.rule == near && ignore.holds(finding.span.from))
            };
            misspelt(rule, text, ignore.comment, meant)
        };
        unused.push(finding);
    }
    unused
}

/// The nearest name is offered if the ignore would be of use under it.
fn misspelt(rule: &str, text: &str, comment: Span, meant: impl Fn(&str) -> bool) -> Finding {
    let message = format!("there is no rule `{rule}` to ignore");
    let ids = RULES.iter().map(|other| other.id);
    let Some(near) = crate::text::likeness::nearest(rule, ids) else {
        return RULE.finding(comment, message, "See `docgauge rules` for their names");
    };
    let help = format!("Write `{near}`, or see `docgauge rules` for the others");
    let finding = RULE.finding(comment, message, help);
    if !meant(near) {
        return finding;
    }
    let title = format!("Write {near}");
    finding.with_fix(Fix::new(FixKind::Choice, title, comment, text.replacen(rule, near, 1)))
}
