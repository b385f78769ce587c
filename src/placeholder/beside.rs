//! Values that are open in comparison with their neighbours: `next business day?` in a column of answers, `⬜` below `✅`,
//! `Trigger 4` as the fourth point of a list, a question without an answer among answered ones.
//!
//! Each counts only beside placeholders, because a finished text may have it. Deliberately absent: values that are open
//! whatever stands beside them, which `left_open` and `blanks` judge.

use super::finder::Value;
use super::options;
use super::stand_ins::is_lettered;
use crate::markdown::document::BlockKind;
use crate::text::contains::Search;
use crate::text::normal;
use crate::words::{
    DENIALS, EMPTY_BOXES, PLACEHOLDER_NOUNS, QUESTION_TITLES, RESULT_COLUMNS, STATUS_COLUMNS,
};

/// So many neighbours are looked at.
const NEAR: usize = 20;

/// Whether a value or line differs from its neighbours like a blank.
pub fn differs(value: &Value) -> bool {
    let text = value.text;
    let cell = !value.leaf.head && value.leaf.cell.is_some_and(|column| 0 < column);
    if value.leaf.heading || text.is_empty() {
        return false;
    }
    if cell {
        text.ends_with('?') && is_doubted(value)
            || EMPTY_BOXES.starting(text).is_some_and(|sign| text.len() <= sign.len() + 3)
                && is_unticked(value)
            || PLACEHOLDER_NOUNS.has(text) && is_of_blank_row(value)
    } else {
        is_numbered(value) || is_of_numbered(value) || text.ends_with('?') && is_unanswered(value)
    }
}

/// `next business day?` in a column whose other cells ask nothing.
fn is_doubted(value: &Value) -> bool {
    let (head, row) = value.leaf.labels(value.document);
    let others = value.leaf.column(value.document);
    let filled = others.iter().filter(|cell| !cell.is_empty()).count();
    let asking = others.iter().filter(|cell| cell.contains('?')).count();
    value.text.starts_with(char::is_lowercase)
        && 3 <= filled
        && asking == 1
        && value.text.split(' ').count() <= 4
        && !head.contains('?')
        && !row.contains('?')
}

/// `⬜` below `✅ 3 Nov`
fn is_unticked(value: &Value) -> bool {
    value.leaf.column(value.document).iter().any(|cell| cell.starts_with(['✅', '☑', '☒', '✔', '✓']))
}

/// `Goal 3 | Metric | |`: a noun that asks in a row without a name of its own, whose other cells are empty.
fn is_of_blank_row(value: &Value) -> bool {
    let Some((column, row)) = value.leaf.cell.zip(value.document.blocks[value.leaf.block].parent) else {
        return false;
    };
    let mut behind = value.document.children(row).skip(column + 1).peekable();
    let empty = |cell: usize| value.document.blocks[cell].content.of(value.leaf.text).trim().is_empty();
    let key = value
        .document
        .children(row)
        .next()
        .map_or("", |cell| value.document.blocks[cell].content.of(value.leaf.text).trim());
    value.text.starts_with(char::is_uppercase)
        && is_lettered(key)
        && behind.peek().is_some()
        && behind.take(NEAR).all(empty)
}

/// The blocks of the points of a list in which a value is a whole point, and the list.
fn list(value: &Value) -> Option<usize> {
    let blocks = &value.document.blocks;
    let item = blocks[value.leaf.block].parent?;
    let whole =
        value.line == value.leaf.content.trim(value.leaf.text) && blocks[item].end == value.leaf.block + 1;
    let list = blocks[item].parent.filter(|_| matches!(blocks[item].kind, BlockKind::ListItem { .. }));
    list.filter(|_| whole)
}

/// The texts of the first points of a list.
fn points<'v>(value: &'v Value, list: usize) -> impl Iterator<Item = &'v str> {
    let blocks = &value.document.blocks;
    value.document.children(list).take(NEAR).map(move |item| {
        let first = value.document.children(item).next();
        first.map_or("", |leaf| blocks[leaf].content.of(value.leaf.text).trim())
    })
}

