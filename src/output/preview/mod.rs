//! The preview: the document as blocks of safe HTML with their source lines.
//!
//! The preview is written from the events that the parse has stored; nothing is parsed again. Each top-level block
//! becomes one piece of HTML, so an edit in a block replaces only this piece in the page. For the same reason the HTML
//! of a block does not contain its position, and typing above a block does not change its HTML: the lines and the
//! offset of its start are fields beside the HTML, and `data-from` and `data-to` count from that start.
//!
//! # The threat
//!
//! The text may come from an attacker: pasted from a chat, opened from a link. The attacker wants a script to run in
//! the page, data to leave the page, or the page to look like another one. The page has a strict content security
//! policy; this module does not rely on it. It writes every tag and attribute itself, from a fixed list, and writes the
//! author's words only as escaped text and escaped attribute values:
//!
//! - HTML of the author is shown as text, except for six elements without attributes (only `<details open>` has one) and
//!   anchors, which become empty places (`raw.rs`, `tags.rs`). They are
//!   balanced within their block, so they cannot close an element of the page.
//! - Only addresses with an allowed scheme become links, judged by their most dangerous reading (`url.rs`). Other links
//!   are text of class `link-blocked`. Links to other sites open without access to the page (`noopener`).
//! - Nothing is loaded: a picture is shown as a box with its alternative text and host. Only data URLs in four harmless
//!   picture formats are shown as images.
//! - Ids start with `doc-`, so that no heading has the id of a part of the page (DOM clobbering). There are no styles,
//!   no event handlers and no forms that can be sent.
//!
//! Deliberately absent: a sanitiser that reads the HTML again, since this module writes all of it; and highlighting
//! and drawing of code, which the page does.

use std::ops::Range;

use crate::analysis::Analysis;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Evidence;
use crate::model::state::ItemState;
use crate::placeholder::Placeholder;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::sort;

mod anchors;
mod escape;
mod footnotes;
mod html;
mod layers;
mod links;
mod marks;
mod prose;
mod quote;
mod raw;
mod runs;
mod sections;
mod tags;

pub use crate::model::preview::PreviewBlock;
use html::Html;
use layers::Writer;
pub use runs::{Run, Splice, blocks};

/// The HTML of an empty block.
const EMPTY: &str = "<div class=\"block\"></div>";

/// The preview of an analysis, with placeholders and unchanged samples marked.
pub fn of(analysis: &Analysis) -> Vec<PreviewBlock> {
    blocks(&runs_of(analysis))
}

/// The same in runs.
pub fn runs_of(analysis: &Analysis) -> Vec<Run> {
    let assessed = analysis.assessed.iter().flatten();
    let unchanged = assessed.filter(|item| item.state == ItemState::Unchanged && !item.span.is_empty());
    let mut unchanged: Vec<Span> = unchanged.map(|item| item.span).collect();
    sort::by_key(&mut unchanged, |&span| span);
    let Analysis { facts, marks, titles, .. } = analysis;
    let known = sections::Known { facts, marks, titles };
    sections::render(&analysis.document, &analysis.placeholders, &unchanged, Some(known))
}

/// The preview of a document. Placeholders and the spans of unchanged sample items are in text order.
pub fn render(document: &Document, placeholders: &[Placeholder], unchanged: &[Span]) -> Vec<PreviewBlock> {
    blocks(&sections::render(document, placeholders, unchanged, None))
}

/// The events of a top-level block, its own start and end included.
fn events(document: &Document, block: usize) -> Range<usize> {
    let block = &document.blocks[block];
    let end = match block.kind {
        BlockKind::Break => block.events.start,
        _ => (block.events.end + 1).min(document.events.len()),
    };
    block.events.start.saturating_sub(1)..end
}

fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Possible => "possible",
        Evidence::Likely => "likely",
        Evidence::Certain => "certain",
    }
}

