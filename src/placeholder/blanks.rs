//! Whole values that are no answer: `who?`, `Date` in a column of dates, `£` in a column of amounts, `ORD-?`, `Xxxxx Xxxxx`.
//!
//! The functions return true if a finished text has no such value, false if it counts only beside placeholders.

use super::finder::Value;
use super::lookalike;
use super::near::is_longer;
use super::{options, people};
use crate::text::date;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    AMOUNT_WORDS, ANSWER_COLUMNS, AUTHOR_ASIDE_ENDINGS, CHANGE_COLUMNS, DATE_COLUMNS, DATE_WORDS,
    DUE_COLUMNS, FIELD_PROMPTS, FILL_WORDS, GAP_OBJECTS, HERE_CLOSINGS, METADATA_KEYS, NAME_OF_WORDS,
    NAME_WORDS, NOT_APPLICABLE, OWNER_COLUMNS, PENDING, PHONE_WORDS, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS,
    PUT_OFF_UNTIL, QUESTION_TITLES, QUESTION_VALUES, SAME_AS_ABOVE, SAMPLE_ENDINGS, SHORT_ANSWERS,
    STILL_TO_DO, WRITING_VERBS,
};

/// `invullen!`, `氏名を記入`, `Xxxxx Xxxxx`, `Answer` behind a question: true if nothing else is written so.
pub fn is_left(value: &Value) -> Option<bool> {
    let (text, bare) = (value.text, value.bare);
    if is_longer(text, 60) || value.leaf.heading || !value.standing {
        return (!value.leaf.heading && SAME_AS_ABOVE.ending(&value.lower).is_some()).then_some(true);
    }
    if value.leaf.cell.is_some() && !value.leaf.head && value.leaf.repeats_heads(value.document) {
        return Some(true);
    }
    // `#channel-name`
    let sign = text.without_sign(b"#@").filter(|name| !name.has_sign(b" /"));
    let named = |name: &str| {
        lookalike::is_placeholder_name(name)
            && NAME_WORDS.has(name.split_signs(b"-_").next_back().unwrap_or(""))
    };
    if sign.is_some_and(named) {
        return Some(true);
    }
    // `@name`
    if text.starts_with('@') && sign.is_some_and(|name| NAME_WORDS.has_exactly(name)) {
        return Some(false);
    }
    // `(name)` in a column of names
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let noun = |inner: &str| PLACEHOLDER_NOUNS.has(inner) || DATE_WORDS.has(inner);
    if value.leaf.cell.is_some_and(|column| 0 < column) && !value.leaf.head && inner.is_some_and(noun) {
        return Some(false);
    }
    let verb = || {
        let first = bare.split_signs(b" (").next().unwrap_or("");
        WRITING_VERBS.has(first) || HERE_CLOSINGS.has(first) || FILL_WORDS.has(first)
    };
    if text.ends_with('!') && bare.split(' ').count() <= 2 && verb() {
        return Some(true);
    }
    if value.leaf.cell != Some(0) && (is_still_to_do(&value.lower) || is_waiting(value)) {
        return Some(false);
    }
    let column = value.leaf.cell != Some(0);
    // `測定値を記入` in the column of a history says what was done.
    let changed = || CHANGE_COLUMNS.has_exactly(&normal::normal(value.leaf.labels(value.document).0));
    if column && !bare.is_ascii() && AUTHOR_ASIDE_ENDINGS.ending(bare).is_some() && !changed() {
        return Some(true);
    }
    if people::is_anyone(value) || people::is_unnamed(value) || people::is_pending(value) {
        return Some(true);
    }
    if is_sample_of_phone(value) {
        return Some(false);
    }
    if is_open_number(text) || is_unit(value) {
        return Some(true);
    }
    // `Why …?`
    let cut = text.strip_suffix("…?").or_else(|| text.strip_suffix("...?"));
    if cut.is_some_and(|start| !start.is_empty() && start.split_whitespace().count() <= 3) {
        return Some(false);
    }
    let masked =
        |word: &str| 3 <= word.len() && word.opens_with(b"Xx") && word[1..].bytes().all(|byte| byte == b'x');
    if text.contains(' ') && text.split(' ').all(masked) {
        return Some(true);
    }
    let sample = || SAMPLE_ENDINGS.ending(&value.lower).is_some_and(|end| end.len() < value.lower.len());
    if value.leaf.cell.is_some_and(|column| 0 < column) && bare.split(' ').count() <= 3 && sample() {
        return Some(false);
    }
    // `@` in a field for a person, `Country` below the head `Country`
    let head = || value.leaf.labels(value.document).0;
    let repeats = || 3 < text.len() && text.starts_with(char::is_uppercase) && text == head().trim();
    if value.leaf.cell.is_some_and(|column| 0 < column) && !value.leaf.head && (text == "@" || repeats()) {
        return Some(false);
    }
    let label = value.label();
    let described = || options::is_described(head());
    let unnamed = NAME_OF_WORDS.opening(text).is_some_and(|name| text[name.len()..].starts_with(' '));
    // `1-5` in a column of single figures
    let scale = text.len() == 3 && text.opens_with(b"01") && text[1..].starts_with('-');
    if scale && text.ends_with(|c: char| c.is_ascii_digit()) && is_in_figures(value) {
        return Some(false);
    }
    // `language` below the head `Language`
    if value.leaf.cell.is_some_and(|column| 0 < column)
        && !value.leaf.head
        && 3 < text.len()
        && text.chars().all(char::is_lowercase)
        && head().trim().to_lowercase() == text
    {
        return Some(false);
    }
    // `lot #`
    let numbered = text.strip_suffix(" #").is_some_and(|noun| {
        noun.split(' ').count() <= 2 && noun.chars().all(|c| c.is_lowercase() || c == ' ')
    });
    if numbered && value.leaf.cell.is_some_and(|column| 0 < column) && !value.leaf.head && !described() {
        return Some(false);
    }
    if unnamed && column && !described() && bare.split(' ').count() <= 4 {
        return Some(false);
    }
    (label.contains('?') && ANSWER_COLUMNS.has_exactly(&value.lower)).then_some(true)
}

