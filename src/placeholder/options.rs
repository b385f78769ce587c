//! Texts that list the options of a choice: `Draft | In Review | Approved`, `REST / gRPC`, `REST/gRPC/etc`.

use crate::text::contains::{Search, has, has_any};
use crate::text::signs::Signs;
use crate::words::{
    DESCRIPTION_HEADERS, EXAMPLE_SIGNS, LIKELIHOOD_COLUMNS, MEETING_CHOICES, NOT_APPLICABLE, NOTHING,
    OPPOSITES, PLACEHOLDER_NOUNS, SCALE_STEPS, SENTENCE_NAMES, SINGULAR_ENDINGS, SLASH_PAIRS, STAND_IN_NAMES,
    STATUS_CHOICES, VALUE_LIST_WORDS, WRITING_VERBS, YES_NO,
};

/// Whether a text names an example: `e.g., React`, `z. B. React`.
pub fn has_example(text: &str) -> bool {
    EXAMPLE_SIGNS.part_in(&text.to_lowercase())
}

/// The options that a placeholder's text lists, without markup, `etc` and the like; none when it lists none.
pub fn options(text: &str) -> Option<Vec<String>> {
    // Most texts have no sign of a list.
    if !text.has_sign(b"|/") && !has(text, " or ") {
        return None;
    }
    let text = text.trim();
    if text.opens_with(b"-/") || text.has_sign(b"\"=") {
        return None;
    }
    if SLASH_PAIRS.has(text) || has_any(text, &["?", "://"]) || has_example(text) {
        return None;
    }
    // A name that ends in a slash is a folder, one with a sign before it a package.
    let folder = |part: &str| part.trim_end_signs(b"`*.").ends_with('/');
    if text.starts_with('@') || text.has_sign(b"/") && text.parts(" | ").any(folder) {
        return None;
    }
    let parts: Vec<&str> = if text.contains('|') {
        text.split('|').collect()
    } else if has(text, " / ") {
        text.parts(" / ").collect()
    } else if text.contains('/') && !has(text, ", ") {
        let parts: Vec<&str> = text.split('/').collect();
        if is_phrase(&parts) {
            return None;
        }
        parts
    } else if has(text, " or ") && text.split_whitespace().count() <= 7 && !are_plurals(text) {
        text.split(" or ").flat_map(|part| part.split(", ")).collect()
    } else {
        return None;
    };
    // A row without its table has cells, some of them empty, and no options.
    if parts.iter().rev().skip(1).any(|part| part.trim().is_empty()) {
        return None;
    }
    let clean = |part: &&str| {
        part.replaced("\\|", "|").trim_matches(|c: char| c.is_whitespace() || "*_`\\".contains(c)).to_string()
    };
    let options: Vec<String> = parts.iter().map(clean).filter(|part| !is_et_cetera(part)).collect();
    let short =
        |option: &String| !option.is_empty() && option.split_whitespace().count() <= 4 && option.len() <= 40;
    // `user:group` and `example.org` are names of code.
    let coded = |part: &str| part.chars().all(char::is_alphanumeric) && !part.is_empty();
    let code = |option: &String| {
        [':', '.'].iter().any(|&sign| {
            option.split_once(sign).is_some_and(|(first, rest)| {
                coded(first.rsplit(' ').next().unwrap_or("")) && rest.starts_with(char::is_lowercase)
            })
        })
    };
    if options.iter().any(code) {
        return None;
    }
    let named = |option: &String| option.chars().any(char::is_alphanumeric);
    (2 <= parts.len() && !options.is_empty() && options.iter().all(|option| short(option) && named(option)))
        .then_some(options)
}

/// `Blockers or concerns`, `Describe it or attach files`: what to write, and no answers.
fn are_plurals(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    let plural = |word: &str| 3 < word.len() && word.ends_with('s') && !word.ends_with("ss");
    let first = text.split(' ').next().unwrap_or("");
    WRITING_VERBS.has(first)
        || plural(last)
            && text
                .split(" or ")
                .next()
                .is_some_and(|part| part.split(|c: char| !c.is_alphanumeric()).any(plural))
}

/// `CI/CD with automated testing`: the slash is within the name of one thing.
fn is_phrase(parts: &[&str]) -> bool {
    let words = |part: &&str| part.split_whitespace().count();
    parts.len() == 2 && parts.iter().map(words).min() == Some(1) && parts.iter().map(words).max() >= Some(3)
}

/// Three options or more, or two separated by a bar, that are a whole value: `phone/mail/chat`.
pub fn several(text: &str) -> Option<Vec<String>> {
    if text.has_sign(b",;.(`{<[") || has(text, " or ") {
        return None;
    }
    // `GET /orders/open`
    if text.contains(' ') && text.replaced(" / ", "").contains('/') {
        return None;
    }
    // `11/03/2025`
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/') {
        return None;
    }
    let enough = |options: &Vec<String>| 3 <= options.len() || (options.len() == 2 && text.contains('|'));
    let short = |options: &Vec<String>| options.iter().all(|option| option.split_whitespace().count() <= 3);
    // `Owner | First Last`, `1 | 2 | %N%`: a stand-in is no answer.
    let answers = |options: &Vec<String>| {
        let asks = |option: &String| {
            let lower = option.to_lowercase();
            let masked = lower.bytes().all(|byte| byte == b'x');
            masked || lower.opens_with(b"%$@") || STAND_IN_NAMES.has(&lower) || SENTENCE_NAMES.has(&lower)
        };
        !options.iter().any(asks)
    };
    options(text).filter(|options| enough(options) && short(options) && answers(options))
}

