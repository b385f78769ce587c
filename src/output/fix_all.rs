//! All safe fixes of a text at once.
//!
//! A fix is applied whole or not at all: of two that touch, the first wins, and the other has its turn in the
//! next round. A fix may make way for another, so a text is checked and mended until nothing changes. Which fix
//! is safe is said by its rule; nothing is judged here.

use crate::analysis::Analysis;
use crate::model::finding::FixKind;
use crate::model::options::Options;
use crate::template::Template;
use crate::text::edit::{self, Edit};

/// Rounds after which a text is left as it is: fixes that undo each other would never end.
const ROUNDS: usize = 8;

/// The text with its safe fixes applied, and how many they were.
pub fn fix_all(text: &str, options: &Options, custom: Option<&Template>) -> (String, usize) {
    let mut text = text.to_string();
    let mut count = 0;
    for _ in 0..ROUNDS {
        let edits = safe_edits(&Analysis::of(&text, options, custom));
        if edits.is_empty() {
            break;
        }
        count += edits.len();
        text = edit::apply(&text, &edits.concat());
    }
    (text, count)
}

/// The edits of every safe fix that does not touch what an earlier one edits.
pub fn safe_edits(analysis: &Analysis) -> Vec<Vec<Edit>> {
    let mut taken: Vec<Edit> = Vec::new();
    let mut chosen = Vec::new();
    for finding in &analysis.findings {
        let Some(fix) = finding.fixes.iter().find(|fix| fix.kind == FixKind::Safe) else {
            continue;
        };
        let clashes = |edit: &Edit| {
            let near = taken.partition_point(|other| other.span.to < edit.span.from);
            taken.get(near).is_some_and(|other| other.span.from <= edit.span.to)
        };
        if fix.edits.is_empty() || fix.edits.iter().any(clashes) {
            continue;
        }
        for edit in &fix.edits {
            let at = taken.partition_point(|other| other.span < edit.span);
            taken.insert(at, edit.clone());
        }
        chosen.push(fix.edits.clone());
    }
    chosen
}
