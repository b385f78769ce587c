//! Blanks to sign or fill on: `____`, `\_\_\_\_` as word processors export it, `………`.

use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::{Found, Match};

pub const FORM: Form = Form {
    rule: "signature-blank",
    id: "signature",
    severity: Severity::Info,
    // Blanks are normal until a document says that it is approved.
    approved: Some(Severity::Warning),
    message: "the blank {} is not filled in",
    help: "Fill it in, or leave it for the signature",
    company: Company::Never,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Anywhere(b"_"), escaped_blank),
        Find::Text(Opens::Anywhere(b"_"), blank),
        // The first byte of `…`.
        Find::Text(Opens::Anywhere(b"\xe2"), dots),
        Find::Value(dotted),
    ],
    learn: &[],
};

/// `____` to sign or fill on.
fn blank(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    if text[..at].ends_with(['_', '\\']) {
        return None;
    }
    let len = text[at..].bytes().take_while(|&byte| byte == b'_').count();
    let (before, after) = (&text[..at], &text[at + len..]);
    let touching = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
    let standing = before.trim_end().is_empty() || before.trim_end().ends_with([':', '*', '_']);
    ((4 <= len || (3 == len && standing)) && !touching).then(|| Match::new(&FORM, len, Evidence::Likely))
}

/// `\_\_\_\_`, as word processors export a blank.
fn escaped_blank(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let start = at.checked_sub(1).filter(|_| text[..at].ends_with('\\'))?;
    // Only the first of a row counts the others.
    if text[..start].ends_with("\\_") {
        return None;
    }
    let count = text.as_bytes()[start..].chunks(2).take_while(|pair| *pair == b"\\_").count();
    (4 <= count).then(|| Match { lead: 1, ..Match::new(&FORM, 2 * count - 1, Evidence::Likely) })
}

/// `………` to write on.
fn dots(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let count = text[at..].chars().take_while(|&c| c == '…').count();
    (3 <= count).then(|| Match::new(&FORM, 3 * count, Evidence::Likely))
}

/// `.....` as a whole value.
fn dotted(value: &Value, found: &mut Found) -> bool {
    let blank = value.standing && 5 <= value.text.len() && value.text.chars().all(|c| c == '.' || c == '…');
    if blank {
        found.push(&FORM, value.span, Evidence::Likely);
    }
    blank
}
