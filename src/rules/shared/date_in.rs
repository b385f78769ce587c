//! The place of a date in a value.

use crate::rules::rule::Whole;
use crate::text::date;
use crate::text::lines::Span;

/// The date in a value, or the whole value if it contains none.
pub fn date_in(context: &Whole, value: Span) -> Span {
    let written = date::read(value.of(context.document.text));
    written.map_or(value, |written| Span::new(value.from + written.span.from, value.from + written.span.to))
}
