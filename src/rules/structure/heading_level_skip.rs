//! Headings that skip a level: `###` after `#`.
//!
//! Only a step to a deeper level can skip levels; a step up may close several levels. A document may start at any level,
//! because its title may be in the front matter. The fix moves the section with its subsections up, so that every section
//! keeps its parent, its subsections and its anchor.

use crate::markdown::document::Document;
use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::edit::Edit;
use crate::text::map::Map;
use crate::text::normal;
use crate::text::sort;

pub const RULE: Rule = Rule {
    id: "heading-level-skip",
    category: Category::Structure,
    page: page!("heading_level_skip.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

/// If the same step occurs more often than this, it is reported once.
const HABIT: usize = 3;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let first = findings.len();
    let mut steps: Map<(u8, u8), Vec<usize>> = Map::default();
    for section in 2..document.sections.len() {
        let (above, level) = (document.sections[section - 1].level, document.sections[section].level);
        if above > 0 && level > above + 1 && !is_of_template(context, section) {
            steps.or_default((above, level)).push(section);
        }
    }
    for ((above, level), sections) in steps.into_sorted() {
        let habit = HABIT < sections.len();
        for places in sections.chunks(if habit { sections.len() } else { 1 }) {
            let Some(span) = heading::span(document, places[0]) else {
                continue;
            };
            let mut message = format!(
                "`{}` has level {level}, directly under a heading of level {above}",
                heading::name(document, places[0])
            );
            if habit {
                message.push_str(&format!(", and so are {} more", places.len() - 1));
            }
            let help = format!("Make it a heading of level {}", above + 1);
            let mut finding = RULE.finding(span, message, help);
            // If a number contradicts the level, only the author knows which of them is wrong.
            let numbered = |at: &usize| normal::number(&document.sections[*at].title).0.is_some();
            // A habit may be the convention of its author, as `### Fixed` under a release.
            let kind = if habit || places.iter().any(numbered) { FixKind::Preview } else { FixKind::Safe };
            let edits: Option<Vec<Vec<Edit>>> = places.iter().map(|&at| lifted(document, at)).collect();
            finding.fixes.extend(edits.map(|edits| Fix {
                title: format!("Change to level {}", above + 1).into(),
                kind,
                edits: edits.concat(),
            }));
            findings.push(finding);
        }
    }
    sort::by_key(&mut findings[first..], |finding| finding.span);
}

/// Whether the template itself skips a level at this section, so that the author is not to blame.
fn is_of_template(context: &Whole, section: usize) -> bool {
    let alignment = context.alignment;
    let (Some(template), Some(at)) = (alignment.template, alignment.template_section[section]) else {
        return false;
    };
    at.checked_sub(1).is_some_and(|above| template.sections[above].level + 1 < template.sections[at].level)
}

/// Moves every subsection of the parent that is too deep up, with its descendants, and corrects skipped levels among the
/// descendants too.
fn lifted(document: &Document, first: usize) -> Option<Vec<Edit>> {
    let above = first - 1;
    let base = document.sections[above].level;
    let mut edits = Vec::new();
    // The ancestors of a section, from the child of `above` down.
    let mut branch: Vec<usize> = Vec::new();
    for section in document.descendants(above) {
        let source = &document.sections[section];
        while branch.last().is_some_and(|&last| Some(last) != source.parent) {
            branch.pop();
        }
        branch.push(section);
        if document.sections[branch[0]].level > base + 1 {
            edits.extend(heading::with_level(document, section, base + branch.len() as u8)?);
        }
    }
    Some(edits)
}
