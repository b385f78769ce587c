//! Whether what stands in brackets is a slot.
//!
//! The parser has taken out links, footnotes, task boxes and alerts. What is left is judged in this order:
//! the template's own slots; forms that are something else for certain (citations, ranges, tags, index
//! syntax, keys); forms that are a slot for certain; then phrases, and single words last, where the place
//! decides: a lone `[Owner]` in a cell is a slot, a `[word]` in the middle of a sentence hardly ever.

use super::choice;
use super::leaf::Place;
use super::vocabulary::{CITED, INSTRUCTIONS, PRESSABLE, PRESSED, SLOT_NOUNS, TAG_PHRASES, TAGS, UNITS, has};
use crate::finding::{Evidence, Input};
use crate::normal;

/// The verdict on a bracketed text.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub evidence: Evidence,
    pub input: Input,
}

impl Slot {
    fn new(evidence: Evidence, text: &str) -> Self {
        Slot {
            evidence,
            input: input(text),
        }
    }
}

/// What kind of answer a slot's text asks for.
pub fn input(text: &str) -> Input {
    let lower = text.trim().to_lowercase();
    if lower == "date" || lower.ends_with(" date") || lower.contains("yyyy") {
        return Input::Date;
    }
    match choice::options(text) {
        Some(options) if 2 <= options.len() && choice::are_answers(&options) => Input::Choice { options },
        _ => Input::Text,
    }
}

/// Judges `[inner]` at its place; `own` says that the template has this very slot.
pub fn judge(inner: &str, place: Place, own: bool) -> Option<Slot> {
    let text = inner.trim();
    if let Some(unit) = unit(text, place) {
        return Some(Slot {
            evidence: Evidence::Certain,
            input: Input::Number { unit },
        });
    }
    if own && !text.is_empty() && normal::words(text) > 0 {
        return Some(Slot::new(Evidence::Certain, text));
    }
    if is_attached(place) || is_something_else(text) || is_drawn(place) {
        return None;
    }
    if is_instruction(text) {
        return Some(Slot::new(Evidence::Certain, text));
    }
    if is_cited(text) || is_pressed(place) {
        return None;
    }
    if let Some(options) = choice::options(text)
        && (place.alone || 3 <= options.len() || text.contains('|'))
    {
        let bar = text.contains('|') || 3 <= options.len();
        return Some(Slot::new(
            if bar { Evidence::Certain } else { Evidence::Likely },
            text,
        ));
    }
    if is_quoted(place) {
        return None;
    }
    if text.contains(char::is_whitespace) {
        phrase(text, place)
    } else {
        word(text, place)
    }
}

/// Whether a template means a slot by these brackets: almost always, since it is a template.
pub fn is_slot_of_template(inner: &str, place: Place) -> bool {
    let text = inner.trim();
    unit(text, place).is_none() && !is_attached(place) && !is_something_else(text) && normal::words(text) > 0
}

/// `[X]ms`, `[N] users`: the unit behind a number's slot.
fn unit(text: &str, place: Place) -> Option<String> {
    if !matches!(
        text,
        "X" | "Y" | "N" | "XX" | "#" | "number" | "Number" | "x.x" | "X.X"
    ) {
        return None;
    }
    let after = place.after.trim_start();
    let word: String = after
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '/' | '%'))
        .collect();
    let touching = after.len() == place.after.len();
    (has(UNITS, &word) || (touching && word == "K")).then_some(word)
}

/// Index syntax, a reference with its label, an image, an inline footnote: what touches the brackets decides.
fn is_attached(place: Place) -> bool {
    let before = place.before.chars().next_back();
    let after = place.after.chars().next();
    before.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '_' | '!' | '^' | ']' | ')' | '\\' | '$' | '&' | '@' | '#')
    }) || matches!(after, Some('(' | '['))
        || (after == Some(':') && place.before.trim().is_empty() && place.after.starts_with(": http"))
}

/// Forms that mean something else wherever they stand.
fn is_something_else(text: &str) -> bool {
    let first = text.chars().next();
    let no_letters = !text.chars().any(char::is_alphabetic);
    let single_letters = text
        .split(|c: char| !c.is_alphanumeric())
        .all(|word| word.chars().count() <= 1);
    let opens_as_code = first.is_some_and(|c| "^!-:$.*@#/\\\"'`~+%<>={}(&|?,".contains(c));
    let code = ["::", "=>", " = ", "==", "&&", "();", "\":"]
        .iter()
        .any(|sign| text.contains(sign));
    no_letters
        || single_letters
        || opens_as_code
        || code
        || is_range(text)
        || is_dotted(text)
        || is_version(text)
        || (text.contains('=') && !text.contains(' '))
        || (text.contains('_')
            && !text.contains(' ')
            && text.chars().any(|c| c.is_lowercase())
            && !text.contains('/'))
        || text.contains("et al")
        || text.starts_with("...")
        || text.starts_with('…')
}

/// A class of a regular expression: `a-z0-9`.
fn is_range(text: &str) -> bool {
    !text.contains(' ')
        && ["a-z", "A-Z", "0-9", "a-f", "A-F", "\\w", "\\d", "\\s"]
            .iter()
            .any(|range| text.contains(range))
}

