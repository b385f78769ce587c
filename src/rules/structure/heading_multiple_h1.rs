//! A second heading of level 1 in a document that has a title.
//!
//! Documents without a title, or with a title in the front matter, may use level 1 for chapters and are left out. The first
//! heading of level 1 is taken for the title if it has more chapters (level 2) than there are other headings of level 1.

use crate::markdown::document::Document;
use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::edit::Edit;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "heading-multiple-h1",
    category: Category::Structure,
    page: page!("heading_multiple_h1.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let is_top = |&at: &usize| document.sections[at].level == 1 && !document.sections[at].title.is_empty();
    let tops: Vec<usize> = (1..document.sections.len()).filter(is_top).collect();
    let [title, others @ ..] = &tops[..] else { return };
    // A chapter of the template is not a title, whatever its level.
    let expected = context.alignment.template_section[*title].zip(context.alignment.template);
    let chapter = expected.is_some_and(|(at, template)| 1 < template.sections[at].level);
    if others.is_empty() || chapter || *title != 1 || !is_title(document, *title, others.len()) {
        return;
    }
    for &section in others {
        let Some(span) = heading::span(document, section) else {
            continue;
        };
        let title = heading::name(document, *title);
        let message = format!(
            "`{}` is a second heading of level 1, beside the title `{title}`",
            heading::name(document, section)
        );
        let help = "Give it and its subsections one `#` more, or move it to a document of its own";
        let mut finding = RULE.finding(span, message, help);
        if let Some(edits) = lowered(document, section) {
            finding.fixes.push(Fix {
                title: format!("Make it a section of {title}").into(),
                kind: FixKind::Preview,
                edits,
            });
        }
        findings.push(finding);
    }
}

/// Whether the first heading of level 1 is the document's title, and not the first of its chapters.
fn is_title(document: &Document, first: usize, others: usize) -> bool {
    let in_front = document.front_matter.iter().any(|matter| {
        let mut keys = matter.entries.iter().map(|(key, _)| key.of(document.text));
        keys.any(|key| key.eq_ignore_ascii_case("title"))
    });
    let below = document.descendants(first);
    let chapters = below.filter(|&section| document.sections[section].parent == Some(first)).count();
    let numbered = normal::number(&document.sections[first].title).0.is_some();
    !in_front && !numbered && others < chapters
}

/// The edits that move a section and its descendants one level down.
fn lowered(document: &Document, section: usize) -> Option<Vec<Edit>> {
    let branch = std::iter::once(section).chain(document.descendants(section));
    let edits = branch.map(|at| heading::with_level(document, at, document.sections[at].level + 1));
    let edits: Option<Vec<Vec<Edit>>> = edits.collect();
    edits.map(|edits| edits.concat())
}
