//! Short notes in the place of an answer: `Dates to follow`, `who?`, `HR to supply figures`, `Pros: / Cons:`.
//!
//! A note is a whole value or line. Most of them are hints, because a finished text may say the same of a thing that it
//! is about: `Token missing` is the cause of an error. The words are in `src/words`. Deliberately absent: marks such as
//! `TBD`, and the phrases in `put-off*.txt`, which `put_off` judges.

use super::bare_labels;
use super::blanks;
use super::finder::Value;
use super::openings;
use super::options;
use super::promises::{self, is_promised, undecided_clause};
use super::put_off;
use super::request::{self, Request};
use crate::text::contains::{Search, find, rfind};
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{
    ABOUT_WORDS, AMOUNTS_OF_TEXT, ASKING_VERBS, CHECKING_VERBS, FILL_WORDS, LATER_CJK, PROMISES,
    PUT_OFF_ENDINGS, PUT_OFF_VALUES, STRIKE_OUT_ASIDES, WAITING_OPENINGS, WORD_PROMPTS,
};

/// The note that a value or line is, if it is one.
pub fn noted(value: &Value) -> Option<Request> {
    let text = value.text;
    let request = |span, sure| Some(Request { span, sure });
    // `W-03. Click or tap here to enter text.`
    let last = rfind(text.trim_end_signs(b". "), ". ").map_or(0, |at| at + 2);
    let sentence = Span::new(value.span.from + last, value.span.to);
    let line = value.line.of(value.leaf.text);
    if bare_labels::are_bare(line) {
        return request(value.line, true);
    }
    // `>>> Kenji to fill: what if a party mixes devices? <<<`, `!!! MISSING: the rate !!!`
    let told = line.strip_suffix("<<<").map_or("", str::trim_end);
    if !told.is_empty() && value.leaf.text[..value.line.from].ends_with(['>', ' ']) {
        return request(Span::new(value.line.from, value.line.from + told.len()), true);
    }
    if line.starts_with("!!!") && line.ends_with("!!!") {
        let inner = line.trim_signs(b"! ");
        let from = value.line.from + line.len() - line.trim_start_signs(b"! ").len();
        if !inner.is_empty() {
            return request(Span::new(from, from + inner.len()), true);
        }
    }
    // `**Status:** Accepted. **Date:**`
    if line.ends_with(":**")
        && let Some(at) = rfind(&line[..line.len() - 3], " **")
        && line[..at].has_word(":** ")
        && !line[at + 3..line.len() - 3].has_sign(b"*:")
    {
        return request(Span::new(value.line.from + at + 1, value.line.to), true);
    }
    if WORD_PROMPTS.opening(value.bare).is_some() || blanks::is_todo(value) {
        return request(value.bare_span, true);
    }
    if WORD_PROMPTS.opening(&text[last..]).is_some() {
        return request(sentence, true);
    }
    if let Some(sure) =
        blanks::asks(value).or_else(|| blanks::is_chip(value)).or_else(|| blanks::is_left(value))
    {
        return request(value.span, sure);
    }
    let elided = text.strip_prefix("...").or_else(|| text.strip_prefix('…')).map(str::trim_start);
    if (text.ends_with("...") || text.ends_with('…'))
        && elided.is_some_and(|rest| 4 <= rest.split(' ').count() && rest.starts_with(char::is_lowercase))
        || text.ends_with("??")
            && !text.ends_with("???")
            && 3 <= text[last..].split(' ').count()
            && !value.standing
            && !value.leaf.heading
    {
        return request(sentence, false);
    }
    // `Do we give a discount? Waiting for Sales.`
    let asked = text.cut("? ").filter(|(question, _)| 2 < question.split(' ').count());
    if asked.is_some_and(|(_, rest)| WAITING_OPENINGS.opening(rest).is_some() && rest.split(' ').count() <= 6)
    {
        return request(value.span, false);
    }
    // `the refund: waiting for an answer from @`
    if text.ends_with(" @") {
        return request(sentence, false);
    }
    // `-- to come, waiting for the numbers --`
    if let Some(promise) = PROMISES.opening(value.bare)
        && (value.bare.len() == promise.len() || value.bare[promise.len()..].opens_with(b",;"))
    {
        return request(value.bare_span, true);
    }
    if !text.is_ascii() && LATER_CJK.ending(text.trim_end_matches('。')).is_some() {
        let last = text.trim_end_matches('。').rfind('。').map_or(0, |at| at + '。'.len_utf8());
        return request(Span::new(value.span.from + last, value.span.to), true);
    }
    if value.leaf.cell == Some(0) {
        return None;
    }
    // In a cell `name missing` is the cause of an error.
    let cell = value.leaf.cell.is_some();
    if let Some(sure) = is_promised(text).or_else(|| is_promised(&text[rfind(text, ": ")? + 2..]))
        && (!cell || sure || value.text.starts_with(char::is_uppercase))
    {
        return request(value.span, sure);
    }
    // `Annex 3: inserire`
    if value.standing && !cell && !value.leaf.heading && FILL_WORDS.has_exactly(value.text) {
        return request(value.span, false);
    }
    // `**Only share the library.** Explain why …`
    if value.standing
        && !cell
        && value.line.of(value.leaf.text).starts_with("**")
        && value.line == value.leaf.content.trim(value.leaf.text)
        && text.ends_with('.')
        && last == 0
        && openings::opens_with_writing(text)
    {
        return request(value.span, false);
    }
    // `**Fines** – Explain in two sentences what …`
    let parts = |bold: &str| {
        let parts =
            ["** – ", "** — ", "** - "].iter().filter_map(|sign| find(bold, sign).map(|at| at + sign.len()));
        parts.min().map_or(0, |at| bold.len() - at)
    };
    let told = &line[line.len() - line.strip_prefix("**").map_or(0, parts)..];
    if !told.is_empty() && openings::opens_with_writing(told) && !told.trim_end_matches('.').has_word(". ") {
        return request(Span::new(value.line.to - told.len(), value.line.to), false);
    }
    // `Nog in te vullen: opvolger van Bas`
    let opening = || find(line, ": ").map(|at| &line[..at]).filter(|opening| opening.has_sign(b" "));
    if !cell && !value.leaf.heading && opening().is_some_and(|opening| PUT_OFF_VALUES.has(opening)) {
        return request(value.line, true);
    }
    // `For R4: wird nachgereicht.`, `Annex 3: inserire`
    if let Some(answer) = rfind(text, ": ").filter(|_| !cell).map(|at| &text[at + 2..]) {
        let bare = answer.trim_end_signs(b".!");
        let later = bare.contains(' ') && (PUT_OFF_VALUES.has(bare) || put_off::is_until(bare));
        if later || !value.leaf.heading && FILL_WORDS.has_exactly(bare) {
            return request(Span::new(value.span.to - answer.len(), value.span.to), later);
        }
    }
    // `What went badly: write two or three sentences`
    let amount = value.standing
        && text.starts_with(char::is_lowercase)
        && AMOUNTS_OF_TEXT.ending(text).is_some_and(|amount| text.len() - amount.len() <= 20);
    if amount {
        return request(value.span, false);
    }
    if asks_for_text(text) && !value.leaf.heading {
        return request(value.span, true);
    }
    if let Some(span) = asked_of(value) {
        return request(span, false);
    }
    // `The chapter on metrics is being written.`
    let told = text[last..].trim_end_signs(b". ");
    let ending = || PUT_OFF_ENDINGS.ending(&value.lower).map_or(0, str::len);
    if !value.standing
        && !cell
        && 12 < told.len()
        && (13..told.len()).contains(&ending())
        && told.split(' ').count() <= 8
    {
        let from = value.span.from + last;
        return request(Span::new(from, from + told.len()), false);
    }
    if 0 < last
        && let Some(sure) = is_promised(&text[last..])
    {
        return request(sentence, sure);
    }
    if let Some(part) = promises::coming(text).filter(|_| !cell) {
        return request(Span::new(value.span.from + part.from, value.span.from + part.to), false);
    }
    if let Some((from, sure)) = undecided_clause(text, value.standing) {
        return request(Span::new(value.span.from + from, value.span.to), sure);
    }
    None
}

