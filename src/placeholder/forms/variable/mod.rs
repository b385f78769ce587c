//! Letters in the place of numbers: `X weeks`, `< Xms`, `$XX`, `ADR-XXX`, `INC-XXXX`.
//!
//! X-Ray, X.509, 10x and "the top N results" are names: the letter must be before a unit, and a word by itself.

mod figures;
mod form;
mod values;

use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::placeholder::finder::{Find, Finder, Opens, Run};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, head, is_bounded, is_standing};
use crate::placeholder::stand_ins::{self, counted_in_east as counted, is_rate, names_again};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{
    AMOUNT_WORDS, ANY_NUMBER_BEFORE, CENTURY_WORDS, CONDITION_OPENINGS, LIMIT_PREPOSITIONS, MENTION_VERBS,
    NUMBER_SHOWN_BEFORE, PLACEHOLDER_UNITS, SPREADSHEET_ERRORS, STORY_OPENINGS,
};

pub use form::FORM;

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::AtWord(b"XYN"), at),
        Find::Text(Opens::AtWord(b"0123456789"), figures::decimal),
        Find::Text(Opens::AtWord(b"x"), figures::small),
        Find::Text(Opens::Anywhere(b"#"), ticket),
        // The first bytes of `○` and `〇`.
        Find::Text(Opens::Anywhere(b"\xe2\xe3"), circles),
        Find::Text(Opens::AtWord(b"X"), figures::placed),
        Find::Text(Opens::AtWord(b"X"), figures::apart),
        Find::Text(Opens::AtWord(b"XN"), figures::grouped),
        // The first byte of `Х`.
        Find::Text(Opens::AtWord(b"\xd0"), figures::cyrillic),
        Find::Text(Opens::Anywhere(b"~"), figures::unknown),
        Find::Text(Opens::Anywhere(b"\xe2."), figures::elided),
        Find::Text(Opens::Anywhere(b"+("), figures::phone),
        // The first bytes of `€` and `£`.
        Find::Text(Opens::Anywhere(b"$\xe2\xc2"), figures::amount),
        Find::Text(Opens::AtWord(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"), numbered),
        Find::Value(values::whole),
        Find::Leaf(counted_in_east),
    ],
    learn: &[],
};

