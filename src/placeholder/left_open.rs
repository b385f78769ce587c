//! Values and points of a list that were left open: `preencher`, `Z/26/xxxxxx`, `5. Why?` behind four answered ones.
//!
//! Each counts only beside placeholders, because a finished text may have it. Deliberately absent: words that put off
//! wherever they stand, which `put_off` judges.

use super::finder::Value;
use crate::markdown::document::BlockKind;
use crate::text::contains::{find, rfind};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{
    ASKING_VERBS, FILL_WORDS, INSERTING_VERBS, LIMIT_PREPOSITIONS, PUT_OFF_UNTIL, STATUS_COLUMNS, STATUSES,
    STORY_OPENINGS,
};

/// The part of a value or line that is left open.
pub fn left_open(value: &Value) -> Option<Span> {
    let text = value.text;
    if value.leaf.heading || 120 < text.len() {
        return None;
    }
    let beside = value.leaf.cell != Some(0) && value.standing;
    let whole = beside && (is_verb(value) || is_open_key(text) || is_doubted(text))
        || is_open_story(text)
        || is_further(value)
        || is_question_again(value);
    if whole {
        return Some(value.span);
    }
    let part = aside(text).or_else(|| asked_of(text, beside))?;
    Some(Span::new(value.span.from + part, value.span.to))
}

/// `preencher`: the verb alone in the place of the value. `complete` is a state, `add` an operation.
fn is_verb(value: &Value) -> bool {
    let head = || normal::normal(value.leaf.labels(value.document).0);
    3 < value.text.len()
        && value.leaf.cell.is_some()
        && FILL_WORDS.has_exactly(value.text)
        && STATUSES.of(&value.lower).is_none()
        && !STATUS_COLUMNS.has_exactly(&head())
}

/// `Z/26/xxxxxx`, `#0000`: the number of a case or a ticket without its digits.
fn is_open_key(text: &str) -> bool {
    if matches!(text, "#0000" | "#00000") {
        return true;
    }
    let letters = text.len() - text.trim_end_matches(['x', 'X']).len();
    let key = &text[..text.len() - letters];
    (3..=8).contains(&letters)
        && key.ends_with(['/', '-'])
        && key.starts_with(|c: char| c.is_ascii_uppercase())
        && key.bytes().any(|byte| byte.is_ascii_digit())
        && key.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"/-".contains(&byte))
        && text[key.len()..].bytes().all(|byte| byte == text.as_bytes()[key.len()])
}

/// `cause : voir avec Claire`, `ask Jens`: the byte from which a text names whom to ask.
fn asked_of(text: &str, standing: bool) -> Option<usize> {
    let bare = text.trim_end_matches('.');
    let from = match rfind(bare, ": ") {
        Some(at) => at + 2,
        None if standing => 0,
        None => return None,
    };
    let rest = &bare[from..];
    let whom = rest[ASKING_VERBS.opening(rest)?.len()..].strip_prefix(' ')?;
    let person = whom.starts_with(char::is_uppercase) && whom.chars().all(|c| c.is_alphabetic() || c == ' ');
    (person && whom.split(' ').count() <= 2 && !rest.starts_with(char::is_uppercase)).then_some(from)
}

/// `Postgres or Dynamo?? decide in planning`: a doubt in the place of the decision.
fn is_doubted(text: &str) -> bool {
    find(text, "??").is_some_and(|at| {
        let (before, after) = (&text[..at], &text[at + 2..]);
        before.ends_with(char::is_alphanumeric) && after.starts_with(' ') && !after.contains('?')
    })
}

/// `As a shop owner I ...`
fn is_open_story(text: &str) -> bool {
    let cut = text.strip_suffix("...").or_else(|| text.strip_suffix('…')).map(str::trim_end);
    cut.is_some_and(|start| STORY_OPENINGS.opening(start).is_some() && start.split(' ').count() <= 8)
}

/// `(add a risk about staff)`: a request to add a point, in the place of the point.
fn is_further(value: &Value) -> bool {
    let inner = value.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let point = || {
        let parent = value.document.blocks[value.leaf.block].parent;
        parent.is_some_and(|at| matches!(value.document.blocks[at].kind, BlockKind::ListItem { .. }))
    };
    let first = inner.and_then(|inner| inner.split(' ').next()).unwrap_or("");
    (INSERTING_VERBS.has(first) || FILL_WORDS.has(first)) && value.text.contains(' ') && point()
}

/// `5. Why?` behind `4. Why? The pool was full.`
fn is_question_again(value: &Value) -> bool {
    let blocks = &value.document.blocks;
    let text = value.text;
    if !text.ends_with('?') || value.line != value.leaf.content.trim(value.leaf.text) {
        return false;
    }
    let Some(item) = blocks[value.leaf.block].parent else { return false };
    let Some(list) = blocks[item].parent.filter(|_| matches!(blocks[item].kind, BlockKind::ListItem { .. }))
    else {
        return false;
    };
    let answered = |at: usize| {
        let other = blocks[at].content.of(value.leaf.text).trim();
        other.strip_prefix(text).is_some_and(|rest| 1 < rest.trim().split(' ').count())
    };
    blocks[item].end == value.leaf.block + 1
        && value.document.children(list).take(20).any(|at| value.document.children(at).take(1).any(answered))
}

/// The byte of `(completar en la reunión del lunes)` at the end: when or by whom the answer is filled in.
fn aside(text: &str) -> Option<usize> {
    let inner = text.strip_suffix(')')?;
    let open = inner.rfind('(')?;
    let mut words = inner[open + 1..].split(' ');
    let filled = words.next().is_some_and(|verb| FILL_WORDS.has_exactly(verb));
    let when = words
        .next()
        .is_some_and(|word| PUT_OFF_UNTIL.has_exactly(word) || LIMIT_PREPOSITIONS.has_exactly(word));
    (filled && when && words.count() <= 5).then_some(open)
}
