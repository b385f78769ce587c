//! The targets of links inside the document: headings by their slugs, and ids in the author's HTML.
//!
//! The list is made only if a rule has a link to look up. Nested headings and headings in HTML have anchors too.
//! Pictures in a heading do not count for its slug. Headings in comments have no anchors.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::hash::{Hash, Hasher};

use pulldown_cmark::{Event, Tag, TagEnd};
use rustc_hash::FxHasher;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html::{self, TokenKind};
use crate::text::map::{Map, Set};
use crate::text::shared::SharedText;
use crate::text::slug::{Platform, Slugs, slug_on};
use crate::text::url::percent_decoded;

/// A heading as a target.
#[derive(Debug)]
pub struct Target {
    pub slug: SharedText,
    /// The heading's block.
    pub block: usize,
    pub level: u8,
    /// The heading's text without markup.
    pub title: SharedText,
}

/// The targets of a document.
#[derive(Debug, Default)]
pub struct Anchors {
    /// In text order.
    pub targets: Vec<Target>,
    by_slug: Map<SharedText, usize>,
    /// Ids and names in HTML, in lower case.
    ids: Set<String>,
    key: OnceCell<u64>,
}

impl Anchors {
    /// The targets of a document with the slugs of a platform.
    pub fn of(document: &Document, platform: Platform) -> Self {
        let mut slugs = Slugs::of(platform);
        let mut anchors = Anchors::default();
        for (block, heading) in document.blocks.iter().enumerate() {
            let level = match heading.kind {
                BlockKind::Heading { level } => level,
                BlockKind::Html => {
                    anchors.take_html(heading.span.of(document.text), &mut slugs);
                    continue;
                }
                // If the `>` of a tag is on the next line, this paragraph is read as a quotation; its id counts
                // anyway.
                BlockKind::Paragraph => {
                    let source = heading.content.of(document.text);
                    let opens = source
                        .strip_prefix('<')
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
                    if opens && !source.contains('>') {
                        anchors.take_ids(source);
                    }
                    continue;
                }
                _ => continue,
            };
            // `## Class {.big}`: on platforms without attributes the braces are part of the title.
            let line = heading.span.of(document.text).trim().trim_end_matches('#').trim_end();
            if line.ends_with('}') && !heading.content.of(document.text).ends_with('}') {
                anchors.ids.insert(slug_on(platform, line.trim_start_matches('#').trim()).to_lowercase());
            }
            let own = document.sections.get(heading.section).filter(|own| own.heading == Some(block));
            let title = match own.filter(|own| own.plain) {
                Some(own) => own.title.clone(),
                None => title(document, block).into(),
            };
            let slug = match own.filter(|own| platform == Platform::GitHub && own.title == title) {
                Some(section) => slugs.counted(section.slug().clone()),
                None => slugs.unique(&title),
            };
            let at = anchors.targets.len();
            // On GitHub a slug is in lower case.
            let lower = if platform == Platform::GitHub { slug.clone() } else { slug.to_lowercase().into() };
            anchors.by_slug.or_insert(lower, at);
            anchors.targets.push(Target { slug, block, level, title });
        }
        for (event, _) in document.events.tagged() {
            match event {
                Event::InlineHtml(html) => anchors.take_ids(html),
                Event::Start(Tag::Heading { id: Some(id), .. }) => {
                    anchors.ids.insert(id.to_lowercase());
                }
                _ => {}
            }
        }
        anchors
    }

    /// Adds the ids in a block of HTML, and the anchors of its headings.
    fn take_html(&mut self, source: &str, slugs: &mut Slugs) {
        let mut title: Option<String> = None;
        for piece in html::tokens(source) {
            let text = &source[piece.range.clone()];
            match piece.kind {
                TokenKind::Text => title.iter_mut().for_each(|title| title.push_str(text)),
                TokenKind::Open(name) => {
                    self.take_ids(text);
                    title = if html::is_heading(name) { Some(String::new()) } else { title };
                }
                TokenKind::Close(name) if html::is_heading(name) => {
                    if let Some(title) = title.take() {
                        self.ids.insert(slugs.unique(title.trim()).to_lowercase());
                    }
                }
                TokenKind::Close(_) | TokenKind::Comment => {}
            }
        }
    }

