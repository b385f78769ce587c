//! Sections with a few words where the template has several items.
//!
//! A section is reported if it has only a paragraph of at most four words and the template has at least three items. A
//! section with a table, a list, a drawing, a link or a label is not reported, whatever its length.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{ItemKind, ItemState, SectionState};
use crate::progress::alignment::OutlineEntry;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{NOT_APPLICABLE, NOTHING, SHORT_ANSWERS};

pub const RULE: Rule = Rule {
    id: "section-thin",
    category: Category::Template,
    page: page!("section_thin.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

/// The most words of a reported paragraph.
const WORDS: usize = 4;

/// The least number of items in the template; for fewer items a few words may suffice.
const ASKED: usize = 3;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    for (entry, items) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Section { section, state: SectionState::Present } = *entry else {
            continue;
        };
        let asked = context.alignment.template_section[section].map_or(0, |at| template.sections[at].weight);
        let mut answers = items.iter().filter(|item| item.kind != ItemKind::Heading && !item.span.is_empty());
        let (Some(only), None) = (answers.next(), answers.next()) else {
            continue;
        };
        let open = only.kind != ItemKind::Paragraph || only.state != ItemState::Done;
        if asked < ASKED || open || !stands_alone(context, section, only.span) {
            continue;
        }
        let said = only.span.of(context.document.text);
        let words = normal::words(said);
        let none = is_short_by_right(said);
        if words <= WORDS && !none {
            let message = format!("the section has only `{said}`; the template has {asked} items here");
            findings.push(RULE.finding(
                only.span,
                message,
                "Add the template's items, or the reason why they do not apply",
            ));
        }
    }
}

/// Whether a short answer in normal form is sufficient, by its first words: it says that there is nothing, or refers to
/// another place.
fn is_short_by_right(said: &str) -> bool {
    let form = normal::normal(said);
    NOT_APPLICABLE.opening(said).is_some()
        || NOT_APPLICABLE.opening(&form).is_some()
        || NOTHING.opening(&form).is_some()
        || SHORT_ANSWERS.opening(&form).is_some()
}

/// Whether a section has no content besides the paragraph: no subsection, drawing, link or code span.
fn stands_alone(context: &Whole, section: usize, paragraph: Span) -> bool {
    let document = context.document;
    let source = &document.sections[section];
    let other = |at: usize| {
        matches!(
            document.blocks[at].kind,
            BlockKind::Table | BlockKind::List { .. } | BlockKind::Code { .. } | BlockKind::Quote { .. }
        )
    };
    let text = paragraph.of(document.text);
    document.descendants(section).is_empty()
        && !source.blocks.clone().any(other)
        && !text.has_sign(b"[<`|\n")
        && !text.has_word("://")
}
