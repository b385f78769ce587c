//! Hints that count alone, without other placeholders: in fields whose values are known to be a person, a day or a telephone number
//! (`Owner: ?`, `| Due | ... |`), lists with nothing else (`- ...` and `- ...`), and all that a section has.
//!
//! In such a field a weak hint is a blank, with or without other placeholders, because the value is of another kind.
//! Deliberately absent: fields for a status or a version (`1.x` is a version).

use super::known_fields::{is_day, is_person};
use super::near::head;
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::PHONE_WORDS;

/// The longest label in bytes.
const LONGEST: usize = 60;

/// The most words of a blank that is all of its section.
const WORDS: usize = 3;

/// So many bytes of a line are looked at on each side of a hint.
const REACH: usize = 1000;

/// So many rows are looked through for the head of a table.
const ROWS: usize = 100;

/// Which of some hints count alone.
pub fn count_alone(text: &str, hints: &[Span]) -> Vec<bool> {
    let whole = are_whole_lists(text, hints);
    let counts = |(whole, &hint): (bool, &Span)| {
        whole || is_in_known_field(text, hint) || is_all_of_section(text, hint)
    };
    whole.into_iter().zip(hints).map(counts).collect()
}

/// Whether nothing but a span of a few words is between a heading and the next one or the end. A sentence may tell readers.
fn is_all_of_section(text: &str, span: Span) -> bool {
    if WORDS < span.of(text).split_whitespace().count() {
        return false;
    }
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`' | '\\' | '.');
    let before = text[..span.from].trim_end_matches(marks);
    let between = &text[before.len()..span.from];
    if !between.contains('\n') {
        return false;
    }
    let Some(heading) = start_of_line(text, before.len()).map(|from| &before[from..]) else { return false };
    let after = text[span.to..].trim_start_matches(marks);
    heading.starts_with('#') && (after.is_empty() || after.starts_with('#'))
}

/// Whether a span is all that stands behind the label of such a field, on its line or in its row of two cells, or all of a
/// cell in a column of such fields.
fn is_in_known_field(text: &str, span: Span) -> bool {
    let marks = |c: char| matches!(c, ' ' | '*' | '_' | '`' | '\\');
    // Most hints have no label right before them, which is seen soonest.
    if !text[..span.from].trim_end_matches(marks).ends_with([':', '：', '|']) {
        return false;
    }
    let Some(from) = start_of_line(text, span.from) else { return false };
    let before = &text[from..span.from];
    let line = rest_of_line(text, span.to);
    let Some(label) = before.trim_end_matches(marks).strip_suffix([':', '：', '|']) else { return false };
    let cell = label.trim_start().strip_prefix('|').unwrap_or(label);
    let labelled = cell.len() <= LONGEST && !line.chars().any(char::is_alphanumeric);
    if labelled && !cell.has_sign(b"|:?") && is_known(&normal::normal(cell)) {
        return true;
    }
    // A row of dots says that the table goes on.
    !are_dots(span.of(text))
        && label.len() < before.len()
        && line.trim_start_matches(marks).starts_with('|')
        && {
            let column = before.matches('|').count();
            let head = head_of_table(&text[..from]).and_then(|head| head.split('|').nth(column));
            head.is_some_and(|head| is_known(&normal::normal(head)))
        }
}

/// The first row of the table whose rows end a text.
fn head_of_table(above: &str) -> Option<&str> {
    above.lines().rev().take(ROWS).take_while(|line| line.trim_start().starts_with('|')).last()
}

/// Whether a label in normal form is that of a field whose values are known.
fn is_known(label: &str) -> bool {
    is_person(label) || is_day(label) || PHONE_WORDS.any_word(label)
}

/// Which of some spans are the points of a list that has nothing else, without a sentence that introduces it.
fn are_whole_lists(text: &str, spans: &[Span]) -> Vec<bool> {
    let lines: Map<usize, usize> =
        spans.iter().enumerate().filter_map(|(at, &span)| Some((point(text, span)?, at))).collect();
    let mut whole = vec![false; spans.len()];
    for &from in lines.keys() {
        let before = text[..from].trim_end();
        let last = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
        // The first point of its list; `Item 1` may be introduced.
        let dots = |index: usize| are_dots(spans[index].of(text));
        if is_point(last) || last.ends_with(':') && !dots(lines[&from]) {
            continue;
        }
        let (mut points, mut at) = (Vec::new(), from);
        let ends = loop {
            let Some(&index) = lines.get(&at) else {
                break !is_point(text[at..].lines().next().unwrap_or(""));
            };
            points.push(index);
            let end = at + text[at..].find('\n').map_or(text.len() - at, |at| at + 1);
            at = end + text[end..].len() - text[end..].trim_start_signs(b"\r\n").len();
        };
        if ends && (2 <= points.len() || points.iter().all(|&index| dots(index))) {
            points.into_iter().for_each(|index| whole[index] = true);
        }
    }
    whole
}

fn are_dots(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '.' | '…'))
}

/// The first byte of the line of a byte, unless it is far away.
fn start_of_line(text: &str, at: usize) -> Option<usize> {
    let low = at.saturating_sub(REACH);
    let found = memchr::memrchr(b'\n', &text.as_bytes()[low..at]).map(|end| low + end + 1);
    found.or((low == 0).then_some(0))
}

/// The text from a byte to the end of its line, at most so far.
fn rest_of_line(text: &str, at: usize) -> &str {
    let near = head(&text[at..], REACH);
    &near[..memchr::memchr2(b'\n', b'\r', near.as_bytes()).unwrap_or(near.len())]
}

/// The first byte of the line of a span that is all of a point.
fn point(text: &str, span: Span) -> Option<usize> {
    // `Team A` may be a name.
    let blank = span.of(text).ends_with(|c: char| c.is_ascii_digit()) || are_dots(span.of(text));
    if !blank {
        return None;
    }
    let from = start_of_line(text, span.from)?;
    let rest = rest_of_line(text, span.to);
    let marker = &text[from..span.from];
    (rest.trim().is_empty() && is_point(marker) && marker.len() <= 8).then_some(from)
}

/// Whether a line begins with the marker of a point.
fn is_point(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.opens_with(b"-*+") || number.len() < line.len() && number.opens_with(b".)")
}
