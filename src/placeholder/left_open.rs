//! Values and points of a list that were left open: `preencher`, `Z/26/xxxxxx`, `5. Why?` behind four answered ones.
//!
//! Each counts only beside placeholders, because a finished text may have it. Deliberately absent: words that put off
//! wherever they stand, which `put_off` judges.

use super::asides::is_to_check;
use super::finder::Value;
use super::near::is_longer;
use super::no_values::is_blank;
use super::promises::is_coming;
use super::{begun, options, put_off};
use crate::markdown::document::BlockKind;
use crate::text::contains::{Search, find, rfind};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ASKING_VERBS, DATE_WORDS, EXAMPLE_LABELS, EXAMPLE_SIGNS, FILL_WORDS, INSERTING_VERBS, LEFT_EMPTY,
    LIMIT_PREPOSITIONS, NAME_WORDS, PLACEHOLDER_NOUNS, PUT_OFF_UNTIL, QUESTION_WORDS, STATUS_COLUMNS,
    STATUSES, WRITING_VERBS,
};

/// The part of a value or line that is left open.
pub fn left_open(value: &Value) -> Option<Span> {
    let text = value.text;
    if value.leaf.heading || is_longer(text, 120) {
        return None;
    }
    let beside = value.leaf.cell != Some(0) && value.standing;
    let whole = beside
        && (is_verb(value)
            || is_example(value)
            || is_open_key(text)
            || is_count(value)
            || is_explained(value)
            || is_doubted(text)
            || is_coming(&value.lower) && !put_off::is_value(&value.lower)
            || is_blank(text))
        || begun::is_begun(value)
        || is_one_word(text)
        || value.leaf.cell == Some(0) && is_labelled_example(value)
        || is_further(value);
    if is_question_again(value) {
        return Some(value.line);
    }
    if whole {
        return Some(value.span);
    }
    // `8 or 9 December, Lucy to confirm`
    let checked = || rfind(text, ", ").map(|at| at + 2).filter(|&at| is_to_check(&text[at..]));
    let part = aside(text).or_else(checked).or_else(|| asked_of(text, beside)).or_else(|| nouns(value))?;
    Some(Span::new(value.span.from + part, value.span.to))
}

/// `texto texto texto`: one word again and again.
fn is_one_word(text: &str) -> bool {
    let mut words = text.split_signs(b" .");
    words.next().is_some_and(|first| {
        let rest = || words.clone().filter(|word| !word.is_empty());
        3 < first.len()
            && first.chars().all(char::is_alphabetic)
            && 2 <= rest().count()
            && rest().all(|word| word == first)
    })
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

/// `Users affected: N`; in a table `N` may be no.
fn is_count(value: &Value) -> bool {
    value.leaf.cell.is_none() && value.text == "N"
}

/// `- **Must have:** (critical for launch)`: all of the value explains what to write.
fn is_explained(value: &Value) -> bool {
    let inner = value.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    value.leaf.cell.is_none()
        && inner.is_some_and(|inner| {
            inner.contains(' ')
                && LEFT_EMPTY.opening(inner).is_none()
                && !put_off::is_value(inner)
                && !inner.has_sign(b"()[`")
                && !inner.bytes().any(|b| b.is_ascii_digit())
        })
}

/// `e.g. React` in a cell whose column is not one of descriptions or examples.
fn is_example(value: &Value) -> bool {
    let sign = EXAMPLE_SIGNS.starting(value.text);
    let is_told = || {
        let (head, _) = value.leaf.labels(value.document);
        options::is_described(head) || options::is_explained(head)
    };
    sign.is_some_and(|sign| value.text[sign.len()..].opens_with(b" ,.:"))
        && value.leaf.cell.is_some_and(|column| 0 < column)
        && !value.leaf.head
        && value.text.split(' ').count() <= 5
        && !is_told()
        || is_labelled_example(value)
}

/// `Ej.: Médico`, `Jane Smith (example)` in a cell.
fn is_labelled_example(value: &Value) -> bool {
    let text = value.line.of(value.leaf.text);
    let opens = EXAMPLE_LABELS.opening(text).is_some_and(|label| {
        let rest = text[label.len()..].trim_start();
        rest.strip_prefix(':').is_some_and(|rest| rest.starts_with(' '))
    });
    let closes = || {
        text.strip_suffix(')')
            .and_then(|rest| rest.rsplit_once(" ("))
            .is_some_and(|(_, label)| EXAMPLE_LABELS.has(label))
    };
    value.leaf.cell.is_some() && !value.leaf.head && text.split(' ').count() <= 6 && (opens || closes())
}

/// `Z/26/xxxxxx`, `ND-2026-XX`, `SDP-nnnn`, `#0000`: the number of a case or a ticket without its digits.
fn is_open_key(text: &str) -> bool {
    if matches!(text, "#0000" | "#00000") {
        return true;
    }
    let letters = text.len() - text.trim_end_signs(b"xXn").len();
    let key = &text[..text.len() - letters];
    (2..=8).contains(&letters)
        && key.closes_with(b"/-")
        && key.starts_with(|c: char| c.is_ascii_uppercase())
        && (key.bytes().any(|byte| byte.is_ascii_digit()) || text.ends_with("nnn"))
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
    let verb = ASKING_VERBS.opening(rest)?;
    let whom = rest[verb.len()..].strip_prefix(' ')?;
    // `ask Jim what they did`
    let whom = match whom.split_once(' ') {
        Some((name, rest)) if rest.split(' ').next().is_some_and(|word| QUESTION_WORDS.has_exactly(word)) => {
            name
        }
        _ => whom,
    };
    let person = whom.starts_with(char::is_uppercase)
        && whom.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '&'));
    let spoken = verb.contains(' ') && from == 0 || !rest.starts_with(char::is_uppercase);
    (person && whom.split(' ').count() <= 2 && spoken).then_some(from)
}

