//! The one parse: Markdown text to blocks, links and a flat list of sections.
//!
//! [`Document::parse`] runs pulldown-cmark's offset iterator once and keeps its events; blocks point into
//! them, sections point into the blocks, and every later pass is a walk over one of these vectors. It cannot
//! fail: any text is a document.
//!
//! Two things the parser is not asked to do. Front matter is found here, at the start of the text only:
//! pulldown-cmark accepts it anywhere and looks ahead to the end of the text at every `---`. And the inline
//! text of a tight list item, which has no paragraph of its own, is given one, so that text stands in
//! leaves only.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::normal;
use crate::sort;
use crate::source::{Lines, Span};

/// One Markdown text with everything that later passes read.
#[derive(Debug)]
pub struct Document<'a> {
    pub text: &'a str,
    pub lines: Lines<'a>,
    /// The parser's events with their bytes, in order.
    pub events: Vec<(Event<'a>, Range<usize>)>,
    /// Depth first: a block stands before the blocks in it.
    pub blocks: Vec<Block>,
    /// In text order; section 0 is the text before the first heading. Their spans partition the text.
    pub sections: Vec<Section>,
    pub links: Vec<Link<'a>>,
    /// Link reference definitions, by label.
    pub definitions: Vec<(String, Span)>,
    pub front_matter: Option<FrontMatter>,
}

/// A heading of the document's top flow with what stands under it, up to the next such heading.
#[derive(Debug)]
pub struct Section {
    /// The heading's block; none for section 0.
    pub heading: Option<usize>,
    /// 1 to 6; 0 for section 0.
    pub level: u8,
    /// The heading's text without its markup.
    pub title: String,
    /// Its normal form; half a dozen passes ask for it.
    name: OnceCell<String>,
    /// From the start of the heading's line to the start of the next one's.
    pub span: Span,
    /// Its blocks, the heading's first.
    pub blocks: Range<usize>,
    /// The nearest earlier section of a lower level; none at the top.
    pub parent: Option<usize>,
}

impl Section {
    /// The normal form of the title, without its number.
    pub fn name(&self) -> &str {
        self.name.get_or_init(|| normal::title(&self.title))
    }
}

/// A piece of the document's block structure.
#[derive(Debug)]
pub struct Block {
    pub kind: BlockKind,
    /// All of it, markers included.
    pub span: Span,
    /// A leaf's inline content without markers and outer white space; else equal to `span`.
    pub content: Span,
    /// Its events, without its own start and end.
    pub events: Range<usize>,
    pub section: usize,
    pub parent: Option<usize>,
    /// The block after its last descendant.
    pub end: usize,
}

/// What a block is. Heading, paragraph, cell, code and HTML are leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Heading {
        level: u8,
    },
    Paragraph,
    List {
        ordered: bool,
    },
    Item {
        task: bool,
    },
    Table,
    TableHead,
    Row,
    /// Columns count from 0.
    Cell {
        column: usize,
    },
    Code {
        fenced: bool,
        language: String,
    },
    Html,
    Quote {
        alert: Option<BlockQuoteKind>,
    },
    Footnote,
    Rule,
}

/// A link or an image.
#[derive(Debug)]
pub struct Link<'a> {
    pub kind: LinkType,
    pub image: bool,
    pub destination: pulldown_cmark::CowStr<'a>,
    pub span: Span,
    /// What stands between the brackets.
    pub label: Span,
    pub block: usize,
}

impl Link<'_> {
    /// Where the destination of an inline link is written; none for the other forms.
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

/// Metadata in YAML (`---`) or TOML (`+++`) at the start of the text.
#[derive(Debug)]
pub struct FrontMatter {
    /// Its fences included.
    pub span: Span,
    /// The top-level `key: value` or `key = value` lines: key, value, both without quotes.
    pub entries: Vec<(Span, Span)>,
}

impl<'a> Document<'a> {
    /// Parses `text`. Offsets everywhere are bytes into this very text.
    pub fn parse(text: &'a str) -> Self {
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let front_matter = front_matter(text, mark);
        let start = front_matter.as_ref().map_or(mark, |matter| matter.span.to);
        let parser = Parser::new_ext(&text[start..], syntax());
        let mut definitions: Vec<(String, Span)> = parser
            .reference_definitions()
            .iter()
            .map(|(label, def)| (label.to_string(), Span::new(def.span.start + start, def.span.end + start)))
            .collect();
        sort::by_key(&mut definitions, |&(_, span)| span);
        let mut builder = Builder::new(text, start);
        for (event, range) in parser.into_offset_iter() {
            let mut range = range.start + start..range.end + start;
            // A lone CR behind a code span in a heading makes pulldown-cmark count it in.
            if let Event::Code(_) = event {
                let ticks = text[range.clone()].rfind('`');
                range.end = ticks.map_or(range.end, |last| range.start + last + 1);
            }
            builder.take(event, range);
        }
        let (events, blocks, links, sections) = builder.finish();
        let lines = Lines::of(text);
        Document { text, lines, events, blocks, sections, links, definitions, front_matter }
    }

