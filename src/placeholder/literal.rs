//! Placeholders in literal text that are no brackets, found in one pass over its bytes.
//!
//! Each byte that may open one hands over to the module that knows the form; a word is looked at where it
//! begins. Code, links and HTML are out of sight: a run of literal text is all that is given.

use std::cell::OnceCell;
use std::ops::Range;

use super::leaf::Leaf;
use super::{Form, Found, angle, curly, date, identity, letter, word};
use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::text::lines::Span;
use crate::words::{PLACEHOLDER_WORDS, PUT_OFF, TEMPLATE_WORDS};

/// Something found at a place that the caller knows.
pub struct Match {
    pub form: Form,
    /// In bytes.
    pub len: usize,
    pub evidence: Evidence,
    pub input: Input,
    /// A slot only in a document that has surer ones.
    pub hint: bool,
}

impl Match {
    pub fn new(form: Form, len: usize, evidence: Evidence) -> Self {
        Match { form, len, evidence, input: Input::Text, hint: false }
    }

    /// The same, if `sure`; else a hint.
    pub fn if_sure(self, sure: bool) -> Self {
        if sure { self } else { Match { evidence: Evidence::Possible, hint: true, ..self } }
    }

    pub fn with(mut self, input: Input) -> Self {
        self.input = input;
        self
    }
}

/// Finds all of them in one run of a leaf; `formats` keeps whether the leaf speaks of date formats, which only
/// a date asks for, and one answer serves all its runs.
pub fn find(document: &Document, leaf: &Leaf, run: Span, formats: &OnceCell<bool>, found: &mut Found) {
    // A backslash at the very start is markup to the parser, and stands before the content.
    let base = leaf.content.from - usize::from(leaf.text[..leaf.content.from].ends_with('\\'));
    let range = run.from.max(base) - base..run.to.max(base) - base;
    let text = &leaf.text[base..leaf.content.to];
    let first = found.sure.len();
    in_text(text, range, base, || *formats.get_or_init(|| date::is_explained(document, leaf)), found);
    for placeholder in found.sure.split_off(first) {
        // `{{DATE}} in the template` may talk of one.
        let named = placeholder.form == Form::Word
            && is_name(document, leaf, &placeholder.span.of(leaf.text).to_lowercase());
        let talked = placeholder.form == Form::Mustache
            && !leaf.place(placeholder.span).alone
            && speaks_of_templates(text);
        if talked {
            found.hints.push(placeholder);
        } else if !named {
            found.sure.push(placeholder);
        }
    }
}

/// Whether a word that puts off, in lower case, is a name in its cell: `wip` names a row, and a table of abbreviations
/// explains the others.
pub fn is_name(document: &Document, leaf: &Leaf, word: &str) -> bool {
    let known = |cell: &str| PUT_OFF.has(cell.trim_matches(|c: char| !c.is_alphanumeric()));
    let explains =
        |text: &str| head(text.trim_start_matches(['|', ' ', '*']), 6).to_lowercase().starts_with("to be");
    match leaf.cell {
        Some(0) if word == "wip" => true,
        Some(0) => known(leaf.content.of(leaf.text)) && explains(&leaf.text[leaf.content.to..]),
        Some(_) => known(leaf.labels(document).1) && explains(leaf.content.of(leaf.text)),
        None => false,
    }
}

fn speaks_of_templates(text: &str) -> bool {
    let lower = text.to_lowercase();
    TEMPLATE_WORDS.within(&lower) || PLACEHOLDER_WORDS.within(&lower)
}

/// Finds all that begin in `range` of a text, whose first byte is `base` in the document; `formats` says
/// whether the text speaks of date formats.
pub fn in_text(text: &str, range: Range<usize>, base: usize, formats: impl Fn() -> bool, found: &mut Found) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    let mut last = if at == 0 { b' ' } else { bytes[at - 1] };
    while at < range.end {
        let byte = bytes[at];
        let starts = !(last.is_ascii_alphanumeric() || last == b'_' || 0x80 <= last);
        let opens = OPENS[usize::from(byte)];
        if opens == NEVER || (opens == STARTING && !starts) {
            last = byte;
            at += 1;
            continue;
        }
        // A byte that is new here belongs into `OPENS` too.
        let here = match byte {
            b'{' => curly::at(text, at),
            b'$' => curly::shell(text, at).or_else(|| letter::amount(text, at)),
            b'%' => curly::percent(text, at),
            b'<' => curly::erb(text, at).or_else(|| angle::at(text, at)),
            b'_' if last == b'\\' => escaped_blank(text, at - 1),
            b'[' if last == b'\\' => escaped_bracket(text, at - 1),
            b'_' if last != b'_' => blank(text, at),
            b'(' => question_mark(text, at),
            0xe2 => dots(text, at),
            b'?' => word::at(text, at),
            b'0'..=b'9' => date::at(text, at).filter(|_| !formats()).or_else(|| letter::decimal(text, at)),
            b'@' => curly::at_signs(text, at),
            b'A'..=b'Z' | b'a'..=b'z' => in_word(text, at, &formats),
            _ => None,
        };
        // The parser leaves the backslash out of the text.
        let start = at - usize::from(matches!(byte, b'_' | b'[') && last == b'\\');
        let len = here.as_ref().map_or(1, |here| here.len - (at - start));
        if let Some(here) = here {
            let span = Span::new(base + start, base + at + len);
            if here.hint {
                found.hint(here.form, span, here.evidence, here.input);
            } else {
                found.push(here.form, span, here.evidence, here.input);
            }
        }
        at += len;
        last = bytes[at - 1];
    }
}

