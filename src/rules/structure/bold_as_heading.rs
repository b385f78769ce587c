//! Bold lines in place of headings.
//!
//! Reported are two or more bold lines of a section, each alone in its paragraph with a block below it; a single bold line
//! may be emphasis. Labels (`**Status:** …`), captions, statements and lines of the template are left out. The fix is about all
//! of them. There is none with a template: a new section would move the items below it out of a section of the template.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::CAPTION_WORDS;

pub const RULE: Rule = Rule {
    id: "bold-as-heading",
    category: Category::Structure,
    page: page!("bold_as_heading.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Places { find, judge },
};

/// Of so many bold lines each offers the fix, which is about all of them; of more only the first does, because the fixes
/// together would grow with the square of their number.
const TOGETHER: usize = 20;

/// The bold lines in a section.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let top = (0..document.blocks.len()).filter(|&block| document.blocks[block].parent.is_none());
    let bold = top.filter(|&block| is_bold_line(document, block));
    bold.map(|block| document.blocks[block].content).collect()
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let known = |hash| context.alignment.template.is_some_and(|template| template.known.contains_key(&hash));
    let new = |span: Span| !context.has_placeholder(span) && !known(normal::hash(span.of(document.text)));
    let blocks = places.iter().filter(|&&span| new(span)).filter_map(|span| document.block_at(span.from));
    let blocks: Vec<usize> = blocks.collect();
    let section = |block: usize| document.blocks[block].section;
    for bold in blocks.chunk_by(|&a, &b| section(a) == section(b)) {
        let section = &document.sections[section(bold[0])];
        if bold.len() < 2 || section.level == 6 {
            continue;
        }
        let level = "#".repeat(usize::from(section.level) + 1);
        let edits = bold.iter().filter_map(|&block| {
            let span = document.blocks[block].content.trim(document.text);
            let source = span.of(document.text);
            let mark = ["**", "__"].into_iter().find(|mark| source.starts_with(mark))?;
            let title = source.strip_prefix(mark)?.strip_suffix(mark)?;
            Some(Edit { span, insert: format!("{level} {title}").into() })
        });
        let edits: Vec<Edit> = edits.collect();
        let fixes = match edits.len() == bold.len() && context.alignment.template.is_none() {
            true => vec![Fix { title: "Make them headings".into(), kind: FixKind::Preview, edits }],
            false => Vec::new(),
        };
        for (at, &block) in bold.iter().enumerate() {
            let text = document.plain(block);
            let message = format!("`{}` is bold text in place of a heading", text.trim());
            let help = format!("Write `{level} {}`", text.trim());
            let span = document.blocks[block].content;
            let fixes = if at == 0 || bold.len() <= TOGETHER { fixes.clone() } else { Vec::new() };
            findings.push(Finding { fixes, ..RULE.finding(span, message, help) });
        }
    }
}

/// Whether a block is a paragraph of one bold line, with a block below it that is not.
fn is_bold_line(document: &Document, block: usize) -> bool {
    if document.blocks[block].kind != BlockKind::Paragraph || !is_bold(document, block) {
        return false;
    }
    let text = document.plain(block);
    let text = text.trim();
    let statement = text.ends_with(['.', ':', '!', '?', ';', ',', '…']) || text.has_word(": ");
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
    0 < words
        && words <= 8
        && heads
        && !statement
        && !is_caption
        && !is_bold(document, document.blocks[block].end)
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
