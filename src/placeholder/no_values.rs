//! Texts that stand for a value without being one: `000000`, `#REF!`, `insert formula`, `(unclear)`.
//!
//! Each counts only beside placeholders. Deliberately absent: words that put off wherever they stand (`put_off`).

use super::asides;
use crate::text::contains::Search;
use crate::text::date::{self, Date};
use crate::text::signs::Signs;
use crate::words::{
    BLANK_VALUES, CHECKING_VERBS, FILL_WORDS, GAP_OBJECTS, HERE_WORDS, INSERTING_VERBS, LETTERED_NOUNS,
    PENDING, PLACEHOLDER_NOUNS, POLITE_OPENINGS, QUESTION_WORDS, SPREADSHEET_ERRORS, TARGET_COLUMNS, UNCLEAR,
    WAITING_OPENINGS, WRITING_VERBS,
};

/// `000000`, `0 000`, `#REF!`, `1 January 1900`, `insert formula`: what stands for a value without being one.
pub fn is_blank(text: &str) -> bool {
    let zeros = text.bytes().filter(|&byte| byte == b'0').count();
    let none = (5 <= zeros || 4 <= zeros && text.contains(' '))
        && text.bytes().all(|byte| matches!(byte, b'0' | b' ' | b','));
    let first_day =
        || text.has_word("1900") && date::read(text).is_some_and(|it| it.date == Date::new(1900, 1, 1));
    let inserted = || {
        let (verb, noun) = text.split_once(' ').unwrap_or((text, ""));
        let noun = noun.rsplit(' ').next().unwrap_or("");
        INSERTING_VERBS.has(verb)
            && text.split(' ').count() <= 3
            && (PLACEHOLDER_NOUNS.has(noun) || GAP_OBJECTS.has(noun) || LETTERED_NOUNS.has(noun))
    };
    // `SMART target here`
    let here = || {
        let mut words = text.rsplit(' ');
        words.next().is_some_and(|last| HERE_WORDS.has_exactly(last))
            && words.next().is_some_and(|noun| {
                let noun = &*noun.to_lowercase();
                [&LETTERED_NOUNS, &PLACEHOLDER_NOUNS, &GAP_OBJECTS, &TARGET_COLUMNS]
                    .iter()
                    .any(|it| it.has_exactly(noun))
            })
            && words.count() <= 2
    };
    // `waiting for the auditor`
    let waits = WAITING_OPENINGS.opening(text).is_some_and(|opening| {
        let rest = text[opening.len()..].trim();
        !rest.is_empty() && rest.split(' ').count() <= 4 && !rest.has_sign(b"[<{`")
    });
    none || waits
        // `Issue: #`
        || BLANK_VALUES.has_exactly(text)
        || text.trim_start_matches(['€', '£', '$', ' ']) == "0,000"
        || SPREADSHEET_ERRORS.has_exactly(text)
        || text.len() <= 24 && first_day()
        || inserted()
        || here()
        || asides::is_to_check(text)
        // `HR (wie?)`
        || text.strip_suffix("?)").and_then(|rest| rest.rsplit_once(" (")).is_some_and(|(_, word)| QUESTION_WORDS.has(word))
        || text.strip_suffix(" (?)").is_some_and(|name| !name.ends_with(':'))
        || is_in_parentheses(text)
}

/// `(mitigation?)`, `(define)`, `(please list)`
fn is_in_parentheses(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else { return false };
    let verb = |word: &str| WRITING_VERBS.has_exactly(word) || FILL_WORDS.has_exactly(word);
    let polite = POLITE_OPENINGS.opening(inner).is_some_and(|please| verb(inner[please.len()..].trim()));
    // `(decide with the harbour masters)`, `(unclear)`, `(nominativo da comunicare)`
    let first = inner.split(' ').next().unwrap_or("");
    let asks = inner.contains(' ')
        && inner.split(' ').count() <= 8
        && !inner.has_sign(b"()[`")
        && (QUESTION_WORDS.has_exactly(first) || CHECKING_VERBS.has_exactly(first));
    let open = UNCLEAR.has(inner) || PENDING.has(inner);
    polite
        || asks
        || open
        || verb(inner)
        || inner.strip_suffix('?').is_some_and(|noun| PLACEHOLDER_NOUNS.has(noun))
}
