//! Headings that leave out a level: `#`, then `###`.
//!
//! Only a step down can skip; a step up closes as many levels as it likes, and a document may start at any
//! level, because its title may stand in the front matter. The fix lifts the whole branch, so that every
//! section keeps the parent, the children and the link target that it has.

use std::collections::BTreeMap;

use crate::markdown::document::Document;
use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::edit::Edit;
use crate::text::normal;
use crate::text::sort;

pub const RULE: Rule = Rule {
    id: "heading-level-skip",
    category: Category::Structure,
    page: page!("heading_level_skip.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(check),
};

/// Where the same step is taken more often than this, it is a habit, and told once.
const HABIT: usize = 3;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let first = findings.len();
    let mut steps: BTreeMap<(u8, u8), Vec<usize>> = BTreeMap::new();
    for section in 2..document.sections.len() {
        let (above, level) = (document.sections[section - 1].level, document.sections[section].level);
        if above > 0 && level > above + 1 {
            steps.entry((above, level)).or_default().push(section);
        }
    }
    for ((above, level), sections) in steps {
        let habit = HABIT < sections.len();
        for places in sections.chunks(if habit { sections.len() } else { 1 }) {
            let Some(span) = heading::span(document, places[0]) else {
                continue;
            };
            let mut message = format!(
                "`{}` is of level {level}, right under one of level {above}",
                heading::name(document, places[0])
            );
            if habit {
                message.push_str(&format!(", and so are {} more", places.len() - 1));
            }
            let help = format!("Make it a heading of level {}", above + 1);
            let mut finding = RULE.finding(span, message, help);
            // A number says where its heading belongs; which of the two is wrong the author knows.
            let numbered = |at: &usize| normal::number(&document.sections[*at].title).0.is_some();
            let kind = if places.iter().any(numbered) { FixKind::Preview } else { FixKind::Safe };
            let edits: Option<Vec<Vec<Edit>>> = places.iter().map(|&at| lifted(document, at)).collect();
            finding.fixes.extend(edits.map(|edits| Fix {
                title: format!("Lift to level {}", above + 1),
                kind,
                edits: edits.concat(),
            }));
            findings.push(finding);
        }
    }
    sort::by_key(&mut findings[first..], |finding| finding.span);
}

/// Lifts every child of the section above that is too deep, each with its own descendants; what is left out
/// among those is made good in the same go.
fn lifted(document: &Document, first: usize) -> Option<Vec<Edit>> {
    let above = first - 1;
    let base = document.sections[above].level;
    let mut edits = Vec::new();
    // The branch above a section, from the child of `above` down.
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
