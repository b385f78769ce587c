//! Brackets that cite: an author and a year, a standard, a ticket, a numbered part, a file behind the word for a source.

use super::leaf::Place;
use super::near::has_digit;
use super::options;
use crate::text::contains::{Search, has_any};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ARTICLES, CITATION_ENDINGS, CITED_BY_NUMBER, CITING_WORDS, INSTRUCTION_OPENINGS, PLACEHOLDER_NOUNS,
    RETIRED, TAG_PHRASES,
};

/// Citations and references: `Smith2020`, `Fielding, 2000`, `RFC 2119`, `JIRA-12`, `KT05, ch. 6`, `12 ms`.
pub fn is_cited(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|word| !word.is_empty())
        .collect();
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else {
        return true;
    };
    let count = words.len();
    // `Dijkstra '78`
    let short_year = |word: &&str| {
        word.strip_prefix(['\'', '’'])
            .is_some_and(|year| year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit()))
    };
    let year = words.iter().any(|word| is_year(word) || short_year(word)) && count <= 6;
    let all_capitals = 2 <= first.chars().filter(|c| c.is_uppercase()).count()
        && first.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || "-./".contains(c));
    let locator = text.split_signs(b",;").skip(1).any(|part| {
        let mut words = part.split_whitespace();
        let named = words.next().is_some_and(|word| CITED_BY_NUMBER.has(word));
        let part = part.trim();
        let numbered = !part.contains(' ') && part.starts_with(|c: char| c.is_ascii_digit() || c == '§');
        let last = part.rsplit(' ').next().unwrap_or("");
        // `own model, TM-019`
        let key = is_ticket(part);
        let counted = last.len() < part.len() && last.bytes().all(|byte| byte.is_ascii_digit());
        (named && words.any(has_digit)) || numbered || key || (counted && part.split(' ').count() == 2)
    });
    // `Gannet handbook §3`, `Lease § 9`
    let paragraph = words.iter().enumerate().any(|(at, word)| {
        word.strip_prefix('§').is_some_and(|number| {
            has_digit(number)
                || number.trim_start_matches('§').is_empty()
                    && words.get(at + 1).is_some_and(|next| has_digit(next))
        })
    });
    // `PV n° 1`
    let counted = words.windows(2).any(|pair| matches!(pair[0], "n°" | "nº" | "№") && has_digit(pair[1]));
    let paragraph = paragraph || counted;
    let see = first.eq_ignore_ascii_case("see") || first == "cf." || first == "vgl." || first == "siehe";
    let numbered = CITED_BY_NUMBER.has(first) && (has_digit(last) || last.chars().count() == 1);
    // `Protokoll 2024-41`
    let dated = count == 2
        && first.starts_with(char::is_alphabetic)
        && !PLACEHOLDER_NOUNS.has(first)
        && last.split_once(['-', '/']).is_some_and(|(year, number)| is_year(year) && has_digit(number));
    // `minutes of 04.12.2025`
    let of_day = (2..=8).contains(&count)
        && words.iter().any(|word| is_day(word))
        && !words.iter().any(|word| PLACEHOLDER_NOUNS.has(word));
    // `COM-12, version of March`
    let ticket = 2 <= count && is_ticket(first) && text[first.len()..].opens_with(b",;");
    // `D-3 withdrawn`
    let keyed = count <= 3
        && first.split_once('-').is_some_and(|(key, number)| {
            key.len() == 1
                && key.starts_with(|c: char| c.is_ascii_uppercase())
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
        })
        && !words.iter().any(|word| PLACEHOLDER_NOUNS.has(word));
    // `P0 for critical faults`
    let classed = first.len() == 2
        && first.starts_with(|c: char| c.is_ascii_uppercase())
        && has_digit(first)
        && !words.iter().any(|word| PLACEHOLDER_NOUNS.has(word));
    // `details in [2]`
    let nested = text.split('[').skip(1).any(|inner| inner.starts_with(|c: char| c.is_ascii_digit()));
    dated
        || nested
        || classed
        || of_day
        || ticket
        || keyed
        || (count == 1 && has_digit(first) && !first.contains('_'))
        || year
        || locator
        || paragraph
        || see
        || (all_capitals && count <= 2 && has_digit(text) && !text.contains('_'))
        || (first.starts_with(|c: char| c.is_ascii_digit()) && count <= 3)
        || text.parts(", ").all(|part| part.starts_with(|c: char| c.is_ascii_digit()))
        || (count <= 3 && numbered)
        || has_clock(text)
        || is_initialled(first)
        || CITATION_ENDINGS.ending(text).is_some()
        || [&TAG_PHRASES, &RETIRED].iter().any(|states| states.has(&normal::normal(text)))
}

