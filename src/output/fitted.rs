//! An answer in the form that its place needs: in a file name it becomes a slug, in a cell line breaks are removed and
//! pipes escaped, in the target of a link spaces do not end it, a number keeps its unit, and a date is written in the
//! order of its pattern.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Input;
use crate::placeholder::Placeholder;
use crate::placeholder::form::Answer;
use crate::text::contains::Search;
use crate::text::date::Date;
use crate::text::lines::Span;
use crate::text::signs::Signs;

/// A line of dashes is looked at for each placeholder above it, so only up to this length.
const LONGEST_DASHES: usize = 400;

/// The kinds of blocks that need different forms of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A cell, or a line that a bar would make one.
    Cell,
    Heading,
    /// The target of a link.
    Target,
    Other,
}

/// The kind of a place.
pub fn leaf(document: &Document, span: Span) -> Leaf {
    let heading = document.sections[document.section_at(span.from)].heading;
    if heading.is_some_and(|heading| document.blocks[heading].span.contains(span)) {
        return Leaf::Heading;
    }
    if is_in_target(document, span) {
        return Leaf::Target;
    }
    match document.block_at(span.from).map(|at| &document.blocks[at].kind) {
        Some(BlockKind::Cell { .. }) => Leaf::Cell,
        _ if is_above_dashes(document, span.to) => Leaf::Cell,
        _ => Leaf::Other,
    }
}

/// The value adapted to the placeholder's place.
pub fn fitted(text: &str, placeholder: &Placeholder, leaf: Leaf, value: &str) -> String {
    let source = placeholder.span.of(text);
    let fitted = match &placeholder.input {
        _ if placeholder.form.answer == Answer::PathPart => in_path(text, placeholder.span, value),
        _ if placeholder.form.answer == Answer::Block => value.trim_end().to_string(),
        Input::Number { unit } => with_unit(source, unit, value),
        Input::Date => {
            let written = Date::iso(value.trim()).and_then(|date| date.written_as(source));
            written.unwrap_or_else(|| on_one_line(value))
        }
        _ => on_one_line(value),
    };
    match leaf {
        Leaf::Cell => with_bars_escaped(&fitted),
        Leaf::Target => in_target(text, placeholder.span, &fitted),
        _ => fitted,
    }
}

/// Whether a place is in the target of a link, or is a link whose target is empty.
fn is_in_target(document: &Document, span: Span) -> bool {
    let links = &document.links[..document.links.partition_point(|link| link.span.from <= span.from)];
    // An image may be in a link.
    let inline =
        links.iter().rev().take(2).filter_map(|link| Some((link, link.destination_span(document.text)?)));
    let mut inside = inline.map(|(link, target)| match target.is_empty() {
        true => link.span == span,
        false => target.contains(span),
    });
    let defined = document.definitions.partition_point(|(_, defined)| defined.from <= span.from);
    let defined = defined.checked_sub(1).map(|at| document.definitions[at].1);
    let address =
        |defined: &Span| defined.of(document.text).find_word("]:").map(|colon| defined.from + colon + 2);
    inside.any(|inside| inside)
        || defined.is_some_and(|it| it.contains(span) && address(&it).is_some_and(|from| from <= span.from))
}

/// The value as the target of a link, or as a part of it. Spaces would end it there.
fn in_target(text: &str, span: Span, value: &str) -> String {
    let source = span.of(text);
    if let Some(link) = source.strip_suffix(')').filter(|link| link.trim_end().ends_with("](")) {
        return format!("{link}{})", address(value));
    }
    let alone = text[..span.from].closes_with(b"( ") && text[span.to..].opens_with(b") \n\r");
    if alone { address(value) } else { value.replace(' ', "%20").replace('|', "%7C") }
}

/// A whole target; a table would be torn by a bar.
fn address(value: &str) -> String {
    let value = value.replace('|', "%7C");
    let open = value.matches('(').count() != value.matches(')').count();
    match value.contains(' ') || open {
        true => format!("<{}>", value.replace('<', "%3C").replace('>', "%3E")),
        false => value,
    }
}

/// A value that stays in its cell.
pub fn with_bars_escaped(value: &str) -> String {
    value.replaced("\\|", "|").replace('|', "\\|")
}

/// Whether the line below would make a table of a line with a bar.
fn is_above_dashes(document: &Document, at: usize) -> bool {
    let line = document.lines.line(at);
    let below = (line < document.lines.count()).then(|| document.lines.span(line + 1).trim(document.text));
    let dashes = |line: &str| line.contains('-') && line.chars().all(|c| "-|:> \t".contains(c));
    below.is_some_and(|below| below.len() <= LONGEST_DASHES && dashes(below.of(document.text)))
}

/// A number with the unit that is part of its placeholder. A unit behind the placeholder is not touched.
fn with_unit(source: &str, unit: &str, value: &str) -> String {
    let value = on_one_line(value);
    match source.strip_suffix(unit) {
        Some(before) if !unit.is_empty() && !value.ends_with(unit) => {
            let joint = &before[before.trim_end().len()..];
            format!("{value}{joint}{unit}")
        }
        _ => value,
    }
}

/// A value without line breaks.
pub fn on_one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value in the style of the file name around it: `Order Intake` as `order_intake`, `order-intake` or `Order_Intake`.
fn in_path(text: &str, span: Span, value: &str) -> String {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let before = text[..span.from].chars().rev().take_while(|&c| is_name(c));
    let after = text[span.to..].chars().take_while(|&c| is_name(c));
    let around: String = before.chain(after).collect();
    let inner = span.of(text);
    let parts = around.matches('_').count() + inner.matches('_').count();
    let hyphens = around.matches('-').count() + inner.matches('-').count();
    let joint = if hyphens < parts { "_" } else { "-" };
    let capitals = inner.contains(char::is_uppercase) && around.contains(char::is_uppercase);
    let words = value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| if capitals { word.to_string() } else { word.to_lowercase() });
    words.collect::<Vec<_>>().join(joint)
}
