//! Whether what stands in brackets is a slot.
//!
//! The parser has taken out links, footnotes, task boxes and alerts. What is left is judged in this order:
//! numbers with their unit; the template's own slots; what only looks like a slot (`lookalike`); forms that
//! are a slot for certain; then phrases, and single words last, where the place decides: a lone `[Owner]` in
//! a cell is a slot, a `[word]` in the middle of a sentence hardly ever.

use super::choice;
use super::leaf::Place;
use super::lookalike;
use crate::model::finding::{Evidence, Input};
use crate::text::contains::{has, has_any};
use crate::text::normal;
use crate::words::{
    ASIDE_OPENINGS, CERTAIN_BRACKETS, DATE_WORDS, EXAMPLE_SIGNS, INSTRUCTION_OPENINGS, NUMBER_BLANKS,
    PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, PUT_OFF, TAG_PHRASES, TAGS,
};

/// The verdict on a bracketed text.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub evidence: Evidence,
    pub input: Input,
    /// A slot only in a document that has surer ones.
    pub hint: bool,
}

impl Slot {
    fn new(evidence: Evidence, text: &str) -> Self {
        Slot { evidence, input: input(text), hint: false }
    }

    fn hint(text: &str) -> Self {
        Slot { hint: true, ..Slot::new(Evidence::Possible, text) }
    }
}

/// What kind of answer a slot's text asks for.
pub fn input(text: &str) -> Input {
    let lower = text.trim().to_lowercase();
    let date = DATE_WORDS.has_exactly(&lower);
    if date || lower.ends_with(" date") || has_any(&lower, &["yyyy", "jjjj"]) {
        return Input::Date;
    }
    // Between bars stand answers, whatever they are called; between slashes perhaps two names of one thing.
    let answers = |options: &[String]| text.contains('|') || choice::are_answers(options);
    match choice::options(text) {
        Some(options) if 2 <= options.len() && answers(&options) => Input::Choice { options },
        _ => Input::Text,
    }
}

/// Judges `[inner]` at its place; `own` says that the template has this very slot.
pub fn judge(inner: &str, place: Place, own: bool) -> Option<Slot> {
    let text = inner.trim();
    if let Some(unit) = unit(text, place) {
        return Some(Slot { evidence: Evidence::Certain, input: Input::Number { unit }, hint: false });
    }
    if is_percentage(text, place) {
        let input = Input::Number { unit: "%".to_string() };
        return Some(Slot { evidence: Evidence::Likely, input, hint: false });
    }
    if place.alone && (place.cell || place.label) && is_scale(text) {
        return Some(Slot::hint(text));
    }
    if own && normal::words(text) > 0 {
        return Some(Slot::new(Evidence::Certain, text));
    }
    if let Some(slot) = letters(text, place) {
        return slot;
    }
    if (lookalike::is_attached(place) && !lookalike::is_signed(text, place)) || lookalike::is_drawn(place) {
        return None;
    }
    if let Some(slot) = people(text, place) {
        return Some(slot);
    }
    if super::angle::is_argument(place.before) {
        return None;
    }
    let options = choice::options(text);
    if has(text, " | ") && options.is_some() && !text.contains(['"', '(', '=']) && !text.starts_with('-') {
        return Some(Slot::new(Evidence::Certain, text));
    }
    if lookalike::is_syntax(text) {
        return None;
    }
    if is_instruction(text) {
        return Some(Slot::new(Evidence::Certain, text));
    }
    let named = place.alone && PLACEHOLDER_NOUNS.has(text);
    if (lookalike::is_cited(text) && !named)
        || lookalike::is_pressed(place)
        || lookalike::is_credited(text, place)
    {
        return None;
    }
    if let Some(options) = options
        && (place.alone || 3 <= options.len() || text.contains('|'))
    {
        // `[rw|ro]`: the values that a command takes.
        if text.contains('|')
            && !text.contains([' ', '/'])
            && !text.contains(char::is_uppercase)
            && !place.label
        {
            return Some(Slot::hint(text));
        }
        let bar = text.contains('|') || 3 <= options.len();
        let evidence = if bar { Evidence::Certain } else { Evidence::Likely };
        return Some(Slot::new(evidence, text));
    }
    if lookalike::is_named_so(place) {
        return Some(Slot::hint(text));
    }
    if lookalike::is_quoted(place) {
        return None;
    }
    if text.contains(char::is_whitespace) { phrase(text, place) } else { word(text, place) }
}