    /// Adds the id and the name of a tag.
    fn take_ids(&mut self, tag: &str) {
        for name in ["id", "name"] {
            if !tag.starts_with("<!")
                && let Some(value) = html::attribute(tag, name)
                && !value.is_empty()
            {
                self.ids.insert(tag[value].to_lowercase());
            }
        }
    }

    /// All anchors of headings and HTML.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.by_slug.keys().map(|slug| &**slug).chain(self.ids.iter().map(String::as_str))
    }

    /// A hash of the slugs and titles of the headings.
    pub fn key(&self) -> u64 {
        *self.key.get_or_init(|| {
            let mut state = FxHasher::default();
            self.targets.iter().for_each(|target| (&target.slug, &target.title).hash(&mut state));
            state.finish()
        })
    }

    /// The heading with this fragment (without its `#`), as an index of `targets`.
    pub fn heading(&self, fragment: &str) -> Option<usize> {
        self.heading_of(&wanted(fragment))
    }

    fn heading_of(&self, wanted: &str) -> Option<usize> {
        let plain = wanted.strip_prefix("user-content-").filter(|_| !self.by_slug.contains_key(wanted));
        self.by_slug.get(plain.unwrap_or(wanted)).copied()
    }

    /// Whether a fragment has a target.
    pub fn leads(&self, fragment: &str) -> bool {
        let wanted = wanted(fragment);
        self.heading_of(&wanted).is_some() || self.ids.contains(&*wanted)
    }
}

/// A fragment as it is looked up: without escapes, in lower case.
fn wanted(fragment: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii() && byte != b'%' && !byte.is_ascii_uppercase();
    match fragment.bytes().all(plain) {
        true => Cow::Borrowed(fragment),
        false => Cow::Owned(percent_decoded(fragment).to_lowercase()),
    }
}

/// A hash of all from which the anchors of a piece are made.
pub fn key(piece: &Document) -> u64 {
    let mut state = FxHasher::default();
    for section in &piece.sections {
        (&section.title, section.plain).hash(&mut state);
    }
    for (at, block) in piece.blocks.iter().enumerate() {
        let (source, content) = (block.span.of(piece.text), block.content.of(piece.text));
        match block.kind {
            BlockKind::Heading { level } => {
                (at, level, source, content, title(piece, at)).hash(&mut state);
            }
            BlockKind::Html => source.hash(&mut state),
            BlockKind::Paragraph if content.starts_with("<a") => content.hash(&mut state),
            _ => {}
        }
    }
    for (event, _) in piece.events.tagged() {
        match event {
            Event::InlineHtml(html) => html.hash(&mut state),
            Event::Start(Tag::Heading { id: Some(id), .. }) => id.hash(&mut state),
            _ => {}
        }
    }
    state.finish()
}

/// The text of a heading without pictures, from which its slug is made.
pub fn title(document: &Document, block: usize) -> String {
    let mut out = String::new();
    let mut images = 0;
    for (event, _) in document.events_of(block) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Text(text) | Event::Code(text) if images == 0 => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_find_their_heading() {
        let text = "# ![Logo](l.svg)A `b`\n\n> ## Nested\n\n<a name=\"Here\"></a>\n\n## ⚙️ Setup\n\n## Größe {#size}\n";
        let document = Document::parse(text);
        let anchors = Anchors::of(&document, Platform::GitHub);
        assert_eq!(anchors.heading("a-b"), Some(0));
        assert_eq!(anchors.heading("nested"), Some(1));
        assert_eq!(anchors.heading("%EF%B8%8F-setup"), Some(2));
        assert_eq!(anchors.heading("gr%C3%B6%C3%9Fe"), Some(3));
        assert!(anchors.leads("here") && anchors.leads("size"));
        assert!(!anchors.leads("-setup") && !anchors.leads("%zz%"));
    }
}