    /// The events of a block, without its own start and end.
    pub fn events_of(&self, block: usize) -> &[(Event<'a>, Range<usize>)] {
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

    /// The text of a leaf as a reader sees it: no markup, breaks as spaces.
    pub fn plain(&self, block: usize) -> Cow<'_, str> {
        plain(self.events_of(block))
    }

    /// Whether `block` stands inside a block for which `test` holds.
    pub fn inside(&self, block: usize, test: impl Fn(&BlockKind) -> bool) -> bool {
        std::iter::successors(self.blocks[block].parent, |&parent| self.blocks[parent].parent)
            .any(|parent| test(&self.blocks[parent].kind))
    }

    /// The section that a byte stands in.
    pub fn section_at(&self, byte: usize) -> usize {
        self.sections.partition_point(|section| section.span.from <= byte).saturating_sub(1)
    }

    /// The sections below `section`, which are the ones right after it with a higher level.
    pub fn descendants(&self, section: usize) -> Range<usize> {
        let level = self.sections[section].level;
        let below = self.sections[section + 1..].iter().take_while(|other| other.level > level && level > 0);
        section + 1..section + 1 + below.count()
    }
}

/// The Markdown that docgauge reads: CommonMark with what GitHub adds to it, and wiki links.
pub fn syntax() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// The text of some events as a reader sees it: no markup, breaks as spaces.
pub fn plain<'e>(events: &'e [(Event, Range<usize>)]) -> Cow<'e, str> {
    if let [(Event::Text(text) | Event::Code(text), _)] = events {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    Cow::Owned(out)
}