/// `One or two sentences about who they are.`: how much to write, and about what.
fn asks_for_text(text: &str) -> bool {
    let Some(amount) = AMOUNTS_OF_TEXT.opening(text) else { return false };
    let rest = text[amount.len()..].trim_start_signs(b" ,");
    let single = !text.trim_end_matches('.').has_word(". ");
    single && 2 <= rest.split_whitespace().count() && ABOUT_WORDS.opening(rest).is_some()
}

/// `unknown – ask Jens`, `Imogen to check with Finance`: a whole value that names who knows.
fn asked_of(value: &Value) -> Option<Span> {
    let text = value.text.trim_end_matches('.');
    let worded = text.starts_with(char::is_alphabetic);
    if !value.standing || !worded || value.leaf.cell == Some(0) || 60 < text.len() {
        return None;
    }
    let checks = || {
        let (who, rest) = text.split_at(find(text, " to ")?);
        let (verb, whom) = rest[" to ".len()..].cut(" with ")?;
        let named = |name: &str| name.starts_with(char::is_uppercase) && name.split(' ').count() <= 3;
        Some(named(who) && named(whom) && CHECKING_VERBS.has_exactly(verb))
    };
    let asks = || {
        let (first, rest) = text.split_once([',', ';', '–', '—', '-'])?;
        let rest = rest.trim_start();
        let whom = rest[ASKING_VERBS.opening(rest)?.len()..].strip_prefix(' ')?;
        let short = first.trim_end().split(' ').count() <= 3 && whom.split(' ').count() <= 3;
        Some(short && whom.contains(char::is_uppercase))
    };
    (checks() == Some(true) || asks() == Some(true)).then_some(value.span)
}

