//! Words that put an answer off: TBD, TODO, FIXME, `???`, coming soon, lorem ipsum; instructions left as a value.
//!
//! Texts about such words do not count: "the linter rejects TODO comments". A mark in lower case, `tbd`, counts only
//! as a whole value. The words are in `src/words/put-off*.txt`.

mod aside;
mod form;
mod unwritten;
mod values;

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Evidence;
use crate::placeholder::beside::differs;
use crate::placeholder::broken_off::broken_off;
use crate::placeholder::finder::{Comment, Find, Finder, Opens, Run, Value};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::left_open::left_open;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, is_bounded, is_standing};
use crate::placeholder::openings::opens_with_writing;
use crate::placeholder::put_off_in_text::{self, said, shouted};
use crate::placeholder::request::{self, Request};
use crate::placeholder::{guides, margin, notes, ordered, promises, put_off, questions};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{AUTHOR_VERBS, NUMBERED_PLACES, PLACEHOLDER_UNITS, PUT_OFF, PUT_OFF_PHRASES};

pub use form::FORM;

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Words(&[&PUT_OFF, &PUT_OFF_PHRASES]), at),
        Find::Text(Opens::AtWord(b"X?"), blank),
        Find::Text(Opens::Anywhere(b"@"), aside::asked_by_name),
        // `(`, and the first byte of its full-width form.
        Find::Text(Opens::Anywhere(b"(\xef"), aside::aside),
        Find::Value(values::whole),
        Find::Value(values::token),
        Find::Line(noted),
        Find::Line(values::in_parentheses),
        Find::Line(values::behind_dash),
        Find::Leaf(replaced),
        Find::Leaf(requested),
        Find::Leaf(unfinished),
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
    if let Some(mark) = PUT_OFF.opening(rest) {
        // `mitigation tbc` at the end of its clause
        let alone =
            put_off_in_text::ends_clause(text, at, mark) || put_off_in_text::opens_value(text, at, mark);
        return alone.then(|| Match::new(&FORM, mark.len(), Evidence::Likely));
    }
    let phrase = PUT_OFF_PHRASES.opening(rest)?;
    // `**Coming soon**:` above a list of it
    let announces = || {
        let label = text[at + phrase.len()..].trim_start_matches('*').starts_with(':');
        label && run.leaf.is_some_and(|(document, leaf)| values::is_followed_by_list(document, leaf))
    };
    // `rollback procedure to be agreed with the vendor.`
    if put_off_in_text::is_of_clause(text, at, phrase) {
        return Some(Match { hint: true, ..Match::new(&FORM, phrase.len(), Evidence::Likely) });
    }
    (said(text, at, phrase) && !is_name(run, at, phrase.len()) && !announces())
        .then(|| Match::new(&FORM, put_off_in_text::whole(&text[at..], phrase), Evidence::Likely))
}