/// `ORD-?`, `0345 - - -`, `+44 113 ... ....`, `of at least ...`: a number without its last part.
fn is_open_number(text: &str) -> bool {
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
            && start.split_whitespace().next_back().is_some_and(|word| AMOUNT_WORDS.has(word))
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

/// `da individuare`, `por contratar`: two or three words that say what is still to be done.
pub fn is_still_to_do(lower: &str) -> bool {
    let form = |form: &str| {
        let (opening, ending) = form.split_once('…').unwrap_or((form, ""));
        lower
            .strip_prefix(opening)
            .and_then(|rest| rest.strip_suffix(ending))
            .is_some_and(|stem| 2 <= stem.chars().count() && stem.chars().all(char::is_alphabetic))
    };
    // `texto por redactar`
    let of_object = || {
        let rest = GAP_OBJECTS.opening(lower).and_then(|object| lower[object.len()..].strip_prefix(' '));
        rest.is_some_and(|rest| rest.contains(' ') && is_still_to_do(rest))
    };
    // `à chiffrer par la finance`
    let by = lower.split(' ').skip(1).find(|word| PUT_OFF_UNTIL.has_exactly(word));
    let at = by.map(|word| word.as_ptr() as usize - lower.as_ptr() as usize);
    if let Some(at) = at.filter(|_| lower.split(' ').count() <= 6) {
        return is_still_to_do(lower[..at].trim_end());
    }
    // A form without an opening begins with the sign for the gap.
    let forms = || STILL_TO_DO.alike(lower).chain(STILL_TO_DO.alike("…"));
    lower.contains(' ') && (forms().any(form) || of_object())
}

/// `900 000 000` behind the label of a telephone number.
fn is_sample_of_phone(value: &Value) -> bool {
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
fn is_unit(value: &Value) -> bool {
    let text = value.text;
    let unit = text.strip_prefix('/').unwrap_or(text);
    // `us` is a word too.
    let first = text.chars().next().unwrap_or(' ');
    let sign = ("£€$%".contains(first) && text.chars().all(|c| c == first))
        || PLACEHOLDER_UNITS.has(unit) && !unit.eq_ignore_ascii_case("us");
    text.len() <= 12 && sign && value.leaf.cell.is_some() && is_in_figures(value)
}

/// `- [ ] To-do`: the text of a new point in some editors.
pub fn is_todo(value: &Value) -> bool {
    let line = || value.leaf.text[..value.line.from].trim_end();
    value.text.eq_ignore_ascii_case("to-do") && (line().ends_with("[ ]") || line().ends_with("[x]"))
}

/// `pending` in a column of numbers.
pub fn is_pending_number(value: &Value) -> bool {
    (PENDING.has_exactly(&value.lower) || matches!(value.text, "." | "#")) && is_in_figures(value)
}

/// `pendiente de soporte` in a column of numbers.
fn is_waiting(value: &Value) -> bool {
    let rest = PENDING.opening(&value.lower).map_or("", |word| &value.lower[word.len()..]);
    let words = rest.split_whitespace().count();
    (1..=7).contains(&words) && rest.chars().all(|c| c.is_alphabetic() || c == ' ') && is_in_figures(value)
}

/// Whether at least half of the cells in the column of a cell begin with a digit or name a day.
fn is_in_figures(value: &Value) -> bool {
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

/// `Date` in a column of dates, `Person` in a column of owners, `Empty` behind the label of a date: what an editor shows
/// in an empty field.
pub fn is_chip(value: &Value) -> Option<bool> {
    let text = value.text;
    if !value.standing || 16 < text.len() || value.leaf.heading || value.leaf.cell == Some(0) {
        return None;
    }
    let date = DATE_WORDS.has(text);
    if !date && !FIELD_PROMPTS.has_exactly(text) {
        return None;
    }
    let label = value.label();
    let (head, _) = value.leaf.labels(value.document);
    let name = normal::normal(if head.is_empty() { label } else { head });
    // `Decision due`, `Security reviewer`
    let last = name.rsplit(' ').next().unwrap_or("");
    let owned =
        [&*name, last].iter().any(|name| OWNER_COLUMNS.has_exactly(name) || METADATA_KEYS.of(name).is_some());
    let dated =
        [&*name, last].iter().any(|name| DATE_COLUMNS.has_exactly(name) || DUE_COLUMNS.has_exactly(name));
    let fits = if date { name != value.lower && (dated || is_in_figures(value)) } else { owned || dated };
    if fits { Some(true) } else { (text == "Empty").then_some(false) }
}

/// `who?` as a whole value, and `name??` or `4 h?`, which count in company.
pub fn asks(value: &Value) -> Option<bool> {
    let text = value.text;
    let inner = text.strip_suffix('?').filter(|_| value.standing)?;
    let label = value.label();
    let (head, row) = value.leaf.labels(value.document);
    if value.leaf.heading
        || inner.is_empty()
        || [label, head, row].iter().any(|text| text.contains('?'))
        || QUESTION_TITLES.part_in(&head.to_lowercase())
    {
        return None;
    }
    let asked = inner.trim_end_matches('?').trim_end();
    // `R?` in a matrix of such letters
    let letter = asked.len() <= 3 && asked.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'/');
    if letter && !asked.is_empty() && value.leaf.cell.is_some_and(|column| 0 < column) {
        return Some(false);
    }
    if QUESTION_VALUES.has(asked) && value.leaf.cell != Some(0) {
        return Some(true);
    }
    let doubted = asked.len() < inner.len() && asked.ends_with(char::is_alphanumeric);
    // `Single sign-on?` is a question of its table, `4 h?` and `n/a?` are answers.
    let none = NOT_APPLICABLE.of(&asked.to_lowercase()).is_some();
    // `Must / Should?`, `¿lector o editor?`
    let either = || options::options(asked).is_some() || asked.starts_with('¿');
    let known = asked.starts_with(|c: char| c.is_ascii_digit()) || SHORT_ANSWERS.has(asked) || either();
    let in_column = value.leaf.cell.is_some_and(|column| 0 < column);
    let answer = (none || known && in_column) && asked.split_whitespace().count() <= 3;
    (doubted || answer).then_some(false)
}
