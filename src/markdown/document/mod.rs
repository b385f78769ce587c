//! The one parse: Markdown text to blocks, links and a flat list of sections.
//!
//! [`Document::parse`] runs pulldown-cmark's offset iterator once and keeps its events; blocks point into them,
//! sections point into the blocks, and every later pass is a walk over one of these vectors. It cannot fail: every text
//! is a document.
//!
//! Two things are not left to the parser. Front matter is found here, at the start of the text or after its title
//! only: pulldown-cmark accepts it anywhere and looks ahead to the end of the text at every `---`. And the inline
//! text of a tight list item, which has no paragraph of its own, gets one, so that all text is in leaves.

mod block;
mod builder;
mod events;
mod front_matter;
mod kinds;
mod link;
mod plain;
mod section;
mod spaced;

pub use block::{Block, BlockKind, Rare};
pub use events::{Events, KeptEvents, Placed};
pub use front_matter::{FrontMatter, front_matter};
pub use link::Link;
pub use plain::plain;
pub use section::{Origin, Section};

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser};

use crate::text::lines::{Lines, Span};
use crate::text::map::Set;
use crate::text::sort;
use builder::Builder;

/// A Markdown text with all data that later passes read.
#[derive(Debug)]
pub struct Document<'a> {
    pub text: &'a str,
    pub lines: Lines<'a>,
    /// The parser's events with their bytes, in order.
    pub events: Events<'a>,
    /// Depth first: a block comes before the blocks in it.
    pub blocks: Vec<Block>,
    /// The blocks that are headings, also those in other blocks.
    pub headings: Vec<usize>,
    /// The blocks that are HTML.
    pub html: Vec<usize>,
    /// Whether a block is a footnote.
    pub notes: bool,
    /// In text order; section 0 is the text before the first heading. Their spans partition the text.
    pub sections: Vec<Section>,
    pub links: Vec<Link<'a>>,
    /// Link reference definitions, by label.
    pub definitions: Vec<(String, Span)>,
    pub front_matter: Option<FrontMatter>,
}

impl<'a> Document<'a> {
    /// Parses `text`. All offsets are bytes of this text.
    pub fn parse(text: &'a str) -> Self {
        Self::behind(front_matter(text, mark(text)), text)
    }

    /// Parses `text`, whose front matter is known.
    pub fn behind(front_matter: Option<FrontMatter>, text: &'a str) -> Self {
        let first = front_matter.as_ref().filter(|matter| matter.first);
        let start = first.map_or(mark(text), |matter| matter.span.to);
        let mut builder = Builder::new(text, start);
        // The parsed copy has the same offsets as the text.
        let without = front_matter.as_ref().filter(|matter| !matter.first);
        let without = without.map(|matter| front_matter::blanked(text, matter.span));
        let shown = without.as_deref().unwrap_or(text);
        let definitions =
            match spaced::spaced(&shown[start..]).or(without.map(|text| text[start..].to_string())) {
                Some(spaced) => read(&spaced, start, |event| event.into_static(), Some(text), &mut builder),
                None => read(&text[start..], start, |event| event, None, &mut builder),
            };
        let (events, blocks, links, sections) = builder.finish();
        let lines = Lines::of(text);
        let events = Events::of(text, events);
        let Rare { headings, html, notes } = Rare::of(&blocks);
        Document {
            text,
            lines,
            events,
            blocks,
            headings,
            html,
            notes,
            sections,
            links,
            definitions,
            front_matter,
        }
    }

    /// The events of a block, without its own start and end.
    pub fn events_of(&self, block: usize) -> &[Placed<'a>] {
        &self.events[self.blocks[block].events.clone()]
    }

    /// The indices of the blocks directly in `block`.
    pub fn children(&self, block: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.blocks[block].end;
        let mut next = block + 1;
        std::iter::from_fn(move || {
            (next < end).then(|| {
                let child = next;
                next = self.blocks[child].end;
                child
            })
        })
    }

    /// Whether a block has so many children; no more of them are counted.
    pub fn has_children(&self, block: usize, count: usize) -> bool {
        self.children(block).take(count + 1).count() == count
    }

