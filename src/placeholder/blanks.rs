//! Whole values that are no answer: `who?`, `Date` in a column of dates, `£` in a column of amounts, `ORD-?`, `Xxxxx Xxxxx`.
//!
//! The functions return true if a finished text has no such value, false if it counts only beside placeholders.

use super::finder::Value;
use super::lookalike;
use super::near::is_longer;
use super::no_numbers::{is_in_figures, is_open_number, is_sample_of_phone, is_unit, is_waiting};
use super::{options, people, put_off};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ANSWER_COLUMNS, AUTHOR_ASIDE_ENDINGS, CHANGE_COLUMNS, DATE_COLUMNS, DATE_WORDS, DUE_COLUMNS,
    FIELD_PROMPTS, FILL_WORDS, GAP_OBJECTS, HERE_CLOSINGS, METADATA_KEYS, NAME_OF_WORDS, NAME_WORDS,
    NOT_APPLICABLE, OWNER_COLUMNS, PLACEHOLDER_NOUNS, PUT_OFF_UNTIL, QUESTION_TITLES, QUESTION_VALUES,
    SAME_AS_ABOVE, SAMPLE_ENDINGS, SHORT_ANSWERS, STILL_TO_DO, WRITING_VERBS,
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
    // `<< pendiente >>`
    let arrowed = text.strip_prefix("<<").and_then(|rest| rest.strip_suffix(">>")).map_or("", str::trim);
    if put_off::is_value(arrowed) {
        return Some(true);
    }
    // `@???`
    if text.len() <= 6
        && text
            .strip_prefix(['@', '#'])
            .is_some_and(|rest| 2 <= rest.len() && rest.bytes().all(|b| b == b'?'))
    {
        return Some(true);
    }
    // `@name`
    let chip =
        |name: &str| NAME_WORDS.has_exactly(name) || DATE_WORDS.has(name) || FIELD_PROMPTS.has_exactly(name);
    if text.starts_with('@') && sign.is_some_and(chip) {
        return Some(false);
    }
    // `*name*` in a cell
    let line = value.line.of(value.leaf.text);
    let slanted = line.len() == text.len() + 2 && line.starts_with(['*', '_']);
    if slanted && value.leaf.cell.is_some_and(|column| 0 < column) && PLACEHOLDER_NOUNS.has_exactly(text) {
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
    // `| TBD | to be determined |` explains the mark.
    let explained = || put_off::is_name(value.document, value.leaf, &value.lower);
    if value.leaf.cell != Some(0) && (is_still_to_do(&value.lower) && !explained() || is_waiting(value)) {
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
    // `` `autor`: Name des Autors `` tells of a field of data.
    if unnamed && column && !label.contains('`') && !described() && bare.split(' ').count() <= 4 {
        return Some(false);
    }
    (label.contains('?') && ANSWER_COLUMNS.has_exactly(&value.lower)).then_some(true)
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

/// `- [ ] To-do`: the text of a new point in some editors.
pub fn is_todo(value: &Value) -> bool {
    let line = || value.leaf.text[..value.line.from].trim_end();
    value.text.eq_ignore_ascii_case("to-do") && (line().ends_with("[ ]") || line().ends_with("[x]"))
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
    // `Completed by: Person`
    let labelled = value.leaf.cell.is_none() && label.trim_end_signs(b" *_").ends_with(':');
    if fits { Some(true) } else { (text == "Empty" || labelled).then_some(false) }
}

/// `who?` as a whole value, and `name??` or `4 h?`, which count in company.
pub fn asks(value: &Value) -> Option<bool> {
    let text = value.text;
    let inner = text.strip_suffix('?').filter(|_| value.standing)?.trim_start_matches(['←', '→', ' ']);
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
    // `✓?`
    let signs = !asked.is_empty() && asked.chars().all(|c| matches!(c, '✓' | '✔' | '✗' | '✘' | '✅' | '❌'));
    if signs && value.leaf.cell.is_some_and(|column| 0 < column) {
        return Some(false);
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