/// Whether a template means a slot by these brackets: almost always, since it is a template.
pub fn is_slot_of_template(inner: &str, place: Place) -> bool {
    let text = inner.trim();
    unit(text, place).is_none()
        && !lookalike::is_attached(place)
        && !lookalike::is_syntax(text)
        && normal::words(text) > 0
}

/// `[X]ms`, `[N] users`, `[duration] minutes`: the unit behind a number's slot.
fn unit(text: &str, place: Place) -> Option<String> {
    let number = NUMBER_BLANKS.has_exactly(text);
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

/// `[99.9]%`, `[99.xx %]`
fn is_percentage(text: &str, place: Place) -> bool {
    let number = text.strip_suffix('%').map_or(text, str::trim_end);
    let figures = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'x' | 'X'))
        && number.starts_with(|c: char| c.is_ascii_digit());
    let before = place.before.chars().next_back();
    let free = before.is_none_or(|c| c.is_whitespace() || "*_|(<>~≥≤".contains(c));
    let open = number.contains(['x', 'X']);
    figures && free && (place.after.trim_start().starts_with('%') || (number.len() < text.len() && open))
}

/// `[1-5]`: the marks that may be given.
fn is_scale(text: &str) -> bool {
    text.split_once(['-', '–']).is_some_and(|(from, to)| {
        let figure = |text: &str| {
            text.len() <= 2 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        matches!(from.trim(), "0" | "1") && figure(to.trim())
    })
}

/// `[X]`, `[X.Y]`, `[?]`, `[...]`: stand-ins without a word. The outer option says whether it is one at all.
fn letters(text: &str, place: Place) -> Option<Option<Slot>> {
    let placed = |sure: bool| {
        if lookalike::is_attached(place) && !place.before.ends_with(['$', '€', '£', 'v', 'Q']) {
            None
        } else if sure {
            Some(Slot::new(Evidence::Likely, text))
        } else {
            Some(Slot::hint(text))
        }
    };
    let version = text.contains('.')
        && text.trim_start_matches('v').split('.').all(|part| part.len() == 1 && "XYZNxyz".contains(part));
    let last = place.before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    match text {
        _ if version => Some(placed(place.alone || last.starts_with("version") || last == "v")),
        _ if NUMBER_BLANKS.has_exactly(text) && text.bytes().all(|byte| b"XYN#".contains(&byte)) => {
            let after = place.after.trim_start();
            let amount =
                after.starts_with("of ") || place.before.ends_with(['$', '€', '£', '~', '<', '>', '≤', '≥']);
            Some(placed(amount))
        }
        _ if text.starts_with("###") => Some(placed(place.alone)),
        "?" | "??" | "???" => Some(placed(place.alone)),
        _ if text.chars().count() == 1 && "%€$£".contains(text) && place.cell && place.alone => {
            Some(Some(Slot::hint(text)))
        }
        "..." | "…" if place.alone && (place.cell || place.label) => Some(placed(false)),
        _ => None,
    }
}

/// `[@owner]`, `[@PM, @QA]`: people to name, where nothing stands beside it. A citation has a key with digits.
fn people(text: &str, place: Place) -> Option<Slot> {
    let named = text.split(',').all(|name| {
        name.trim()
            .strip_prefix('@')
            .is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-'))
    });
    (named && place.alone && (place.cell || place.label)).then(|| Slot {
        evidence: Evidence::Likely,
        hint: true,
        ..Slot::new(Evidence::Likely, text)
    })
}

/// Unmistakable: an instruction, a question, an example to replace.
fn is_instruction(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '/')).next().unwrap_or("");
    let several = lower.contains(char::is_whitespace);
    let asks = several
        && (text.ends_with('?')
            || (INSTRUCTION_OPENINGS.has(first) && !TAG_PHRASES.has(&normal::normal(text)))
            || lower.ends_with(" here")
            || lower.ends_with(" name")
            || has(&lower, "your ")
            || lower.ends_with("if any")
            || lower.ends_with("if applicable"));
    // `[WIP]` alone is a tag, and found as a word.
    let put_off = PUT_OFF.opening(text).is_some() && !TAGS.has(text);
    EXAMPLE_SIGNS.within(&lower)
        || has(&lower, "yyyy-mm")
        || lower.starts_with("needs clarification")
        || put_off
        || asks
        || CERTAIN_BRACKETS.has_exactly(&lower)
}