/// `X weeks`, `Xms`, `XX%`, `N passengers a minute` at an X, Y or N.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let letter = text[at..].chars().next().filter(|letter| matches!(letter, 'X' | 'Y' | 'N'))?;
    let mut len = text[at..].chars().take_while(|&c| c == letter).count();
    // `X.X`, `XX,XXX`
    while text[at + len..].opens_with(b".,") && text[at + len + 1..].starts_with(letter) {
        len += 1 + text[at + len + 1..].chars().take_while(|&c| c == letter).count();
    }
    // `X-Y users`
    if let Some(range) = text[at + len..].strip_prefix(['-', '–'])
        && range.opens_with(b"XYZN")
        && !range[1..].starts_with(char::is_alphanumeric)
    {
        len = text.len() - at - range.len() + 1;
    }
    if 9 < len || text[..at].closes_with(b"-./$@#&\\':") {
        return None;
    }
    let rest = &text[at + len..];
    let spaced = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let touching = spaced.len() == rest.len();
    let in_unit = |c: char| c.is_alphanumeric() || matches!(c, '/' | '%' | '-' | '€' | '$' | '£');
    let end = spaced.char_indices().enumerate().find(|&(count, (_, c))| count == 24 || !in_unit(c));
    let unit = &spaced[..end.map_or(spaced.len(), |(_, (at, _))| at)];
    let unit = unit.trim_end_signs(b"-/");
    if unit.is_empty() || matches!(unit, "points" | "story") {
        return None;
    }
    let first = unit.split('/').next().unwrap_or("");
    let known = unit.starts_with(['€', '$', '£'])
        || PLACEHOLDER_UNITS.has(unit)
        || unit.contains('/')
            && (PLACEHOLDER_UNITS.has(first)
                || 2 < first.len()
                    && unit.rsplit('/').next().is_some_and(|last| PLACEHOLDER_UNITS.has(last)));
    let (before, after) = around(text, at, text.len() - at - spaced.len() + unit.len());
    let plain = unit.chars().all(|c| c.is_lowercase() || c == '%' || c == '/');
    let fits = if touching {
        plain && !(unit.len() == 1 && "shmk".contains(unit) && letter != 'X')
    } else {
        unit.chars().all(|c| !c.is_uppercase()) || 2 <= unit.len()
    };
    let rate = is_rate(after.trim_start()) || unit.contains('/');
    let plural = unit.ends_with('s') || first.ends_with('s');
    // `the y-axis the sum; X marks a closed till`
    let clause = before.trim_end().ends_with(';');
    let counted = !touching && plain && plural && 4 < unit.len() && rate && !clause;
    // `NN a day`
    let rated = 2 <= len && !touching && is_rate(spaced);
    // `Mac OS X users`, `iPhone X users`
    let owner = before.strip_suffix(' ').and_then(|before| before.split(' ').next_back()).unwrap_or("");
    if letter == 'X' && len == 1 && owner.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    let several_letters = 2 <= len;
    let several = letter == 'N' && len == 1 && !touching && plain && unit.ends_with('s') && 4 < unit.len();
    // `in less than X person-days`
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit(' ').next()).unwrap_or("");
    let last = last.trim_end_matches('.');
    let limited = letter == 'X' && !touching && 4 < unit.len() && AMOUNT_WORDS.has(last);
    let several = several || rated || limited && unit.chars().all(|c| c.is_alphabetic() || c == '-');
    if !(known && fits || counted || several)
        && letter == 'X'
        && !touching
        && is_counted(before, last, len, unit, after)
    {
        return Some(Match { hint: true, ..Match::new(&FORM, len, Evidence::Likely) });
    }
    if !(known && fits || counted || several) || letter == 'N' && !several_letters && is_any(before, after) {
        return None;
    }
    // A letter that occurs again is a variable of the sentence, as in mathematics.
    let has_n = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "N");
    let again = || {
        let (near, rest_of_leaf) = beside(run, at, len);
        names_again(near, letter) || names_again(rest_of_leaf, letter)
    };
    let repeated = || letter == 'N' && (has_n(before) || has_n(after)) || len == 1 && again();
    if !touching && (repeated() || len == 1 && is_rule(before, after, letter)) {
        return None;
    }
    let width = len + (rest.len() - spaced.len()) + unit.len();
    let quoted = before.ends_with(['"', '“', '„', '«', '‘']) || is_within_quotes(before, after);
    // In a sentence N is any number, as in mathematics.
    let value = before.trim_end_matches([' ', '*', '_', '~', '<', '>', '≤', '≥', '(']);
    // `waits X seconds for it`: any number, unless it is a limit or a rate.
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let told = len == 1
        && last.starts_with(char::is_alphabetic)
        && (after.starts_with(',')
            || after
                .strip_prefix(' ')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase() || c == '(')))
        && !rate
        && !LIMIT_PREPOSITIONS.has_exactly(&last);
    let sure = letter != 'N' && !told
        || letter == 'N' && several_letters
        || rated
        || value.is_empty()
        || value.ends_with([':', '|', '–', '—'])
        || before.ends_with(['<', '>', '~', '≤', '≥']);
    (!quoted).then(|| {
        let unit = unit.to_string();
        let found = Match::new(&FORM, width, Evidence::Likely).with(Input::Number { unit });
        // `As a rider, I want the app to ask again after X seconds, so that …`
        if len == 1 && after.contains(',') && STORY_OPENINGS.opening(before.trim_start()).is_some() {
            return found.if_sure(false);
        }
        // Among placeholders it is one of them.
        if told && letter == 'X' && !sure { Match { hint: true, ..found } } else { found.if_sure(sure) }
    })
}

/// `Aufbewahrt werden XX Tagessicherungen`: letters before a noun; `the XX century` and `The prefix XX was given up` have none.
fn is_counted(before: &str, last: &str, len: usize, unit: &str, after: &str) -> bool {
    let noun = 3 < unit.len() && unit.chars().all(char::is_alphabetic) && !MENTION_VERBS.has(unit);
    (2..=4).contains(&len)
        && before.ends_with(' ')
        && noun
        && !CENTURY_WORDS.has(unit)
        && !CENTURY_WORDS.has(last)
        && !NUMBER_SHOWN_BEFORE.has(last)
        && !is_within_quotes(before, after)
}

