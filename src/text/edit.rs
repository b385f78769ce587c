//! Edits to a text: replace a span by another text.

use crate::text::lines::Span;
use crate::text::sort;

/// Replace `span` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub insert: String,
}

/// Applies edits to a text: they are sorted, and one that overlaps an earlier one, or is the same, is left out.
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

/// Replaces spans, which are in order, by other texts. Of a span that overlaps an earlier one only the rest is replaced.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_sorted_and_the_first_of_two_wins() {
        let edit = |from, to, insert: &str| Edit { span: Span::new(from, to), insert: insert.to_string() };
        let edits = [edit(4, 5, "E"), edit(0, 2, "A"), edit(1, 3, "-"), edit(2, 2, "|"), edit(2, 2, "|")];
        assert_eq!(apply("abcdef", &edits), "A|cdEf");
        let spans = [(Span::new(0, 3), "A"), (Span::new(2, 4), "B")];
        assert_eq!(replace("abcdef", spans.into_iter()), "ABef");
    }
}
