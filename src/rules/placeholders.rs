//! Placeholders by their form.

use crate::finding::{Finding, Severity};
use crate::placeholder::{Form, Placeholder};
use crate::rule::{Category, Context, Rule};

pub const BRACKET: Rule = Rule {
    id: "placeholder-bracket",
    category: Category::Placeholder,
    summary: "a bracketed slot such as `[Name/Role]` is not filled in",
    why: "",
    severity: Severity::Error,
    fixed: false,
    check: |context, findings| report(context, Form::Bracket, &BRACKET, findings),
};

fn report(context: &Context, form: Form, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for placeholder in context
        .placeholders
        .iter()
        .filter(|placeholder| placeholder.form == form)
    {
        findings.push(finding(context, placeholder, rule));
    }
}

fn finding(context: &Context, placeholder: &Placeholder, rule: &'static Rule) -> Finding {
    let text = placeholder.span.of(context.document.text);
    let mut finding = Finding::new(
        rule,
        placeholder.span,
        format!("placeholder {text} is not filled in"),
        "Replace it",
    );
    finding.evidence = Some(placeholder.evidence);
    finding.input = Some(placeholder.input.clone());
    finding
}