/// `tool.ruff`, `x.y.z`
fn is_dotted(text: &str) -> bool {
    !text.contains(' ')
        && text.split('.').count() > 1
        && text
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-'))
}

fn is_version(text: &str) -> bool {
    let rest = text.strip_prefix(['v', 'V']).unwrap_or(text);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+' | 'x'))
}

/// Unmistakable: an instruction, a question, an example to replace.
fn is_instruction(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = lower
        .split(|c: char| c.is_whitespace() || c == ',')
        .next()
        .unwrap_or("");
    let several = lower.contains(char::is_whitespace);
    lower.contains("e.g.")
        || lower.contains("yyyy-mm")
        || lower.starts_with("needs clarification")
        || (several && text.ends_with('?'))
        || (several && has(INSTRUCTIONS, first) && !has(TAG_PHRASES, &normal::normal(text)))
        || (several && (lower.ends_with(" here") || lower.ends_with(" name") || lower.contains("your ")))
        || matches!(
            lower.as_str(),
            "tbd" | "tbc" | "tba" | "todo" | "fixme" | "name(s)" | "xxx" | "fill in"
        )
}

/// Citations and references: `Smith2020`, `Fielding, 2000`, `RFC 2119`, `JIRA-12`, `Figure 3`, `12 ms`.
fn is_cited(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|w| !w.is_empty())
        .collect();
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else {
        return true;
    };
    let digits = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let year = last.len() == 4
        && last.chars().all(|c| c.is_ascii_digit())
        && (last.starts_with("19") || last.starts_with("20"));
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    let all_capitals = 2 <= capitals
        && first
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || "-./".contains(c));
    let token = words.len() == 1 && digits(first);
    let measured = first.starts_with(|c: char| c.is_ascii_digit()) && words.len() <= 3;
    token
        || (year && words.len() <= 5)
        || (all_capitals && words.len() <= 2 && digits(text))
        || measured
        || (words.len() <= 3
            && has(CITED, first)
            && (digits(last) || last.chars().count() == 1 || first.eq_ignore_ascii_case("see")))
        || has(TAG_PHRASES, &normal::normal(text))
        || (first.eq_ignore_ascii_case("see") || first == "cf.")
}

/// Nodes of a diagram that stands outside a fence: arrows touch them.
fn is_drawn(place: Place) -> bool {
    const ARROWS: &[&str] = &[
        "→", "←", "↔", "▶", "◀", "►", "◄", "-->", "->", "<--", "<-", "==>", "=>", "──", "│", "├", "└", "↓",
        "↑", "▼",
    ];
    let before = place.before.trim_end();
    let after = place.after.trim_start();
    ARROWS
        .iter()
        .any(|arrow| before.ends_with(arrow) || after.starts_with(arrow))
}

/// What is on a button or a key.
fn is_pressed(place: Place) -> bool {
    let mut before = place
        .before
        .split_whitespace()
        .rev()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let last = before.next().unwrap_or("");
    let pressed = has(PRESSED, last)
        || (matches!(last, "the" | "on" | "and") && before.next().is_some_and(|word| has(PRESSED, word)));
    let next = place
        .after
        .split_whitespace()
        .next()
        .unwrap_or("")
        .trim_matches(|c: char| !c.is_alphanumeric());
    pressed || has(PRESSABLE, next)
}

/// Brackets inside a quotation are the quoting author's.
fn is_quoted(place: Place) -> bool {
    let straight = place.before.matches('"').count() % 2 == 1 && place.after.contains('"');
    let curly =
        place.before.matches('“').count() > place.before.matches('”').count() && place.after.contains('”');
    let low = place.before.contains('„') && !place.before.contains('“') && place.after.contains('“');
    let guillemets = place.before.matches('«').count() > place.before.matches('»').count();
    straight || curly || low || guillemets
}

fn phrase(text: &str, place: Place) -> Option<Slot> {
    let words = text.split_whitespace().count();
    let capital = text.starts_with(char::is_uppercase);
    let slot_noun = text
        .split_whitespace()
        .any(|word| has(SLOT_NOUNS, word.trim_matches(|c: char| !c.is_alphanumeric())));
    // A tag before the text of a list item: `[Phase one] …`; a slot there names what is asked for.
    let leads = place.before.trim().is_empty() && !place.alone && !place.heading;
    if place.alone || place.heading || slot_noun || (capital && !leads && words <= 8) {
        return Some(Slot::new(Evidence::Likely, text));
    }
    None
}

fn word(text: &str, place: Place) -> Option<Slot> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
    let capital = text.starts_with(char::is_uppercase);
    let shouted =
        2 <= text.chars().filter(|c| c.is_alphabetic()).count() && !text.chars().any(char::is_lowercase);
    let noun = has(SLOT_NOUNS, bare);
    if has(TAGS, bare) && !(noun && place.alone) {
        return None;
    }
    if noun && (place.alone || capital || place.heading || place.cell) {
        return Some(Slot::new(Evidence::Likely, text));
    }
    if noun {
        return Some(Slot::new(Evidence::Possible, text));
    }
    let participle = bare.ends_with("ed") || bare.ends_with("en");
    let plain = bare.chars().all(|c| c.is_alphabetic() || c == '-');
    (place.alone && place.cell && capital && plain && !shouted && !participle && 3 < bare.len())
        .then(|| Slot::new(Evidence::Possible, text))
}
