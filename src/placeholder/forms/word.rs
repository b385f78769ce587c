//! Words that put an answer off: TBD, TODO, FIXME, `???`, coming soon, lorem ipsum; instructions that were left as a value.
//!
//! Talk about such words is none: "the linter rejects TODO comments" names them. A mark in lower case, `tbd`, counts only
//! as the whole of a value. Which words there are stands in `src/words/put-off*.txt`.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Comment, Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::near::{around, head, is_bounded};
use crate::placeholder::put_off;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{
    AFTER_SPANISH_TODO, BECAUSE, DENIALS, HERE_ENDINGS, HERE_OPENINGS, MENTION_BEFORE, MENTION_NOUNS,
    MENTION_VERBS, METADATA_KEYS, PUT_OFF, PUT_OFF_ENDINGS, PUT_OFF_PHRASES, STATUSES, STILL_WORDS,
    WRITING_VERBS,
};

pub const FORM: Form = Form {
    rule: "placeholder-word",
    id: "word",
    severity: Severity::Warning,
    message: "{} puts the answer off",
    help: "Write the answer, or turn it into a question with an owner",
    company: Company::Never,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Words(&[&PUT_OFF, &PUT_OFF_PHRASES]), at),
        Find::Text(Opens::AtWord(b"X?"), blank),
        Find::Value(whole),
        Find::Leaf(in_italics),
        Find::Comment(in_comment),
    ],
    learn: &[],
};

/// A word or phrase at its beginning.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    if let Some(word) = put_off::mark(rest) {
        return marked(run, at, word.len(), word);
    }
    let phrase = PUT_OFF_PHRASES.opening(rest)?;
    (said(text, at, phrase) && !is_name(run, at, phrase.len()))
        .then(|| Match::new(&FORM, phrase.len(), Evidence::Likely))
}

/// `XXX` and `???`, which put off only where they stand alone.
fn blank(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    if rest.starts_with("XXX") {
        return marked(run, at, 3, "XXX");
    }
    let len = rest.bytes().take_while(|&byte| byte == b'?').count();
    if len < 3 { None } else { marked(run, at, len, "???") }
}

fn marked(run: &Run, at: usize, len: usize, word: &str) -> Option<Match> {
    let evidence = shouted(run.text, at, len, word).filter(|_| is_bounded(run.text, at, len))?;
    (!is_name(run, at, len)).then(|| Match::new(&FORM, len, evidence))
}

/// Whether a match is the name of a row or an abbreviation that its row explains.
fn is_name(run: &Run, at: usize, len: usize) -> bool {
    run.leaf.is_some_and(|(document, leaf)| {
        leaf.cell.is_some() && put_off::is_name(document, leaf, &run.text[at..at + len].to_lowercase())
    })
}

