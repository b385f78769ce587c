//! Numbers of decisions: `ADR-007`.

use crate::text::signs::Signs;
use crate::words;

/// The name of a decision: `ADR-007`.
pub fn name(number: u64) -> String {
    format!("ADR-{number:03}")
}

/// The number of a decision at the start of a text, and the byte where its name ends: `ADR-007: Queues` gives 7 and 7.
pub fn number(text: &str) -> Option<(u64, usize)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !words::DECISION_PREFIXES.has_exactly(&text[..letters]) {
        return None;
    }
    let rest = text[letters..].trim_start_matches(['-', '_', '#', ' ', '\u{2010}', '\u{2011}', '\u{2013}']);
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let after = rest[digits..].strip_prefix('.').unwrap_or(&rest[digits..]);
    let bounded = !after.starts_with(char::is_alphanumeric);
    let number = rest[..digits].parse().ok().filter(|_| bounded && digits <= 6)?;
    Some((number, text.len() - rest.len() + digits))
}

/// The part of an open number that stays: `ADR-` of `ADR-XXX`, nothing of `[number]`; `None` for all other texts.
pub fn open(text: &str) -> Option<&str> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let prefixed =
        words::DECISION_PREFIXES.has_exactly(&text[..letters]) && text[letters..].opens_with(b"- ");
    let (prefix, blank) = text.split_at(if prefixed { letters + 1 } else { 0 });
    let blank = blank.trim_start_signs(b"[{<").trim_end_signs(b"]}>");
    let digits = blank.trim_start_matches('0');
    let same = digits
        .chars()
        .next()
        .is_some_and(|sign| "XN#".contains(sign) && digits.chars().all(|other| other == sign));
    (same && (2..=5).contains(&blank.len()) || words::RECORD_NUMBERS.has(blank)).then_some(prefix)
}

/// The numbers of all decisions that a text names, in order.
pub fn numbers(text: &str) -> impl Iterator<Item = u64> + '_ {
    let starts = text.match_indices(['A', 'a', 'D']).map(|(at, _)| at);
    starts.filter_map(move |at| {
        let inside = text[..at].ends_with(|c: char| c.is_alphanumeric());
        if inside { None } else { number(&text[at..]).map(|(number, _)| number) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_open() {
        for text in ["ADR-XXX", "ADR-00X", "ADR-[number]"] {
            assert_eq!(open(text), Some("ADR-"), "{text}");
        }
        for text in ["[NNN]", "{number}", "{ADR number}"] {
            assert_eq!(open(text), Some(""), "{text}");
        }
        for text in ["ADR-007", "[Title]", "PRJ-XXX", "X", ""] {
            assert_eq!(open(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_decisions() {
        assert_eq!(number("ADR-007: Queues"), Some((7, 7)));
        assert_eq!(number("ADR 0012 – Queues"), Some((12, 8)));
        for none in ["ADR-XXX: Queues", "ADR-1.2", "Address 7", "ADRs", "7"] {
            assert_eq!(number(none), None, "{none}");
        }
        let all: Vec<u64> = numbers("Superseded by [ADR-9](x.md), see adr-0003; RADR-4").collect();
        assert_eq!(all, [9, 3]);
    }
}
