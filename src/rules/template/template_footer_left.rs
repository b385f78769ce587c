//! Lines about the template instead of the system. On request only, because many authors keep them to show the origin of a
//! document.

use crate::model::finding::Category;
use crate::model::finding::{Finding, FixKind, Severity};
use crate::model::state::ItemKind;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::normal;

use crate::markdown::whole_lines;
use crate::words::TEMPLATE_LABELS;

pub const RULE: Rule = Rule {
    id: "template-footer-left",
    category: Category::Template,
    page: page!("template_footer_left.md"),
    on_request: true,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for item in context.items.iter().filter(|item| item.kind == ItemKind::Field) {
        if !TEMPLATE_LABELS.has_exactly(&normal::normal(&item.label)) {
            continue;
        }
        let message = format!("`{}` is about the template", item.span.of(document.text).trim());
        let fix = whole_lines::remove(document, item.span, FixKind::Preview, "Remove the line");
        let help = "Remove it when the document no longer needs the template";
        findings.push(RULE.finding(item.span, message, help).with_fix(fix));
    }
}