/// Builds blocks, links and sections while the events pass by.
struct Builder<'a> {
    text: &'a str,
    start: usize,
    events: Vec<(Event<'a>, Range<usize>)>,
    blocks: Vec<Block>,
    links: Vec<Link<'a>>,
    sections: Vec<Section>,
    /// Open blocks, outermost first.
    open: Vec<usize>,
    /// Open links.
    open_links: Vec<usize>,
    /// The innermost open block is the paragraph made for a tight list item.
    implicit: bool,
    /// The next cell's column, counted from 0.
    column: usize,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, start: usize) -> Self {
        let top = Section {
            heading: None,
            level: 0,
            title: String::new(),
            name: OnceCell::new(),
            span: Span::new(0, text.len()),
            blocks: 0..0,
            parent: None,
        };
        Builder {
            text,
            start,
            events: Vec::with_capacity((text.len() - start) / 8),
            blocks: Vec::new(),
            links: Vec::new(),
            sections: vec![top],
            open: Vec::new(),
            open_links: Vec::new(),
            implicit: false,
            column: 0,
        }
    }

    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        let index = self.events.len();
        let block = match &event {
            Event::Start(tag) => block_kind(tag),
            Event::Rule => Some(BlockKind::Rule),
            _ => None,
        };
        let inline_start = matches!(&event, Event::Start(_)) && block.is_none();
        let block_end = matches!(&event, Event::End(end) if ends_block(end));
        if self.implicit && (block.is_some() || block_end) {
            self.implicit = false;
            self.close(index);
        }
        if let Some(kind) = block {
            let rule = kind == BlockKind::Rule;
            self.open(kind, &range, index + 1);
            self.events.push((event, range));
            if rule {
                self.close(index + 1);
            }
            return;
        }
        if block_end {
            if matches!(event, Event::End(TagEnd::Heading(_))) {
                self.braces_of_heading(&range);
            }
            let index = self.events.len();
            self.close(index);
            self.events.push((event, range));
            return;
        }
        match &event {
            Event::TaskListMarker(_) => {
                if let Some(item) = self.open.last().map(|&top| &mut self.blocks[top])
                    && let BlockKind::Item { task } = &mut item.kind
                {
                    *task = true;
                } else if let [.., item, _] = self.open[..]
                    && let BlockKind::Item { task } = &mut self.blocks[item].kind
                {
                    *task = true;
                }
                self.events.push((event, range));
                return;
            }
            Event::End(_) => {}
            _ => {
                let in_item = self
                    .open
                    .last()
                    .is_some_and(|&top| matches!(self.blocks[top].kind, BlockKind::Item { .. }));
                if in_item {
                    self.open(BlockKind::Paragraph, &range, index);
                    self.implicit = true;
                }
                self.touch(&range);
            }
        }
        if inline_start {
            self.open_link(&event, &range);
        }
        if let Event::End(TagEnd::Link | TagEnd::Image) = event {
            self.close_link();
        }
        self.events.push((event, range));
    }

    fn open(&mut self, mut kind: BlockKind, range: &Range<usize>, event: usize) {
        let span = Span::from(range.clone());
        let index = self.blocks.len();
        match &mut kind {
            BlockKind::Row | BlockKind::TableHead => self.column = 0,
            BlockKind::Cell { column } => {
                *column = self.column;
                self.column += 1;
            }
            _ => {}
        }
        if let BlockKind::Heading { level } = kind
            && self.open.is_empty()
        {
            self.open_section(index, level, span.from);
        }
        self.blocks.push(Block {
            kind,
            span,
            content: Span::new(span.from, span.from),
            events: event..event,
            section: self.sections.len() - 1,
            parent: self.open.last().copied(),
            end: index + 1,
        });
        self.open.push(index);
    }

    fn close(&mut self, event: usize) {
        let Some(index) = self.open.pop() else { return };
        let end = self.blocks.len();
        let block = &mut self.blocks[index];
        block.events.end = event.max(block.events.start);
        block.end = end;
        let leaf = matches!(
            block.kind,
            BlockKind::Heading { .. }
                | BlockKind::Paragraph
                | BlockKind::Cell { .. }
                | BlockKind::Code { .. }
        );
        if !leaf {
            block.content = block.span;
        }
        if let BlockKind::Heading { .. } = block.kind
            && self.open.is_empty()
        {
            let title = plain(&self.events[block.events.clone()]).trim().to_string();
            if let Some(section) = self.sections.last_mut() {
                section.title = title;
            }
        }
    }

    /// Widens the open leaf by an inline event.
    fn touch(&mut self, range: &Range<usize>) {
        let Some(&top) = self.open.last() else { return };
        let implicit = self.implicit;
        let block = &mut self.blocks[top];
        if block.content.is_empty() {
            block.content = Span::from(range.clone());
        } else {
            block.content.to = block.content.to.max(range.end);
        }
        if implicit {
            block.span = block.content;
        }
    }

    /// Text in braces at the end of a heading is taken for attributes by the parser, and is none without `#`,
    /// `.` or `=`: `# {short title}` is a slot.
    fn braces_of_heading(&mut self, heading: &Range<usize>) {
        let Some(top) = self.open.last().map(|&top| &self.blocks[top]) else {
            return;
        };
        let from = if top.content.is_empty() { heading.start } else { top.content.to };
        let Some(rest) = self.text.get(from..heading.end) else {
            return;
        };
        let (Some(open), Some(close)) = (rest.find('{'), rest.rfind('}')) else {
            return;
        };
        let attributes = rest.get(open + 1..close).is_none_or(|inner| {
            inner.split_whitespace().all(|word| word.starts_with(['#', '.']) || word.contains('='))
        });
        let apart = rest[..open].chars().all(|c| c == '#' || c.is_whitespace());
        if !attributes && apart {
            let range = from + open..from + close + 1;
            self.touch(&range);
            self.events.push((Event::Text(self.text[range.clone()].into()), range));
        }
    }

    fn open_section(&mut self, heading: usize, level: u8, byte: usize) {
        // A heading may be indented by up to three spaces: its section starts with its line.
        let from =
            self.text[self.start..byte].rfind(['\n', '\r']).map_or(self.start, |at| self.start + at + 1);
        if let Some(last) = self.sections.last_mut() {
            last.span.to = from;
            last.blocks.end = heading;
        }
        // Between a section and its parent all are as deep as it or deeper.
        let last = self.sections.len() - 1;
        let parent = std::iter::successors(Some(last), |&above| self.sections[above].parent)
            .find(|&above| 0 < self.sections[above].level && self.sections[above].level < level);
        self.sections.push(Section {
            heading: Some(heading),
            level,
            title: String::new(),
            name: OnceCell::new(),
            span: Span::new(from, self.text.len()),
            blocks: heading..heading,
            parent,
        });
    }

    fn open_link(&mut self, event: &Event<'a>, range: &Range<usize>) {
        let (image, kind, destination) = match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => (false, *link_type, dest_url),
            Event::Start(Tag::Image { link_type, dest_url, .. }) => (true, *link_type, dest_url),
            _ => return,
        };
        let open = range.start + if image { 2 } else { 1 };
        self.open_links.push(self.links.len());
        self.links.push(Link {
            kind,
            image,
            destination: destination.clone(),
            span: Span::from(range.clone()),
            label: Span::new(open.min(range.end), open.min(range.end)),
            block: self.open.last().copied().unwrap_or(0),
        });
    }

    fn close_link(&mut self) {
        let Some(index) = self.open_links.pop() else {
            return;
        };
        let link = &mut self.links[index];
        // Right behind its own start, a link has nothing between its brackets.
        let last = match self.events.last() {
            None | Some((Event::Start(Tag::Link { .. } | Tag::Image { .. }), _)) => link.label.from,
            Some((_, range)) => range.end,
        };
        link.label.to = last.clamp(link.label.from, link.span.to);
    }

    #[allow(clippy::type_complexity)]
    fn finish(mut self) -> (Vec<(Event<'a>, Range<usize>)>, Vec<Block>, Vec<Link<'a>>, Vec<Section>) {
        let end = self.events.len();
        while !self.open.is_empty() {
            self.close(end);
        }
        if let Some(last) = self.sections.last_mut() {
            last.blocks.end = self.blocks.len();
        }
        (self.events, self.blocks, self.links, self.sections)
    }
}

