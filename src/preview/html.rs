//! Events to elements.
//!
//! A start tag opens a layer that knows how it is closed; an end tag closes the innermost one. So no event
//! needs to know another, and a block is balanced whatever the events are. Attributes are ours alone: of the
//! author's words only addresses that [`url`](super::url) passes, titles, alternative texts and the names of
//! languages stand in one.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::layers::Writer;
use super::raw::Pending;
use super::url::{self, Address};
use crate::document::{self, BlockKind, Document};
use crate::slug::Slugs;
use crate::source::Span;

/// What has to be known across blocks and events.
pub(super) struct Html<'d, 'a> {
    pub writer: Writer<'d, 'a>,
    slugs: Slugs,
    /// The number of each footnote, in the order in which they are first referred to.
    footnotes: HashMap<String, Footnote>,
    pending: Pending<'d>,
    columns: &'d [Alignment],
    column: usize,
    in_head: bool,
    in_link: bool,
}

#[derive(Clone, Copy)]
struct Footnote {
    number: usize,
    /// A reference was written, which the note can lead back to.
    linked: bool,
    /// The note was written; a second one of that name is never referred to.
    noted: bool,
}

impl<'d, 'a> Html<'d, 'a> {
    pub fn new(writer: Writer<'d, 'a>) -> Self {
        Html {
            footnotes: footnotes(writer.document),
            writer,
            slugs: Slugs::default(),
            pending: Pending::default(),
            columns: &[],
            column: 0,
            in_head: false,
            in_link: false,
        }
    }

