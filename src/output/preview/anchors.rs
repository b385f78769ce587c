//! The targets of links besides headings in Markdown: ids in the author's HTML, headings written as HTML, and `{#…}` behind a
//! heading.
//!
//! Each gets an id in the preview, so that links to it lead there. An id that a heading or an earlier anchor has is not
//! given twice.

use pulldown_cmark::{Event, Tag};

use crate::markdown::document::Document;
use crate::markdown::html::{self, TokenKind};
use crate::text::contains::Search;
use crate::text::map::Set;
use crate::text::slug::{Platform, slug_on};
use crate::text::sort;

/// The ids of a document with the bytes where their tags begin, in text order. `taken` are the ids of the headings.
pub(super) fn anchors<'s>(document: &Document, taken: impl Iterator<Item = &'s str>) -> Vec<(usize, String)> {
    let mut all: Vec<(usize, String)> = Vec::new();
    for (event, range) in document.events.tagged() {
        match event {
            Event::InlineHtml(html) => in_html(html, range.start, &mut all),
            Event::Start(Tag::Heading { id: Some(id), .. }) => all.push((range.start, id.to_string())),
            _ => {}
        }
    }
    for &block in &document.html {
        let span = document.blocks[block].span;
        in_html(span.of(document.text), span.from, &mut all);
    }
    if all.is_empty() {
        return all;
    }
    sort::by_key(&mut all, |(byte, _)| *byte);
    let mut taken: Set<String> = taken.map(str::to_string).collect();
    all.retain(|(_, id)| taken.insert(id.clone()));
    all
}

/// The ids of tags, and the slugs of headings.
fn in_html(source: &str, start: usize, all: &mut Vec<(usize, String)>) {
    if !source.has_word("id=") && !source.has_word("name=") && !source.has_word("<h") {
        return;
    }
    let tokens = html::tokens(source);
    for (at, token) in tokens.iter().enumerate() {
        let TokenKind::Open(name) = token.kind else { continue };
        let tag = &source[token.range.clone()];
        let value = html::attribute(tag, "id").or_else(|| html::attribute(tag, "name"));
        let id = value.map(|value| tag[value].to_string()).or_else(|| {
            let end = tokens[at..]
                .iter()
                .position(|other| other.closes(name))
                .filter(|_| html::is_heading(name))?;
            let texts = tokens[at..at + end].iter().filter(|other| other.kind == TokenKind::Text);
            let title: String = texts.map(|text| &source[text.range.clone()]).collect();
            Some(slug_on(Platform::GitHub, title.trim()))
        });
        let id = id.filter(|id| !id.is_empty() && !id.contains(char::is_whitespace));
        all.extend(id.map(|id| (start + token.range.start, id)));
    }
}