/// `#NNN`, `#XXXX`: the number of a ticket; `£ #REF!`, as a spreadsheet left it.
fn ticket(run: &Run, at: usize) -> Option<Match> {
    if let Some(error) = SPREADSHEET_ERRORS.starting(&run.text[at..]) {
        let (before, after) = around(run.text, at, error.len());
        let found = Match { hint: true, ..Match::new(&FORM, error.len(), Evidence::Likely) };
        // A whole value is that of another form.
        return (!(is_within_quotes(before, after) || before.is_empty() && after.is_empty()))
            .then_some(found);
    }
    let rest = run.text[at..].strip_prefix('#')?;
    let letter = rest.bytes().next().filter(|byte| matches!(byte, b'N' | b'X'))?;
    let len = 1 + rest.bytes().take_while(|&byte| byte == letter).count();
    let (before, after) = around(run.text, at, len);
    let alone = is_standing(before, after);
    (3 <= len && is_bounded(run.text, at, len))
        .then(|| Match::new(&FORM, len, Evidence::Likely).if_sure(alone))
}

/// `○○株式会社`, `〇〇人`: circles in the place of a name.
fn circles(run: &Run, at: usize) -> Option<Match> {
    let len = stand_ins::circles(&run.text[..at], &run.text[at..])?;
    Some(Match::new(&FORM, len, Evidence::Likely))
}

/// `XX秒`, `XX人`
fn counted_in_east(_: &Document, leaf: &Leaf, found: &mut Found) {
    let text = leaf.content.of(leaf.text);
    // Most texts have no such counter.
    if text.is_ascii() {
        return;
    }
    for (at, len) in counted(text) {
        let from = leaf.content.from + at;
        found.push(&FORM, Span::new(from, from + len), Evidence::Likely);
    }
}

/// `If a bell rang X times, it stays silent for X minutes`: the same number twice in a rule that sets no limit.
fn is_rule(before: &str, after: &str, letter: char) -> bool {
    let sentence = before.rcut(". ").map_or(before, |(_, behind)| behind).trim_start();
    let rest = after.parts(". ").next().unwrap_or(after);
    let words = || sentence.split(' ').chain(rest.split(' '));
    let again = words().any(|word| word.strip_prefix(letter).is_some_and(str::is_empty));
    // `A caller that asks for X seconds gets at least X seconds.`
    let lead = || words().take_while(|word| word.strip_prefix(letter) != Some(""));
    let defined = || lead().any(|word| matches!(word, "that" | "who" | "which"));
    let limited = || words().any(|word| AMOUNT_WORDS.has(word) || word.contains(['<', '>', '≤', '≥']));
    again && (CONDITION_OPENINGS.opening(sentence).is_some() && !limited() || defined())
}

/// The text of the leaf near a match, before and after it.
fn beside<'r>(run: &Run<'r, '_>, at: usize, len: usize) -> (&'r str, &'r str) {
    const REACH: usize = 400;
    let mut from = at.saturating_sub(REACH);
    while !run.text.is_char_boundary(from) {
        from += 1;
    }
    (&run.text[from..at], head(&run.text[at + len..], REACH))
}

/// `the last N days`, `after N seconds`, `N times`: N is any number there.
fn is_any(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    ANY_NUMBER_BEFORE.has_exactly(&last) || after.starts_with("-way")
}

/// `ADR-XXX`, `INC-NNNN`
fn numbered(run: &Run, at: usize) -> Option<Match> {
    let (len, sure) = stand_ins::numbered(run.text, at)?;
    let (before, after) = around(run.text, at, len);
    // `the state "Superseded by ADR XXXX"`
    if before.contains(char::is_alphabetic) && is_within_quotes(before, after) {
        return None;
    }
    Some(Match::new(&FORM, len, Evidence::Certain).if_sure(sure))
}
