//! Brackets that are not placeholders: index syntax, ranges, keys, nodes of a diagram.
//!
//! Each function is one test of a bracketed text or of the text around it; `bracket` calls them in its order.
//! Deliberately absent: links, footnotes, task boxes and alerts, which the parser resolves, and citations, which are in
//! `cited`.

use super::leaf::Place;
use super::near::has_digit;
use super::options;
pub use super::quotes::is_within_quotes;
use crate::text::contains::Search;
use crate::text::contains::{has, has_any};
use crate::text::signs::Signs;
use crate::words::{
    ARROWS, ARTICLES, BRACKET_NAMES, BUTTON_WORDS, BUTTONS, CHARACTER_CLASSES, CODE_SIGNS, DIAGRAM_ELEMENTS,
    INSTRUCTION_OPENINGS, LETTERED_NOUNS, LITTLE_WORDS, NAMED_SO_BEFORE, PLACEHOLDER_NOUNS, PRESSING_JOINTS,
    PRESSING_VERBS, PUT_OFF, SCALE_STEPS, SCREEN_NOUNS, TAGS,
};

/// Index syntax, a reference with its label, an image, an inline footnote, a span with attributes, by the characters
/// next to the brackets.
///
/// `put_off` if the bracketed text puts its answer off: `[TBD]{.mark}` is a span that a word processor highlighted.
fn touches(place: Place, put_off: bool) -> bool {
    // `_[One paragraph about it]_`: emphasis
    if place.before.trim_start() == "_" && place.after.trim_end() == "_" {
        return false;
    }
    let before = place.before.chars().next_back();
    let after = place.after.chars().next();
    before.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '_' | '!' | '^' | ']' | ')' | '\\' | '$' | '&' | '@' | '#' | '=')
    }) || matches!(after, Some('(' | '['))
        || after == Some('{') && !(place.after.starts_with("{.") && put_off)
        || (before == Some('.') && place.before[..place.before.len() - 1].ends_with(char::is_alphanumeric))
        || place
            .after
            .strip_prefix(':')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        || (before == Some('-') && after == Some('-'))
        || place.before.ends_with("]:")
        || is_definition(place)
}

/// Whether the brackets belong to the text beside them.
pub fn is_attached(place: Place) -> bool {
    touches(place, false)
}

/// The same for a bracketed text that puts its answer off.
pub fn is_attached_put_off(place: Place) -> bool {
    touches(place, true)
}

/// `[label]: <https://…>` where the parser could not take it for a definition.
pub fn is_definition(place: Place) -> bool {
    let target = place.after.strip_prefix(": ").map(str::trim_start);
    let opens = |target: &str| {
        target.opens_with(b"#/")
            || target.trim_start_matches('.').starts_with('/')
            || target.trim_start_matches('<').starts_with("http")
            || target.starts_with("{{")
    };
    place.before.trim().is_empty() && target.is_some_and(opens)
}

/// `$[amount]`, `#[channel-name]`: a sign that belongs to the answer, before a placeholder that is named as one.
pub fn is_signed(text: &str, place: Place) -> bool {
    let money = place.before.ends_with(['$', '€', '£']) && PLACEHOLDER_NOUNS.has(text);
    let channel = place.before.closes_with(b"#@") && is_placeholder_name(text);
    (money || channel) && !place.after.opens_with(b"([{")
}

/// Texts that mean something else in any place.
pub fn is_syntax(text: &str) -> bool {
    let spaced = text.contains(' ');
    let no_letters = !text.chars().any(char::is_alphabetic);
    let single_letters = text.split(|c: char| !c.is_alphanumeric()).all(|word| word.chars().count() <= 1);
    let opens_as_code = text.starts_with(|c: char| "^!-:$.*@#/\\\"'‘’“”`~+%<>={}(&|?,;".contains(c));
    let code = CODE_SIGNS.part_in(text) || has_any(text, &[" = ", "\":", "^"]);
    let sum = text.has_word(" + ") && text.split_whitespace().count() <= 5;
    let snake = text.contains('_')
        && !spaced
        && text.chars().any(char::is_lowercase)
        && !text.contains('/')
        && !is_placeholder_name(text);
    let hashes = text
        .split_signs(b", ")
        .filter(|part| !part.is_empty())
        .all(|part| 7 <= part.len() && part.bytes().all(|byte| byte.is_ascii_hexdigit()) && has_digit(part));
    no_letters
        || hashes
        || single_letters
        || opens_as_code
        || code
        || sum
        || snake
        || is_range(text)
        || is_dotted(text)
        || is_version(text)
        || is_argument(text)
        || is_usage(text)
        || (text.contains('=')
            && (!spaced || text.parts(", ").skip(1).any(|part| part.contains('=') && !part.contains(' '))))
        || (text.contains('@') && !text.contains(' '))
        || has(text, "et al")
        // Programs print it for an object that they cannot show; that is a fault of another kind.
        || text == "object Object"
        || text.starts_with("...")
        || text.starts_with('…')
}

