//! Questions that the text itself marks as open: `[NEEDS CLARIFICATION: …]`, `Open question: …`, `(?)`.

use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::near::around;
use crate::placeholder::quotes::is_within_quotes;
use crate::text::signs::Signs;
use crate::words::{OPEN_QUESTIONS, QUESTION_OPENINGS, SCREEN_NOUNS};

pub const FORM: Form = Form {
    rule: "open-question",
    id: "open-question",
    severity: Severity::Warning,
    message: "{} is still open",
    help: "Answer it, or name who answers it and by when",
    company: Company::Never,
    refers: true,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[Find::Text(Opens::Anywhere(b"("), question_mark), Find::Line(asked)],
    learn: &[],
};

/// Whether a text in brackets, in lower case, is an open question.
pub fn opens(lower: &str) -> bool {
    OPEN_QUESTIONS.opening(lower).is_some() || QUESTION_OPENINGS.opening(lower).is_some()
}

/// `(?)` after an uncertain statement.
fn question_mark(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let len = ["(?)", "(??)", "(???)"].iter().find(|mark| text[at..].starts_with(**mark))?.len();
    let spaced = text[..at].ends_with(char::is_whitespace)
        && text[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == '%' || c == ':');
    let ends = !text[at + len..].starts_with(|c: char| c.is_alphanumeric() || "(*+?[{|\\".contains(c));
    // `U+003E (>), U+003F (?)`: a list of signs.
    let sign = text[..at].trim_end().rsplit(' ').next().is_some_and(|word| word.starts_with("U+"));
    // `The icon (?) opens the help`
    let named = text[..at].trim_end().rsplit(' ').next().is_some_and(|word| SCREEN_NOUNS.has(word));
    let (before, after) = around(text, at, len);
    let quoted = is_within_quotes(before, after);
    (spaced && ends && !sign && !named && !quoted).then(|| Match::new(&FORM, len, Evidence::Likely))
}

/// `Open question: who pays?`
fn asked(value: &Value, found: &mut Found) {
    let Value { leaf, line, .. } = *value;
    let text = line.of(leaf.text).trim_start_signs(b"*_> ");
    let Some(opening) = OPEN_QUESTIONS.opening(text).filter(|_| text.starts_with(char::is_uppercase)) else {
        return;
    };
    let rest = text[opening.len()..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '*' | '_' | '#'));
    let asked = rest.strip_prefix(':').map(|rest| rest.trim_signs(b"*_ "));
    if asked.is_some_and(|asked| 2 <= asked.split_whitespace().count()) && leaf.cell.is_none() {
        found.push(&FORM, line, Evidence::Likely);
    }
}
