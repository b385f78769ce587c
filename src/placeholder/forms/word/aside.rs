//! Requests to the author in round brackets, `(please fill in)`, `(ask Jens)`, and questions to a person by name. What asks is
//! judged by `asides`.

use super::form::FORM;
use crate::model::finding::Evidence;
use crate::placeholder::finder::Run;
use crate::placeholder::forms::{bracket, repeat};
use crate::placeholder::found::Match;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, head, is_standing};
use crate::placeholder::request::is_instruction;
use crate::placeholder::{asides, promises, put_off};
use crate::words::{
    AUTHOR_ASIDE_ENDINGS, AUTHOR_ASIDES, AUTHOR_OPENINGS_CJK, DATE_WORDS, FILL_WORDS, GAP_OBJECTS,
    HERE_CLOSINGS, HERE_WORDS, INSERTING_VERBS, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, PUT_OFF_PHRASES,
    WRITING_VERBS,
};

/// `(please fill in)`, `（氏名を記入）`: an aside to the author.
pub fn aside(run: &Run, at: usize) -> Option<Match> {
    let rest = head(&run.text[at..], 120);
    let (open, close) = if rest.starts_with('(') { ('(', ')') } else { ('（', '）') };
    let inner = rest.strip_prefix(open)?;
    let inner = &inner[..inner.find(close)?];
    let len = open.len_utf8() + inner.len() + close.len_utf8();
    let mut words = inner.split_whitespace();
    let inserted = words.next().is_some_and(|verb| INSERTING_VERBS.has(verb))
        && words.next().is_some_and(|noun| PLACEHOLDER_NOUNS.has(noun) || GAP_OBJECTS.has(noun));
    // `(insert the screens here once Jonas is done)`
    let here = || {
        let mut words = inner.split_whitespace();
        let verb = words.next().unwrap_or("");
        let near = || words.clone().next().is_some_and(|word| HERE_WORDS.has(word));
        WRITING_VERBS.has(verb) && near()
            || INSERTING_VERBS.has(verb) && words.any(|word| HERE_WORDS.has(word))
    };
    let opens = inner.split_whitespace().count() <= 8
        && (inserted
            || is_instruction(inner) && !inner.starts_with(char::is_uppercase)
            || AUTHOR_ASIDES.opening(inner).is_some()
            || promises::is_supplied(inner, false));
    let value = put_off::is_value(inner) && !put_off::is_mark(inner);
    let whole = value && !inner.is_ascii();
    let asks = opens
        || here()
        || whole
        || AUTHOR_OPENINGS_CJK.starting(inner).is_some()
        || !inner.is_ascii() && AUTHOR_ASIDE_ENDINGS.ending(inner).is_some();
    let (before, after) = around(run.text, at, len);
    let asks = asks || is_standing(before, after) && is_filling(inner);
    // `Raise the level (add more detail, steps, or examples)` says how.
    let adds = inner.split(' ').next().is_some_and(|verb| INSERTING_VERBS.has(verb));
    let listed = adds && inner.contains(',') && !before.trim().is_empty();
    let asks = asks && !listed;
    // `(to add)`, `(number from Emeka)`
    let noted = || {
        value && inner.contains(' ') && !PUT_OFF_PHRASES.has(inner) && !is_standing(before, after)
            || asides::is_question(inner)
            || inner.len() <= 60 && (asides::is_aside(inner) || asides::is_name_aside(before, inner))
    };
    // `(number) days`
    let unit = after
        .strip_prefix(' ')
        .map_or("", |rest| rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or(""));
    let counted = || {
        PLACEHOLDER_NOUNS.has(inner)
            && PLACEHOLDER_UNITS.has(unit)
            && (before.is_empty() || before.ends_with(' '))
    };
    // `(add more)` alone is an instruction to repeat.
    let repeats = before.trim().is_empty() && after.trim().is_empty() && repeat::opens(&inner.to_lowercase());
    if repeats || is_within_quotes(before, after) {
        return None;
    }
    (asks || noted() || counted())
        .then(|| Match { hint: !asks, ..Match::new(&bracket::FORM, len, Evidence::Likely) })
}

/// `Datum eintragen`, `remplir ici`: a verb for filling in with its object, or with the word for here.
fn is_filling(inner: &str) -> bool {
    let (first, rest) = inner.split_once(' ').unwrap_or(("", ""));
    let last = rest.rsplit(' ').next().unwrap_or("");
    let verb = |word: &str| {
        FILL_WORDS.has_exactly(word) || INSERTING_VERBS.has_exactly(word) || HERE_CLOSINGS.has_exactly(word)
    };
    let object = |word: &str| {
        HERE_WORDS.has(word) || DATE_WORDS.has(word) || GAP_OBJECTS.has(word) || PLACEHOLDER_NOUNS.has(word)
    };
    inner.split(' ').count() <= 4 && (verb(first) && object(last) || object(first) && verb(last))
}

/// `@Mei-Ling do we need a sign-off?`: a question to a person by name.
pub fn asked_by_name(run: &Run, at: usize) -> Option<Match> {
    let rest = head(&run.text[at..], 200);
    let len = 1 + rest.find(['?', '.', ':', '\n'])?;
    let asked = rest[..len].strip_prefix('@')?.strip_suffix('?')?;
    let (before, after) = around(run.text, at, len);
    let named = asked.starts_with(char::is_uppercase) && 4 <= asked.split(' ').count();
    (named && (before.is_empty() || before.ends_with(' ')) && !is_within_quotes(before, after))
        .then(|| Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) })
}
