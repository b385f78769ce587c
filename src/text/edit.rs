//! Edits to a text: replace a span by another text.

use crate::text::lines::Span;
use crate::text::shared::SharedText;
use crate::text::sort;

/// Replace `span` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub insert: SharedText,
}

/// Applies edits in sorted order. Edits that overlap an earlier edit, and repeated edits, are left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sort::by_key(&mut sorted, |edit| edit.span);
    let mut last: Option<&Edit> = None;
    sorted.retain(|edit| {
        let kept = last.is_none_or(|last| last.span.to <= edit.span.from && last != *edit);
        if kept {
            last = Some(edit);
        }
        kept
    });
    replace(text, sorted.into_iter().map(|edit| (edit.span, edit.insert.as_str())))
}

/// Replaces sorted spans by other texts. If a span overlaps an earlier one, only the rest of it is replaced.
pub fn replace<'e>(text: &str, edits: impl Iterator<Item = (Span, &'e str)>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, insert) in edits {
        let from = span.from.max(at);
        out.push_str(&text[at..from]);
        out.push_str(insert);
        at = span.to.max(from);
    }
    out.push_str(&text[at..]);
    out
}

/// Joins two lists of edits: `first` turns `old` into a middle text, and `then` changes the middle text. Each list is
/// sorted and has no overlaps. The result is one minimal list of edits of `old`, sorted and without overlaps.
pub fn compose(old: &str, first: &[Edit], middle: &str, then: &[Edit]) -> Vec<Edit> {
    // The position of each of the first edits in the middle text, and how much longer the old text is up to there.
    let mut longer = 0;
    let mut ranges: Vec<(Span, isize)> = Vec::with_capacity(first.len() + then.len());
    for edit in first {
        let from = edit.span.from.saturating_add_signed(-longer);
        let grown = edit.span.len() as isize - edit.insert.len() as isize;
        ranges.push((Span::new(from, from + edit.insert.len()), grown));
        longer += grown;
    }
    ranges.extend(then.iter().map(|edit| (edit.span, 0)));
    sort::by_key(&mut ranges, |&(span, _)| span);
    let mut out: Vec<Edit> = Vec::new();
    let mut ranges = ranges.into_iter().peekable();
    let mut then = then.iter().peekable();
    longer = 0;
    while let Some((mut span, mut grown)) = ranges.next() {
        // Edits that touch become one edit.
        while let Some((next, more)) = ranges.next_if(|(next, _)| next.from <= span.to) {
            span.to = span.to.max(next.to);
            grown += more;
        }
        let mut here = Vec::new();
        while let Some(edit) = then.next_if(|edit| edit.span.from <= span.to) {
            let moved = Span::new(edit.span.from - span.from, edit.span.to - span.from);
            here.push(Edit { span: moved, insert: edit.insert.clone() });
        }
        let from = span.from.saturating_add_signed(longer);
        longer += grown;
        let span_of_old = Span::new(from, span.to.saturating_add_signed(longer));
        out.extend(smallest(old, span_of_old, &apply(span.of(middle), &here)));
    }
    out
}

/// The edit that replaces a span by `insert`, without the common start and end of both.
fn smallest(text: &str, span: Span, insert: &str) -> Option<Edit> {
    let alike = |(a, b): &(char, char)| a == b;
    let gone = span.of(text);
    let pairs = gone.chars().zip(insert.chars());
    let head: usize = pairs.take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (gone, insert) = (&gone[head..], &insert[head..]);
    let pairs = gone.chars().rev().zip(insert.chars().rev());
    let tail: usize = pairs.take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let span = Span::new(span.from + head, span.to - tail);
    let insert = &insert[..insert.len() - tail];
    (!span.is_empty() || !insert.is_empty()).then(|| Edit { span, insert: insert.to_string().into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_sorted_and_the_first_of_two_wins() {
        let edit =
            |from, to, insert: &str| Edit { span: Span::new(from, to), insert: insert.to_string().into() };
        let edits = [edit(4, 5, "E"), edit(0, 2, "A"), edit(1, 3, "-"), edit(2, 2, "|"), edit(2, 2, "|")];
        assert_eq!(apply("abcdef", &edits), "A|cdEf");
        let spans = [(Span::new(0, 3), "A"), (Span::new(2, 4), "B")];
        assert_eq!(replace("abcdef", spans.into_iter()), "ABef");
    }

    fn edit(from: usize, to: usize, insert: &str) -> Edit {
        Edit { span: Span::new(from, to), insert: insert.to_string().into() }
    }

    #[track_caller]
    fn check(old: &str, first: &[Edit], then: &[Edit], expected: &[Edit]) {
        let middle = apply(old, first);
        let both = compose(old, first, &middle, then);
        assert_eq!(apply(old, &both), apply(&middle, then));
        assert_eq!(both, expected);
    }

    #[test]
    fn two_steps_are_one() {
        let old = "abc def ghi";
        // Apart, with the second edit before, behind and between the first ones.
        check(old, &[edit(4, 7, "X")], &[edit(0, 1, "")], &[edit(0, 1, ""), edit(4, 7, "X")]);
        check(old, &[edit(0, 3, "")], &[edit(5, 8, "!")], &[edit(0, 3, ""), edit(8, 11, "!")]);
        // Inside the text that the first edit wrote, and around it.
        check(old, &[edit(4, 4, "new ")], &[edit(5, 6, "o")], &[edit(4, 4, "now ")]);
        check(old, &[edit(4, 7, "X")], &[edit(3, 6, "")], &[edit(3, 8, "")]);
        check(old, &[edit(1, 1, "é"), edit(2, 2, "è")], &[edit(0, 7, "")], &[edit(0, 3, "")]);
        // At its end, in order; and taken back.
        check(old, &[edit(3, 3, "1")], &[edit(4, 4, "2")], &[edit(3, 3, "12")]);
        check(old, &[edit(3, 3, "1")], &[edit(3, 4, "")], &[]);
        check(old, &[], &[edit(0, 3, "aéc")], &[edit(1, 2, "é")]);
    }
}
