//! Sections whose title is similar to the template's title but not one of its known titles.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::progress::alignment;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "section-renamed",
    category: Category::Structure,
    page: page!("section_renamed.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let document = context.document;
    for (section, expected) in context.alignment.template_section.iter().enumerate() {
        let (Some(heading), Some(expected)) = (document.sections[section].heading, *expected) else {
            continue;
        };
        let wanted = &template.sections[expected];
        let title = &document.sections[section].title;
        let known = wanted.names.contains(&normal::title(title));
        if known
            || title.trim().is_empty()
            || wanted.title_prefix.is_some()
            || document.sections[section].level <= 1
            || wanted.level <= 1
        {
            continue;
        }
        let span = document.blocks[heading].content.trim(document.text);
        let (_, bare) = normal::number(span.of(document.text));
        let from = span.to - bare.len().min(span.len());
        let message = format!(
            "the section `{}` of the template is called `{}` here",
            wanted.title,
            normal::number(title).1
        );
        let mut finding = RULE.finding(span, message, "Keep the name if it is meant");
        // Renaming a title that joins two sections of the template would lose the second one.
        let merges = alignment::joins(title) && !alignment::joins(&wanted.title);
        // A title that names a field of the section is intended.
        let form = normal::normal(title);
        let field = wanted.labels.iter().any(|label| !label.is_empty() && form.contains(label.as_str()));
        if !merges && !field && document.text.is_char_boundary(from) && document.text[from..span.to] == *bare
        {
            let at = crate::text::lines::Span::new(from, span.to);
            finding.fixes.push(Fix::new(
                FixKind::Preview,
                format!("Rename to `{}`", wanted.title),
                at,
                wanted.title.clone(),
            ));
        }
        findings.push(finding);
    }
}
