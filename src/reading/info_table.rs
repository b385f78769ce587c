//! Tables of field names and values, and paragraphs that are a picture.

use pulldown_cmark::{Event, Tag};

use crate::markdown::document::Document;
use crate::text::normal;
use crate::words;

/// Whether a table has two columns of field names and values: without a header, or with a header such as "Field".
pub fn is_info_table(document: &Document, table: usize) -> bool {
    let Some(head) = document.children(table).next() else {
        return false;
    };
    let cells: Vec<String> =
        document.children(head).map(|cell| normal::normal(&document.plain(cell))).collect();
    let [first, second] = &cells[..] else { return false };
    let header = |group, name: &String| name.is_empty() || words::INFO_HEADERS.is(group, name);
    header("field", first) && header("value", second) && first.is_empty() == second.is_empty()
}

/// Whether a paragraph is a picture with hardly any text.
pub fn is_picture(document: &Document, block: usize) -> bool {
    let mut events = document.events_of(block).iter();
    events.any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. }))) && {
        let content = document.blocks[block].content;
        document
            .links
            .iter()
            .any(|link| link.image && link.block == block && link.span.len() * 2 > content.len())
    }
}
