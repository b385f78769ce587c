//! Words that put an answer off, such as `TBD`. No other code uses their tables.
//!
//! A mark in capitals (`TBD`, `TODO: draw it`) counts in text of every kind: prose, comments, link targets, front
//! matter, brackets. In lower case, like many phrases, it counts only as a whole value.

use super::leaf::Leaf;
use super::near::head;
use super::options;
use crate::markdown::document::Document;
use crate::text::signs::Signs;
use crate::words::{GLOSSARY_TITLES, PUT_OFF, PUT_OFF_PHRASES, PUT_OFF_UNTIL, PUT_OFF_VALUES};

/// Whether a whole value, in any case, puts its answer off.
pub fn is_value(text: &str) -> bool {
    PUT_OFF.has(text) || PUT_OFF_PHRASES.has(text) || PUT_OFF_VALUES.has(text)
}

/// `folgen nach dem Lasttest`: a value that puts off, and until when.
pub fn is_until(text: &str) -> bool {
    PUT_OFF_VALUES.opening(text).is_some_and(|opening| {
        let next = text[opening.len()..].split_whitespace().next().unwrap_or("");
        PUT_OFF_UNTIL.has(next) && text.split_whitespace().count() <= 8
    })
}

/// Whether a whole text is a mark in capitals.
pub fn is_mark(text: &str) -> bool {
    PUT_OFF.has(text) && !text.contains(char::is_lowercase)
}

/// The mark in capitals that a text begins with, as written in the table.
pub fn mark(text: &str) -> Option<&'static str> {
    PUT_OFF.opening(text).filter(|word| !text[..word.len()].contains(char::is_lowercase))
}

/// The mark that a comment begins with, including `XXX`.
pub fn opening(text: &str) -> Option<&'static str> {
    let blank = || text.starts_with("XXX") && !text[3..].starts_with(char::is_alphanumeric);
    mark(text).filter(|word| !text[word.len()..].opens_with(b"_-")).or_else(|| blank().then_some("XXX"))
}

/// Whether a word that puts off, in lower case, is a name in its cell: `wip` names a row, and a glossary or a table of
/// abbreviations explains the others.
pub fn is_name<'d>(document: &Document<'d>, leaf: &Leaf<'d>, word: &str) -> bool {
    let known = |cell: &str| PUT_OFF.has(cell.trim_matches(|c: char| !c.is_alphanumeric()));
    let explains = |text: &str| {
        head(text.trim_start_matches(['|', ' ', '*', '"', '“', '„', '«']), 6)
            .to_lowercase()
            .starts_with("to be")
    };
    let glossary = || {
        let section = document.blocks[leaf.block].section;
        is_glossary_title(document.sections[section].name())
    };
    match leaf.cell {
        Some(0) if word == "wip" => true,
        // `TODO | DOING | DONE`
        Some(_) if leaf.head && matches!(word, "todo" | "wip") => true,
        Some(0) => {
            known(leaf.content.of(leaf.text)) && explains(&leaf.text[leaf.content.to..])
                || glossary()
                || options::is_described(leaf.next_head(document))
        }
        Some(_) => {
            let text = leaf.content.of(leaf.text);
            known(leaf.labels(document).1) && (explains(text) || !known(text) && glossary())
        }
        // `**TBC**: to be confirmed`
        None => {
            let text = leaf.content.of(leaf.text).trim_start_signs(b"*_`");
            let term = PUT_OFF.opening(text).map(|term| text[term.len()..].trim_start_signs(b"*_`"));
            let parted =
                term.map(|rest| rest.trim_start()).filter(|rest| rest.starts_with([':', '–', '—', '-']));
            parted.is_some_and(|rest| rest.contains(char::is_alphabetic)) && glossary()
        }
    }
}

/// Whether a section with this title explains terms.
pub fn is_glossary_title(title: &str) -> bool {
    GLOSSARY_TITLES.of(title).is_some()
        || title.split(' ').count() <= 6 && title.split(' ').any(|word| GLOSSARY_TITLES.is("word", word))
}
