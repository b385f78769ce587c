//! The kinds of blocks for the parser's tags.

use pulldown_cmark::{CodeBlockKind, Tag, TagEnd};

use super::block::BlockKind;

use crate::text::signs::Signs;

/// The kind of block that a tag opens; none for inline tags and metadata.
pub fn block_kind(tag: &Tag) -> Option<BlockKind> {
    Some(match tag {
        Tag::Paragraph => BlockKind::Paragraph,
        Tag::Heading { level, .. } => BlockKind::Heading { level: *level as u8 },
        Tag::BlockQuote(alert) => BlockKind::Quote { alert: *alert },
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => BlockKind::Code {
            fenced: true,
            language: info.split_signs(b" ,{").next().unwrap_or("").to_ascii_lowercase(),
        },
        Tag::CodeBlock(CodeBlockKind::Indented) => BlockKind::Code { fenced: false, language: String::new() },
        Tag::HtmlBlock => BlockKind::Html,
        Tag::List(start) => BlockKind::List { ordered: start.is_some() },
        Tag::Item => BlockKind::ListItem { task: false },
        Tag::FootnoteDefinition(_) => BlockKind::Footnote,
        Tag::Table(_) => BlockKind::Table,
        Tag::TableHead => BlockKind::TableHead,
        Tag::TableRow => BlockKind::Row,
        Tag::TableCell => BlockKind::Cell { column: 0 },
        _ => return None,
    })
}

/// Whether a tag closes a block.
pub fn ends_block(end: &TagEnd) -> bool {
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
