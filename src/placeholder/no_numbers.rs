//! Values that are no number yet: `ORD-?`, `rev. …`, `£` or `pending` in a column of amounts, `900 000 000` as a telephone.
//!
//! Deliberately absent: letters in the place of figures, `XX km`, which are a form of their own.

use super::finder::Value;
use crate::text::date;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{AMOUNT_WORDS, NUMBERED_PLACES, PENDING, PHONE_WORDS, PLACEHOLDER_UNITS};

/// `ORD-?`, `0345 - - -`, `+44 113 ... ....`, `of at least ...`: a number without its last part.
pub fn is_open_number(text: &str) -> bool {
    let key = text.trim_end_matches('?');
    let ticket = key.len() < text.len()
        && key.strip_suffix('-').is_some_and(|key| {
            (2..=8).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_uppercase())
        });
    let known = text.trim_end_signs(b".- ");
    let gap = text[known.len()..].trim_start();
    let dialled = known.ends_with(|c: char| c.is_ascii_digit())
        && (gap.starts_with("- - -") || gap.starts_with("... ...") || gap.starts_with(".... ...."));
    let least = text.strip_suffix("...").or_else(|| text.strip_suffix('…')).is_some_and(|start| {
        start.ends_with(' ')
            && start
                .split_whitespace()
                .next_back()
                .is_some_and(|word| AMOUNT_WORDS.has(word) || NUMBERED_PLACES.has(word.trim_end_matches('.')))
    });
    // `... / day`
    let rate = text.trim_start_matches('\\').trim_start_matches(['.', '…']);
    let rated = rate.len() < text.len()
        && rate.trim_start().strip_prefix('/').is_some_and(|unit| PLACEHOLDER_UNITS.has(unit.trim()));
    // `€ ...`
    let amount = text.strip_prefix(['€', '£', '$']).map(str::trim_start);
    let rated = rated || amount.is_some_and(|rest| matches!(rest, "..." | "…"));
    // `https://…`, `+49 69 …`
    let cut = text.strip_suffix("...").or_else(|| text.strip_suffix('…'));
    let cut =
        cut.is_some_and(|start| start.ends_with("://") || start.starts_with('+') && start.ends_with(' '));
    let equal = cut || rated || ["= ...", "= …", "= ?"].iter().any(|end| text.ends_with(end));
    ticket || dialled || least || equal
}

/// `900 000 000` behind the label of a telephone number.
pub fn is_sample_of_phone(value: &Value) -> bool {
    let digits = value.text.bytes().filter(u8::is_ascii_digit).count();
    let zeros = value.text.bytes().rev().filter(|&byte| byte != b' ' && byte != b'-');
    let zeros = zeros.take_while(|&byte| byte == b'0').count();
    let plain = value.text.bytes().all(|byte| byte.is_ascii_digit() || b"+-() /".contains(&byte));
    let is_named = || {
        let (head, row) = value.leaf.labels(value.document);
        [value.label(), head, row].iter().any(|text| PHONE_WORDS.any_word(&normal::normal(text)))
    };
    plain && 6 <= zeros && digits <= zeros + 4 && is_named()
}

/// `/h`, `£`, `kWh`: the unit alone in a column of numbers.
pub fn is_unit(value: &Value) -> bool {
    let text = value.text;
    let unit = text.strip_prefix('/').unwrap_or(text);
    // `us` is a word too.
    let first = text.chars().next().unwrap_or(' ');
    let sign = ("£€$%".contains(first) && text.chars().all(|c| c == first))
        || PLACEHOLDER_UNITS.has(unit) && !unit.eq_ignore_ascii_case("us");
    // `Werkdagen` is an answer.
    let spelled = 4 < text.len() && text.starts_with(char::is_uppercase);
    text.len() <= 12 && !spelled && sign && value.leaf.cell.is_some() && is_in_figures(value)
}

/// `pending` in a column of numbers.
pub fn is_pending_number(value: &Value) -> bool {
    (PENDING.has_exactly(&value.lower) || matches!(value.text, "." | "#")) && is_in_figures(value)
}

/// `pendiente de soporte` in a column of numbers.
pub fn is_waiting(value: &Value) -> bool {
    let rest = PENDING.opening(&value.lower).map_or("", |word| &value.lower[word.len()..]);
    let words = rest.split_whitespace().count();
    (1..=7).contains(&words) && rest.chars().all(|c| c.is_alphabetic() || c == ' ') && is_in_figures(value)
}

/// Whether at least half of the cells in the column of a cell begin with a digit or name a day.
pub fn is_in_figures(value: &Value) -> bool {
    if value.leaf.head || value.leaf.cell.is_none_or(|column| column == 0) {
        return false;
    }
    let texts = value.leaf.column(value.document);
    let figure = |text: &&&str| {
        let bare = text.trim_start_matches(['£', '€', '$', '~', '<', '>', '≤', '≥', ' ']);
        bare.starts_with(|c: char| c.is_ascii_digit()) || date::read(text).is_some()
    };
    texts.len() <= 2 * texts.iter().filter(figure).count() && 1 < texts.len()
}