/// `Trigger 4`, the fourth point of a list whose other points say something.
fn is_numbered(value: &Value) -> bool {
    let section = value.document.blocks[value.leaf.block].section;
    let title = value.document.sections[section].title.to_lowercase();
    // The noun is one of the section, because `Angular 3` is a name.
    let parts = |text: &str| {
        let (noun, number) = text.rsplit_once(' ')?;
        let number: usize = number.parse().ok().filter(|&number| 2 < number)?;
        let stem = noun.rsplit(' ').next().unwrap_or("").to_lowercase();
        let stem = stem.char_indices().nth(8).map_or(&*stem, |(at, _)| &stem[..at]);
        let named = 3 <= stem.len() && noun.starts_with(char::is_uppercase) && title.contains(stem);
        (named && noun.split(' ').count() <= 3).then_some(number)
    };
    // `Assumption 3` is found wherever it stands.
    let known = is_lettered(value.text);
    let Some(number) = parts(value.text).filter(|&number| number <= NEAR && !known) else { return false };
    let Some(list) = list(value) else { return false };
    let at = points(value, list).position(|point| point == value.text);
    at == Some(number - 1) && points(value, list).filter(|point| parts(point).is_some()).count() <= 2
}

/// `Step 1` above `Step 2`: points that are one word with their own number, and nothing else.
fn is_of_numbered(value: &Value) -> bool {
    if !value.text.ends_with(|c: char| c.is_ascii_digit()) || NEAR < value.text.len() {
        return false;
    }
    let parts = |text: &'_ str| {
        let (noun, number) = text.rsplit_once(' ')?;
        let number: usize = number.parse().ok()?;
        noun.chars().all(char::is_alphabetic).then(|| (noun.to_string(), number))
    };
    let Some((list, (noun, number))) = list(value).zip(parts(value.text)) else { return false };
    let at = points(value, list).position(|point| point == value.text);
    let same = |point: &str| parts(point).is_some_and(|(other, _)| other == noun);
    at.is_some_and(|at| at + 1 == number) && 2 <= points(value, list).filter(|point| same(point)).count()
}

/// `How long are backups kept?` in a list of questions, most of them with their answers.
fn is_unanswered(value: &Value) -> bool {
    let section = value.document.blocks[value.leaf.block].section;
    if QUESTION_TITLES.part_in(&value.document.sections[section].title.to_lowercase()) {
        return false;
    }
    let Some(list) = list(value) else { return false };
    let answered =
        |point: &str| point.cut("? ").is_some_and(|(_, answer)| !answer.is_empty() && !answer.ends_with('?'));
    let (mut answers, mut questions) = (0, 0);
    for point in points(value, list) {
        answers += usize::from(answered(point));
        questions += usize::from(point.ends_with('?'));
    }
    2 <= answers && questions <= answers
}

/// `OK / failed` in a column of results, `ready / not ready` in any.
pub fn results(value: &Value) -> Option<Vec<String>> {
    let options = options::options(value.text)?;
    let (first, second) = value.text.split_once(" / ").filter(|_| options.len() == 2)?;
    let negated = || second.split_once(' ').is_some_and(|(not, rest)| DENIALS.has(not) && rest == first);
    let head = normal::normal(value.leaf.labels(value.document).0);
    let column = || RESULT_COLUMNS.has_exactly(&head) || STATUS_COLUMNS.has_exactly(&head);
    (negated() || column()).then_some(options)
}

/// `on/off` in a column in which another cell says `on` or `off`; `in/out` elsewhere may mean both.
pub fn is_answered(value: &Value, options: &[String]) -> bool {
    let cells = value.leaf.column(value.document);
    let others = || cells.iter().filter(|cell| **cell != value.text);
    let answers = |cell: &&&str| {
        let first = cell.trim_matches(['*', '`', ' ']).split(", ").next().unwrap_or("");
        let opens = |option: &String| {
            first.strip_prefix(&option[..]).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        !first.contains(" / ") && options.iter().any(opens)
    };
    others().any(|cell| answers(&cell)) && !others().any(|cell| options::opposites(cell).is_some())
}