fn block_kind(tag: &Tag) -> Option<BlockKind> {
    Some(match tag {
        Tag::Paragraph => BlockKind::Paragraph,
        Tag::Heading { level, .. } => BlockKind::Heading { level: *level as u8 },
        Tag::BlockQuote(alert) => BlockKind::Quote { alert: *alert },
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => BlockKind::Code {
            fenced: true,
            language: info.split([' ', ',', '{']).next().unwrap_or("").to_ascii_lowercase(),
        },
        Tag::CodeBlock(CodeBlockKind::Indented) => BlockKind::Code { fenced: false, language: String::new() },
        Tag::HtmlBlock => BlockKind::Html,
        Tag::List(start) => BlockKind::List { ordered: start.is_some() },
        Tag::Item => BlockKind::Item { task: false },
        Tag::FootnoteDefinition(_) => BlockKind::Footnote,
        Tag::Table(_) => BlockKind::Table,
        Tag::TableHead => BlockKind::TableHead,
        Tag::TableRow => BlockKind::Row,
        Tag::TableCell => BlockKind::Cell { column: 0 },
        _ => return None,
    })
}

fn ends_block(end: &TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::MetadataBlock(_)
    )
}

/// Front matter whose first fence stands at byte `start`.
fn front_matter(text: &str, start: usize) -> Option<FrontMatter> {
    let fence = ["---", "+++"].into_iter().find(|fence| text[start..].starts_with(fence))?;
    let separator = if fence == "---" { ':' } else { '=' };
    let mut at = start;
    let mut entries = Vec::new();
    for (index, line) in text[start..].split_inclusive('\n').enumerate() {
        let span = Span::new(at, at + line.len());
        at = span.to;
        let bare = line.trim_end();
        match index {
            0 if bare != fence => return None,
            0 => {}
            // A thematic break is followed by an empty line more often than front matter is empty.
            1 if bare.is_empty() => return None,
            _ if bare == fence || (fence == "---" && bare == "...") => {
                return (!entries.is_empty()).then_some(FrontMatter { span: Span::new(start, at), entries });
            }
            _ => entries.extend(entry(text, span, separator)),
        }
    }
    None
}

/// Key and value of one line of front matter; nested and continued lines have none.
fn entry(text: &str, line: Span, separator: char) -> Option<(Span, Span)> {
    let source = line.of(text);
    let colon = source.find(separator)?;
    let key = &source[..colon];
    let plain_key =
        !key.is_empty() && key.trim_end().chars().all(|c| c.is_alphanumeric() || "_- .".contains(c));
    if !plain_key || key.starts_with([' ', '\t', '-', '#']) {
        return None;
    }
    let key = Span::new(line.from, line.from + colon).trim(text);
    let mut value = Span::new(line.from + colon + separator.len_utf8(), line.to).trim(text);
    let quoted = value.of(text);
    for quote in ['"', '\''] {
        if quoted.len() >= 2 && quoted.starts_with(quote) && quoted.ends_with(quote) {
            value = Span::new(value.from + 1, value.to - 1);
            break;
        }
    }
    Some((key, value))
}
