//! Documents that have little in common with the template they are compared with.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;

/// Below this confidence the author should check the choice of template.
const SURE: f64 = 0.6;

pub const RULE: Rule = Rule {
    id: "template-mismatch",
    category: Category::Template,
    page: page!("template_mismatch.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    if SURE <= context.alignment.confidence {
        return;
    }
    let heading = context.document.sections.iter().find_map(|section| section.heading);
    let span = heading.map_or(Span::new(0, 0), |heading| context.document.blocks[heading].content);
    let percent = (context.alignment.confidence * 100.0) as usize;
    let message = format!("only {percent} % sure that this follows the template `{}`", template.name);
    findings.push(RULE.finding(span, message, "Choose the template, or none, if this is the wrong one"));
}