/// `Postgres or Dynamo?? decide in planning`: a doubt in the place of the decision.
fn is_doubted(text: &str) -> bool {
    find(text, "??").is_some_and(|at| {
        let (before, after) = (&text[..at], &text[at + 2..]);
        before.ends_with(char::is_alphanumeric) && after.starts_with(' ') && !after.contains('?')
    })
}

/// The byte of `name, telephone` behind the label at the end of a text.
fn nouns(value: &Value) -> Option<usize> {
    let bare = value.text.trim_end_matches('.');
    let from = match rfind(bare, ": ") {
        Some(at) => at + 2,
        None if value.standing && value.leaf.cell.is_none() => 0,
        // `Name, Vorname` in a cell
        None if value.leaf.cell.is_some_and(|column| 0 < column)
            && !value.leaf.head
            && bare.split(", ").all(|part| NAME_WORDS.has(part)) =>
        {
            0
        }
        None => return None,
    };
    let label = Span::new(value.line.from, value.span.from + from).of(value.leaf.text);
    let noun = |part: &str| PLACEHOLDER_NOUNS.has(part) || DATE_WORDS.has(part);
    let parts = || bare[from..].split(", ");
    let (head, row) = value.leaf.labels(value.document);
    let listed =
        [label, head, row].iter().any(|name| options::is_explained(name) || options::is_described(name));
    ((2..=3).contains(&parts().count()) && parts().all(noun) && !listed).then_some(from)
}

/// `(add a risk about staff)`: a request to add a point, in the place of the point.
fn is_further(value: &Value) -> bool {
    let inner = value.text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let point = || {
        let parent = value.document.blocks[value.leaf.block].parent;
        parent.is_some_and(|at| matches!(value.document.blocks[at].kind, BlockKind::ListItem { .. }))
    };
    // `- > add the point about the phone list`
    let told = || {
        let quoted = value.document.inside(value.leaf.block, |kind| matches!(kind, BlockKind::Quote { .. }));
        let listed =
            value.document.inside(value.leaf.block, |kind| matches!(kind, BlockKind::ListItem { .. }));
        let first = value.text.split(' ').next().unwrap_or("");
        quoted
            && listed
            && first.starts_with(char::is_lowercase)
            && (INSERTING_VERBS.has(first) || WRITING_VERBS.has(first))
    };
    if told() {
        return true;
    }
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
    // `5. **Why was it not seen?**` behind `4. **Why was it kept?** Nobody reads the list.`
    let line = value.line.of(value.leaf.text);
    let bold = line.starts_with("**");
    // `**Style** — Does it follow the guide?` is a point of a list of checks.
    if bold && (!line.ends_with("**") || 2 < line.matches("**").count()) {
        return false;
    }
    let answered = |at: usize| {
        let other = blocks[at].content.of(value.leaf.text).trim();
        if bold {
            let parts = other.strip_prefix("**").and_then(|rest| rest.cut("?**").or_else(|| rest.cut("**")));
            return parts.is_some_and(|(_, answer)| 1 < answer.trim().split(' ').count());
        }
        other.strip_prefix(text).is_some_and(|rest| 1 < rest.trim().split(' ').count())
    };
    // `1. Why?`, `2. Why?`
    let same = |at: usize| at != value.leaf.block && blocks[at].content.of(value.leaf.text).trim() == text;
    let answered = |at: usize| same(at) || answered(at);
    let first = |at: usize| value.document.children(at).next();
    let points = || value.document.children(list).take(20).filter_map(first);
    // `- What can go wrong? See 5.`
    let asked = |at: &usize| {
        let parts = blocks[*at].content.of(value.leaf.text).cut("? ");
        parts.is_some_and(|(question, answer)| question.contains(' ') && !answer.contains('?'))
    };
    blocks[item].end == value.leaf.block + 1
        && (points().any(answered) || !bold && text.contains(' ') && 2 <= points().filter(asked).count())
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
