//! Options of a choice: `Draft | In Review | Approved`, `REST / gRPC`, `REST/gRPC/etc`.

use super::vocabulary::{PAIRS, SLOT_NOUNS, STATUSES, has};

/// The options that a slot's text lists, without markup, `etc` and the like; none when it lists none.
pub fn options(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    if has(PAIRS, text) || text.contains('?') || text.contains("e.g.") || text.contains("://") {
        return None;
    }
    let parts: Vec<&str> = if text.contains('|') {
        text.split('|').collect()
    } else if text.contains(" / ") {
        text.split(" / ").collect()
    } else if text.contains('/') && !text.contains(", ") {
        text.split('/').collect()
    } else if text.contains(" or ") && text.split_whitespace().count() <= 7 {
        text.split(" or ").flat_map(|part| part.split(", ")).collect()
    } else {
        return None;
    };
    let clean = |part: &&str| {
        part.replace("\\|", "|")
            .trim_matches(|c: char| c.is_whitespace() || "*_`\\".contains(c))
            .to_string()
    };
    let options: Vec<String> = parts
        .iter()
        .map(clean)
        .filter(|part| !is_et_cetera(part))
        .collect();
    let short =
        |option: &String| !option.is_empty() && option.split_whitespace().count() <= 4 && option.len() <= 40;
    let named = |option: &String| option.chars().any(char::is_alphanumeric);
    (2 <= parts.len() && !options.is_empty() && options.iter().all(|option| short(option) && named(option)))
        .then_some(options)
}

/// Whether the options are answers rather than two names of the one thing asked for (`Name/Role`).
pub fn are_answers(options: &[String]) -> bool {
    let asks = |option: &String| {
        has(SLOT_NOUNS, option)
            || option
                .split_whitespace()
                .next_back()
                .is_some_and(|last| has(SLOT_NOUNS, last))
    };
    !options.iter().any(asks)
}

/// Options of a status: at least two status words and nothing else.
pub fn statuses(text: &str) -> Option<Vec<String>> {
    let options = options(text)?;
    (2 <= options.len() && options.iter().all(|option| has(STATUSES, option))).then_some(options)
}

/// Whether a template means a choice by a cell without brackets: the list is open, long, or of opposites.
pub fn is_left_open(text: &str) -> bool {
    const OPPOSITES: &[&str] = &[
        "inbound/outbound",
        "internal/external",
        "horizontal/vertical",
        "yes/no",
        "manual/automatic",
    ];
    let Some(options) = options(text) else {
        return false;
    };
    let titled = options
        .iter()
        .all(|option| option.starts_with(char::is_uppercase));
    let plain = !text.contains(['[', '`', '<', '>', '.']) && !text.chars().any(|c| c.is_ascii_digit());
    plain && (is_open_list(text) || (titled && 3 <= options.len()) || has(OPPOSITES, &text.replace(' ', "")))
}

/// Whether the list of options says itself that it is open: `REST/gRPC/etc`.
pub fn is_open_list(text: &str) -> bool {
    text.contains('/') && text.rsplit('/').next().is_some_and(is_et_cetera)
}

fn is_et_cetera(part: &str) -> bool {
    matches!(
        part.trim().trim_end_matches('.').to_ascii_lowercase().as_str(),
        "etc" | "…" | "..." | ""
    )
}
