//! Writes events as HTML elements.
//!
//! A start event opens a layer that stores its closing tag; an end event closes the innermost layer. So each event is
//! written without looking at others, and every element of a block is closed, whatever the events are. This code writes
//! all attributes; the author's text gets into them only as addresses that [`url`](super::url) allows, titles,
//! alternative texts and the names of languages.

use std::fmt::Write;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use super::anchors::anchors;
use super::escape::escape_attribute;
use super::footnotes::Footnotes;
use super::layers::Writer;
use super::raw::Pending;
use crate::analysis::memo::Titles;
use crate::markdown::document::Document;
use crate::text::shared::SharedText;
use crate::text::slug::Slugs;

/// The state kept from event to event.
pub(super) struct Html<'d, 'a> {
    pub writer: Writer<'d, 'a>,
    /// The blocks and the slugs of the headings.
    headings: Vec<(usize, SharedText)>,
    footnotes: Footnotes,
    pending: Pending<'d>,
    columns: &'d [Alignment],
    column: usize,
    in_head: bool,
    in_code: bool,
    pub in_link: bool,
    /// The mark of an alert within a list or a quotation, to be written with its first paragraph.
    pub lead: Option<Range<usize>>,
}

impl<'d, 'a> Html<'d, 'a> {
    /// `titles` are the titles of the document, if what depends on them is kept.
    pub fn new(writer: Writer<'d, 'a>, titles: Option<&Titles>) -> Self {
        let headings = headings(writer.document, titles);
        let anchors = anchors(writer.document, headings.iter().map(|(_, slug)| slug.as_str()));
        Html {
            footnotes: Footnotes::of(writer.document),
            headings,
            writer: Writer { anchors, ..writer },
            pending: Pending::default(),
            columns: &[],
            column: 0,
            in_head: false,
            in_code: false,
            in_link: false,
            lead: None,
        }
    }

    /// The slugs of the headings in a section.
    pub fn slugs(&self, section: usize) -> impl Iterator<Item = &str> {
        let blocks = &self.writer.document.sections[section].blocks;
        let first = self.headings.partition_point(|(block, _)| *block < blocks.start);
        let own = self.headings[first..].iter().take_while(|(block, _)| *block < blocks.end);
        own.map(|(_, slug)| &**slug)
    }