    /// The text of a leaf as a reader sees it: no markup, breaks as spaces.
    pub fn plain(&self, block: usize) -> Cow<'_, str> {
        plain(self.events_of(block))
    }

    /// Whether `block` is inside a block for which `test` is true.
    pub fn inside(&self, block: usize, test: impl Fn(&BlockKind) -> bool) -> bool {
        std::iter::successors(self.blocks[block].parent, |&parent| self.blocks[parent].parent)
            .any(|parent| test(&self.blocks[parent].kind))
    }

    /// The link with this span.
    pub fn link_at(&self, span: Span) -> Option<&Link<'a>> {
        let at = self.links.partition_point(|link| link.span.from < span.from);
        self.links.get(at).filter(|link| link.span == span)
    }

    /// The last block that begins at or before a byte: the innermost block there, if there is one.
    pub fn block_at(&self, byte: usize) -> Option<usize> {
        self.blocks.partition_point(|block| block.span.from <= byte).checked_sub(1)
    }

    /// The first block that begins at or after a byte; the number of blocks if none does.
    pub fn next_block(&self, byte: usize) -> usize {
        self.blocks.partition_point(|block| block.span.from < byte)
    }

    /// The span of a section with its descendants.
    pub fn span_with_descendants(&self, section: usize) -> Span {
        let last = self.descendants(section).last().unwrap_or(section);
        Span::new(self.sections[section].span.from, self.sections[last].span.to)
    }

    /// Whether a section's heading is the document's title: the first heading, and the only one of level 1.
    pub fn is_title(&self, section: usize) -> bool {
        section == 1
            && self.sections[1].level == 1
            && self.sections.iter().filter(|section| section.level == 1).count() == 1
    }

    /// Whether two sections under one parent have the same title, but for those of level 1.
    pub fn repeats_titles(&self) -> bool {
        let mut titles = Set::default();
        let mut deep = self.sections.iter().filter(|section| section.level > 1);
        !deep.all(|section| titles.insert((section.parent, section.folded())))
    }

    /// The section that contains a byte.
    pub fn section_at(&self, byte: usize) -> usize {
        self.sections.partition_point(|section| section.span.from <= byte).saturating_sub(1)
    }

    /// The descendants of `section`: the following sections with a deeper level.
    pub fn descendants(&self, section: usize) -> Range<usize> {
        let level = self.sections[section].level;
        let below = self.sections[section + 1..].iter().take_while(|other| other.level > level && level > 0);
        section + 1..section + 1 + below.count()
    }
}

/// The length of the byte order mark.
pub fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Passes the events of a text to the builder and returns the definitions; `start` is the offset of the text in the
/// builder's text, `own` extends the lifetime of an event, and `original` is the builder's text if the parsed one
/// differs from it.
fn read<'p, 'a>(
    source: &'p str,
    start: usize,
    own: impl Fn(Event<'p>) -> Event<'a>,
    original: Option<&'a str>,
    builder: &mut Builder<'a>,
) -> Vec<(String, Span)> {
    let parser = Parser::new_ext(source, syntax());
    let mut definitions: Vec<(String, Span)> = parser
        .reference_definitions()
        .iter()
        .map(|(label, def)| (label.to_string(), Span::new(def.span.start + start, def.span.end + start)))
        .collect();
    sort::by_key(&mut definitions, |&(_, span)| span);
    for (event, mut range) in parser.into_offset_iter() {
        // If a lone CR follows a code span in a heading, pulldown-cmark includes it.
        if let Event::Code(_) = event {
            let ticks = source[range.clone()].rfind('`');
            range.end = ticks.map_or(range.end, |last| range.start + last + 1);
        }
        let range = range.start + start..range.end + start;
        let mut event = own(event);
        // `[[1]](address)` was parsed with other brackets.
        if let Some(original) = original
            && let Event::Text(text) = &mut event
            && text.len() == range.len()
            && let Some(written) = original.get(range.clone())
        {
            *text = CowStr::Borrowed(written);
        }
        builder.take(event, range);
    }
    definitions
}

/// The Markdown that docgauge reads: CommonMark with GitHub's extensions, and wiki links.
pub fn syntax() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}
