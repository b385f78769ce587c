//! Sections that have the guidance of a template and nothing else: `Brief explanation of the feature.`,
//! `> Why are we doing this?`.
//!
//! A guide is the first paragraph of a section in which every block asks the author or tells what to write. A finished
//! document may have such a section too, so guides count only if there are three, and the document has other placeholders or
//! half of its sections are guides; `found` counts them. Deliberately absent: sections with one request to write
//! (`request`), which count in any company.

use super::leaf::Leaf;
use super::openings::{opens_as_instruction, opens_with_writing};
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{
    AMOUNTS_OF_TEXT, AUTHOR_VERBS, DESCRIBING_VERBS, GUIDE_OPENINGS, IMPERATIVES, POLITE_OPENINGS,
    QUESTION_CLAUSES, QUESTION_TITLES, SECTION_VERBS, UNWRITTEN_SUBJECTS,
};

/// So many blocks of a section are looked at.
const LONGEST: usize = 20;

/// Whether a leaf is a further point of a list of questions, whose first point is the guide.
pub fn is_further(document: &Document, leaf: &Leaf) -> bool {
    let item = document.blocks[leaf.block].parent;
    let list = item.and_then(|item| document.blocks[item].parent);
    let title = &document.sections[document.blocks[leaf.block].section].title;
    let text = leaf.content.of(leaf.text).trim();
    (text.ends_with('?') || is_clause(text))
        && !QUESTION_TITLES.part_in(&title.to_lowercase())
        && list.is_some_and(|list| {
            list + 2 < leaf.block && leaf.block <= list + LONGEST && are_questions(document, leaf, list)
        })
}

/// The span of a leaf that guides the author through its section.
pub fn guide(document: &Document, leaf: &Leaf) -> Option<Span> {
    let blocks = &document.blocks;
    if let Some(list) = list_of_questions(document, leaf) {
        let title = &document.sections[blocks[list].section].title;
        return (!QUESTION_TITLES.part_in(&title.to_lowercase())).then(|| leaf.content.trim(leaf.text));
    }
    let quote = blocks[leaf.block]
        .parent
        .filter(|&parent| parent + 1 == leaf.block && matches!(blocks[parent].kind, BlockKind::Quote { .. }));
    let outer = quote.unwrap_or(leaf.block);
    let above = outer.checked_sub(1).map(|above| &blocks[above].kind);
    if blocks[leaf.block].kind != BlockKind::Paragraph
        || blocks[outer].parent.is_some()
        || !matches!(above, Some(BlockKind::Heading { .. }))
    {
        return None;
    }
    let section = &document.sections[blocks[leaf.block].section];
    if QUESTION_TITLES.part_in(&section.title.to_lowercase()) {
        return None;
    }
    let content = leaf.content.trim(leaf.text);
    (is_guidance(content.of(leaf.text)) && only_guides(document, leaf, outer)).then_some(content)
}

/// The list whose first point a leaf is, if it is all that its section has and each point is a question.
fn list_of_questions(document: &Document, leaf: &Leaf) -> Option<usize> {
    let list = leaf.block.checked_sub(2)?;
    are_questions(document, leaf, list).then_some(list)
}

/// Whether a list is all that its section has, and has questions only.
fn are_questions(document: &Document, leaf: &Leaf, list: usize) -> bool {
    let blocks = &document.blocks;
    let is_heading = |kind: &BlockKind| matches!(kind, BlockKind::Heading { .. });
    let opens = list.checked_sub(1).is_some_and(|above| is_heading(&blocks[above].kind));
    let ends = blocks.get(blocks[list].end).is_none_or(|next| is_heading(&next.kind));
    let points = blocks[list].end - list <= LONGEST;
    if !matches!(blocks[list].kind, BlockKind::List { ordered: false }) || !opens || !ends || !points {
        return false;
    }
    let asks = |at: usize| {
        let text = blocks[at].content.of(leaf.text).trim();
        matches!(blocks[at].kind, BlockKind::ListItem { task: false })
            || blocks[at].kind == BlockKind::Paragraph
                && (text.ends_with('?') && !text.contains(['.', '"', '`']) || is_clause(text))
    };
    (list + 1..blocks[list].end).all(asks)
}

/// Whether all blocks from `at` to the next heading are guidance, lists below it, or quotes beside a quote.
fn only_guides(document: &Document, leaf: &Leaf, mut at: usize) -> bool {
    let blocks = &document.blocks;
    let quoted = matches!(blocks[at].kind, BlockKind::Quote { .. });
    let mut announced = false;
    for _ in 0..LONGEST {
        let Some(block) = blocks.get(at) else { return true };
        let text = block.content.of(leaf.text).trim();
        match block.kind {
            BlockKind::Heading { .. } => return true,
            BlockKind::Quote { .. } if quoted => {}
            BlockKind::List { .. } if announced => {}
            BlockKind::Paragraph if is_guidance(text) => announced = text.closes_with(b":?"),
            _ => return false,
        }
        at = block.end;
    }
    false
}

/// `Who has to change what, and by when.`, `Description of the change`: what to write, without a verb that says so.
fn is_clause(text: &str) -> bool {
    let opening = QUESTION_CLAUSES.opening(text).or_else(|| GUIDE_OPENINGS.opening(text));
    let clause = text.strip_suffix('.').unwrap_or(text);
    opening.is_some_and(|opening| text[opening.len()..].starts_with(' '))
        && !clause.contains(['.', ':', ';', '?', '"', '`'])
        && (4..=24).contains(&text.split_whitespace().count())
}

/// Whether a paragraph asks its author, or says how much to write: one of its sentences does.
fn is_guidance(text: &str) -> bool {
    let asks = |sentence: &str| {
        let please = POLITE_OPENINGS.opening(sentence).map_or(0, str::len);
        let verb = sentence[please..].trim_start();
        let told = AUTHOR_VERBS.opening(verb).is_some();
        opens_with_writing(verb) || told && (0 < please || opens_as_instruction(verb))
    };
    // `This section describes the goals.`
    let about = UNWRITTEN_SUBJECTS.opening(text).is_some_and(|subject| {
        let verb = text[subject.len()..].trim_start();
        SECTION_VERBS.opening(verb).is_some() && text.count_of(". ") <= 2
    });
    // `Décrit la situation actuelle.`
    let described = text.starts_with(char::is_uppercase)
        && DESCRIBING_VERBS
            .opening(text)
            .is_some_and(|verb| 3 < text[verb.len()..].split_whitespace().count());
    // `Who has to change what, and by when.`
    let clause = is_clause(text);
    let imperative = IMPERATIVES.opening(text).is_some_and(|verb| verb.len() + 8 < text.len());
    let amount =
        AMOUNTS_OF_TEXT.opening(text).is_some_and(|amount| text[amount.len()..].starts_with([' ', ',']));
    let question = text.ends_with('?')
        && text.find('?').is_some_and(|mark| !text[..mark].contains(['.', '"', '“', ':']));
    about
        || described
        || clause
        || imperative
        || amount
        || question
        || text.split(['.', '?', '!', '\n']).map(str::trim).any(asks)
}
