//! Links and images, with the spans of their parts.

use pulldown_cmark::LinkType;

use crate::text::lines::Span;

/// A link or an image.
#[derive(Debug)]
pub struct Link<'a> {
    pub kind: LinkType,
    pub image: bool,
    pub destination: pulldown_cmark::CowStr<'a>,
    pub span: Span,
    /// The text between the brackets.
    pub label: Span,
    pub block: usize,
}

impl Link<'_> {
    /// The span of an inline link's destination; none for the other forms.
    pub fn destination_span(&self, text: &str) -> Option<Span> {
        if self.kind != LinkType::Inline {
            return None;
        }
        let open = self.label.to + 2;
        let inside = text.get(open..self.span.to.checked_sub(1)?)?;
        let from = open + (inside.len() - inside.trim_start().len());
        let inside = inside.trim_start();
        let (skip, len) = match inside.strip_prefix('<') {
            Some(rest) => (1, rest.find('>').unwrap_or(rest.len())),
            None => (0, inside.find(char::is_whitespace).unwrap_or(inside.len())),
        };
        Some(Span::new(from + skip, from + skip + len))
    }
}
