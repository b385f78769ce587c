//! Bold lines in place of headings.
//!
//! Reported are two or more bold lines of a section, each alone in its paragraph with a block below it; a single bold line
//! may be emphasis. Labels (`**Status:** …`), captions, statements and lines of the template are left out. There is no
//! fix, because a new section would move the items below it out of the section in which the template expects them.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::normal;
use crate::words::CAPTION_WORDS;

pub const RULE: Rule = Rule {
    id: "bold-as-heading",
    category: Category::Structure,
    page: page!("bold_as_heading.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for section in &document.sections {
        let bold: Vec<usize> = section
            .blocks
            .clone()
            .filter(|&block| document.blocks[block].parent.is_none() && is_bold_line(context, block))
            .collect();
        if bold.len() < 2 || section.level == 6 {
            continue;
        }
        let level = "#".repeat(usize::from(section.level) + 1);
        for block in bold {
            let text = document.plain(block);
            let message = format!("`{}` is bold text in place of a heading", text.trim());
            let help = format!("Write `{level} {}`", text.trim());
            let span = document.blocks[block].content;
            findings.push(RULE.finding(span, message, help));
        }
    }
}

/// Whether a block is a paragraph of one bold line, with a block below it that is not.
fn is_bold_line(context: &Whole, block: usize) -> bool {
    let document = context.document;
    if document.blocks[block].kind != BlockKind::Paragraph || !is_bold(document, block) {
        return false;
    }
    let text = document.plain(block);
    let text = text.trim();
    let statement = text.ends_with(['.', ':', '!', '?', ';', ',', '…']) || text.contains(": ");
    let words = normal::words(text);
    let first = normal::normal(text);
    let is_caption = first.split(' ').next().is_some_and(|word| CAPTION_WORDS.has_exactly(word));
    let next = document.blocks.get(document.blocks[block].end);
    let heads = next.is_some_and(|next| {
        next.section == document.blocks[block].section
            && matches!(
                next.kind,
                BlockKind::Paragraph | BlockKind::List { .. } | BlockKind::Table | BlockKind::Code { .. }
            )
    });
    let span = document.blocks[block].content;
    let known = |hash| context.alignment.template.is_some_and(|template| template.known.contains_key(&hash));
    0 < words
        && words <= 8
        && heads
        && !statement
        && !is_caption
        && !is_bold(document, document.blocks[block].end)
        && !context.has_placeholder(span)
        && !known(normal::hash(span.of(document.text)))
}

/// Whether a block consists of one bold text.
fn is_bold(document: &Document, block: usize) -> bool {
    let paragraph = document.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Paragraph);
    if !paragraph {
        return false;
    }
    let events = document.events_of(block);
    let (Some((Event::Start(Tag::Strong), _)), Some((Event::End(TagEnd::Strong), _))) =
        (events.first(), events.last())
    else {
        return false;
    };
    let strong = |event: &Event| matches!(event, Event::Start(Tag::Strong));
    let line_break = |event: &Event| matches!(event, Event::SoftBreak | Event::HardBreak);
    events.iter().filter(|(event, _)| strong(event)).count() == 1
        && !events.iter().any(|(event, _)| line_break(event))
}
