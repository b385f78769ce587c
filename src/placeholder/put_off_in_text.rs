//! Whether a word or phrase in running text puts an answer off, by the text before and after it.
//!
//! A word does not put an answer off in a text about such words: "the linter rejects TODO comments", "no TBDs".
//! Deliberately absent: whole values, which `put_off` judges.

use super::lookalike;
use super::near::{around, head, is_bounded};
use crate::model::finding::Evidence;
use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::{
    AFTER_SPANISH_TODO, ARTICLES, DENIALS, FILLER_OPENINGS, MENTION_BEFORE, MENTION_NOUNS, MENTION_VERBS,
    PLACEHOLDER_UNITS, PUT_OFF, PUT_OFF_UNTIL, PUT_OFF_VALUES, SETTLED_SINCE, STILL_WORDS,
};

/// The most bytes of filler text that one answer replaces: a paragraph of it.
const FILLER: usize = 600;

/// Whether a phrase puts an answer off: as a value, or as the statement of a short sentence about its subject.
pub fn said(text: &str, at: usize, phrase: &str) -> bool {
    let (before, after) = around(text, at, phrase.len());
    let before = before.trim_end();
    let wrapped =
        before.is_empty() && text[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let quoted = before.matches('"').count() % 2 == 1 || before.rfind('“') > before.rfind('”');
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let sentence = before.rcut(". ").map_or(before, |(_, behind)| behind);
    // `fixtures contain *lorem ipsum* and worse`
    let told = phrase.starts_with("lorem")
        && before
            .trim_end_signs(b"*_")
            .strip_suffix(' ')
            .is_some_and(|rest| rest.ends_with(char::is_alphanumeric));
    let value = before.is_empty()
        || !told && before.ends_with([':', '–', '—', '|', '(', '*', '_', '.', '>'])
        || last == "-";
    let ends = after.trim_start().is_empty()
        || after.starts_with(['.', ')', ',', ';', '*', '!', '|', '…'])
        || after.starts_with(" (");
    let words = || sentence.split_whitespace();
    let denied = words().any(|word| DENIALS.has(word.trim_start_matches(['*', '_'])));
    // `… a feature / which has yet to be specified`
    let relative = words().next().is_some_and(|word| matches!(word, "which" | "that" | "who"));
    let stated = STILL_WORDS.has_exactly(last) && ends && words().count() <= 10 && !relative;
    // A sentence that began on the previous line, or continues, has more than its subject.
    let earlier = text[..at - around(text, at, phrase.len()).0.len()].trim_end();
    let begun = earlier.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let last_words = !after.contains(char::is_alphanumeric);
    let short =
        ends && !told && words().count() <= 4 && !begun && (last_words || !phrase.starts_with("to be"));
    // Nobody quotes it further than its first two words.
    let filler = phrase.starts_with("lorem") && after.trim_start().starts_with("dolor");
    // `"TBD" (to be determined)`
    let spelled = || {
        let mark = before.strip_suffix('(').unwrap_or("").trim_end_matches(|c: char| !c.is_alphanumeric());
        PUT_OFF.has(mark.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(""))
    };
    is_bounded(text, at, phrase.len())
        && !spelled()
        && (!quoted || filler)
        && !denied
        && !wrapped
        && (value || stated || short || filler)
        && !after.starts_with(" is ")
        && !(after.starts_with(':') && is_titled(&text[at..at + phrase.len()]))
}

/// `rollback procedure to be agreed with the vendor.`: a short clause about what is open, and with whom it is settled.
pub fn is_of_clause(text: &str, at: usize, phrase: &str) -> bool {
    let (before, after) = around(text, at, phrase.len());
    let rest = after.strip_prefix(' ').unwrap_or("");
    let rest = rest.parts(". ").next().unwrap_or(rest).trim_end_matches('.');
    let by = rest.split(' ').next().unwrap_or("");
    let clause = before.rsplit(['.', ':', ';', '(']).next().unwrap_or("").trim();
    phrase.starts_with("to be")
        && PUT_OFF_UNTIL.has_exactly(by)
        && rest.split(' ').count() <= 5
        && !rest.contains(['.', ',', '"'])
        && (1..=4).contains(&clause.split(' ').count())
        && clause.ends_with(char::is_alphabetic)
        && !clause.split(' ').any(|word| DENIALS.has(word) || ["is", "are", "has"].contains(&word))
}

/// The bytes of all that an answer replaces: `to be filled in`, or the sentences of a text that goes on as `lorem ipsum
/// dolor`, up to the first one of the author's own.
pub fn whole(text: &str, phrase: &str) -> usize {
    let rest = head(text, FILLER);
    let longer = PUT_OFF_VALUES.opening(rest).map_or(0, str::len).max(phrase.len());
    let filler = phrase.starts_with("lorem") && rest[phrase.len()..].trim_start().starts_with("dolor");
    if !filler {
        return longer;
    }
    let mut len = 0;
    for sentence in rest.split_inclusive(". ") {
        let first = sentence.split([' ', ',', '.']).next().unwrap_or("");
        if 0 < len && !FILLER_OPENINGS.has(first) {
            break;
        }
        len += sentence.len();
    }
    rest[..len].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.').len().max(longer)
}

/// The evidence that a word in capitals asks for an answer: at the start or end of its leaf, and not in a text about
/// such words (`TODO comments`, `no TBDs`).
pub fn shouted(text: &str, at: usize, len: usize, word: &str) -> Option<Evidence> {
    let (before, after) = around(text, at, len);
    let (close_before, close_after) = (before, after);
    let before = before.trim_end_signs(b" *_~");
    let after = after.trim_start_signs(b" *_~");
    let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let last = trim(before.rsplit(char::is_whitespace).next().unwrap_or(""));
    // `TBD (was Stefan)`
    let next =
        if after.starts_with('(') { "" } else { after.split(char::is_whitespace).next().unwrap_or("") };
    let next = trim(next);
    // `TODO el personal`
    let follows = |rest: &str| AFTER_SPANISH_TODO.has(rest.split(' ').next().unwrap_or(""));
    let again = || before.cut("TODO ").is_some_and(|(_, rest)| follows(rest));
    let spanish = word == "todo" && (AFTER_SPANISH_TODO.has_exactly(&next) || again());
    let labelled = before.ends_with(':');
    // `Room: TBD was struck`
    let told = labelled && MENTION_VERBS.has_exactly(&next) && 1 < after.split_whitespace().count();
    let talked = spanish
        || told
        || !labelled
            && (MENTION_BEFORE.has_exactly(&last)
                && word != "???"
                && !(word == "XXX" && before.ends_with('.'))
                || before.ends_with(',') && (PUT_OFF.has(&last) || last == "xxx")
                || MENTION_NOUNS.has_exactly(&next) && !(before.is_empty() && is_verb(after))
                || MENTION_VERBS.has_exactly(&next));
    // `must be marked, and not left blank or TBD`
    let sentence = || before.rcut(". ").map_or(before, |(_, behind)| behind);
    let ended = before.ends_with(|c: char| c.is_lowercase()) && !labelled;
    let talked = talked || ended && after.is_empty() && sentence().split(' ').any(|word| DENIALS.has(word));
    // `about TBD s next year`
    let unit = after.trim_start().split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    let talked = talked && !(word != "todo" && PLACEHOLDER_UNITS.has_exactly(unit));
    let quoted =
        close_before.ends_with(['"', '“', '\'', '‘', '„', '«']) || lookalike::is_within_quotes(before, after);
    let tagged = close_before.ends_with('#') && !matches!(word, "todo" | "fixme");
    let hyphened = tagged
        || close_before.closes_with(b"-/_@.$")
        || close_after.opens_with(b"-_/") && !(before.is_empty() && is_counted(word, close_after))
        || (close_after.starts_with('(') && !matches!(word, "todo" | "fixme"))
        || (close_after.starts_with('.') && close_after[1..].starts_with(char::is_alphanumeric));
    // `work in progress (WIP) limits`
    let explained = close_before.ends_with('(') && close_after.starts_with(')') && spells(close_before, word);
    // `Event standard (WIP)* grew to forty pages`: the title of what a sentence tells about
    let entitled = word == "wip"
        && close_before.ends_with('(')
        && close_after.strip_prefix(")*").is_some_and(|rest| rest.starts_with(' '));
    // `TBD at the time of the review; since 2025-03-11 settled: none.`
    let answered_since = close_after.starts_with(' ')
        && close_after.cut("; ").is_some_and(|(_, rest)| SETTLED_SINCE.first_in(rest).is_some());
    if explained || entitled || answered_since || is_of_log(close_before) {
        return None;
    }
    // `[WIP: class model](…)`: the title of what is linked
    let titled = || {
        close_before.rfind('[') > close_before.rfind(']') && {
            let (title, behind) = close_after.split_once(']').unwrap_or((close_after, ""));
            title.starts_with(':') && title.contains(' ') && behind.starts_with('(')
        }
    };
    let answered = STILL_WORDS.has_exactly(&last);
    // `with the exception of TODO which banks need a call?`
    let question = || after.ends_with('?') && 3 < after.split(' ').count();
    if word == "todo" && !quoted && !hyphened && question() {
        return Some(Evidence::Likely);
    }
    if quoted || hyphened || titled() || (talked && !(before.is_empty() && after.is_empty())) {
        return None;
    }
    let starts = before.is_empty()
        || before.ends_with('#')
        || before.ends_with([':', '(', '-', '–', '—', '|', '.', '>', '*', '=', '[', '?', '→']);
    let ends = after.is_empty()
        || after.starts_with([')', '.', ',', ';', '*', '|', '(', ':', '-', '–', '—', ']', '?']);
    let label = head(after, 1).starts_with(':') || after.starts_with(" -");
    match word {
        "???"
            if close_before.ends_with(' ')
                && last != "as"
                && (close_after.is_empty() || close_after.opens_with(b" .,;)")) =>
        {
            Some(Evidence::Likely)
        }
        // `tested by XXXXX in May`
        "XXX" if 4 <= len && (starts || ends) && close_before.ends_with(' ') => Some(Evidence::Likely),
        "XXX" | "???" | "wip" if !(starts && ends) => None,
        "todo" | "fixme" if !(starts || answered && ends) => None,
        _ if starts || (ends && !label) => Some(Evidence::Certain),
        _ => Some(Evidence::Likely),
    }
}

/// `count the rooms`, behind a mark at the start: the word with its object is no noun.
fn is_verb(after: &str) -> bool {
    after.split_whitespace().nth(1).is_some_and(|word| ARTICLES.has_exactly(word))
}

/// `14:58 sam: `: whether the line before a mark begins with a time, as in a chat or a log.
fn is_of_log(before: &str) -> bool {
    let line = before.trim_start_signs(b"*_[(> ");
    matches!(line.as_bytes(), [hour, tens, b':', minute, ones, ..]
        if [hour, tens, minute, ones].iter().all(|byte| byte.is_ascii_digit()))
        && line.split_once(' ').is_some_and(|(_, rest)| rest.contains(':'))
}

/// `To Be Determined: a fog level`: a name, each of its words with a capital.
fn is_titled(phrase: &str) -> bool {
    phrase.contains(' ') && phrase.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a mark in lower case, `mitigation tbc`, is the last word of a short clause behind a label or a dash.
pub fn ends_clause(text: &str, at: usize, mark: &str) -> bool {
    let (before, after) = around(text, at, mark.len());
    let clause = before.rsplit([':', ';', '–', '—', '(']).next().unwrap_or(before);
    let begun = clause.len() < before.len() && clause.starts_with(' ') || before.ends_with(['(', '–']);
    let ends = after.trim_signs(b".)*_ !").is_empty() || after.starts_with(')');
    let words = || clause.split_whitespace();
    matches!(mark, "tbd" | "tbc" | "tba")
        && begun
        && ends
        && is_bounded(text, at, mark.len())
        && words().count() <= 3
        && !clause.contains(['"', '“', '«', '`', '\''])
        && !words().any(|word| MENTION_BEFORE.has(word) || DENIALS.has(word))
}

/// `External customers: tbc w/ Anna whether it is public`: a mark in lower case that opens a value and says with whom.
pub fn opens_value(text: &str, at: usize, mark: &str) -> bool {
    let (before, after) = around(text, at, mark.len());
    let next = after.split_whitespace().next().unwrap_or("");
    let opens = matches!(before.trim_end().chars().next_back(), None | Some(':' | '(' | '>' | '–' | '—'));
    matches!(mark, "tbd" | "tbc" | "tba")
        && opens
        && after.starts_with(' ')
        && PUT_OFF_UNTIL.has_exactly(next)
}

/// `TBD-4` as a whole: the open points of a document have numbers.
fn is_counted(word: &str, after: &str) -> bool {
    let digits = after.strip_prefix('-').unwrap_or("");
    matches!(word, "tbd" | "tbc" | "tba")
        && !digits.is_empty()
        && digits.bytes().all(|it| it.is_ascii_digit())
}

/// Whether the last words of a text begin with the letters of an abbreviation.
fn spells(text: &str, short: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    short.chars().rev().all(|letter| words.next().is_some_and(|word| word.to_lowercase().starts_with(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filler_text_ends_where_the_authors_own_begins() {
        let filler = "Lorem ipsum dolor sit amet, elit. Sed do eiusmod tempor.";
        for own in ["", " The pump runs at night.", " We measured it in May."] {
            assert_eq!(whole(&format!("{filler}{own}"), "lorem ipsum"), filler.len());
        }
    }
}
