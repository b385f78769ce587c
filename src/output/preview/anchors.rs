//! The author's own anchors: `<a id="…">`, `<a name="…">`, and `{#…}` behind a heading.
//!
//! Each gets an id in the preview, so that links to it lead there. An id that a heading or an earlier anchor has is not
//! given twice. Other tags with an id are shown as text and lead nowhere.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::tags::{self, Raw, Token};
use crate::markdown::document::Document;
use crate::text::map::Set;

/// The anchors of a document with the bytes where their tags begin, in text order.
pub(super) fn anchors<'s>(document: &Document, taken: impl Iterator<Item = &'s str>) -> Vec<(usize, String)> {
    let mut all: Vec<(usize, String)> = Vec::new();
    let mut comment = false;
    for (event, range) in &document.events {
        match event {
            Event::InlineHtml(html) if tags::raw_tag(html).is_some_and(|tag| tag.raw == Raw::Anchor) => {
                all.extend(tags::id(html).map(|id| (range.start, id.to_string())));
            }
            Event::Html(line) => tags::tokens(line, &mut comment, |token, part| {
                if matches!(token, Token::Tag(tag) if tag.raw == Raw::Anchor) {
                    all.extend(
                        tags::id(&line[part.clone()]).map(|id| (range.start + part.start, id.to_string())),
                    );
                }
            }),
            Event::End(TagEnd::HtmlBlock) => comment = false,
            Event::Start(Tag::Heading { id: Some(id), .. }) => all.push((range.start, id.to_string())),
            _ => {}
        }
    }
    if all.is_empty() {
        return all;
    }
    let mut taken: Set<String> = taken.map(str::to_string).collect();
    all.retain(|(_, id)| taken.insert(id.clone()));
    all
}
