//! Sentences that ask the author to write: `Describe here who stops the wheel.`, `*Hint: two sentences.*`.
//!
//! Three kinds of sentences ask: an imperative with its object, a question that is the whole text of its section, and
//! guidance in italics. A step of an instruction to the reader does not ask. The words that ask are in `src/words`.

use std::sync::LazyLock;

use super::leaf::Leaf;
use super::openings::{
    behind_amount, ends_with_here, opens_as_instruction, opens_as_noun, opens_with_here, opens_with_writing,
    tells_readers,
};
use super::questions;
pub use super::questions::Request;
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::{Search, find};
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::gate::Gate;
use crate::words::{
    AMOUNTS_OF_TEXT, AUTHOR_ASIDE_ENDINGS, AUTHOR_OPENINGS_CJK, AUTHOR_VERBS, CONDITION_OPENINGS,
    GUIDANCE_LABELS, HERE_CLOSINGS, HERE_ENDINGS, HERE_OPENINGS, HERE_WORDS, IMPERATIVES, INSERTING_VERBS,
    INSTRUCTION_OBJECTS, NOTE_ENDINGS, NOTE_REMOVALS, POLITE_OPENINGS, QUESTION_TITLES, READER_WORDS,
    REPLACE_OPENINGS, WRITING_NOUNS, WRITING_VERBS,
};

/// `Insert logo here`, `Description goes here`, `Hier den Titel einfügen`
pub fn is_instruction(lower: &str) -> bool {
    // `hier den titel einfügen`
    let around = || opens_with_here(lower) && (3..=6).contains(&lower.split(' ').count());
    HERE_ENDINGS.ending(lower).is_some()
        || ends_with_here(lower)
        || (lower.ends_with(" here") && HERE_OPENINGS.opening(lower).is_some())
        || around()
}

/// Whether a leaf is a step of an instruction to the reader.
pub fn is_step(document: &Document, leaf: &Leaf) -> bool {
    document.inside(leaf.block, |kind| matches!(kind, BlockKind::List { ordered: true, .. }))
}

/// A paragraph that is all of its section and asks the author: questions only, or an instruction to write.
pub fn prompted(document: &Document, leaf: &Leaf) -> Option<Request> {
    let paragraph = &document.blocks[leaf.block];
    // The only item of a list is read like a paragraph.
    let lone = |list: &usize| document.has_children(*list, 1) && !is_step(document, leaf);
    let item =
        paragraph.parent.filter(|&item| matches!(document.blocks[item].kind, BlockKind::ListItem { .. }));
    let list = item.and_then(|item| document.blocks[item].parent).filter(lone);
    let outer = list.unwrap_or(leaf.block);
    let block = &document.blocks[outer];
    if paragraph.kind != BlockKind::Paragraph || block.parent.is_some() {
        return None;
    }
    let is_heading = |kind: &BlockKind| matches!(kind, BlockKind::Heading { .. });
    let before = outer.checked_sub(1).map(|at| &document.blocks[at]);
    let opens = before.is_some_and(|before| is_heading(&before.kind));
    if let Some(request) = questions::in_bold(document, leaf) {
        return Some(request);
    }
    if before.is_some_and(|before| before.kind == BlockKind::Paragraph) {
        return questions::left_open(document, leaf).or_else(|| told_at_end(document, leaf));
    }
    if !opens {
        return None;
    }
    let ends = document.blocks.get(block.end).is_none_or(|next| is_heading(&next.kind));
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let inner = text.trim_matches(['*', '_']);
    let slanted = text.len() == inner.len() + 2;
    let text = if slanted { inner } else { text };
    // What follows may be the frame of the answer, a table or a list; a sentence to readers is followed by text.
    let framed = document.blocks.get(block.end).is_some_and(|next| next.kind != BlockKind::Paragraph);
    if !ends && !framed {
        return None;
    }
    let title = || before.map_or("", |before| before.content.of(leaf.text)).to_lowercase();
    let questions = text.ends_with('?')
        && !text.has_word(". ")
        && text.parts("? ").all(|question| question.split_whitespace().count() <= 30)
        && !QUESTION_TITLES.part_in(&title());
    let told = AUTHOR_VERBS.opening(text).is_some_and(|verb| {
        let next = text[verb.len()..].split_whitespace().next().unwrap_or("").to_lowercase();
        INSTRUCTION_OBJECTS.has(next.trim_signs(b",:"))
    });
    let conditional = has_condition(text);
    let imperative = IMPERATIVES.opening(text).is_some_and(|verb| verb.len() + 16 < text.len());
    let ordered = opens_as_instruction(text) || told;
    let sentence = !conditional && (imperative || ordered && 3 < text.split_whitespace().take(4).count());
    // `Who steers it? List at most four.`
    let mixed = !conditional
        && find(text, "? ").is_some_and(|mark| {
            let (first, rest) = (&text[..mark], &text[mark + 2..]);
            !first.has_word(". ")
                && first.split_whitespace().count() <= 30
                && rest.split_inclusive(['.', '?']).all(|part| {
                    let part = part.trim();
                    let first = part.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
                    part.is_empty()
                        || part.ends_with('?')
                        || slanted
                        || WRITING_VERBS.has(first)
                        || AUTHOR_VERBS.opening(part).is_some()
                })
        });
    let questions = questions && ends || mixed && !QUESTION_TITLES.part_in(&title());
    let single = || text.count_of(". ") <= 1;
    let sentence = sentence && (ends || single() && !text.ends_with(':'));
    let here = sentence && text.split_whitespace().any(|word| HERE_WORDS.has(word.trim_signs(b",.:")));
    let asks = here || questions || sentence && !opens_as_noun(text);
    // `Nennen Sie drei Risiken.`
    let polite = !conditional && told && AUTHOR_VERBS.opening(text).is_some_and(|verb| verb.contains(' '));
    let several = polite && ends || questions && 2 <= text.matches('?').count();
    asks.then_some(Request { span: content, sure: here || several })
}

