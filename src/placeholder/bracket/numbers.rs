//! Numbers in brackets, and signs and letters in the place of one.

use super::text::{Bracket, hint, sure};
use crate::model::finding::{Evidence, Input};
use crate::placeholder::found::Verdict;
use crate::placeholder::leaf::Place;
use crate::placeholder::lookalike;
use crate::text::signs::Signs;
use crate::words::{NUMBER_BLANKS, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, TEXT_UNITS};

/// `[1-3 sentences]`, `[2–3 Sätze]`: how much text to write.
fn is_amount_of_text(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '));
    text.starts_with(|c: char| c.is_ascii_digit()) && TEXT_UNITS.has(number)
}

/// `[X]ms`, `[N] users`, `[duration] minutes`: the unit behind the placeholder of a number.
pub fn unit(text: &str, place: Place) -> Option<String> {
    // `15 min / [x] min`; at the start of a line it is a box.
    let number = NUMBER_BLANKS.has_exactly(text) || text == "x" && place.before.ends_with("/ ");
    let named = PLACEHOLDER_NOUNS.has(text);
    if !number && !named {
        return None;
    }
    let after = place.after.trim_start();
    let touching = after.len() == place.after.len();
    let word: String =
        after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '/' | '%' | '€' | '-')).collect();
    let first = word.split('/').next().unwrap_or("");
    let known = PLACEHOLDER_UNITS.has(&word) || (word.contains('/') && PLACEHOLDER_UNITS.has(first));
    let scale = touching && matches!(word.as_str(), "K" | "k" | "M");
    (!word.is_empty() && (known || (number && scale))).then_some(word)
}

/// A number before its unit.
pub fn number(bracket: &Bracket) -> Option<Verdict> {
    let unit = unit(bracket.text, bracket.place)?;
    Some(Verdict { evidence: Evidence::Certain, input: Input::Number { unit }, hint: false })
}

/// A number before a percent sign.
pub fn percentage(_: &Bracket) -> Option<Verdict> {
    let input = Input::Number { unit: "%".to_string() };
    Some(Verdict { evidence: Evidence::Likely, input, hint: false })
}

/// `[99.9]%`, `[99.xx %]`
pub fn is_percentage(text: &str, place: Place) -> bool {
    let number = text.strip_suffix('%').map_or(text, str::trim_end);
    let figures = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'x' | 'X'))
        && number.starts_with(|c: char| c.is_ascii_digit());
    let before = place.before.chars().next_back();
    let free = before.is_none_or(|c| c.is_whitespace() || "*_|(<>~≥≤".contains(c));
    let open = number.has_sign(b"xX");
    figures && free && (place.after.trim_start().starts_with('%') || (number.len() < text.len() && open))
}

/// `[1-5]`: a scale of marks.
pub fn is_scale(text: &str) -> bool {
    text.split_once(['-', '–']).is_some_and(|(from, to)| {
        let figure = |text: &str| {
            text.len() <= 2 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        matches!(from.trim(), "0" | "1") && figure(to.trim())
    })
}

/// `[X]`, `[X.Y]`, `[?]`, `[...]`: letters and signs without a word. None if it is something else, `Some(None)` if it
/// is not a placeholder here.
pub fn letters(text: &str, place: Place) -> Option<Option<Verdict>> {
    let placed = |asks: bool| {
        if lookalike::is_attached(place) && !place.before.ends_with(['$', '€', '£', 'v', 'Q']) {
            None
        } else if asks {
            Some(sure(Evidence::Likely, text))
        } else {
            Some(hint(text))
        }
    };
    let version = text.contains('.')
        && text.trim_start_matches('v').split('.').all(|part| part.len() == 1 && "XYZNxyz".contains(part));
    let versioned = || {
        let last = place.before.split_whitespace().next_back().unwrap_or("").to_lowercase();
        last.starts_with("version") || last == "v"
    };
    match text {
        _ if is_amount_of_text(text) => Some(placed(true)),
        _ if version => Some(placed(place.alone || versioned())),
        _ if NUMBER_BLANKS.has_exactly(text) && text.bytes().all(|byte| b"XYN#".contains(&byte)) => {
            let after = place.after.trim_start();
            let amount =
                after.starts_with("of ") || place.before.ends_with(['$', '€', '£', '~', '<', '>', '≤', '≥']);
            Some(placed(amount))
        }
        _ if text.starts_with("###") => Some(placed(place.alone)),
        // In a sentence it marks what the writer doubts.
        "?" if !place.alone && place.before.ends_with(' ') => Some(Some(hint(text))),
        "?" | "??" | "???" => Some(placed(place.alone)),
        // `[ , ]`: an interval without its bounds.
        // `within [30?] days`
        _ if text.ends_with('?')
            && text.len() <= 6
            && text[..text.len() - 1].bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Some(placed(
                place.alone || PLACEHOLDER_UNITS.has(place.after.split_whitespace().next().unwrap_or("")),
            ))
        }
        "@???" | "@??" => Some(placed(true)),
        // `[●]` in the draft of a contract
        _ if matches!(text.chars().next(), Some('●' | '•' | '■')) && text.chars().count() == 1 => {
            Some(placed(true))
        }
        "," if place.alone && place.cell => Some(placed(true)),
        _ if text.chars().count() == 1 && "%€$£".contains(text) && place.cell && place.alone => {
            Some(Some(hint(text)))
        }
        "..." | "…" if place.alone && (place.cell || place.label) => Some(placed(false)),
        _ => None,
    }
}

/// `[10/50/200] m`: a choice of numbers before a unit.
pub fn is_choice(text: &str, place: Place) -> bool {
    let figure = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let after =
        place.after.trim_start().split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    3 <= text.split('/').count()
        && text.split('/').all(figure)
        && (PLACEHOLDER_UNITS.has(after) || after == "m")
}