/// `CIO / COO (strike out one)`: the choice in front of a request to make it. At the end of a sentence it may be an
/// instruction to the reader.
pub fn choice(value: &Value) -> Option<Request> {
    let inner = value.text.trim_end_signs(b" .").strip_suffix(')')?;
    let (before, aside) = inner.rsplit_once('(')?;
    let choice = before.trim_end();
    if STRIKE_OUT_ASIDES.opening(aside).is_none() || value.line.of(value.leaf.text).has_word("~~") {
        return None;
    }
    // `Install CPU / GPU (choose one).` may be an instruction to the reader.
    let to = value.span.from + choice.len();
    let told = !value.standing && choice.parts(" / ").next().is_some_and(|first| first.contains(' '));
    if told && request::is_step(value.document, value.leaf) {
        return None;
    }
    if !told && options::options(choice).is_some() {
        return Some(Request { span: Span::new(value.span.from, to), sure: true });
    }
    // `The cellar is included / excluded (strike out one).`
    let is_word =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-%".contains(c));
    // `Environment: dev/test/prod (delete as appropriate)`
    let last = choice.rfind(' ').map_or(0, |at| at + 1);
    if choice[last..].contains('/') && choice[last..].split('/').all(is_word) {
        return Some(Request { span: Span::new(value.span.from + last, to), sure: true });
    }
    let (left, right) = choice.rcut(" / ")?;
    let from = left.rfind(' ').map_or(0, |at| at + 1);
    // `required / not required`
    let denied = || {
        let word = right.strip_suffix(&left[from..]).and_then(|rest| rest.strip_suffix(' '));
        word.is_some_and(|denial| denial.len() <= 8 && is_word(denial))
    };
    (is_word(&left[from..]) && (is_word(right) || denied()))
        .then(|| Request { span: Span::new(value.span.from + from, to), sure: false })
}
