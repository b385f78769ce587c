//! `[Repeat for each component]`: an instruction to be removed when the parts are written.

use crate::markdown::document::BlockKind;
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Value};
use crate::placeholder::form::{Answer, Form};
use crate::placeholder::found::Found;
use crate::words::{ANOTHER_WORDS, REPEAT_OPENINGS};

pub const FORM: Form = Form {
    rule: "repeat-block-template",
    id: "repeat",
    severity: Severity::Error,
    message: "{} was left in",
    help: "Write the other parts, then remove the line",
    answer: Answer::RemoveLine,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Value(in_parentheses)], learn: &[] };

/// Whether a text in brackets, in lower case, is such an instruction.
pub fn opens(lower: &str) -> bool {
    REPEAT_OPENINGS.opening(lower).is_some()
}

/// `(Repeat for each component)`
fn in_parentheses(value: &Value, found: &mut Found) -> bool {
    let repeats = value.text.starts_with('(') && opens(&value.lower);
    if is_another(value) {
        found.hint(&FORM, value.span, Evidence::Likely);
        return true;
    }
    if repeats {
        found.push(&FORM, value.span, Evidence::Likely);
    }
    repeats
}

/// `(another risk)` as a whole item of a list.
fn is_another(value: &Value) -> bool {
    let inner = value.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or("");
    let block = &value.document.blocks[value.leaf.block];
    let item = block
        .parent
        .is_some_and(|parent| matches!(value.document.blocks[parent].kind, BlockKind::ListItem { .. }));
    item && value.leaf.content.trim(value.leaf.text) == value.line
        && (2..=3).contains(&inner.split(' ').count())
        && inner.chars().all(|c| c.is_lowercase() || c == ' ')
        && ANOTHER_WORDS.opening(inner).is_some_and(|word| inner[word.len()..].starts_with(' '))
}