const NEVER: u8 = 0;
const ALWAYS: u8 = 1;
/// Where a word begins.
const STARTING: u8 = 2;

/// Whether a byte may open one of them: most do not, and cost no more than this look.
static OPENS: [u8; 256] = {
    let mut opens = [NEVER; 256];
    let mut at = 0;
    while at < 256 {
        opens[at] = match at as u8 {
            b'{' | b'$' | b'%' | b'<' | b'_' | b'(' | b'@' | b'[' | 0xe2 => ALWAYS,
            b'?' | b'0'..=b'9' | b'A'..=b'Z' => STARTING,
            // Those that `in_word` and what it calls look at.
            b'c' | b'e' | b'f' | b'j' | b'l' | b'm' | b'n' | b'p' | b't' | b'v' | b'y' => STARTING,
            _ => NEVER,
        };
        at += 1;
    }
    opens
};

/// What begins as a word does.
fn in_word(text: &str, at: usize, formats: &impl Fn() -> bool) -> Option<Match> {
    let byte = text.as_bytes()[at];
    let upper = byte.is_ascii_uppercase();
    let dated = || date::at(text, at).filter(|_| !formats());
    let found = match byte {
        b'X' | b'Y' | b'N' => letter::at(text, at).or_else(|| word::at(text, at)).or_else(dated),
        b'D' | b'M' | b'T' | b'J' | b'A' | b'G' | b'R' | b'Q' => dated().or_else(|| word::at(text, at)),
        b'F' | b'W' | b't' | b'c' | b'l' | b'L' | b'C' | b'n' => word::at(text, at),
        _ => None,
    };
    found.or_else(|| if upper { letter::numbered(text, at) } else { None }).or_else(|| identity::at(text, at))
}

/// `____` to sign or fill on.
fn blank(text: &str, at: usize) -> Option<Match> {
    let len = text[at..].bytes().take_while(|&byte| byte == b'_').count();
    let (before, after) = (&text[..at], &text[at + len..]);
    let touching = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
    let standing = before.trim_end().is_empty() || before.trim_end().ends_with([':', '*', '_']);
    ((4 <= len || (3 == len && standing)) && !touching)
        .then(|| Match::new(Form::Signature, len, Evidence::Likely))
}

/// `\_\_\_\_`, as word processors export a blank.
fn escaped_blank(text: &str, at: usize) -> Option<Match> {
    // Only the first of a row counts the others.
    if text[..at].ends_with("\\_") {
        return None;
    }
    let count = text.as_bytes()[at..].chunks(2).take_while(|pair| *pair == b"\\_").count();
    (4 <= count).then(|| Match::new(Form::Signature, 2 * count, Evidence::Likely))
}

/// `\[phone number\]`, which they write for brackets; an author who escapes one means it.
fn escaped_bracket(text: &str, at: usize) -> Option<Match> {
    let inside = head(&text[at..], 300).strip_prefix("\\[")?;
    let inner = &inside[..inside.find("\\]")?];
    let asked = inner.contains(": ") && 6 <= inner.split_whitespace().count();
    let named = super::bracket::is_named(inner) && !inner.contains(['[', ']', '(', '"']);
    (asked || named).then(|| {
        Match::new(Form::Bracket, inner.len() + 4, Evidence::Likely)
            .with(super::bracket::input(inner))
            .if_sure(asked)
    })
}

/// `………` to write on.
fn dots(text: &str, at: usize) -> Option<Match> {
    let count = text[at..].chars().take_while(|&c| c == '…').count();
    (3 <= count).then(|| Match::new(Form::Signature, 3 * count, Evidence::Likely))
}

/// `(?)` behind what is not known for sure.
fn question_mark(text: &str, at: usize) -> Option<Match> {
    let len = ["(?)", "(??)", "(???)"].iter().find(|mark| text[at..].starts_with(**mark))?.len();
    let spaced = text[..at].ends_with(char::is_whitespace)
        && text[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == '%');
    let ends = !text[at + len..].starts_with(|c: char| c.is_alphanumeric() || "(*+?[{|\\".contains(c));
    (spaced && ends).then(|| Match::new(Form::OpenQuestion, len, Evidence::Likely))
}

/// Neither a letter nor a digit touches the match.
pub fn is_bounded(text: &str, at: usize, len: usize) -> bool {
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !touches(text[..at].chars().next_back()) && !touches(text[at + len..].chars().next())
}

/// Nothing but a label stands beside a match, as [`around`] gives its sides.
pub fn is_standing(before: &str, after: &str) -> bool {
    let words = |text: &str| text.contains(char::is_alphanumeric);
    let label = before.trim_end_matches([' ', '*', '_', '"', '\'']).ends_with([':', '–', '—']);
    (!words(before) || label) && !words(after)
}

/// How much text is looked at on each side of a match, in bytes: a long line must not be read anew for each.
const REACH: usize = 160;

/// What stands before and after a match on its line, near to it.
pub fn around(text: &str, at: usize, len: usize) -> (&str, &str) {
    let mut from = at.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = &text[from..at];
    let before = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    let after = head(&text[at + len..], REACH);
    (before, after.split(['\n', '\r']).next().unwrap_or(after))
}

/// The beginning of a text, at most `most` bytes of it.
pub fn head(text: &str, most: usize) -> &str {
    let mut to = text.len().min(most);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}