/// A phrase puts an answer off in the place of a value, or as what a short sentence says of its subject.
fn said(text: &str, at: usize, phrase: &str) -> bool {
    let (before, after) = around(text, at, phrase.len());
    let before = before.trim_end();
    let wrapped =
        before.is_empty() && text[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let quoted = before.matches(['"', '“']).count() % 2 == 1;
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    let value =
        before.is_empty() || before.ends_with([':', '–', '—', '|', '(', '*', '_', '.']) || last == "-";
    let ends = after.trim_start().is_empty() || after.starts_with(['.', ')', ',', ';', '*', '!', '|', '…']);
    let words = || sentence.split_whitespace();
    let denied = words().any(|word| DENIALS.has(word));
    let stated = STILL_WORDS.has_exactly(last) && ends && words().count() <= 8;
    let short = ends && words().count() <= 4;
    is_bounded(text, at, phrase.len())
        && !quoted
        && !denied
        && !wrapped
        && (value
            || stated
            || short
            || (phrase.starts_with("lorem") && after.trim_start().starts_with("dolor")))
        && !after.starts_with(" is ")
}

/// How surely a shouted word asks for an answer: at the start or end of what it stands in, not in talk about
/// such words (`TODO comments`, `no TBDs`).
fn shouted(text: &str, at: usize, len: usize, word: &str) -> Option<Evidence> {
    let (before, after) = around(text, at, len);
    let (close_before, close_after) = (before, after);
    let before = before.trim_end_matches([' ', '*', '_', '~']);
    let after = after.trim_start_matches([' ', '*', '_', '~']);
    let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let last = trim(before.rsplit(char::is_whitespace).next().unwrap_or(""));
    let next = trim(after.split(char::is_whitespace).next().unwrap_or(""));
    // `TODO el personal`
    let spanish = word == "todo" && AFTER_SPANISH_TODO.has_exactly(&next);
    let labelled = before.ends_with(':');
    let talked = spanish
        || !labelled
            && (MENTION_BEFORE.has_exactly(&last)
                || MENTION_NOUNS.has_exactly(&next)
                || MENTION_VERBS.has_exactly(&next));
    let quoted = close_before.ends_with(['"', '“', '\'', '‘', '„', '«'])
        || (before.matches('"').count() % 2 == 1 && after.contains('"'));
    let tagged = close_before.ends_with('#') && !matches!(word, "todo" | "fixme");
    let hyphened = tagged
        || close_before.ends_with(['-', '/', '_', '@', '.', '$'])
        || close_after.starts_with(['-', '_', '/'])
        || (close_after.starts_with('(') && !matches!(word, "todo" | "fixme"))
        || (close_after.starts_with('.') && close_after[1..].starts_with(char::is_alphanumeric));
    let answered = STILL_WORDS.has_exactly(&last);
    if quoted || hyphened || (talked && !(before.is_empty() && after.is_empty())) {
        return None;
    }
    let starts = before.is_empty()
        || before.ends_with('#')
        || before.ends_with([':', '(', '-', '–', '—', '|', '.', '>', '*', '=', '[']);
    let ends = after.is_empty()
        || after.starts_with([')', '.', ',', ';', '*', '|', '(', ':', '-', '–', '—', ']', '?']);
    let label = head(after, 1).starts_with(':') || after.starts_with(" -");
    match word {
        "???" if close_before.ends_with(' ') && close_after.starts_with(' ') => Some(Evidence::Likely),
        "XXX" | "???" | "wip" if !(starts && ends) => None,
        "todo" | "fixme" if !(starts || answered && ends) => None,
        _ if starts || (ends && !label) => Some(Evidence::Certain),
        _ => Some(Evidence::Likely),
    }
}

/// Whether a value is the status of a document: `Status: wip` is an answer.
fn is_status(value: &Value) -> bool {
    let label = Span::new(value.line.from, value.span.from.max(value.line.from)).of(value.leaf.text);
    STATUSES.of(&value.lower).is_some() && METADATA_KEYS.of(&normal::normal(label)) == Some("status")
}

/// A value that is put off, a reason that was never given, or an instruction in place of an answer.
fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { document, leaf, lower, .. } = value;
    let words = value.text.split_whitespace().count();
    // `Good, because` of an untouched list of reasons.
    let reason = words <= 3
        && value.span.to == leaf.content.to
        && lower.rsplit_once(',').is_some_and(|(_, last)| BECAUSE.has_exactly(last.trim_start()));
    // A lone `todo` or `wip` is the name of a list on a board.
    let marked = || PUT_OFF.has(lower) && !matches!(lower.as_str(), "todo" | "wip");
    let spoken = !leaf.heading && (value.standing || lower.contains(' ') || marked());
    let ends = value.standing
        && words <= 5
        && (PUT_OFF_PHRASES.ending(lower).is_some() || PUT_OFF_ENDINGS.ending(lower).is_some());
    let later = (ends || spoken && put_off::is_value(lower)) && !put_off::is_name(document, leaf, lower);
    let left = reason || later && !is_status(value) || (is_instruction(lower) && !is_step(document, leaf));
    if left {
        found.push(&FORM, value.bare_span, Evidence::Likely);
    }
    left
}

/// `Insert logo here`, `Description goes here`
fn is_instruction(lower: &str) -> bool {
    HERE_ENDINGS.ending(lower).is_some()
        || (lower.ends_with(" here") && HERE_OPENINGS.opening(lower).is_some())
}

/// Whether a leaf is a step of an instruction to the reader.
fn is_step(document: &Document, leaf: &Leaf) -> bool {
    document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { ordered: true, .. }))
}

/// `<!-- TODO: draw it -->`
fn in_comment(comment: &Comment, found: &mut Found) -> bool {
    let start = comment.body.len() - comment.body.trim_start().len();
    let word = put_off::opening(&comment.body[start..]);
    if let Some(word) = word {
        let from = comment.span.from + 4 + start;
        found.push(&FORM, Span::new(from, from + word.len()), Evidence::Likely);
    }
    word.is_some()
}

/// `_Describe the tables, their keys, and how long rows are kept._`: guidance that a template sets in italics.
fn in_italics(_: &Document, leaf: &Leaf, found: &mut Found) {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let Some(mark) = text.chars().next().filter(|c| matches!(c, '_' | '*')) else {
        return;
    };
    let inner = text.trim_matches(mark);
    let whole = text.len() == inner.len() + 2 && !inner.contains(mark);
    let first = inner.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let sentence = 5 <= inner.split_whitespace().count() && inner.ends_with(['.', '?', '!', ')', '…', ':']);
    if whole && sentence && !leaf.heading && WRITING_VERBS.has(first) {
        found.push(&FORM, content, Evidence::Likely);
    }
}
