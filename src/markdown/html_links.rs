//! The addresses of links and pictures that the author wrote in HTML.

use pulldown_cmark::Event;

use super::document::Document;
use super::html;
use crate::text::lines::Span;

/// The spans of the addresses of all `a` and `img` elements, in blocks of HTML and within texts.
pub fn addresses(document: &Document) -> Vec<Span> {
    let text = document.text;
    let mut all = Vec::new();
    let blocks = document.html.iter().map(|&block| document.blocks[block].span);
    let inline = document.events.tagged().filter(|(event, _)| matches!(event, Event::InlineHtml(_)));
    for span in blocks.chain(inline.map(|(_, range)| Span::from(range.clone()))) {
        let source = span.of(text);
        for piece in html::tokens(source) {
            let name = if piece.opens("a") {
                "href"
            } else if piece.opens("img") {
                "src"
            } else {
                continue;
            };
            if let Some(value) = html::attribute(&source[piece.range.clone()], name) {
                let from = span.from + piece.range.start;
                all.push(Span::new(from + value.start, from + value.end));
            }
        }
    }
    all
}
