//! Ignore comments without effect, because the finding is gone or the rule's name is wrong.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::likeness;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "unused-ignore",
    category: Category::Consistency,
    page: page!("unused_ignore.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Findings,
};

/// The ignore comments that silenced nothing. `rules` are all rules; `silenced` names the rule and first byte of each
/// finding or placeholder that was silenced.
pub fn unused_ignores(
    context: &Whole,
    rules: &[&Rule],
    findings: &[Finding],
    silenced: &[(&str, usize)],
) -> Vec<Finding> {
    let mut unused = Vec::new();
    for (rule, ignore) in context.ignores.unused(silenced) {
        let known = rules.iter().find(|other| other.id == rule);
        if known.is_some_and(|known| known.is_off(context.options) || **known == RULE) {
            continue;
        }
        let text = ignore.comment.of(context.document.text);
        let finding = if known.is_some() {
            let message = format!("there is no finding of `{rule}` here to ignore");
            let help = "Remove the comment, or move it to the line before the block with the finding";
            RULE.finding(ignore.comment, message, help)
        } else if rule.is_empty() {
            let help = "Name the rule, as in `ignore placeholder-word` and a reason";
            RULE.finding(ignore.comment, "the comment names no rule to ignore", help)
        } else {
            let meant = |near: &str| {
                findings.iter().any(|finding| finding.rule == near && ignore.holds(finding.span.from))
            };
            misspelt(rule, rules, text, ignore.comment, meant)
        };
        unused.push(finding);
    }
    unused
}

/// The finding for an unknown rule. It offers the most similar name if the ignore comment would have an effect with it.
fn misspelt(rule: &str, rules: &[&Rule], text: &str, comment: Span, meant: impl Fn(&str) -> bool) -> Finding {
    let message = format!("there is no rule `{rule}` to ignore");
    let ids = rules.iter().map(|other| other.id);
    let Some(near) = likeness::nearest(rule, ids) else {
        return RULE.finding(comment, message, "See `docgauge rules` for their names");
    };
    let help = format!("Write `{near}`, or see `docgauge rules` for the others");
    let finding = RULE.finding(comment, message, help);
    if !meant(near) {
        return finding;
    }
    let title = format!("Write {near}");
    finding.with_fix(Fix::new(FixKind::Choice, title, comment, text.once_replaced(rule, near)))
}