/// `none / see annex`: two options of which one is that there is nothing.
pub fn or_nothing(text: &str) -> Option<Vec<String>> {
    let options = options(text).filter(|options| options.len() == 2 && text.has_word(" / "))?;
    let plain = !text.has_sign(b",;.(`{<[:");
    let nothing = options.iter().any(|option| {
        let lower = option.to_lowercase();
        NOTHING.has_exactly(&lower) || NOT_APPLICABLE.of(&lower).is_some()
    });
    (plain && nothing).then_some(options)
}

/// `bug/feature/chore`: three words or more, with slashes or bars and nothing else.
pub fn are_words(text: &str) -> bool {
    let word = |part: &str| 2 <= part.chars().count() && part.chars().all(char::is_alphabetic);
    ['/', '|'].iter().any(|&sign| 3 <= text.split(sign).count() && text.split(sign).all(word))
}

/// Whether the options are answers rather than two names of the one thing asked for (`Name/Role`).
pub fn are_answers(options: &[String]) -> bool {
    let asks = |option: &String| {
        PLACEHOLDER_NOUNS.has(option)
            || option.split_whitespace().next_back().is_some_and(|last| PLACEHOLDER_NOUNS.has(last))
    };
    !options.iter().any(asks)
}

/// Options of a status: at least two status words and nothing else.
pub fn statuses(text: &str) -> Option<Vec<String>> {
    let options = options(text).filter(|options| 2 <= options.len())?;
    let spaced = has(text, " / ") || text.contains('|') || 3 <= options.len();
    (spaced && options.iter().all(|option| STATUS_CHOICES.has(option))).then_some(options)
}

/// Steps of a scale side by side: three of them, or two separated by a bar, `High/Medium/Low`, `Yes | No`.
pub fn is_scale(text: &str) -> bool {
    if has(text, " or ") {
        return false;
    }
    let Some(options) = options(text) else {
        return false;
    };
    let enough = 3 <= options.len() || (options.len() == 2 && text.contains('|'));
    enough && options.iter().all(|option| SCALE_STEPS.has(option))
}

/// `open, closed`: statuses or steps of a scale with commas between them.
pub fn listed(text: &str) -> Option<Vec<String>> {
    let options: Vec<String> = text.split(',').map(|option| option.trim().to_string()).collect();
    let known = |option: &String| STATUS_CHOICES.has(option) || SCALE_STEPS.has(option) && 1 < option.len();
    (2 <= options.len() && options.iter().all(known)).then_some(options)
}

/// Whether the head of a column says that its cells describe something.
pub fn is_described(head: &str) -> bool {
    let lower = head.to_lowercase();
    DESCRIPTION_HEADERS.part_in(&lower)
}

/// Whether a label announces a list of all values and not one value, by one of its words or by its plural.
pub fn is_explained(label: &str) -> bool {
    let last = label.trim_end_matches(|c: char| !c.is_alphanumeric());
    let last = last.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let plural =
        3 < last.len() && last.ends_with('s') && !SINGULAR_ENDINGS.iter().any(|end| last.ends_with(end));
    plural && !LIKELIHOOD_COLUMNS.has(last) || is_list(label)
}

/// The same for the cells before a cell; only in a row of two may the first be a label.
pub fn is_list(label: &str) -> bool {
    VALUE_LIST_WORDS.part_in(&label.to_lowercase())
}

/// `Yes/No`, a choice to make.
pub fn is_yes_or_no(text: &str) -> bool {
    let compact: String = text.replace('|', "/").chars().filter(|c| !c.is_whitespace()).collect();
    let reversed = || compact.split_once('/').is_some_and(|(no, yes)| YES_NO.has(&format!("{yes}/{no}")));
    YES_NO.has(&compact) || reversed()
}

/// The two options of `on/off`, opposites of which one is the answer.
pub fn opposites(text: &str) -> Option<Vec<String>> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    // `yes/no | only if …` answers.
    (OPPOSITES.has(&compact) && !YES_NO.has(&compact) || MEETING_CHOICES.has(&compact))
        .then(|| text.split('/').map(|option| option.trim().to_string()).collect())
}

/// Whether a cell of a template without brackets is a choice: the list is open, long, or of opposites.
pub fn is_left_open(text: &str) -> bool {
    let Some(options) = options(text) else {
        return false;
    };
    let titled = options.iter().all(|option| option.starts_with(char::is_uppercase));
    let plain = !text.has_sign(b"[`<>.") && !text.chars().any(|c| c.is_ascii_digit());
    plain && (is_open_list(text) || (titled && 3 <= options.len()) || OPPOSITES.has(&text.replace(' ', "")))
}

/// Whether a list of options is open by its last word: `REST/gRPC/etc`.
pub fn is_open_list(text: &str) -> bool {
    text.contains('/')
        && text.rsplit('/').next().is_some_and(|last| !last.trim().is_empty() && is_et_cetera(last))
}

fn is_et_cetera(part: &str) -> bool {
    let word = part.trim().trim_end_matches(['.', '…']);
    word.is_empty() || word.eq_ignore_ascii_case("etc")
}
