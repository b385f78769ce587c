//! Blank lines of underscores, and rows of a sign-off table without a signature. A blank signature is an error in an approved
//! document and normal in a draft.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::placeholder::forms::signature::FORM;
use crate::reading::metadata::Stage;
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("signature_blank.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    placeholders::report(context, &RULE, &FORM, findings);
    let sign_offs = context.sign_offs();
    for sign_off in
        sign_offs.iter().filter(|sign_off| sign_off.blank && !context.has_placeholder(sign_off.span))
    {
        let who = if sign_off.who.is_empty() { "somebody" } else { &sign_off.who };
        let mut finding = RULE.finding(sign_off.span, format!("the sign-off of {who} is blank"), FORM.help);
        if context.metadata.stage() == Stage::Approved {
            finding.severity = Severity::Warning;
        }
        findings.push(finding);
    }
}