    /// Writes some events, which open and close the same number of blocks.
    pub fn events(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            at = self.event(at);
        }
    }

    /// Writes the event at an index and answers the index of the next one to write.
    fn event(&mut self, at: usize) -> usize {
        let document: &'d Document<'a> = self.writer.document;
        let (event, range) = &document.events[at];
        let writer = &mut self.writer;
        match event {
            Event::Start(Tag::Image { dest_url, title, .. }) => return self.image(at, dest_url, title),
            Event::Start(tag) => self.start(at, tag, range),
            Event::End(TagEnd::HtmlBlock) => writer.html_end(&mut self.pending),
            Event::End(end) => {
                if *end == TagEnd::Link {
                    self.in_link = false;
                }
                writer.close();
            }
            Event::Text(text) => writer.text(text, range.clone()),
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
                self.footnote_reference(name);
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
            }
            Tag::Heading { level, .. } => self.heading(at, *level as usize),
            Tag::BlockQuote(None) => writer.open("<blockquote dir=\"auto\">\n", "</blockquote>\n", true),
            Tag::BlockQuote(Some(kind)) => {
                let (class, title) = alert(*kind);
                let _ = writeln!(
                    writer.out,
                    "<aside class=\"alert alert-{class}\" role=\"note\" dir=\"auto\"><p class=\"alert-title\">{title}</p>"
                );
                writer.open("", "</aside>\n", true);
            }
            Tag::CodeBlock(kind) => {
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
            Tag::FootnoteDefinition(name) => self.footnote(name),
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
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(at, *link_type, dest_url, title, range),
            // Syntax that docgauge does not read: its text stays.
            _ => writer.open("", "", true),
        }
    }

    fn inline(&mut self, tag: &str, close: &'static str, range: &Range<usize>) {
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
        let events = &self.writer.document.events[at + 1..];
        let len = events
            .iter()
            .position(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_))))
            .unwrap_or(events.len());
        let slug = self.slugs.unique(&document::plain(&events[..len]));
        self.writer.out.push_str(tag);
        if !slug.is_empty() {
            self.writer.out.push_str(" id=\"doc-");
            super::layers::escape_attribute(&mut self.writer.out, &slug);
            self.writer.out.push('"');
        }
        self.writer.open(">", close, false);
    }

    fn cell(&mut self, at: usize) {
        let next = self.writer.document.events.get(at + 1);
        let empty = matches!(next, Some((Event::End(TagEnd::TableCell), _)));
        // A header cell without text would be read out as a header of nothing.
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

    fn code(&mut self, cooked: &str, range: &Range<usize>) {
        self.inline("<code>", "</code>", range);
        let source = self.writer.document.text.get(range.clone()).unwrap_or_default();
        let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
        let mut inner =
            range.start + ticks..(range.end - ticks.min(range.len() / 2)).max(range.start + ticks);
        // One space at both ends is no part of the code.
        if inner.len() == cooked.len() + 2 {
            inner = inner.start + 1..inner.end - 1;
        }
        self.writer.text(cooked, inner);
        self.writer.close();
    }

    fn link(&mut self, at: usize, kind: LinkType, destination: &str, title: &str, range: &Range<usize>) {
        let target = self.target_placeholder(at, range);
        let writer = &mut self.writer;
        writer.piece(range);
        let address = match kind {
            LinkType::Email => url::address(&format!("mailto:{destination}")),
            _ => url::address(destination),
        };
        let closes = match (&address, self.in_link) {
            (Address::Blocked, _) => {
                writer.out.push_str("<span class=\"link-blocked\"");
                ["</span>", "</mark></span>"]
            }
            // The parser makes no link in a link; a browser would take it as the end of the outer one.
            (_, true) => {
                writer.out.push_str("<span");
                ["</span>", "</mark></span>"]
            }
            (Address::Fragment(fragment), _) => {
                let prefix = if fragment.is_empty() { "#" } else { "#doc-" };
                writer.push_attribute_start("<a", "href", &[prefix, fragment]);
                ["</a>", "</mark></a>"]
            }
            (Address::Relative(href) | Address::External(href), _) => {
                writer.push_attribute_start("<a", "href", &[href]);
                writer
                    .out
                    .push_str(" rel=\"noopener noreferrer\" target=\"_blank\"");
                ["</a>", "</mark></a>"]
            }
        };
        if !title.is_empty() {
            writer.push_attribute("title", title);
        }
        writer.out.push('>');
        self.in_link = true;
        match target.filter(|_| !writer.in_mark()) {
            Some(index) => {
                writer.push_mark(index);
                writer.open("", closes[1], false);
            }
            None => writer.open("", closes[0], false),
        }
    }

    /// The placeholder in a link's address, if its text holds none.
    fn target_placeholder(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        let span = Span::new(range.start, range.end.max(range.start));
        let index = self.writer.placeholder_in(span)?;
        let from = self.writer.placeholders[index].span.from;
        let events = self.writer.document.events[at + 1..].iter();
        // The last event of the text starts before the address, and the one behind it is the end.
        let mut depth = 0usize;
        for (event, inner) in events {
            match event {
                Event::End(TagEnd::Link) if depth == 0 => return Some(index),
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if from < inner.end {
                return None;
            }
        }
        None
    }

    /// A picture is never loaded: a labelled box stands for it, unless it is one in itself.
    fn image(&mut self, at: usize, destination: &str, title: &str) -> usize {
        let document: &'d Document<'a> = self.writer.document;
        let events = &document.events[at + 1..];
        let mut depth = 0usize;
        let len = events
            .iter()
            .position(|(event, _)| match event {
                Event::Start(_) => {
                    depth += 1;
                    false
                }
                Event::End(_) if depth == 0 => true,
                Event::End(_) => {
                    depth -= 1;
                    false
                }
                _ => false,
            })
            .unwrap_or(events.len());
        let inside = &events[..len];
        let alt = document::plain(inside);
        let alt = alt.trim();
        let range = &document.events[at].1;
        let writer = &mut self.writer;
        writer.piece(range);
        if url::is_picture(destination) {
            writer.push_attribute_start("<img", "src", &[destination]);
            writer.push_attribute("alt", alt);
            if !title.is_empty() {
                writer.push_attribute("title", title);
            }
            writer.out.push('>');
            return at + 1 + len + 1;
        }
        let label = if alt.is_empty() { "Image" } else { alt };
        writer.out.push_str("<span class=\"image-box\" role=\"img\"");
        writer.push_attribute("aria-label", label);
        let address = url::address(destination);
        if let Address::External(href) = &address
            && !url::host(href).is_empty()
        {
            writer.push_attribute("data-src", href);
        }
        if !title.is_empty() {
            writer.push_attribute("title", title);
        }
        writer.open(">", "</span>", false);
        writer.open("<span>", "</span> ", false);
        if alt.is_empty() {
            writer.out.push_str(label);
        } else {
            for (event, range) in inside {
                match event {
                    Event::Text(text) => self.writer.text(text, range.clone()),
                    Event::Code(text) => self.code(text, range),
                    Event::InlineHtml(html) => self.writer.text(html, range.clone()),
                    Event::SoftBreak | Event::HardBreak => self.writer.out.push(' '),
                    _ => {}
                }
            }
        }
        let writer = &mut self.writer;
        writer.close();
        let host = match &address {
            Address::External(href) => url::host(href),
            Address::Relative(_) => destination,
            Address::Fragment(_) | Address::Blocked => "",
        };
        writer.out.push_str("<span class=\"image-host\">");
        super::layers::escape(&mut writer.out, host);
        writer.out.push_str("</span>");
        writer.close();
        at + 1 + len + 1
    }

    fn footnote_reference(&mut self, name: &str) {
        let out = &mut self.writer.out;
        let Some(footnote) = self.footnotes.get_mut(&name.to_lowercase()) else {
            return;
        };
        let number = footnote.number;
        if self.in_link {
            let _ = write!(out, "<sup class=\"footnote-ref\">{number}</sup>");
            return;
        }
        // The first one is where the note leads back to.
        let id = match std::mem::replace(&mut footnote.linked, true) {
            false => format!(" id=\"doc-fn-.{number}.back\""),
            true => String::new(),
        };
        let _ = write!(
            out,
            "<sup class=\"footnote-ref\"><a href=\"#doc-fn-.{number}\"{id} aria-label=\"Footnote {number}\">{number}</a></sup>"
        );
    }

    /// A note stands where the author wrote it. No slug has a dot, so no heading takes its id.
    fn footnote(&mut self, name: &str) {
        let out = &mut self.writer.out;
        match self.footnotes.get_mut(&name.to_lowercase()) {
            Some(Footnote {
                number,
                noted: noted @ false,
                ..
            }) => {
                *noted = true;
                let _ = writeln!(
                    out,
                    "<div class=\"footnote\" id=\"doc-fn-.{number}\"><a class=\"footnote-back\" href=\"#doc-fn-.{number}.back\" aria-label=\"Back to where footnote {number} is used\">{number}.</a>"
                );
            }
            _ => out.push_str("<div class=\"footnote\">"),
        }
        self.writer.open("", "</div>\n", true);
    }
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

/// Numbers the footnotes that are referred to.
fn footnotes(document: &Document) -> HashMap<String, Footnote> {
    let mut footnotes = HashMap::new();
    if !document
        .blocks
        .iter()
        .any(|block| block.kind == BlockKind::Footnote)
    {
        return footnotes;
    }
    for (event, _) in &document.events {
        if let Event::FootnoteReference(name) = event {
            let number = footnotes.len() + 1;
            footnotes.entry(name.to_lowercase()).or_insert(Footnote {
                number,
                linked: false,
                noted: false,
            });
        }
    }
    footnotes
}

fn alert(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "Note"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Important"),
        BlockQuoteKind::Warning => ("warning", "Warning"),
        BlockQuoteKind::Caution => ("caution", "Caution"),
    }
}

/// The class for the language of a fence: its first word, if it looks like one.
fn language(info: &str) -> Option<String> {
    let word = info.split([' ', ',', '{', '\t']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.');
    let name: String = word.chars().filter(|&c| plain(c)).take(40).collect();
    (!name.is_empty()).then(|| format!("language-{}", name.to_ascii_lowercase()))
}