    /// Writes some events, which open and close the same number of blocks.
    pub fn events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.event(at);
        }
    }

    /// Writes the event at an index and returns the index of the next event to write.
    fn event(&mut self, at: usize) -> usize {
        let document: &'d Document<'a> = self.writer.document;
        let (event, range) = &document.events[at];
        let writer = &mut self.writer;
        match event {
            Event::Start(Tag::Image { dest_url, title, .. }) => return self.image(at, dest_url, title),
            Event::Start(tag) => self.start(at, tag, range),
            Event::End(TagEnd::HtmlBlock) => writer.html_end(&mut self.pending),
            Event::End(end) => {
                self.in_link &= *end != TagEnd::Link;
                self.in_code &= *end != TagEnd::CodeBlock;
                writer.close();
            }
            Event::Text(text) if self.in_code => writer.text(text, range.clone()),
            Event::Text(_) => return self.prose(at),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.code(text, range),
            Event::Html(line) => writer.html_line(&mut self.pending, line, range.clone()),
            Event::InlineHtml(html) => writer.inline_html(html, range.clone()),
            Event::SoftBreak => {
                writer.piece(range);
                writer.out.push('\n');
            }
            Event::HardBreak => {
                writer.piece(range);
                writer.out.push_str("<br>\n");
            }
            Event::Rule => {
                writer.close_text();
                writer.out.push_str("<hr>\n");
            }
            Event::TaskListMarker(done) => {
                writer.out.push_str(match done {
                    true => "<input type=\"checkbox\" disabled checked aria-label=\"Done\"> ",
                    false => "<input type=\"checkbox\" disabled aria-label=\"Not done\"> ",
                });
            }
            Event::FootnoteReference(name) => {
                writer.piece(range);
                self.footnotes.reference(&mut writer.out, name, self.in_link);
            }
        }
        at + 1
    }

    fn start(&mut self, at: usize, tag: &'d Tag<'a>, range: &'d Range<usize>) {
        let document = self.writer.document;
        let writer = &mut self.writer;
        if !is_inline(tag) {
            writer.close_text();
        }
        match tag {
            Tag::Paragraph => {
                writer.open_unless_changed("p dir=\"auto\"", "", "</p>\n", range, false);
                self.lead();
            }
            Tag::Heading { level, .. } => self.heading(at, *level as usize),
            Tag::BlockQuote(kind) => self.quote(at, *kind, range),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                writer.open_unless_changed("pre tabindex=\"0\"", "", "</code></pre>\n", range, false);
                writer.out.push_str("<code");
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some(class) = language(info)
                {
                    writer.push_attribute("class", &class);
                }
                writer.out.push('>');
            }
            Tag::HtmlBlock => {}
            Tag::List(None) => writer.open("<ul dir=\"auto\">\n", "</ul>\n", true),
            Tag::List(Some(1)) => writer.open("<ol dir=\"auto\">\n", "</ol>\n", true),
            Tag::List(Some(first)) => {
                let _ = writeln!(writer.out, "<ol dir=\"auto\" start=\"{first}\">");
                writer.open("", "</ol>\n", true);
            }
            Tag::Item => {
                let mut next = document.events[at + 1..].iter().take(2).map(|(event, _)| event);
                let task = match next.next() {
                    Some(Event::TaskListMarker(_)) => true,
                    Some(Event::Start(Tag::Paragraph)) => {
                        matches!(next.next(), Some(Event::TaskListMarker(_)))
                    }
                    _ => false,
                };
                writer.open_unless_changed("li", if task { "task" } else { "" }, "</li>\n", range, true);
            }
            Tag::FootnoteDefinition(name) => {
                self.footnotes.open(&mut writer.out, name);
                writer.open("", "</div>\n", true);
            }
            Tag::Table(columns) => {
                self.columns = columns;
                writer.open(
                    "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table dir=\"auto\">\n",
                    "</tbody></table></div>\n",
                    false,
                );
            }
            Tag::TableHead => {
                (self.column, self.in_head) = (0, true);
                writer.open("<thead><tr>", "</tr></thead><tbody>\n", false);
            }
            Tag::TableRow => {
                (self.column, self.in_head) = (0, false);
                writer.open_unless_changed("tr", "", "</tr>\n", range, false);
            }
            Tag::TableCell => self.cell(at),
            Tag::Emphasis => self.inline("<em>", "</em>", range),
            Tag::Strong => self.inline("<strong>", "</strong>", range),
            Tag::Strikethrough => self.inline("<del>", "</del>", range),
            Tag::Superscript => self.inline("<sup>", "</sup>", range),
            Tag::Subscript => self.inline("<sub>", "</sub>", range),
            Tag::Link { link_type, dest_url, title, .. } => self.link(at, *link_type, dest_url, title, range),
            // Syntax that docgauge does not support: its text is written.
            _ => writer.open("", "", true),
        }
    }

    pub fn inline(&mut self, tag: &str, close: &'static str, range: &Range<usize>) {
        self.writer.piece(range);
        self.writer.open(tag, close, false);
    }

    fn heading(&mut self, at: usize, level: usize) {
        const TAGS: [(&str, &str); 6] = [
            ("<h1 dir=\"auto\"", "</h1>\n"),
            ("<h2 dir=\"auto\"", "</h2>\n"),
            ("<h3 dir=\"auto\"", "</h3>\n"),
            ("<h4 dir=\"auto\"", "</h4>\n"),
            ("<h5 dir=\"auto\"", "</h5>\n"),
            ("<h6 dir=\"auto\"", "</h6>\n"),
        ];
        let (tag, close) = TAGS[level.clamp(1, 6) - 1];
        let first = |&(block, _): &(usize, SharedText)| self.writer.document.blocks[block].events.start;
        let heading = self.headings.partition_point(|heading| first(heading) <= at);
        let slug = self.headings.get(heading).map_or("", |(_, slug)| &**slug);
        self.writer.out.push_str(tag);
        if !slug.is_empty() {
            self.writer.out.push_str(" id=\"doc-");
            escape_attribute(&mut self.writer.out, slug);
            self.writer.out.push('"');
        }
        self.writer.open(">", close, false);
        let range = &self.writer.document.events[at].1;
        if self.writer.anchors.iter().any(|(byte, _)| *byte == range.start) {
            self.writer.out.push_str("<span");
            self.writer.push_anchor(range.start);
            self.writer.out.push_str("></span>");
        }
    }

    fn cell(&mut self, at: usize) {
        let next = self.writer.document.events.get(at + 1);
        let empty = matches!(next, Some((Event::End(TagEnd::TableCell), _)));
        // Screen readers would announce an empty header cell as a header.
        let header = self.in_head && !empty;
        let (tag, close) = match header {
            true => ("<th scope=\"col\"", "</th>"),
            false => ("<td", "</td>"),
        };
        self.writer.out.push_str(tag);
        self.writer.out.push_str(match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        });
        self.column += 1;
        self.writer.open(">", close, true);
    }

    pub fn code(&mut self, cooked: &str, range: &Range<usize>) {
        self.inline("<code>", "</code>", range);
        let source = self.writer.document.text.get(range.clone()).unwrap_or_default();
        let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
        let mut inner =
            range.start + ticks..(range.end - ticks.min(range.len() / 2)).max(range.start + ticks);
        // A single space at both ends is not part of the code.
        if inner.len() == cooked.len() + 2 {
            inner = inner.start + 1..inner.end - 1;
        }
        self.writer.text(cooked, inner);
        self.writer.close();
    }
}

/// The blocks of all headings with their slugs, which are unique.
fn headings(document: &Document, titles: Option<&Titles>) -> Vec<(usize, SharedText)> {
    let made = || {
        let mut slugs = Slugs::default();
        let slug = |&at: &usize| {
            let section = document.sections.get(document.blocks[at].section);
            match section.filter(|section| section.heading == Some(at) && section.plain) {
                Some(section) => slugs.counted(section.slug().clone()),
                None => slugs.unique(&document.plain(at)),
            }
        };
        document.headings.iter().map(slug).collect::<Vec<SharedText>>()
    };
    // Without headings in other blocks and without markup in them, their titles are all that counts.
    let alone = document.headings.len() + 1 == document.sections.len();
    let titles = titles.filter(|_| alone && document.sections[1..].iter().all(|section| section.plain));
    let slugs = titles.map_or_else(|| Rc::new(made()), |titles| titles.slugs.of(0, made));
    document.headings.iter().copied().zip(slugs.iter().cloned()).collect()
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
    )
}

/// The class for the language of a fence: its first word, if it looks like one.
fn language(info: &str) -> Option<String> {
    let word = info.split([' ', ',', '{', '\t']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.');
    let name: String = word.chars().filter(|&c| plain(c)).take(40).collect();
    (!name.is_empty()).then(|| format!("language-{}", name.to_ascii_lowercase()))
}