/// `XXX` and `???`, which count only alone.
fn blank(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    if rest.starts_with("XXX") {
        let len = rest.bytes().take_while(|&byte| byte == b'X').count();
        // `cost XXX hours`
        let (before, after) = around(run.text, at, len);
        let told = before.ends_with(char::is_whitespace)
            && after.strip_prefix(' ').is_some_and(|rest| {
                rest.starts_with(char::is_lowercase)
                    && !PLACEHOLDER_UNITS.has(rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""))
            })
            && !is_within_quotes(before, after);
        let counted = || told.then(|| Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
        return in_address(run, at, len).or_else(|| marked(run, at, len, "XXX")).or_else(counted);
    }
    let len = rest.bytes().take_while(|&byte| byte == b'?').count();
    // `?? s`, in the place of a number.
    let (before, after) = around(run.text, at, len);
    let unit = after.trim_start().split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    let told = is_within_quotes(before, after);
    if 2 <= len && PLACEHOLDER_UNITS.has(unit) && is_bounded(run.text, at, len) && !told {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `duration ? h`, `? min` in a cell
    let cell = run.leaf.is_some_and(|(_, leaf)| leaf.cell.is_some_and(|column| 0 < column) && !leaf.head);
    if len == 1
        && after.starts_with(' ')
        && (before.closes_with(b" ~") || cell && before.is_empty() && after.trim() == unit)
        && PLACEHOLDER_UNITS.has_exactly(unit)
    {
        let label = before.is_empty() || before.trim_end_signs(b" ~*").ends_with(':');
        let found = Match::new(&FORM, 1, Evidence::Likely);
        return Some(if label { found } else { Match { hint: true, ..found } });
    }
    // `The factor of the season is k = ?`
    if len == 1 && before.ends_with(" = ") && matches!(after, "" | "." | "]") {
        return Some(Match { hint: true, ..Match::new(&FORM, 1, Evidence::Likely) });
    }
    // `for review on ?/5`
    let day =
        after.strip_prefix('/').map_or("", |rest| rest.split([' ', ',', '.', ')']).next().unwrap_or(""));
    if len == 1
        && before.ends_with(' ')
        && (1..=2).contains(&day.len())
        && day.bytes().all(|b| b.is_ascii_digit())
    {
        return Some(Match { hint: true, ..Match::new(&FORM, 2 + day.len(), Evidence::Likely) });
    }
    // `week ?`
    let place = before.trim_end().trim_end_matches('.');
    let last = place.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    // `programme no. ?.`, `see Fig. ??`
    let pointed = before.ends_with(". ") && !last.is_empty() && last.len() <= 3;
    if pointed
        && NUMBERED_PLACES.has(last)
        && (len == 2 && after.trim_start_signs(b".,)").trim().is_empty()
            || len == 1 && matches!(after, "." | ")" | ")."))
        && !told
    {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `described in section ??`
    let placed = before.ends_with(' ') && NUMBERED_PLACES.has(last) && place.ends_with(last);
    if len == 2 && placed && is_bounded(run.text, at, len) && !told {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    if len == 1 && placed {
        let ends = after.is_empty() || after.opens_with(b",.)");
        let short = before.split_whitespace().count() <= 2;
        return (ends && short).then(|| Match::new(&FORM, len, Evidence::Likely));
    }
    // `??` as all of a cell behind the first, or behind a label.
    let labelled = before.trim_end_signs(b" *_").ends_with([':', '：']);
    if len == 2 && after.trim().is_empty() && (labelled || cell && before.trim().is_empty()) {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    if len < 3 { None } else { marked(run, at, len, "???") }
}

/// `https://tracker.example/issues/XXXX`: an address without its number; sure as a whole value.
fn in_address(run: &Run, at: usize, len: usize) -> Option<Match> {
    let (before, after) = around(run.text, at, len);
    let address = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || "_*".contains(c));
    let lead = &before[..before.len() - address.len()];
    (address.has_word("://") && address.closes_with(b"/-=") && ends && !is_within_quotes(before, after)).then(
        || {
            let found = Match::new(&FORM, len, Evidence::Likely);
            if is_standing(lead, after) { found } else { Match { hint: true, ..found } }
        },
    )
}

fn marked(run: &Run, at: usize, len: usize, word: &str) -> Option<Match> {
    // `TBD-4` names its row in the list of open points.
    if run.text[at + len..].starts_with('-') && run.leaf.is_some_and(|(_, leaf)| leaf.cell == Some(0)) {
        return None;
    }
    let evidence = shouted(run.text, at, len, word).filter(|_| is_bounded(run.text, at, len))?;
    // `TBD-3` in the place of its answer
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let number = run.text[at + len..].strip_prefix('-').map_or(0, digits);
    let named = is_name(run, at, len) || is_list_of_todos(run, len, word) || is_named_in_code(run, at, len);
    (!named).then(|| Match::new(&FORM, len + number + usize::from(0 < number), evidence))
}

/// `` An interface with `status: TBD` is refused, so that TBD never reaches a client. ``: a word that the sentence before
/// has in code.
fn is_named_in_code(run: &Run, at: usize, len: usize) -> bool {
    let (before, _) = around(run.text, at, len);
    let named = before.rfind(&run.text[at..at + len]);
    named.is_some_and(|named| before[..named].matches('`').count() % 2 == 1)
}

/// `### TODO` above a text: the title of a section about what is still to be built.
fn is_list_of_todos(run: &Run, len: usize, word: &str) -> bool {
    word == "todo"
        && run.leaf.is_some_and(|(document, leaf)| {
            let next = document.blocks.get(document.blocks[leaf.block].end);
            leaf.heading
                && leaf.content.trim(leaf.text).len() == len
                && next.is_some_and(|next| !matches!(next.kind, BlockKind::Heading { .. }))
        })
}

/// Whether a match is the name of a row or an abbreviation that its row explains.
fn is_name(run: &Run, at: usize, len: usize) -> bool {
    run.leaf.is_some_and(|(document, leaf)| {
        put_off::is_name(document, leaf, &run.text[at..at + len].to_lowercase())
    })
}

/// `<!-- TODO: draw it -->`
fn in_comment(comment: &Comment, found: &mut Found) -> bool {
    let start = comment.body.len() - comment.body.trim_start().len();
    let word = put_off::opening(&comment.body[start..]);
    if let Some(word) = word {
        let from = comment.span.from + 4 + start;
        found.push(&FORM, Span::new(from, from + word.len()), Evidence::Likely);
    } else if margin::asks_by_name(comment.body) {
        found.hint(&FORM, comment.span, Evidence::Likely);
    }
    word.is_some()
}

/// Notes of what is missing: `Dates to follow`, `🚨 INIT REQUIRED`.
fn noted(value: &Value, found: &mut Found) {
    if let Some(span) = ordered::ordered(value) {
        found.push(&FORM, span, Evidence::Likely);
    }
    if let Some(note) = notes::noted(value) {
        ask(note, found);
    } else if let Some(span) = left_open(value) {
        found.hint(&FORM, span, Evidence::Likely);
    } else if differs(value) {
        // An answer to a neighbour must not open it.
        found.hint(&FORM, value.span, Evidence::Possible);
    }
}

/// A line that only a template has.
fn replaced(document: &Document, leaf: &Leaf, found: &mut Found) {
    if let Some(span) = margin::replaced(document, leaf) {
        found.push(&FORM, span, Evidence::Likely);
    } else if let Some(note) = margin::note(document, leaf).or_else(|| questions::unticked(document, leaf)) {
        ask(note, found);
    } else if let Some(span) = unwritten::unwritten(document, leaf) {
        found.push(&FORM, span, Evidence::Likely);
    }
}

/// A text that breaks off.
fn unfinished(document: &Document, leaf: &Leaf, found: &mut Found) {
    if let Some(span) = broken_off(document, leaf) {
        found.push(&FORM, span, Evidence::Likely);
    }
}

/// Sentences that ask the author to write.
fn requested(document: &Document, leaf: &Leaf, found: &mut Found) {
    // The questions of a questionnaire are for its readers.
    let answered = |it: &Request| found.surroundings.asks_readers && it.span.of(leaf.text).ends_with('?');
    let prompted = request::prompted(document, leaf).filter(|it| !answered(it));
    if prompted.is_none()
        && !found.surroundings.asks_readers
        && let Some(span) = guides::guide(document, leaf)
    {
        found.guide(&FORM, span);
    } else if !found.surroundings.asks_readers && guides::is_further(document, leaf) {
        found.hint(&FORM, leaf.content.trim(leaf.text), Evidence::Possible);
    }
    match prompted {
        Some(prompt) if !prompt.sure && is_prompt(document, leaf) => found.prompt(&FORM, prompt.span),
        prompt => prompt.into_iter().for_each(|prompt| ask(prompt, found)),
    }
    // `_Grace to write two lines about it._`
    let content = leaf.content.trim(leaf.text);
    let inner = content.of(leaf.text).trim_signs(b"_*.");
    if inner.len() + 2 < content.len() && !leaf.heading && promises::is_supplied(inner, false) {
        found.hint(&FORM, content, Evidence::Likely);
    }
    let asked = request::in_italics(leaf).into_iter();
    asked.chain(request::asked_here(document, leaf)).for_each(|request| ask(request, found));
}

/// Whether a paragraph, and no point of a list, asks by a question or a verb for writing.
fn is_prompt(document: &Document, leaf: &Leaf) -> bool {
    let text = leaf.content.trim(leaf.text).of(leaf.text);
    document.blocks[leaf.block].parent.is_none()
        && (text.contains('?') || opens_with_writing(text) || AUTHOR_VERBS.opening(text).is_some())
}

fn ask(request: Request, found: &mut Found) {
    if request.sure {
        found.push(&FORM, request.span, Evidence::Likely);
    } else {
        found.hint(&FORM, request.span, Evidence::Likely);
    }
}