impl Html<'_, '_> {
    /// The front matter as a block.
    fn matter(&mut self, span: Span) -> PreviewBlock {
        self.writer.begin(span);
        self.writer.front_matter();
        self.writer.finish(span)
    }

    /// The top-level blocks of a group as one block; none if nothing of them shows, such as a comment for a tool.
    fn group(&mut self, group: Range<usize>) -> Option<PreviewBlock> {
        let document = self.writer.document;
        let (first, last) = (&document.blocks[group.start], &document.blocks[group.end - 1]);
        let span = Span::new(first.span.from, last.span.to.max(first.span.from));
        self.writer.begin(span);
        for block in group.filter(|&block| document.blocks[block].parent.is_none()) {
            self.events(events(document, block));
        }
        Some(self.writer.finish(span)).filter(|block| block.html != EMPTY)
    }
}

impl Writer<'_, '_> {
    /// Starts a block.
    fn begin(&mut self, span: Span) {
        let lines = &self.document.lines;
        self.line = lines.line(span.from);
        self.base = lines.utf16(lines.start(span.from));
        self.out = String::with_capacity(2 * span.len() + 128);
        self.out.push_str("<div class=\"block\">");
    }

    /// Ends the block and closes its open elements.
    fn finish(&mut self, span: Span) -> PreviewBlock {
        self.close_all();
        self.out.push_str("</div>");
        let html = std::mem::take(&mut self.out);
        let lines = &self.document.lines;
        let trimmed = span.trim(self.document.text);
        PreviewBlock {
            hash: hex(hash(html.as_bytes())).into(),
            html: html.into(),
            line: self.line,
            end_line: lines.line(trimmed.to.max(span.from + 1) - 1),
            from: self.base,
        }
    }

    /// Front matter as a table: a row per entry, with all lines up to the next entry.
    fn front_matter(&mut self) {
        let document = self.document;
        let Some(matter) = &document.front_matter else {
            return;
        };
        self.out.push_str("<table class=\"front-matter\" dir=\"auto\"><tbody>\n");
        for (index, (key, value)) in matter.entries.iter().enumerate() {
            let end = match matter.entries.get(index + 1) {
                Some((next, _)) => next.from,
                None => closing_fence(document.text, matter.span),
            };
            let quote = document.text[..value.from].closes_with(b"\"'");
            let all = Span::new(value.from - usize::from(quote), end.max(value.from)).trim(document.text);
            let lines = all.of(document.text).has_sign(b"\n\r");
            let value = if lines { all } else { *value };
            self.out.push_str("<tr><th scope=\"row\">");
            self.text(key.of(document.text), key.from..key.to);
            self.close_wrappers();
            self.out.push_str(if lines { "</th><td class=\"lines\">" } else { "</th><td>" });
            self.text(value.of(document.text), value.from..value.to);
            self.close_wrappers();
            self.out.push_str("</td></tr>\n");
        }
        self.out.push_str("</tbody></table>");
    }
}

/// The start of the last line of front matter, its closing fence.
fn closing_fence(text: &str, span: Span) -> usize {
    let inside = span.of(text).trim_end();
    span.from + inside.rfind_sign(b"\n\r").map_or(0, |at| at + 1)
}

/// 64 bits over the bytes, eight at a time: the multiply and rotate of FxHash with a last mix.
fn hash(bytes: &[u8]) -> u64 {
    const K: u64 = 0x517c_c1b7_2722_0a95;
    let mut state = bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for &word in words {
        state = (state.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(K);
    }
    for &byte in rest {
        state = (state.rotate_left(5) ^ u64::from(byte)).wrapping_mul(K);
    }
    state = (state ^ (state >> 32)).wrapping_mul(K);
    state ^ (state >> 29)
}

fn hex(hash: u64) -> String {
    let digit = |at: usize| b"0123456789abcdef"[(hash >> (60 - 4 * at)) as usize & 15];
    let digits: [u8; 16] = std::array::from_fn(digit);
    String::from_utf8_lossy(&digits).into_owned()
}