/// `Describe the fault when you call the hotline.`: whether the first sentence has a condition for its reader.
fn has_condition(text: &str) -> bool {
    let sentence = text.split(['.', '?', ':']).next().unwrap_or("");
    let mut words = sentence.split_whitespace().map(|word| word.trim_signs(b",")).peekable();
    let mut pairs = std::iter::from_fn(|| Some((words.next()?, *words.peek()?)));
    pairs.any(|(word, next)| CONDITION_OPENINGS.has(word) && READER_WORDS.has(next))
}

/// `Explain it as if it were built.`, a sentence that closes a section behind its text.
fn told_at_end(document: &Document, leaf: &Leaf) -> Option<Request> {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let next = document.blocks.get(document.blocks[leaf.block].end);
    let closes = next.is_none_or(|next| matches!(next.kind, BlockKind::Heading { .. }));
    let single = text.strip_suffix('.').is_some_and(|text| !text.has_sign(b".:\""));
    (closes && single && opens_with_writing(text)).then_some(Request { span: content, sure: false })
}

/// `_Describe the tables, and how long rows are kept._`: guidance that a template sets in italics.
pub fn in_italics(leaf: &Leaf) -> Option<Request> {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text);
    let mark = text.chars().next().filter(|c| matches!(c, '_' | '*'))?;
    let inner = text.trim_matches(mark);
    if text.len() != inner.len() + 2 || inner.contains(mark) {
        return None;
    }
    let inner = behind_amount(inner);
    let first = inner.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    // `Document history kept in git.` opens with a noun.
    let second = inner.split_whitespace().nth(1).unwrap_or("").to_lowercase();
    let noun = WRITING_NOUNS.has(first) && !INSTRUCTION_OBJECTS.has(second.trim_end_signs(b",:"));
    let sentence =
        !noun && 5 <= inner.split_whitespace().count() && inner.ends_with(['.', '?', '!', ')', '…', ':']);
    let told = || inner.len() + 2 < text.len() && AUTHOR_VERBS.has(first);
    if sentence && !leaf.heading && (WRITING_VERBS.has(first) || told()) {
        return Some(Request { span: content, sure: true });
    }
    // `- *Add a measurable goal for energy*`
    let point = !leaf.heading && leaf.cell.is_none() && inner.ends_with(char::is_alphabetic);
    if point
        && 4 <= inner.split(' ').count()
        && INSERTING_VERBS.has(first)
        && INSTRUCTION_OBJECTS.has(&second)
    {
        return Some(Request { span: content, sure: false });
    }
    // `_What did we learn? One or two sentences._`
    let asked = inner.cut("? ").is_some_and(|(_, rest)| AMOUNTS_OF_TEXT.has(rest.trim_end_matches('.')));
    if asked && !leaf.heading {
        return Some(Request { span: content, sure: true });
    }
    // `_Add a short description of it._`, `_Notes in italics are to be deleted._`
    let opens =
        || opens_as_instruction(inner) || HERE_OPENINGS.has(first) && !first.starts_with(char::is_lowercase);
    if sentence && !leaf.heading && leaf.cell.is_none() && opens() {
        return Some(Request { span: content, sure: false });
    }
    if sentence
        && NOTE_REMOVALS.opening(inner).is_none()
        && NOTE_ENDINGS.ending(&inner.trim_end_signs(b".!").to_lowercase()).is_some()
    {
        return Some(Request { span: content, sure: true });
    }
    // `*Hint: two sentences, and who gains by it.*`
    let labelled = GUIDANCE_LABELS
        .opening(inner)
        .is_some_and(|label| inner[label.len()..].trim_start().starts_with(':'));
    let named = inner.split_once(':').is_some_and(|(label, _)| label.contains(' ') && labelled);
    (labelled && !leaf.heading && leaf.cell.is_none()).then_some(Request { span: content, sure: named })
}

/// The first words of sentences that may ask within a paragraph.
static OPENINGS: LazyLock<Gate> = LazyLock::new(|| {
    Gate::of(&[&POLITE_OPENINGS, &NOTE_REMOVALS, &WRITING_VERBS, &HERE_OPENINGS, &HERE_WORDS])
});

