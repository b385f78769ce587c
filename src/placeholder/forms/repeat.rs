//! `[Repeat for each component]`: an instruction to be removed when the parts are written.

use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Value};
use crate::placeholder::form::{Answer, Form};
use crate::placeholder::found::Found;
use crate::words::REPEAT_OPENINGS;

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
    if repeats {
        found.push(&FORM, value.span, Evidence::Likely);
    }
    repeats
}