/// Whether a text asks for an answer even where a list of words would stand.
pub fn is_asked(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("e.g.") || lower.contains("your ") || lower.ends_with(" name") || lower.ends_with(" here")
}

/// Whether a text asks for an answer by its last word, `Document Title`, or as an instruction does.
pub fn is_named(text: &str) -> bool {
    let last = text.split(|c: char| c.is_whitespace() || c == '/').next_back().unwrap_or("");
    let first = text.split_whitespace().next().unwrap_or("");
    let opens = text.starts_with(char::is_uppercase) && PLACEHOLDER_NOUNS.has(first);
    PLACEHOLDER_NOUNS.has(last)
        || opens
        || is_instruction(text)
        || matches!(input(text), Input::Choice { .. } | Input::Date)
}

/// `OWNER`, `COURIER_MAIL`
pub fn is_shouted_name(text: &str) -> bool {
    let last = text.rsplit(['_', ' ', '-']).next().unwrap_or("");
    let shouted = !text.is_empty() && text.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    shouted && (PLACEHOLDER_NOUNS.has(last) || text.contains('_'))
}

fn phrase(text: &str, place: Place) -> Option<Slot> {
    if !place.alone && !place.heading && (lookalike::is_acronyms(text) || lookalike::is_tuple(text)) {
        return None;
    }
    let words = text.split_whitespace().count();
    let capital = text.starts_with(char::is_uppercase);
    let noun = text
        .split_whitespace()
        .any(|word| PLACEHOLDER_NOUNS.has(word.trim_matches(|c: char| !c.is_alphanumeric())));
    // A tag before the text of a list item: `[Phase one] …`; a slot there names what is asked for.
    let leads = place.before.trim().is_empty() && !place.alone && !place.heading && !place.label;
    // `### put [key file]`: the arguments of a command.
    let command = place.before.starts_with(char::is_lowercase) && !place.before.contains(char::is_uppercase);
    if place.heading && command && !capital && !place.label {
        return Some(Slot::hint(text));
    }
    let labelled = place.alone || (place.label && capital);
    let headed = place.heading && (capital || noun || place.alone);
    if labelled || headed || noun || (capital && !leads && words <= 8) {
        return Some(Slot::new(Evidence::Likely, text));
    }
    let aside = ASIDE_OPENINGS.opening(text).is_some_and(|word| text.starts_with(word));
    (!leads && !aside).then(|| Slot::hint(text))
}

fn word(text: &str, place: Place) -> Option<Slot> {
    if text.ends_with('?') && !place.alone {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
    let capital = text.starts_with(char::is_uppercase);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = 2 <= letters && !text.chars().any(char::is_lowercase);
    let named = PLACEHOLDER_NOUNS.has(bare) || lookalike::is_slot_name(bare);
    if TAGS.has(bare) && !(named && place.alone) {
        return None;
    }
    // `[ENHANCEMENT] Faster start`: a tag before an entry.
    let leads = place.before.trim().is_empty() && !place.alone && !place.heading;
    if leads && shouted {
        return Some(Slot::hint(text));
    }
    // `[PRINCIPLE_1_NAME]`
    let parts = text.split('_').filter(|part| !part.is_empty()).count();
    let constant = shouted
        && 2 <= parts
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    if constant && (place.alone || place.heading) {
        return Some(Slot::new(Evidence::Likely, text));
    }
    if named && (place.alone || place.heading || place.cell || place.label || capital) {
        return Some(Slot::new(Evidence::Likely, text));
    }
    if named {
        return Some(Slot::new(Evidence::Possible, text));
    }
    let plain = 3 < letters && bare.chars().all(|c| c.is_alphabetic() || c == '-');
    let participle = bare.ends_with("ed") || bare.ends_with("en");
    let valued = place.alone && (place.cell || place.label) && !shouted;
    let standing = (place.alone && capital && !shouted) || valued || (place.heading && capital && !shouted);
    let spoken = !place.alone && !capital && !place.before.trim().is_empty();
    (plain && !participle && (standing || spoken)).then(|| Slot::hint(text))
}