/// The parts of a text up to and with a point, a colon or the end of a line.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let bytes = rest.as_bytes();
        let ends = |at: &usize| match bytes[*at] {
            b'.' | b'\n' | b':' => true,
            // The last byte of `。`.
            0x82 => bytes[..=*at].ends_with("。".as_bytes()),
            _ => false,
        };
        let len = (0..bytes.len()).find(ends).map_or(bytes.len(), |at| at + 1);
        let (part, behind) = rest.split_at(len);
        rest = behind;
        (!part.is_empty()).then_some(part)
    })
}

/// `The readings are kept. Describe here who deletes them.`: a sentence to the author within a paragraph.
pub fn asked_here(document: &Document, leaf: &Leaf) -> Vec<Request> {
    // A cell asks as a whole, and the first of a row is its name.
    let cell = leaf.cell.is_some();
    if leaf.heading
        || leaf.head
        || leaf.cell == Some(0)
        || is_step(document, leaf) && leaf.content.len() < 40
        || cell && leaf.content.of(leaf.text).trim().trim_end_matches(['.', '。']).contains(['.', '。', ':'])
    {
        return Vec::new();
    }
    let text = leaf.content.of(leaf.text);
    let quoted = document.inside(leaf.block, |kind| matches!(kind, BlockKind::Quote { .. }));
    let mut requests = Vec::new();
    let mut from = 0;
    for part in sentences(text) {
        let start = from + part.len() - part.trim_start_signs(b" \n*_").len();
        from += part.len();
        let sentence = text[start..from].trim_end_signs(b"*_\n \\!");
        let sentence =
            sentence.trim_start_matches(|c: char| c == 'ℹ' || !c.is_alphanumeric() && !"[(<`（".contains(c));
        // Most sentences open with another word.
        if !quoted && !OPENINGS.admits(sentence.as_bytes()) && sentence.is_ascii() {
            continue;
        }
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let polite = POLITE_OPENINGS.opening(sentence).map_or(0, |please| sentence[please.len()..].len());
        let asked = if polite == 0 { sentence } else { &sentence[sentence.len() - polite..] };
        let asked = asked.trim_start_signs(b" ,");
        let words = || asked.split_whitespace().map(|word| word.trim_signs(b",.:!"));
        let first = words().next().unwrap_or("");
        if NOTE_REMOVALS.opening(asked).is_some() && !cell && !is_step(document, leaf) {
            let span = Span::new(leaf.content.from + start, leaf.content.from + start + sentence.len());
            requests.push(Request { span, sure: true });
            continue;
        }
        let may_ask = [&WRITING_VERBS, &HERE_OPENINGS, &HERE_WORDS].iter().any(|table| table.has(first));
        if !may_ask && !quoted && sentence.is_ascii() {
            continue;
        }
        let count = words().count();
        // `Stellen Sie hier`
        let polite_form = usize::from(words().nth(1) == Some("Sie"));
        let near = words().skip(1).take(1 + polite_form).any(|word| HERE_WORDS.has(word));
        // `Hier sind alle Empfänger anzugeben, auch die im Ausland.`
        let closes = || {
            let clause = asked.split(',').next().unwrap_or(asked);
            let ends =
                |part: &str| part.split_whitespace().next_back().is_some_and(|last| HERE_CLOSINGS.has(last));
            ends(clause) || words().next_back().is_some_and(|word| HERE_CLOSINGS.has(word))
        };
        let far = (HERE_OPENINGS.has(first) || WRITING_VERBS.has(first))
            && words().skip(3).any(|word| HERE_WORDS.has(word));
        // `after four minutes: INSERT EXPLANATION OF THE SUPPLIER`
        let shouted = 3 <= count
            && !tells_readers(asked)
            && WRITING_VERBS.has(first)
            && !asked.contains(char::is_lowercase);
        let sure = AUTHOR_OPENINGS_CJK.starting(sentence).is_some()
            || shouted
            || near && (WRITING_VERBS.has(first) || HERE_OPENINGS.has(first)) && 4 <= count
            || HERE_WORDS.has(first) && 4 <= count && closes()
            || !sentence.is_ascii()
                && sentence.contains('て')
                && AUTHOR_ASIDE_ENDINGS.ending(sentence.trim_end_matches('。')).is_some();
        let sentence = if shouted { sentence.trim_end_matches(':') } else { sentence };
        let span = Span::new(leaf.content.from + start, leaf.content.from + start + sentence.len());
        if sentence.has_sign(b"[<`") {
            continue;
        }
        // `Please describe what changes here.`
        let please = polite != 0
            && WRITING_VERBS.has(first)
            && (far || words().nth(1).is_some_and(|word| INSTRUCTION_OBJECTS.has(word)));
        // In a box above the text a template speaks of itself.
        let boxed = quoted && REPLACE_OPENINGS.opening(asked).is_some();
        let sure = sure || boxed;
        if sure || far && 5 <= count && !cell || please && 4 <= count {
            requests.push(Request { span, sure: sure || please && far });
        }
    }
    requests
}
