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
use crate::rules::shared::names::{commas, listed};
use crate::text::lines::Span;

/// So many items are named. The templates that come with docgauge ask for less in each section; a table of some hundred
/// rows of a template of one's own would make a message that nobody reads.
const NAMED: usize = 60;

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
    let mut items: Vec<&[Assessed]> = vec![&[]; template.sections.len()];
    for (entry, own) in context.alignment.outline.iter().zip(context.assessed) {
        if let OutlineEntry::Missing { template_section, .. } = *entry {
            items[template_section] = own;
        }
    }
    for entry in &context.alignment.outline {
        let OutlineEntry::Missing { template_section, at, level } = *entry else {
            continue;
        };
        let section = &template.sections[template_section];
        if section.parent.is_some_and(|parent| missing[parent]) {
            continue;
        }
        let below: Vec<usize> =
            insertion::below(template, template_section).filter(|&at| missing[at]).collect();
        let titles: Vec<&str> = below.iter().map(|&at| &*template.sections[at].title).collect();
        let with = match titles.len() {
            0 => String::new(),
            1 => " with its subsection ".to_string(),
            count => format!(" with its {count} subsections "),
        } + &listed(&titles);
        let all = std::iter::once(template_section).chain(below);
        let asked = asked(&section.title, &titles, all.flat_map(|at| items[at]));
        let message = format!("the section `{}` of the template is missing{with}{asked}", section.title);
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

/// What the sections ask for: the labels of their items, except the titles, which are named already.
fn asked<'t>(title: &str, titles: &[&str], items: impl Iterator<Item = &'t Assessed>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for Assessed { label, .. } in items {
        let label = label.trim();
        if label != title && !label.is_empty() && !titles.contains(&label) && !names.contains(&label) {
            names.push(label);
        }
    }
    let ask = if titles.is_empty() { "which asks for" } else { "which ask for" };
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    match (names.len(), more) {
        (0, _) => String::new(),
        (_, 0) => format!(", {ask} {}", listed(&names)),
        _ => format!(", {ask} {} and {more} more", commas(&names)),
    }
}
