//! Sections that the template expects and the document lacks.
//!
//! A missing section with its missing subsections is one finding, and the fix inserts all of them. The alignment has already
//! considered other known titles, merged and renamed sections, and sections that are not applicable. The severity is always
//! warning, because teams may leave out sections for good reasons.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::progress::alignment::OutlineEntry;
use crate::progress::completeness::Assessed;
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::insertion;
use crate::rules::shared::names::listed;
use crate::text::lines::Span;

/// So many items or subsections are named; more would hide the name of the section.
const NAMED: usize = 6;

pub const RULE: Rule = Rule {
    id: "section-missing",
    category: Category::Structure,
    page: page!("section_missing.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let missing = insertion::missing(context.alignment, template);
    for (entry, items) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Missing { template_section, at, level } = *entry else {
            continue;
        };
        let section = &template.sections[template_section];
        if section.parent.is_some_and(|parent| missing[parent]) {
            continue;
        }
        let below: Vec<usize> =
            insertion::below(template, template_section).filter(|&at| missing[at]).collect();
        let titles = || listed(below.iter().map(|&at| &*template.sections[at].title));
        let with = match below.len() {
            0 => asked(&section.title, items),
            1 => format!(" with its subsection {}", titles()),
            count @ 2..=NAMED => format!(" with its {count} subsections {}", titles()),
            count => format!(" with its {count} subsections"),
        };
        let message = format!("the section `{}` of the template is missing{with}", section.title);
        let help = "Insert it and fill it in, or give the reason there why it does not apply";
        let mut finding = RULE.finding(Span::new(at, at), message, help);
        finding.missing = Some(template_section);
        let place = (template_section, at, level);
        let Whole { alignment, directives, .. } = *context;
        if let Some(found) = insertion::insertion(context.document, alignment, directives, &missing, place) {
            let insert = match found.body.as_str() {
                "" => found.before,
                body => format!("{}{body}{}", found.before, found.behind),
            };
            let title = format!("Insert `{}`", section.title);
            finding.fixes.push(Fix::new(FixKind::Preview, title, Span::new(found.at, found.at), insert));
        }
        findings.push(finding);
    }
}

/// What a section asks for: the labels of its items, unless there are too many.
fn asked(title: &str, items: &[Assessed]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for item in items {
        if *item.label != *title && !names.contains(&&*item.label) {
            names.push(&item.label);
        }
    }
    match names.len() {
        1..=NAMED => format!(", which asks for {}", listed(names.into_iter())),
        _ => String::new(),
    }
}
