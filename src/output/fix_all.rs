//! Applies all safe fixes of a text at once, for the command line and for the page.
//!
//! A fix is applied whole or not at all. If two fixes touch, the first is applied in this round and the second in the
//! next. A fix may make another fix possible, so the text is checked and fixed until no fix changes it. Deliberately
//! absent: whether a fix is safe; its rule decides it.

use crate::analysis::Analysis;
use crate::model::finding::FixKind;
use crate::model::options::Options;
use crate::template::Template;
use crate::text::edit::{self, Edit};
use crate::text::sort;

/// The most rounds; without a limit, fixes that undo each other would never end.
const ROUNDS: usize = 8;

/// The effect of all safe fixes on a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixAll {
    /// The text with the fixes applied.
    pub text: String,
    /// The shortest edits from the old text to the new one, sorted, without overlaps.
    pub edits: Vec<Edit>,
    /// The number of fixes applied.
    pub count: usize,
}

/// Applies the safe fixes of a text, round after round.
pub fn fix_all(old: &str, options: &Options, custom: Option<&Template>) -> FixAll {
    let mut all = FixAll { text: old.to_string(), ..FixAll::default() };
    for _ in 0..ROUNDS {
        let fixes = safe_edits(&Analysis::of(&all.text, options, custom));
        if fixes.is_empty() {
            break;
        }
        all.count += fixes.len();
        let mut edits = fixes.concat();
        sort::by_key(&mut edits, |edit| edit.span);
        all.edits = edit::compose(old, &all.edits, &all.text, &edits);
        all.text = edit::apply(&all.text, &edits);
    }
    all
}

/// The edits of every safe fix that touches no edit of an earlier fix.
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
