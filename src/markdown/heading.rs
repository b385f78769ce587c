//! Headings in the source: their names for messages, and edits of their level.
//!
//! The place of a heading in the document is in its section; this module is about the line in the source, `## Title
//! ##` or a title underlined with `===`.

use crate::markdown::document::{BlockKind, Document};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::shorten::shorten;
use crate::text::signs::Signs;

/// A section's heading on one line, cut after some forty characters.
pub fn name(document: &Document, section: usize) -> String {
    shorten(&document.sections[section].title, 40).into_owned()
}

/// The span of a section's heading text; none for the text before the first heading.
pub fn span(document: &Document, section: usize) -> Option<Span> {
    let block = &document.blocks[document.sections[section].heading?];
    let span = if block.content.is_empty() { block.span } else { block.content };
    Some(span.trim(document.text))
}

/// The edits that give a heading another level; none if its form does not have this level.
pub fn with_level(document: &Document, section: usize, level: u8) -> Option<Vec<Edit>> {
    let block = &document.blocks[document.sections[section].heading?];
    let span = block.span.trim(document.text);
    let source = span.of(document.text);
    if !(1..=6).contains(&level) {
        return None;
    }
    if !source.starts_with('#') {
        return underlined(span, source, level);
    }
    let hashes = source.bytes().take_while(|&byte| byte == b'#').count();
    let marks = "#".repeat(usize::from(level));
    let mut edits =
        vec![Edit { span: Span::new(span.from, span.from + hashes), insert: marks.clone().into() }];
    // `## Title ##`: the closing marks change too.
    let text = source.trim_end_matches('#');
    if text.len() < source.len() && text.len() > hashes && text.closes_with(b" \t") {
        edits.push(Edit { span: Span::new(span.from + text.len(), span.to), insert: marks.into() });
    }
    Some(edits)
}

/// A title underlined with `===` is of level 1, with `---` of level 2; there is no level 3.
fn underlined(span: Span, source: &str, level: u8) -> Option<Vec<Edit>> {
    let mark = match level {
        1 => "=",
        2 => "-",
        _ => return None,
    };
    let line = source.rfind_sign(b"\n\r")? + 1;
    let line = line + source[line..].find_sign(b"=-")?;
    Some(vec![Edit {
        span: Span::new(span.from + line, span.to),
        insert: mark.repeat(source.len() - line).into(),
    }])
}

/// The line that is no heading only because there is no space after its signs, and the number of signs: a paragraph of the
/// top flow that begins with `##Owners`.
pub fn without_space(document: &Document, block: usize) -> Option<(Span, usize)> {
    let block = &document.blocks[block];
    let source = block.content.of(document.text);
    if block.kind != BlockKind::Paragraph || block.parent.is_some() || !source.starts_with("##") {
        return None;
    }
    let line = source.lines().next()?.trim_end();
    let title = line.trim_start_matches('#');
    let signs = line.len() - title.len();
    let opens = title.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '*' | '`'));
    let named = signs <= 6 && opens && title.contains(char::is_alphabetic);
    named.then(|| (Span::new(block.content.from, block.content.from + line.len()), signs))
}