/// `Source: minutes.md#rules`, `Quelle: Protokoll 12`: a file, an address or a numbered part behind the word for it.
///
/// Behind a fact, `240 [Source: stability booklet]`, any words will do that ask for nothing.
pub fn is_source(text: &str, place: Place) -> bool {
    let Some((word, cited)) = text.split_once([':', '：']) else {
        return false;
    };
    let cited = cited.trim();
    let asks = options::has_example(cited)
        || PLACEHOLDER_NOUNS.has(cited)
        || cited.contains(['<', '{', '?', '…'])
        || has_any(&cited.to_lowercase(), &["yyyy", "xxx", "your "])
        || cited.split_signs(b"/ ").all(|part| PLACEHOLDER_NOUNS.has(part));
    let file = |word: &str| {
        let word = word.trim_end_signs(b".,;)");
        let (name, ending) = word.rsplit_once('.').unwrap_or((word, ""));
        let ends = |c: char| c.is_alphanumeric() || "#/-_".contains(c);
        !name.is_empty() && !ending.is_empty() && ending.chars().all(ends) || word.contains('#')
    };
    let path = |word: &str| word.matches('/').count() >= 2;
    let words = || cited.split_whitespace();
    // `letter of the owner`, but not `add a link to the study`
    let told = || {
        words().skip(1).any(|word| ARTICLES.has(word))
            && words().next().is_some_and(|first| !INSTRUCTION_OPENINGS.has(first))
    };
    let behind = || {
        place.before.trim_end().ends_with(|c: char| c.is_alphanumeric() || ".%)".contains(c))
            && (1..=5).contains(&words().count())
            && (!words().any(|word| PLACEHOLDER_NOUNS.has(word)) || told())
    };
    CITING_WORDS.has(word.trim())
        && !asks
        && (has_digit(cited) || words().any(|word| file(word) || path(word)) || behind())
}

/// `N. Obi`
fn is_initialled(first: &str) -> bool {
    first.len() == 2 && first.starts_with(|c: char| c.is_ascii_uppercase()) && first.ends_with('.')
}

/// `… (#97018) [SIG Node]`: the tag after an entry of a changelog.
pub fn is_credited(text: &str, place: Place) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or("");
    let before = place.before.trim_end_signs(b" ,");
    let after = place.after.trim_start_signs(b"). ");
    before.ends_with(')') && after.is_empty() && (!PLACEHOLDER_NOUNS.has(last) || before.ends_with("))"))
}

/// `2017`, `2017a`
fn is_year(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    digits.len() == 4
        && word.len() <= 5
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && ("15".."21").contains(&&digits[..2])
}

/// `04.12.2025`, `2025-12-04`, `4/12/2025`
fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split_signs(b".-/").collect();
    let figures =
        |part: &&str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [year, month, day] if is_year(year) => figures(&month) && figures(&day),
        [day, month, year] => figures(&day) && figures(&month) && is_year(year),
        _ => false,
    }
}

/// `TM-019`
fn is_ticket(word: &str) -> bool {
    word.split_once('-').is_some_and(|(key, number)| {
        2 <= key.len()
            && key.bytes().all(|byte| byte.is_ascii_uppercase())
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `12:03:44`, as in logs and minutes.
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|window| {
        window[0].is_ascii_digit() && window[1] == b':' && window[2..].iter().all(u8::is_ascii_digit)
    })
}