/// `service_name`: written as code, named as a placeholder.
pub fn is_placeholder_name(text: &str) -> bool {
    let last = text.split_signs(b"_- /").next_back().unwrap_or(text);
    text.len() > last.len()
        && PLACEHOLDER_NOUNS.has(last)
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-' | ' ' | '/'))
}

/// `start:end :step`, `user | user:group`: names of code in a pattern.
fn is_usage(text: &str) -> bool {
    let joined = |word: &str| {
        word.split_once(':').is_some_and(|(first, rest)| {
            first.chars().all(|c| c.is_lowercase() || c == '_') && rest.starts_with(char::is_lowercase)
        })
    };
    !options::has_example(text)
        && !PLACEHOLDER_NOUNS.has(text)
        && text.split_whitespace().any(|word| joined(word) && !word.starts_with(':'))
}

/// A class of a regular expression: `a-z0-9`.
fn is_range(text: &str) -> bool {
    !text.contains(' ') && CHARACTER_CLASSES.part_in(&text.to_lowercase())
}

/// `tool.ruff`, `x.y.z`
fn is_dotted(text: &str) -> bool {
    let name =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    !text.contains(' ') && text.contains('.') && text.split('.').all(name)
}

fn is_version(text: &str) -> bool {
    let rest = text.without_sign(b"vV").unwrap_or(text);
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+' | 'x'))
}

/// `FILE...`, `PATH ...`, `--all`: arguments of a command.
fn is_argument(text: &str) -> bool {
    let Some(name) = text.strip_suffix("...").or_else(|| text.strip_suffix('…')) else {
        return false;
    };
    let name = name.trim_end();
    !name.has_sign(b" ,") && (name.len() < text.len() - 3 || !name.starts_with(char::is_uppercase))
        || !name.chars().any(char::is_lowercase)
}

/// `Target: release 1.8`, `MOVED TO STORY 3`, `Planned for Beta`: what a tag beside the title of a heading says.
pub fn is_title_tag(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let asks = words().next_back().is_some_and(|word| PLACEHOLDER_NOUNS.has(word));
    // `REJECTED – too expensive`
    let state = text.cut(" – ").map_or(text, |(state, _)| state);
    let shouted = !state.chars().any(char::is_lowercase);
    let valued = text.cut(": ").is_some_and(|(label, value)| {
        !label.contains(' ')
            && (has_digit(value) || SCALE_STEPS.has(value) || !label.chars().any(char::is_lowercase))
    });
    let stated =
        words().next().is_some_and(|word| TAGS.has(word)) && !words().any(|word| PLACEHOLDER_NOUNS.has(word));
    // `Since 2.3`, `Rust 0.10`
    let last = text.rsplit(' ').next().unwrap_or("");
    let versioned = text.split(' ').count() <= 3 && last.contains('.') && is_version(last);
    // `[Lot 2] Liste d'attente`
    let counted = words().count() == 2 && !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    let named = words().any(|word| PLACEHOLDER_NOUNS.has(word) || LETTERED_NOUNS.has(word));
    !asks && (shouted || valued || stated || versioned || counted && !named)
}

/// `2 Alarms [dropped]`: one word in small letters behind a whole title.
pub fn is_state_of_title(text: &str, place: Place) -> bool {
    let last = place.before.split_whitespace().next_back().map_or("", bare);
    let titled = last.starts_with(char::is_uppercase) && !LITTLE_WORDS.has(last) && !ARTICLES.has(last);
    place.heading
        && titled
        && place.after.trim().is_empty()
        && text.chars().all(char::is_lowercase)
        && !PLACEHOLDER_NOUNS.has(text)
}

