//! Texts that break off: `Search has three nodes, because`, `… by the bank. Mitigation:`.
//!
//! A text breaks off if its last word is one after which a sentence goes on, or if it ends with a label behind a sentence, and
//! nothing follows that could be the rest: a list, a table, code, a picture.

use super::leaf::Leaf;
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{BROKEN_OFF, JOINED_ON, MENTION_NOUNS};

/// The last words of a leaf that breaks off.
pub fn broken_off(document: &Document, leaf: &Leaf) -> Option<Span> {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let last = text.chars().next_back()?;
    if leaf.heading || leaf.cell.is_some() || text.len() < 16 {
        return None;
    }
    if last == ':' || last == '：' {
        let from = label(text)?;
        return ends(document, leaf, false).then(|| Span::new(content.from + from, content.to));
    }
    if !last.is_lowercase() {
        return None;
    }
    let sentence = text.split_signs(b".\n").next_back().unwrap_or(text);
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let joined = JOINED_ON.has_exactly(word);
    let phrase =
        (joined || word.len() <= 12 && may_break_off(text)) && 4 <= sentence.split_whitespace().count();
    let listed = document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { .. }));
    let before = text[..text.len() - word.len()].trim_end();
    // `; and` joins the points of a contract, and a quoted or emphasised word is no conjunction.
    let told = before.ends_with([';', '"', '“', '„', '«', '*', '_', '`', '(', '\'', '/', '-']);
    // A point of several sentences is none of the parts of one sentence.
    let part = listed && !text.has_word(". ");
    (phrase && !told && !(joined && part) && ends(document, leaf, true))
        .then(|| Span::new(content.to - word.len(), content.to))
}

/// Whether a text ends with words after which a sentence goes on.
fn may_break_off(text: &str) -> bool {
    BROKEN_OFF.ending(text).is_some_and(|words| {
        !text[..text.len() - words.len()].ends_with(|c: char| c.is_alphanumeric() || c == '-')
    })
}

/// The byte of a label behind a sentence at the end of a text: `Mitigation:`.
fn label(text: &str) -> Option<usize> {
    let (at, len) = [". ", "。"].iter().filter_map(|end| Some((text.rfind_word(end)?, end.len()))).max()?;
    let label = &text[at + len..];
    let words = label.split_whitespace().count();
    // `Use a password. Or:` goes on in the next point.
    let named = !MENTION_NOUNS.has(label.trim_end_matches(':'))
        && label.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_ascii() && !c.is_lowercase());
    let plain = !label.has_sign(b"`[(\",");
    (named && plain && (1..=2).contains(&words) && 2 < at).then_some(at + len)
}

/// Whether nothing follows that could be the rest of a leaf.
fn ends(document: &Document, leaf: &Leaf, next_paragraph: bool) -> bool {
    let blocks = &document.blocks;
    let block = &blocks[leaf.block];
    let next = blocks.get(block.end);
    next.is_none_or(|next| match next.kind {
        // A deeper heading is what a label announces.
        BlockKind::Heading { level, .. } => next_paragraph || level <= document.sections[block.section].level,
        BlockKind::ListItem { .. } => {
            blocks[leaf.block].parent.is_some_and(|item| blocks[item].parent == next.parent)
        }
        // Behind the last point of a list its rest may be outside of it.
        BlockKind::Paragraph => {
            let opens = next.content.of(leaf.text).trim_start_signs(b"*_");
            next_paragraph && opens.starts_with(char::is_uppercase)
        }
        _ => false,
    })
}