/// `the [Release Rules] of the project`: the name of an existing thing, in the middle of a sentence. It is a link
/// that lost its definition.
pub fn is_link_text(text: &str, place: Place) -> bool {
    let last = place.before.split_whitespace().next_back().unwrap_or("");
    let mut words = text.split_whitespace();
    let named = words.clone().count() <= 5
        && words.clone().next().is_some_and(|word| word.starts_with(char::is_uppercase))
        && words.next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
    let goes_on = place.after.opens_with(b",.;)")
        || place.after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    named && goes_on && !place.label && !place.alone && ARTICLES.has(last)
}

/// Names in capitals, none of which says what to fill in: `EDIFACT DESADV`.
pub fn is_acronyms(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        2 <= word.chars().count() && !word.chars().any(char::is_lowercase) && !PLACEHOLDER_NOUNS.has(word)
    })
}

/// `key, value`: a tuple in a sentence.
pub fn is_tuple(text: &str) -> bool {
    text.contains(',')
        && text.split(',').map(str::trim).all(|part| {
            !part.contains(' ') && !part.is_empty() && part.chars().all(|c| c.is_lowercase() || c == '_')
        })
}

/// Nodes of a diagram without a fence: arrows touch them.
pub fn is_drawn(place: Place) -> bool {
    let before = place.before.trim_end();
    let after = place.after.trim_start();
    ARROWS.ending(before).is_some() || ARROWS.begins(after)
}

/// Whether the brackets are the name of a button or a key.
pub fn is_pressed(place: Place) -> bool {
    let mut before = place.before.split_whitespace().rev().map(bare);
    let last = before.next().unwrap_or("");
    let pressed = PRESSING_VERBS.has(last)
        || (PRESSING_JOINTS.has_exactly(last) && before.take(2).any(|word| PRESSING_VERBS.has(word)));
    // `[File] > [Save As…]`, `[Ctrl]+[C]`
    let joined = place.before.trim_end().strip_suffix(['>', '+', '›', '→']);
    let joined = joined.is_some_and(|before| before.trim_end().ends_with(']'));
    let mut after = place.after.split_whitespace().map(bare);
    let on_buttons =
        place.before.split_whitespace().rev().take(4).map(bare).any(|word| BUTTON_WORDS.has(word));
    pressed || joined || on_buttons || after.next().is_some_and(|word| BUTTONS.has(word))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// `shown in the app as [Open]`
pub fn is_named_so(place: Place) -> bool {
    let last = place.before.split_whitespace().next_back().map_or("", bare);
    NAMED_SO_BEFORE.has_exactly(last)
}

/// `Policy Admin [Software System]`, `Ledger [Container: Go]`: the kind of what is named before the brackets.
pub fn is_element(text: &str, place: Place) -> bool {
    let kind = text.split_signs(b":,").next().unwrap_or("");
    let last = place.before.split_whitespace().next_back().map_or("", bare);
    let named = last.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !ARTICLES.has(last);
    named && !place.label && place.before.ends_with(' ') && DIAGRAM_ELEMENTS.has(kind.trim())
}

/// `the form asks for [first name]`: in a sentence about what a screen shows.
pub fn is_on_screen(text: &str, place: Place) -> bool {
    let plain = text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')) && !is_pressed(place);
    let told = INSTRUCTION_OPENINGS.has(text.split(' ').next().unwrap_or("")) || PUT_OFF.has(text);
    if !plain || told || 3 < text.split(' ').count() {
        return false;
    }
    let goes_on = place.before.ends_with(' ') && !place.alone && !place.label && !place.heading;
    let words = || place.before.split(' ').map(bare);
    goes_on && 3 <= words().count() && words().any(|word| SCREEN_NOUNS.has(word))
}

/// Brackets inside a quotation are an insertion by the author.
pub fn is_quoted(place: Place) -> bool {
    is_within_quotes(place.before, place.after)
}

/// `square brackets [like these]`: the word for brackets right before them says that they are shown.
pub fn is_read_aloud(before: &str) -> bool {
    let spaced = before.ends_with(' ');
    let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    spaced && BRACKET_NAMES.has(last)
}

/// Whether an option or a prompt comes before: a bracket after it is the argument of a command.
pub fn is_argument_of_command(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("");
    let option = last.trim_start_signs(b"*`[(");
    before.ends_with(char::is_whitespace)
        && option
            .strip_prefix('-')
            .is_some_and(|name| name.trim_start_matches('-').starts_with(char::is_alphanumeric))
}
